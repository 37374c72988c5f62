import type { FlowEdge, FlowNode, FlowPlan } from "#diagram/flowchart.ts";
import { countWords } from "./count-words.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { countHanging } from "./hanging.ts";
import { findDepths, isAbove } from "./map-depths.ts";
import { linkShown, listAttachments } from "./map-links.ts";
import type { Attachments, MapLink } from "./map-links.ts";
import { addressOf, deviceNode, drawLink } from "./map-node.ts";
import { listZones, zoneOf } from "./map-zones.ts";
import { LEVELS, pickShown } from "./overview-levels.ts";
import { findStacks, nameStack } from "./stacks.ts";
import type { Stacks } from "./stacks.ts";
import { listUntracedOutlets, listUntracedPorts } from "./untraced.ts";
import { wrapNames } from "./wrap-names.ts";

/** A map as `flowchart()` takes it, with the same in words for those who cannot see it. */
export interface NetworkMap {
  plan: FlowPlan;
  /** One row for each line of the map. */
  table: { from: string; to: string; by: string }[];
}

/** More than this on one picture is not read but searched. */
const MOST_NODES = 30;
const MOST_ABREAST = 4;
/** Of the counts beside a switch, in characters. */
const LINE_LENGTH = 26;

/**
 * The site at a glance: internet, lines, firewall, switches and servers, by location and rack; a stack as one switch;
 * what hangs on each switch as counts. Where that is too much for one picture, first servers and then switches at the
 * edge become counts too.
 */
export function overviewMap(graph: NetworkGraph): NetworkMap {
  const stacks = findStacks(graph);
  const attachments = listAttachments(graph, stacks.standIn);
  let map: NetworkMap | undefined;
  for (const level of LEVELS) {
    map = drawShown({ graph, stacks, attachments, shown: pickShown(graph, stacks, attachments, level) });
    if (map.plan.nodes.length <= MOST_NODES) break;
  }
  return map ?? { plan: { direction: "TB", nodes: [], edges: [] }, table: [] };
}

interface Setting {
  graph: NetworkGraph;
  stacks: Stacks;
  attachments: Attachments;
  shown: ReadonlySet<string>;
}

/** Something drawn: its nodes and edges, and the rows of the table that say the same. */
interface Drawn {
  nodes: FlowNode[];
  edges: FlowEdge[];
  rows: NetworkMap["table"];
}

function drawShown(setting: Setting): NetworkMap {
  const { graph, stacks, attachments, shown } = setting;
  const links = orient(linkShown(graph, attachments, shown), findDepths(graph, attachments)).map(drawLink);
  const devices: Drawn = {
    nodes: [...shown].map((id) => deviceNode(graph, id, nameStack(graph, stacks, id))),
    edges: links,
    rows: links.map(({ from, to, label = "cable" }) => ({
      from: nameStack(graph, stacks, from),
      to: nameStack(graph, stacks, to),
      by: label,
    })),
  };
  const drawn = [drawLines(setting), devices, drawRest(setting), drawLoose(graph)];
  const zones = listZones(graph, shown);
  // Many places side by side would be wider than any screen; below each other they only need scrolling.
  const direction = zones.filter(({ parent }) => parent === undefined).length > MOST_ABREAST ? "LR" : "TB";
  const [nodes, edges] = [drawn.flatMap((part) => part.nodes), drawn.flatMap((part) => part.edges)];
  return { plan: { direction, nodes, zones, edges }, table: drawn.flatMap(({ rows }) => rows) };
}

const UNKNOWN = { shape: "rect", class: "device type-unknown status-warn" } as const;

/** The internet and the lines to it. Two lines into one box are one edge; one that ends nobody knows where says so. */
function drawLines({ graph, stacks, shown }: Setting): Drawn {
  const lines = [...graph.client.circuits.values()];
  if (lines.length === 0) return { nodes: [], edges: [], rows: [] };
  const nodes: FlowNode[] = [
    { key: "internet", label: ["Internet"], shape: "round", class: "type-internet" },
  ];
  const byEnd = Map.groupBy(lines, ({ modem }) =>
    modem !== undefined && shown.has(stacks.standIn(modem)) ? stacks.standIn(modem) : "line",
  );
  if (byEnd.has("line")) nodes.push({ key: "line", label: ["unknown", "no modem written down"], ...UNKNOWN });
  const edges = [...byEnd].map(([to, inside]) => {
    const label = [...new Set(inside.map(({ provider }) => provider))].join(", ");
    return { from: "internet", to, label, arrow: false };
  });
  const rows = edges.map(({ to, label }) => ({
    from: "Internet",
    to: to === "line" ? "unknown" : (deviceOf(graph, to)?.name ?? to),
    by: label,
  }));
  return { nodes, edges, rows };
}

/** What hangs on each device and is not drawn itself, as counts. */
function drawRest({ graph, stacks, attachments, shown }: Setting): Drawn {
  const drawn: Drawn = { nodes: [], edges: [], rows: [] };
  const untraced = listUntracedPorts(graph);
  for (const id of shown) {
    const counts = countHanging(graph, attachments, shown, id);
    const unknown = stacks.membersOf(id).reduce((sum, one) => sum + (untraced.get(one)?.length ?? 0), 0);
    if (unknown > 0) counts.set("untraced", unknown);
    const words = countWords(counts);
    if (words.length === 0) continue;
    const label = wrapNames(words, LINE_LENGTH);
    const key = `${id}/rest`;
    const at = { zone: zoneOf(graph, id), href: addressOf(graph, id) };
    drawn.nodes.push({ key, label, shape: "rect", class: "count", ...at });
    drawn.edges.push({ from: id, to: key, arrow: false });
    drawn.rows.push({ from: nameStack(graph, stacks, id), to: words.join(", "), by: "cables" });
  }
  return drawn;
}

/** Outlets of which nobody knows where they lead. */
function drawLoose(graph: NetworkGraph): Drawn {
  const loose = listUntracedOutlets(graph).length;
  if (loose === 0) return { nodes: [], edges: [], rows: [] };
  const words = `${loose} ${loose === 1 ? "outlet" : "outlets"} not traced`;
  return {
    nodes: [{ key: "outlets", label: [words], ...UNKNOWN, class: "count status-warn" }],
    edges: [],
    rows: [{ from: words, to: "unknown", by: "unknown" }],
  };
}

/** Turns links so that they lead away from the internet. */
function orient(links: readonly MapLink[], depths: ReadonlyMap<string, number>): MapLink[] {
  return links.map((link) =>
    isAbove(depths, link.from, link.to) ? link : { ...link, from: link.to, to: link.from },
  );
}
