import type { FlowZone } from "#diagram/flowchart.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";

/** The boxes of the devices shown: their locations, if the client has several. */
export function listZones(graph: NetworkGraph, shown: ReadonlySet<string>): FlowZone[] {
  const keys = new Set([...shown].map((id) => zoneOf(graph, id)));
  return [...graph.client.locations.values()]
    .filter(({ id }) => keys.has(zoneKey(id)))
    .map(({ id, name }) => ({ key: zoneKey(id), label: name }));
}

/** The box a device is drawn in. */
export function zoneOf(graph: NetworkGraph, id: string): string | undefined {
  const location = deviceOf(graph, id)?.location;
  if (location === undefined || graph.client.locations.size < 2) return undefined;
  return graph.client.locations.has(location) ? zoneKey(location) : undefined;
}

/** Where in it a device is: its rack, or else its room. */
export function placeOf(graph: NetworkGraph, id: string): string | undefined {
  const data = deviceOf(graph, id);
  return data?.rack?.name ?? data?.room;
}

function zoneKey(location: string): string {
  return `location:${location}`;
}
