import type { FlowEdge, FlowNode, FlowPlan } from "#diagram/flowchart.ts";
import { countWords } from "./count-words.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { countHanging } from "./hanging.ts";
import { findDepths, isAbove } from "./map-depths.ts";
import { layOut } from "./map-layout.ts";
import { linkShown, listAttachments } from "./map-links.ts";
import type { Attachments, MapLink } from "./map-links.ts";
import { deviceNode, drawLink } from "./map-node.ts";
import { listZones, placeOf, zoneOf } from "./map-zones.ts";
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
  /** What belongs to no line of it, in a few words: `3 outlets not traced`. */
  aside?: string | undefined;
}

/** More than this on one picture is not read but searched. */
const MOST_NODES = 30;
/** In pixels: what fits beside the list of pages on a usual screen, or nearly. */
const WIDEST = 1200;
/** Of the counts in a switch, in characters. */
const LINE_LENGTH = 26;

/**
 * The whole site: internet, lines, firewall, switches and servers, by location; a stack as one switch; what hangs on
 * each switch as counts in it. Where that is too much for one picture, first servers and then switches at the edge
 * become counts too: they are on the map of the switch that they hang on.
 */
export function overviewMap(graph: NetworkGraph): NetworkMap {
  return drawAtMost(graph, { most: MOST_NODES, places: true, lineLength: LINE_LENGTH });
}

/** How a map is drawn. */
export interface MapStyle {
  /** How many boxes there are at most, where a site can be told in so few. */
  most: number;
  /** Whether a device's rack or room is said. */
  places: boolean;
  /** How long a line of counts becomes, in characters. */
  lineLength: number;
}

/** A site with as much of it as fits: see `overviewMap`. */
export function drawAtMost(graph: NetworkGraph, style: MapStyle): NetworkMap {
  const stacks = findStacks(graph);
  const attachments = listAttachments(graph, stacks.standIn);
  let map: NetworkMap = { plan: { direction: "TB", nodes: [], edges: [] }, table: [] };
  for (const level of LEVELS) {
    const shown = pickShown(graph, stacks, attachments, level);
    const { width, ...drawn } = drawShown({ graph, stacks, attachments, shown, style });
    map = drawn;
    if (map.plan.nodes.length <= style.most && width <= WIDEST) break;
  }
  return map;
}

interface Setting {
  graph: NetworkGraph;
  stacks: Stacks;
  attachments: Attachments;
  shown: ReadonlySet<string>;
  style: MapStyle;
}

function drawShown(setting: Setting): NetworkMap & { width: number } {
  const { graph, stacks, attachments, shown } = setting;
  const nameOf = (id: string): string => nameStack(graph, stacks, id);
  const links = orient(linkShown(graph, attachments, shown), findDepths(graph, attachments)).map(drawLink);
  const lines = drawLines(setting);
  const boxes = [...shown].map((id) => ({ id, counts: countRest(setting, id) }));
  const nodes = [...lines.nodes, ...boxes.map(({ id, counts }) => drawBox(setting, id, counts))];
  const edges = [...lines.edges, ...links];
  const loose = listUntracedOutlets(graph).length;
  const { width, ...layout } = layOut(nodes, edges);
  const aside = loose === 0 ? undefined : `${loose} ${loose === 1 ? "outlet" : "outlets"} not traced`;
  return {
    plan: { ...layout, nodes, zones: listZones(graph, shown), edges },
    table: [
      ...lines.rows,
      ...links.map(({ from, to, label = "cable" }) => ({ from: nameOf(from), to: nameOf(to), by: label })),
      ...boxes
        .filter(({ counts }) => counts.length > 0)
        .map(({ id, counts }) => ({ from: nameOf(id), to: counts.join(", "), by: "cables" })),
      ...(aside === undefined ? [] : [{ from: aside, to: "unknown", by: "unknown" }]),
    ],
    aside,
    width,
  };
}

/** A device: its name; its address or type, and where it is; the lines that end at it; what hangs on it as counts. */
function drawBox({ graph, stacks, style }: Setting, id: string, counts: readonly string[]): FlowNode {
  const { label, ...node } = deviceNode(graph, id, nameStack(graph, stacks, id));
  const [name = id, detail = "", ...state] = label;
  const providers = [...graph.client.circuits.values()]
    .filter(({ modem }) => modem !== undefined && stacks.standIn(modem) === id)
    .map(({ provider }) => provider);
  const place = style.places ? placeOf(graph, id) : undefined;
  const first = place === undefined ? detail : `${detail} · ${place}`;
  const words = [first, ...new Set(providers), ...state, ...wrapNames(counts, style.lineLength)];
  return { ...node, label: [name, ...words], zone: zoneOf(graph, id) };
}

interface Lines {
  nodes: FlowNode[];
  edges: FlowEdge[];
  rows: NetworkMap["table"];
}

const UNKNOWN = { shape: "rect", class: "device type-unknown status-warn" } as const;

/** The internet and the lines to it. Two lines into one box are one edge; one that ends nobody knows where says so. */
function drawLines({ graph, stacks, shown }: Setting): Lines {
  const lines = [...graph.client.circuits.values()];
  if (lines.length === 0) return { nodes: [], edges: [], rows: [] };
  const nodes: FlowNode[] = [
    { key: "internet", label: ["Internet"], shape: "round", class: "type-internet" },
  ];
  const byEnd = Map.groupBy(lines, ({ modem }) =>
    modem !== undefined && shown.has(stacks.standIn(modem)) ? stacks.standIn(modem) : "line",
  );
  const ends = [...byEnd].map(([to, inside]) => ({
    to,
    by: [...new Set(inside.map(({ provider }) => provider))].join(", "),
  }));
  const lost = ends.find(({ to }) => to === "line");
  if (lost !== undefined)
    nodes.push({ key: "line", label: ["unknown", "no modem written down", lost.by], ...UNKNOWN });
  return {
    nodes,
    edges: ends.map(({ to }) => ({ from: "internet", to, arrow: false })),
    rows: ends.map(({ to, by }) => ({
      from: "Internet",
      to: to === "line" ? "unknown" : (deviceOf(graph, to)?.name ?? to),
      by,
    })),
  };
}

/** What hangs on a device and is not drawn itself: `14 outlets`, `2 access points`. */
function countRest({ graph, stacks, attachments, shown }: Setting, id: string): string[] {
  const counts = countHanging(graph, attachments, shown, id);
  const untraced = listUntracedPorts(graph);
  const unknown = stacks.membersOf(id).reduce((sum, one) => sum + (untraced.get(one)?.length ?? 0), 0);
  if (unknown > 0) counts.set("untraced", unknown);
  return countWords(counts);
}

/** Turns links so that they lead away from the internet. */
function orient(links: readonly MapLink[], depths: ReadonlyMap<string, number>): MapLink[] {
  return links.map((link) =>
    isAbove(depths, link.from, link.to) ? link : { ...link, from: link.to, to: link.from },
  );
}
