import type { FlowZone } from "#diagram/flowchart.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";

/** The boxes of the devices shown: their locations, and in these their racks or rooms. */
export function listZones(graph: NetworkGraph, shown: ReadonlySet<string>): FlowZone[] {
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

/** The box a device is drawn in: its location, and in it its rack or room. */
export function zoneOf(graph: NetworkGraph, id: string): string | undefined {
  const data = deviceOf(graph, id);
  const place =
    data?.location === undefined || graph.client.locations.size < 2 ? undefined : `location:${data.location}`;
  const rack = data?.rack?.name ?? data?.room;
  return rack === undefined ? place : `${place ?? "here"}/${rack}`;
}
