import mermaid from "mermaid";
import { MERGE_LINES, unshield } from "../label.ts";
import { NotAFlowchart } from "./mistake.ts";

/** What Mermaid understood from a source: the yardstick for the finished picture. */
export interface FlowchartModel {
  readonly nodes: readonly ModelNode[];
  readonly edges: readonly ModelEdge[];
  readonly zones: readonly ModelZone[];
}
export interface ModelNode {
  readonly id: string;
  /** Mermaid's element id, without the picture's own prefix. */
  readonly domId: string;
  /** The text a reader must see, single blanks between words; `undefined` for Markdown and HTML labels. */
  readonly text: string | undefined;
  readonly linked: boolean;
}
export interface ModelEdge {
  readonly id: string;
  readonly text: string | undefined;
  readonly classes: readonly string[];
  /** Not so for `a ~~~ b`, which only says where nodes stand. */
  readonly drawn: boolean;
}
export interface ModelZone {
  readonly id: string;
  readonly text: string | undefined;
}

/** A source that Mermaid has read, ready to be drawn. */
export interface ParsedFlowchart {
  readonly model: FlowchartModel;
  /** From `accTitle` and `accDescr` in the source; empty if it has none. */
  readonly title: string;
  readonly description: string;
  /** Draws into the element of the document that has this id. */
  readonly drawInto: (id: string) => Promise<void>;
}

/** Throws Mermaid's own error when the source doesn't parse, and `NotAFlowchart` for other kinds of diagram. */
export async function parseFlowchart(source: string): Promise<ParsedFlowchart> {
  const type = mermaid.detectType(source);
  if (!type.startsWith("flowchart")) throw new NotAFlowchart(type);
  configureFor(source);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(source);
  // Mermaid types every diagram's database alike; a flowchart always fills this one.
  const database = diagram.db as unknown as FlowDatabase;
  return {
    model: readModel(database),
    title: database.getAccTitle(),
    description: database.getAccDescription(),
    drawInto: (id) => diagram.render(id, ""),
  };
}

/** Puts a flowchart's own setting in force, which is the only one that a source may have, or none. */
function configureFor(source: string): void {
  mermaid.mermaidAPI.reset();
  if (source.startsWith(MERGE_LINES)) mermaid.mermaidAPI.setConfig({ elk: { mergeEdges: true } });
}

function readModel(database: FlowDatabase): FlowchartModel {
  const zones = database.getSubGraphs();
  const zoneIds = new Set(zones.map(({ id }) => id));
  return {
    // An edge that ends at a zone makes Mermaid list the zone among the nodes as well.
    nodes: [...database.getVertices().values()]
      .filter(({ id }) => !zoneIds.has(id))
      .map(({ id, domId, text, labelType, link }) => ({
        id,
        domId,
        text: readLabel(text ?? id, labelType),
        linked: link !== undefined,
      })),
    edges: database.getEdges().map(({ id, text, labelType, classes, stroke }) => ({
      id: id ?? "",
      text: readLabel(text, labelType),
      classes: classes ?? [],
      drawn: stroke !== "invisible",
    })),
    zones: zones.map(({ id, title, labelType }) => ({ id, text: readLabel(title, labelType) })),
  };
}

interface FlowDatabase {
  getVertices(): Map<string, { id: string; domId: string; text?: string; labelType: string; link?: string }>;
  getEdges(): { id?: string; text: string; labelType: string; classes?: string[]; stroke?: string }[];
  getSubGraphs(): { id: string; title: string; labelType: string }[];
  getAccTitle(): string;
  getAccDescription(): string;
}

function readLabel(text: string, labelType: string): string | undefined {
  const plain = text.replace(/<br\s*\/?>/gi, " ");
  if (labelType === "markdown" || /[<&\\]/.test(plain)) return undefined;
  return unshield(plain).replace(/\s+/g, " ").trim();
}
