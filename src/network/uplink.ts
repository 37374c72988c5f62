import { followCable } from "./follow.ts";
import { deviceOf, portsOf } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";

/** Whether the cable in a device's port leads to the front of an outlet. */
export function isPluggedIn(graph: NetworkGraph, port: PortNode): boolean {
  const { end, at } = followCable(graph, port, { stopAtOutlets: true });
  return end === "outlet" && !at.rear;
}

/** Whether other things at a desk hang on a device: a phone, a bridge, a switch that is itself plugged into an outlet. */
export function isRelay(graph: NetworkGraph, id: string): boolean {
  const type = deviceOf(graph, id)?.type ?? "";
  if (type === "switch") return portsOf(graph, id).some((port) => isPluggedIn(graph, port));
  return type === "phone" || type === "access-point" || type === "other";
}

/**
 * The ports by which a relay hangs on the network: those that lead to an outlet, to a switch in a closet, a gateway, or
 * another relay that has such a port. `from`: the devices that the way comes from.
 */
export function uplinksOf(graph: NetworkGraph, relay: string, from: ReadonlySet<string>): PortNode[] {
  const seen = new Set([...from, relay]);
  return portsOf(graph, relay).filter((port) => port.cables.length > 0 && leadsUp(graph, port, seen));
}

function leadsUp(graph: NetworkGraph, port: PortNode, seen: ReadonlySet<string>): boolean {
  const { end, at } = followCable(graph, port, { stopAtOutlets: true });
  if (end === "outlet") return !at.rear;
  if (end !== "device" || seen.has(at.owner)) return false;
  if (isRelay(graph, at.owner)) return uplinksOf(graph, at.owner, seen).length > 0;
  return CLOSET.has(deviceOf(graph, at.owner)?.type ?? "");
}

const CLOSET = new Set(["switch", "firewall", "router"]);
