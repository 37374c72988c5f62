import { followCable, followThrough } from "./follow.ts";
import { outletKey } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";

/** The ports of devices whose cable leads nobody knows where, by device. */
export function listUntracedPorts(graph: NetworkGraph): ReadonlyMap<string, PortNode[]> {
  const untraced = [...graph.ports.values()].filter(
    (port) => !port.passive && port.cables.length > 0 && followCable(graph, port).end === "unknown",
  );
  return Map.groupBy(untraced, (port) => port.owner);
}

/** The labels of outlets of which nobody knows on what device they hang. */
export function listUntracedOutlets(graph: NetworkGraph): string[] {
  return [...graph.client.outlets.keys()].filter((label) => {
    const socket = graph.ports.get(outletKey(label));
    const ways = socket === undefined ? [] : followThrough(graph, socket);
    return !ways.some(({ end }) => end === "device" || end === "missing-device" || end === "split");
  });
}
