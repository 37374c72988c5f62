import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { WAY_OUT } from "./map-depths.ts";
import type { Attachments } from "./map-links.ts";
import type { Stacks } from "./stacks.ts";

/** How much an overview shows, the most first. */
export const LEVELS = ["all", "no-servers", "backbone", "core"] as const;
export type Level = (typeof LEVELS)[number];

const HEAVY = new Set(["server", "nas", "phone-system"]);

/** What an overview shows as boxes: whatever leads on, and on the first level what people work with. */
export function pickShown(
  graph: NetworkGraph,
  { standIn }: Stacks,
  attachments: Attachments,
  level: Level,
): Set<string> {
  const lines = new Set([...graph.client.circuits.values()].map(({ modem }) => modem));
  const shown = new Set<string>();
  for (const page of graph.client.equipment.values()) {
    const { type, status, runsOn } = page.data;
    const ways = attachments.get(page.name) ?? [];
    const cabled = ways.length > 0 || lines.has(page.name);
    if (status === "retired" || status === "spare" || runsOn !== undefined || !cabled) continue;
    const joins = type === "switch" || (type === "other" && ways.length > 1);
    if (WAY_OUT.has(type) || (joins && isKept(graph, ways, level)) || (level === "all" && HEAVY.has(type)))
      shown.add(standIn(page.name));
  }
  return shown;
}

/** Whether a switch is more than one at the edge: it joins several others. */
function isKept(graph: NetworkGraph, ways: readonly { other: string }[], level: Level): boolean {
  if (level === "all" || level === "no-servers") return true;
  const joints = ways
    .map(({ other }) => other)
    .filter((other) => ["switch", "firewall", "router"].includes(deviceOf(graph, other)?.type ?? ""));
  return new Set(joints).size >= (level === "backbone" ? 2 : 4);
}
