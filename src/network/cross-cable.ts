import { farEnd } from "./graph.ts";
import type { Cable, NetworkGraph, PortNode } from "./graph.ts";

/** Why a way ends where it does. */
export type EndReason =
  | "device"
  | "missing-device"
  | "outlet"
  | "line"
  | "unknown"
  | "no-cable"
  | "split"
  | "loop"
  | "no-strand"
  | "too-long";

/** One stretch: a cable, and the side of a device, panel or outlet that it leads to. */
export interface Stretch {
  cable: Cable;
  /** Where the cable arrives; null if unknown. */
  arrive: PortNode | null;
  /** The other side of a panel or outlet, where the signal leaves again; null where the way ends or splits. */
  leave: PortNode | null;
  /** The strand on the rear port between them, if it carries several. */
  position: number | null;
}

/** What lies beyond one cable. */
export interface Step {
  stretch: Stretch;
  /** Null where the way goes on from `stretch.leave`. */
  end: EndReason | null;
  /** The strands entered and not yet left, the last one on top. */
  strands: readonly number[];
  /** At a split: the ports from which it could go on. */
  leaves: readonly PortNode[];
}

interface Crossing {
  here: PortNode;
  cable: Cable;
  strands: readonly number[];
  stopAtOutlets: boolean;
}

/** Along one cable and, if it ends at a panel, through the panel. */
export function crossCable(graph: NetworkGraph, { here, cable, strands, stopAtOutlets }: Crossing): Step {
  const end =
    cable.from.port === here.key && cable.to?.port === here.key ? cable.from : farEnd(cable, here.key);
  const arrive = end === null ? undefined : graph.ports.get(end.port);
  const stretch: Stretch = { cable, arrive: arrive ?? null, leave: null, position: null };
  if (arrive === undefined || end === null) return { stretch, end: "unknown", strands, leaves: [] };
  const kind = graph.owners.get(arrive.owner)?.kind;
  const stop = (why: EndReason): Step => ({ stretch, end: why, strands, leaves: [] });
  if (arrive.key === here.key) return stop("loop");
  if (!arrive.passive) return stop(kind === "missing" ? "missing-device" : "device");
  if (kind === "outlet" && stopAtOutlets) return stop("outlet");
  if (arrive.mates.length === 0) return stop("no-cable");
  return arrive.rear
    ? enterBack(graph, stretch, arrive, end.position, strands)
    : enterFront(graph, stretch, arrive, strands);
}

/** From a front port to the one behind it, noting the strand if that carries several. */
function enterFront(
  graph: NetworkGraph,
  stretch: Stretch,
  arrive: PortNode,
  strands: readonly number[],
): Step {
  const [mate] = arrive.mates;
  const leave = mate === undefined ? undefined : graph.ports.get(mate.port);
  if (mate === undefined || leave === undefined) return { stretch, end: "no-cable", strands, leaves: [] };
  const many = leave.mates.length > 1;
  return {
    stretch: { ...stretch, leave, position: many ? mate.position : null },
    end: null,
    strands: many ? [...strands, mate.position] : strands,
    leaves: [],
  };
}

/** From a rear port to the front port of the strand by which the way came. */
function enterBack(
  graph: NetworkGraph,
  stretch: Stretch,
  arrive: PortNode,
  position: number | undefined,
  strands: readonly number[],
): Step {
  const { mates } = arrive;
  const wanted = position ?? strands.at(-1);
  if (mates.length > 1 && wanted === undefined) {
    const leaves = mates.flatMap((mate) => graph.ports.get(mate.port) ?? []);
    return { stretch, end: "split", strands, leaves };
  }
  const mate = mates.length > 1 ? mates.find((one) => one.position === wanted) : mates[0];
  const leave = mate === undefined ? undefined : graph.ports.get(mate.port);
  if (mate === undefined || leave === undefined) return { stretch, end: "no-strand", strands, leaves: [] };
  if (mates.length === 1) return { stretch: { ...stretch, leave }, end: null, strands, leaves: [] };
  return {
    stretch: { ...stretch, leave, position: mate.position },
    end: null,
    strands: position === undefined ? strands.slice(0, -1) : strands,
    leaves: [],
  };
}

/** The cables in a port; on a rear port with several strands, those of one strand only. */
export function cablesAt(graph: NetworkGraph, port: PortNode, strand: number | undefined): Cable[] {
  const found: Cable[] = [];
  for (const index of port.cables) {
    const cable = graph.cables[index];
    if (cable === undefined) continue;
    const position = (cable.from.port === port.key ? cable.from : cable.to)?.position;
    if (position === undefined || strand === undefined || position === strand) found.push(cable);
  }
  return found;
}
