import { createElement } from "./create-element.ts";
import type { PictureFacts } from "./shrink.ts";

/** `prefix-flowchart-n1-0` becomes `prefix-n1`, and the tooltip a `<title>`, which needs no script. */
export function renameNodes(svg: Element, { id, model, titles }: PictureFacts): void {
  const byElementId = new Map(model.nodes.map((node) => [`${id}-${node.domId}`, node.id]));
  for (const group of svg.querySelectorAll("g.node")) {
    const tooltip = group.getAttribute("title");
    group.removeAttribute("title");
    const nodeId = byElementId.get(group.id);
    if (nodeId === undefined) continue;
    group.id = `${id}-${nodeId}`;
    const title = titles.get(nodeId) ?? tooltip;
    if (title) group.prepend(createElement(svg, "title", title));
  }
}

/** `prefix_flowchart-v2-pointEnd` becomes `prefix-pointEnd`. */
export function renameMarkers(svg: Element, id: string): void {
  for (const marker of svg.querySelectorAll("marker"))
    marker.id = marker.id.replace(`${id}_flowchart-v2-`, `${id}-`);
  for (const path of svg.querySelectorAll("[marker-start], [marker-end]")) {
    for (const name of ["marker-start", "marker-end"]) {
      const value = path.getAttribute(name);
      if (value !== null) path.setAttribute(name, value.replace(`#${id}_flowchart-v2-`, `#${id}-`));
    }
  }
}

/** Gives the elements the class names of `diagram.css`. */
export function nameClasses(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll("[class]")]) {
    const names = (element.getAttribute("class") ?? "")
      .split(/\s+/)
      .filter((name) => name && !DROPPED_CLASS.test(name));
    const renamed = [...new Set(names.map((name) => CLASS_NAMES[name] ?? name))].join(" ");
    if (renamed === "") element.removeAttribute("class");
    else element.setAttribute("class", renamed);
  }
}

/** Mermaid's long class names and the short ones of `diagram.css`; a name that isn't listed is the author's. */
const CLASS_NAMES: Readonly<Record<string, string>> = {
  cluster: "zone",
  "cluster-label": "zone-title",
  edgeLabel: "edge-label",
  "flowchart-link": "edge",
  "edge-thickness-thick": "thick",
  "edge-pattern-dotted": "dashed",
  "edge-pattern-dashed": "dashed",
  arrowMarkerPath: "arrow",
  cross: "cross",
  node: "node",
  nodes: "nodes",
  flowchart: "flowchart",
};
const DROPPED_CLASS =
  /^(default|clickable|basic|background|label|label-container|outer-path|root|clusters|edges|edgePaths|edgeLabels|marker|flowchart-v2|rough-node|edge-thickness-normal|edge-pattern-solid)$/;
