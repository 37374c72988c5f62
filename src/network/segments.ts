import { followCable } from "./follow.ts";
import type { Stretch, Way } from "./follow.ts";
import { deviceOf, isLive } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";

/** Two active ports or outlets that can talk to each other, with the cables and panels between them. */
export interface Connection {
  from: PortNode;
  to: PortNode;
  stretches: Stretch[];
}

/**
 * Everything that is connected, panels left out: between active ports and outlets, each pair once. Only cables that
 * carry something count, unless all are asked for; a split gives one connection for each way it could be.
 */
export function listConnections(graph: NetworkGraph, which: "live" | "all" = "live"): Connection[] {
  const seen = new Set<string>();
  const found: Connection[] = [];
  for (const port of graph.ports.values()) {
    if (port.cables.length === 0 || !isEnd(graph, port)) continue;
    const way = followCable(graph, port, {
      stopAtOutlets: true,
      useCable: (cable) => which === "all" || isLive(graph, cable),
    });
    for (const { at, stretches } of listEnds(way, [])) {
      const key = port.key < at.key ? `${port.key}\0${at.key}` : `${at.key}\0${port.key}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ from: port, to: at, stretches });
    }
  }
  return found;
}

/** Whether a port is for managing a device from outside, such as iDRAC, rather than for its data. */
export function isManagementPort(port: PortNode): boolean {
  return /^(?:idrac|ilo|ipmi|bmc|cimc|imm|xcc|mgmt|management|oob|console|kvm|usb)\b/i.test(port.name);
}

function isEnd(graph: NetworkGraph, port: PortNode): boolean {
  return !port.passive || graph.owners.get(port.owner)?.kind === "outlet";
}

function* listEnds(way: Way, before: Stretch[]): Generator<{ at: PortNode; stretches: Stretch[] }> {
  const stretches = [...before, ...way.stretches];
  if (way.end === "device" || way.end === "missing-device" || way.end === "outlet")
    yield { at: way.at, stretches };
  for (const branch of way.branches) yield* listEnds(branch, stretches);
}

/** Whether a device passes on what it receives at one port to another. */
export function forwards(graph: NetworkGraph, device: string): boolean {
  const data = deviceOf(graph, device);
  if (data === undefined) return true;
  return FORWARDING.has(data.type);
}

/** `other` holds media converters, radio bridges and injectors. */
const FORWARDING = new Set([
  "switch",
  "firewall",
  "router",
  "modem",
  "access-point",
  "phone",
  "patch-panel",
  "other",
]);
