export type { DiagramFinding } from "./author.ts";
export { drawAuthorDiagram } from "./draw-author.ts";
export { DiagramError } from "./errors.ts";
export {
  flowchart,
  type FlowEdge,
  type FlowNode,
  type FlowPlan,
  type FlowShape,
  type FlowZone,
  type Flowchart,
} from "./flowchart.ts";
export { escapeLabel } from "./label.ts";
export {
  addPictureCounts,
  closeRenderer,
  configureRenderer,
  countPictures,
  type DiagramNode,
  forgetOldPictures,
  type PictureCounts,
  type RendererSettings,
  type RenderOptions,
  renderMermaid,
  rendererSettings,
  servePicturesOn,
} from "./render.ts";
export { diagramStyles } from "./styles.ts";
