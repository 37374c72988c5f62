import type { FlowEdge, FlowNode, FlowPlan, FlowZone } from "#diagram/flowchart.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { listUntracedOutlets, listUntracedPorts } from "./untraced.ts";
import { countWords, countedAs, linkShown, listAttachments } from "./map-links.ts";
import type { Attachments, MapLink } from "./map-links.ts";
import { WAY_OUT, findDepths, isAbove } from "./map-depths.ts";
import { addressOf, deviceNode, drawLink, zoneOf } from "./map-node.ts";

/** A map as `flowchart()` takes it, with the same in words for those who cannot see it. */
export interface NetworkMap {
  plan: FlowPlan;
  /** One row for each line of the map. */
  table: { from: string; to: string; by: string }[];
}

/** More than this on one picture is not read but searched. */
const MOST_NODES = 40;
const MOST_ABREAST = 4;

/**
 * The site at a glance: internet, lines, firewall, switches and servers, by location and rack; what hangs on each switch
 * as counts. Where that is too much for one picture, first servers and then switches at the edge become counts too.
 */
export function overviewMap(graph: NetworkGraph): NetworkMap {
  const attachments = listAttachments(graph);
  for (const level of LEVELS) {
    const map = drawLevel(graph, attachments, level);
    if (map.plan.nodes.length <= MOST_NODES || level === LEVELS.at(-1)) return map;
  }
  return drawLevel(graph, attachments, "backbone");
}

const UNKNOWN = { shape: "rect", class: "device type-unknown status-warn" } as const;

const LEVELS = ["all", "no-servers", "backbone", "core"] as const;
type Level = (typeof LEVELS)[number];

const HEAVY = new Set(["server", "nas", "phone-system"]);

function drawLevel(graph: NetworkGraph, attachments: Attachments, level: Level): NetworkMap {
  const shown = new Set<string>();
  for (const page of graph.client.equipment.values()) {
    const { type, status, runsOn } = page.data;
    const ways = attachments.get(page.name) ?? [];
    const cabled = ways.length > 0 || graphHasLine(graph, page.name);
    if (status === "retired" || status === "spare" || runsOn !== undefined || !cabled) continue;
    const joins = type === "switch" || (type === "other" && ways.length > 1);
    if (WAY_OUT.has(type) || (joins && isKept(graph, ways, level)) || (level === "all" && HEAVY.has(type)))
      shown.add(page.name);
  }
  const links = orient(linkShown(graph, attachments, shown), findDepths(graph, attachments));
  const lines = [...graph.client.circuits.values()];
  const nodes: FlowNode[] = [
    ...(lines.length > 0
      ? [{ key: "internet", label: ["Internet"], shape: "round" as const, class: "type-internet" }]
      : []),
    ...[...shown].map((id) => deviceNode(graph, id)),
  ];
  // Two lines into one box are one edge; a line that ends nobody knows where is drawn as such.
  const byEnd = Map.groupBy(lines, ({ modem }) => (modem !== undefined && shown.has(modem) ? modem : "line"));
  if (byEnd.has("line")) nodes.push({ key: "line", label: ["unknown", "no modem written down"], ...UNKNOWN });
  const edges: FlowEdge[] = [...byEnd].map(([to, inside]) => {
    const label = [...new Set(inside.map(({ provider }) => provider))].join(", ");
    return { from: "internet", to, label, arrow: false };
  });
  const names = (key: string): string =>
    ({ internet: "Internet", line: "unknown" })[key] ?? deviceOf(graph, key)?.name ?? key;
  edges.push(...links.map(drawLink));
  const table = edges.map(({ from, to, label = "" }) => ({
    from: names(from),
    to: names(to),
    by: label === "" ? "cable" : label,
  }));
  const untraced = listUntracedPorts(graph);
  for (const id of shown) {
    const counts = countHanging(graph, attachments, shown, id);
    const unknown = untraced.get(id)?.length ?? 0;
    if (unknown > 0) counts.set("untraced", unknown);
    const words = countWords(counts);
    if (words.length === 0) continue;
    const zone = nodes.find((node) => node.key === id)?.zone;
    nodes.push({
      key: `${id}/rest`,
      label: words,
      shape: "rect",
      class: "count",
      zone,
      href: addressOf(graph, id),
    });
    edges.push({ from: id, to: `${id}/rest`, arrow: false });
    table.push({ from: names(id), to: words.join(", "), by: "cables" });
  }
  const loose = listUntracedOutlets(graph).length;
  if (loose > 0) {
    const words = `${loose} ${loose === 1 ? "outlet" : "outlets"} not traced`;
    nodes.push({ key: "outlets", label: [words], ...UNKNOWN, class: "count status-warn" });
    table.push({ from: words, to: "unknown", by: "unknown" });
  }
  const zones = listZones(graph, shown);
  // Many places side by side would be wider than any screen; below each other they only need scrolling.
  const direction = zones.filter(({ parent }) => parent === undefined).length > MOST_ABREAST ? "LR" : "TB";
  return { plan: { direction, nodes, zones, edges }, table };
}

function isKept(graph: NetworkGraph, ways: readonly { other: string }[], level: Level): boolean {
  if (level === "all" || level === "no-servers") return true;
  const joints = new Set(
    ways
      .filter(({ other }) => ["switch", "firewall", "router"].includes(deviceOf(graph, other)?.type ?? ""))
      .map(({ other }) => other),
  );
  return joints.size >= (level === "backbone" ? 2 : 4);
}

function graphHasLine(graph: NetworkGraph, device: string): boolean {
  return [...graph.client.circuits.values()].some((circuit) => circuit.modem === device);
}

/** What hangs on a device and is not drawn itself, by type. */
function countHanging(
  graph: NetworkGraph,
  attachments: Attachments,
  shown: ReadonlySet<string>,
  id: string,
): Map<string, number> {
  const counts = new Map<string, number>();
  const others = new Set(
    (attachments.get(id) ?? []).map(({ other }) => other).filter((other) => !shown.has(other)),
  );
  for (const other of others) {
    if (
      (attachments.get(other) ?? []).some(
        (way) => way.other !== id && other.startsWith("@") && shown.has(way.other),
      )
    )
      continue;
    const type = countedAs(graph, attachments, other, id);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

/** Turns links so that they lead away from the internet. */
function orient(links: readonly MapLink[], depths: ReadonlyMap<string, number>): MapLink[] {
  return links.map((link) =>
    isAbove(depths, link.from, link.to) ? link : { ...link, from: link.to, to: link.from },
  );
}

function listZones(graph: NetworkGraph, shown: ReadonlySet<string>): FlowZone[] {
  const zones = new Map<string, FlowZone>();
  for (const id of shown) {
    const key = zoneOf(graph, id);
    if (key === undefined) continue;
    const [place = "", rack] = key.split("/");
    const location = graph.client.locations.get(place.slice("location:".length));
    if (location !== undefined) zones.set(place, { key: place, label: location.name });
    if (rack !== undefined)
      zones.set(key, {
        key,
        label: key.slice(place.length + 1),
        parent: location === undefined ? undefined : place,
      });
  }
  return [...zones.values()];
}
