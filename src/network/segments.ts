import { followCable } from "./follow.ts";
import type { EndReason, Stretch } from "./cross-cable.ts";
import type { Way } from "./follow.ts";
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
  const found: Connection[] = [];
  const done = new Set<PortNode>();
  const pairs = new Set<string>();
  for (const port of graph.ports.values()) {
    if (port.cables.length === 0 || done.has(port) || !isEnd(graph, port)) continue;
    const way = followCable(graph, port, {
      stopAtOutlets: true,
      useCable: (cable) => which === "all" || isLive(graph, cable),
    });
    const simple = isSimple(way);
    if (simple) done.add(way.at);
    for (const { at, stretches } of listEnds(way, []))
      if (simple || isNew(pairs, port, at)) found.push({ from: port, to: at, stretches });
  }
  return found;
}

/** A way with one cable in every port and one strand behind: it is the same from its other end, and nobody else's. */
function isSimple({ from, stretches, branches }: Way): boolean {
  return (
    from.cables.length === 1 &&
    branches.length === 0 &&
    stretches.every(
      ({ arrive, leave, position }) =>
        position === null && arrive?.cables.length === 1 && (leave === null || leave.cables.length === 1),
    )
  );
}

const ENDS = new Set<EndReason>(["device", "missing-device", "outlet"]);

function isNew(pairs: Set<string>, from: PortNode, to: PortNode): boolean {
  const pair = [from.key, to.key].sort().join("\0");
  const known = pairs.has(pair);
  pairs.add(pair);
  return !known;
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
  if (ENDS.has(way.end)) yield { at: way.at, stretches };
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
