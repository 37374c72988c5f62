import { countSteps } from "./count-steps.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import type { Attachments } from "./map-links.ts";

export const WAY_OUT: ReadonlySet<string> = new Set(["modem", "firewall", "router"]);

/** How many steps each thing is away from the internet, by owner key: what is nearer stands above or to the left. */
export function findDepths(graph: NetworkGraph, attachments: Attachments): Map<string, number> {
  const modems = [...graph.client.circuits.values()].flatMap(({ modem }) =>
    modem !== undefined && attachments.has(modem) ? [modem] : [],
  );
  const starts =
    modems.length > 0
      ? modems
      : [...attachments.keys()].filter((id) => WAY_OUT.has(deviceOf(graph, id)?.type ?? ""));
  return countSteps(starts, (here) => (attachments.get(here) ?? []).map(({ other }) => other));
}

/** Whether a thing is nearer to the internet than another; the same names always stand the same way round. */
export function isAbove(depths: ReadonlyMap<string, number>, a: string, b: string): boolean {
  const [near, far] = [depths.get(a) ?? Infinity, depths.get(b) ?? Infinity];
  return near === far ? a < b : near < far;
}
