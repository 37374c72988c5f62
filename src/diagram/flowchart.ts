import { checkClass, checkZones, cleanLink, find, numberKeys } from "./flowchart-rules.ts";
import { escapeLabel, MERGE_LINES } from "./label.ts";
import type { DiagramNode } from "./render.ts";

export type FlowShape = keyof typeof SHAPES;

export interface FlowNode {
  /** Any text, unique among the nodes; it doesn't appear in the diagram. */
  readonly key: string;
  /** One entry for each line. */
  readonly label: readonly string[];
  readonly shape: FlowShape;
  /** One or more names with a blank between them. */
  readonly class?: string | undefined;
  /** Relative, or http(s). */
  readonly href?: string | undefined;
  /** Tooltip. */
  readonly title?: string | undefined;
  /** Address of a symbol in an SVG sheet of this site. */
  readonly icon?: string | undefined;
  readonly zone?: string | undefined;
}

export interface FlowZone {
  readonly key: string;
  readonly label: string;
  readonly parent?: string | undefined;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string | undefined;
  readonly class?: string | undefined;
  readonly style?: keyof typeof LINKS | undefined;
  /** An arrow head at `to`; true when left out. */
  readonly arrow?: boolean | undefined;
}

export interface FlowPlan {
  readonly direction: "LR" | "TB";
  /** Lines that leave or reach a node together share their way there. Half as wide, but only arrows tell them apart. */
  readonly mergeLines?: boolean | undefined;
  readonly nodes: readonly FlowNode[];
  readonly zones?: readonly FlowZone[] | undefined;
  readonly edges: readonly FlowEdge[];
}

export interface Flowchart {
  /** Mermaid text. The same plan gives the same text. */
  readonly source: string;
  /** Mermaid's node id, `n1` and so on, by the node's key. */
  readonly ids: Map<string, string>;
  /** The tooltips, to hand on to `renderMermaid`. */
  readonly nodes: DiagramNode[];
}

/**
 * Writes a plan as Mermaid text. Ids are generated, since Mermaid trips over many names (`end`, `graph`, blanks).
 * Zones without a node are left out. Throws when the plan contradicts itself: a key twice, an edge to nowhere, a
 * zone inside itself, a link that Mermaid would drop.
 */
export function flowchart(plan: FlowPlan): Flowchart {
  const ids = numberKeys(plan.nodes, "n", "node");
  const zones = plan.zones ?? [];
  const zoneIds = numberKeys(zones, "z", "zone");
  checkZones(plan.nodes, zones, zoneIds);

  const lines = [...(plan.mergeLines === true ? [MERGE_LINES] : []), `flowchart ${plan.direction}`];
  writeZones(lines, { plan, zones, zoneIds, ids }, undefined, "  ");
  for (const [index, edge] of plan.edges.entries()) lines.push(`  ${writeEdge(edge, index, ids)}`);
  for (const node of plan.nodes) {
    if (node.href !== undefined)
      lines.push(`  click ${find(ids, node.key, "node")} href "${cleanLink(node.href)}"`);
  }
  for (const [name, members] of collectClasses(plan, ids)) lines.push(`  class ${members.join(",")} ${name}`);

  const nodes = plan.nodes.flatMap(({ key, title, icon }) =>
    title || icon ? [{ id: find(ids, key, "node"), title, icon }] : [],
  );
  return { source: `${lines.join("\n")}\n`, ids, nodes };
}

/** The stadium is missing on purpose: Mermaid draws one with 44 KB of curves. */
const SHAPES = {
  rect: ["[", "]"],
  round: ["(", ")"],
  diamond: ["{", "}"],
  cylinder: ["[(", ")]"],
  hexagon: ["{{", "}}"],
  circle: ["((", "))"],
  subroutine: ["[[", "]]"],
  slanted: ["[/", "/]"],
} as const;

/** As wide as an icon and the gap behind it. */
const ICON_BLANKS = "#160;".repeat(5);

const LINKS = {
  solid: { arrow: "-->", plain: "---" },
  dashed: { arrow: "-.->", plain: "-.-" },
  thick: { arrow: "==>", plain: "===" },
} as const;

interface Writing {
  readonly plan: FlowPlan;
  readonly zones: readonly FlowZone[];
  readonly zoneIds: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
}

function writeZones(lines: string[], writing: Writing, parent: string | undefined, indent: string): void {
  for (const zone of writing.zones) {
    if (zone.parent !== parent) continue;
    const inner: string[] = [];
    writeZones(inner, writing, zone.key, `${indent}  `);
    if (inner.length === 0) continue;
    const id = find(writing.zoneIds, zone.key, "zone");
    lines.push(`${indent}subgraph ${id}["${escapeLabel(zone.label) || " "}"]`, ...inner, `${indent}end`);
  }
  for (const node of writing.plan.nodes) {
    if (node.zone !== parent) continue;
    const [open, close] = SHAPES[node.shape];
    const blanks = node.icon === undefined ? "" : ICON_BLANKS;
    const label = blanks + node.label.map(escapeLabel).join("<br/>");
    lines.push(`${indent}${find(writing.ids, node.key, "node")}${open}"${label || " "}"${close}`);
  }
}

function writeEdge(edge: FlowEdge, index: number, ids: ReadonlyMap<string, string>): string {
  const link = LINKS[edge.style ?? "solid"][(edge.arrow ?? true) ? "arrow" : "plain"];
  const label = edge.label === undefined ? "" : escapeLabel(edge.label);
  // Only an edge with a name can have a class.
  const name = edge.class === undefined ? "" : `e${index + 1}@`;
  const text = label === "" ? "" : `|"${label}"|`;
  return `${find(ids, edge.from, "node")} ${name}${link}${text} ${find(ids, edge.to, "node")}`;
}

function collectClasses(plan: FlowPlan, ids: ReadonlyMap<string, string>): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  const add = (names: string | undefined, id: string) => {
    for (const name of names?.split(" ") ?? []) {
      checkClass(name);
      classes.set(name, [...(classes.get(name) ?? []), id]);
    }
  };
  for (const node of plan.nodes) add(node.class, find(ids, node.key, "node"));
  for (const [index, edge] of plan.edges.entries()) add(edge.class, `e${index + 1}`);
  return classes;
}
