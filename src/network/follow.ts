import type { Cable, NetworkGraph, PortNode } from "./graph.ts";
import { farEnd } from "./graph.ts";

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

/** A way along cables and through panels, until something ends it. */
export interface Way {
  /** The port whose cable it follows first. */
  from: PortNode;
  stretches: Stretch[];
  end: EndReason;
  /** The last port reached. */
  at: PortNode;
  /** Where it splits: the ways on from there. */
  branches: Way[];
}

export interface FollowOptions {
  /** End at an outlet instead of passing through it. */
  stopAtOutlets?: boolean;
  /** Leave out cables that carry nothing. */
  useCable?: (cable: Cable) => boolean;
}

/**
 * Follows the cable in a port through any number of panels. A rear port that carries several strands remembers which
 * one was entered, as NetBox does; where that is unknown, the way splits. `from` says by which strand a rear port was
 * entered, if it is one. Ends at a cable walked before, so a loop of panels cannot trap it.
 */
export function followCable(
  graph: NetworkGraph,
  start: PortNode,
  options: FollowOptions = {},
  from = 0,
): Way {
  const strands = start.rear && start.mates.length > 1 && from > 0 ? [from] : [];
  return walk({ graph, options, seen: new Set(), budget: { left: MOST_STRETCHES } }, start, strands);
}

/** From a panel's port, through the panel, and on from its other side; as many ways as the other side has ports. */
export function followThrough(graph: NetworkGraph, start: PortNode, options: FollowOptions = {}): Way[] {
  return start.mates.flatMap((mate) => {
    const other = graph.ports.get(mate.port);
    return other === undefined ? [] : [followCable(graph, other, options, start.rear ? 0 : mate.position)];
  });
}

interface Walk {
  graph: NetworkGraph;
  options: FollowOptions;
  seen: ReadonlySet<number>;
  /** Shared by all branches: splits behind splits would otherwise multiply without end. */
  budget: { left: number };
}

/** A run has a handful of hops, a fan-out a few dozen; more is a mistake. */
const MOST_STRETCHES = 400;

function walk(context: Walk, start: PortNode, entered: readonly number[]): Way {
  const { graph, options } = context;
  const way: Way = { from: start, stretches: [], end: "no-cable", at: start, branches: [] };
  const seen = new Set(context.seen);
  let strands = entered;
  for (;;) {
    const here = way.at;
    const cables = cablesAt(graph, here, strands.at(-1)).filter(
      (cable) => !seen.has(cable.index) && (options.useCable?.(cable) ?? true),
    );
    const [cable] = cables;
    if (cable === undefined) {
      const walked = way.stretches.length === 0 && cablesAt(graph, here, strands.at(-1)).length > 0;
      return { ...way, end: walked && options.useCable === undefined ? "loop" : "no-cable" };
    }
    if (context.budget.left <= 0) return { ...way, end: "too-long" };
    if (cables.length > 1) {
      const branches = cables.map((one) =>
        takeCable(
          { ...context, seen: new Set([...seen, ...cables.map((other) => other.index)]) },
          here,
          one,
          strands,
        ),
      );
      return { ...way, end: "split", branches };
    }
    seen.add(cable.index);
    const step = cross(context, here, cable, strands);
    way.stretches.push(step.stretch);
    way.at = step.stretch.arrive ?? here;
    if (step.end === "split") {
      const branches = step.leaves.map((leave) => walk({ ...context, seen }, leave, step.strands));
      return { ...way, end: "split", branches };
    }
    if (step.end !== null || step.stretch.leave === null) return { ...way, end: step.end ?? "no-cable" };
    way.at = step.stretch.leave;
    strands = step.strands;
    if (cablesAt(graph, way.at, strands.at(-1)).some((next) => seen.has(next.index)))
      return { ...way, end: "loop" };
  }
}

function takeCable(context: Walk, here: PortNode, cable: Cable, strands: readonly number[]): Way {
  const step = cross(context, here, cable, strands);
  const { stretch } = step;
  if (step.end === "split")
    return {
      from: here,
      stretches: [stretch],
      end: "split",
      at: stretch.arrive ?? here,
      branches: step.leaves.map((leave) => walk(context, leave, step.strands)),
    };
  if (step.end !== null || stretch.leave === null)
    return {
      from: here,
      stretches: [stretch],
      end: step.end ?? "no-cable",
      at: stretch.arrive ?? here,
      branches: [],
    };
  const rest = walk(context, stretch.leave, step.strands);
  return { ...rest, from: here, stretches: [stretch, ...rest.stretches] };
}

interface Step {
  stretch: Stretch;
  end: EndReason | null;
  strands: readonly number[];
  leaves: PortNode[];
}

/** Along one cable and, if it ends at a panel, through the panel. */
function cross(
  { graph, options, budget }: Walk,
  here: PortNode,
  cable: Cable,
  strands: readonly number[],
): Step {
  budget.left--;
  const end =
    cable.from.port === here.key && cable.to?.port === here.key ? cable.from : farEnd(cable, here.key);
  const arrive = end === null ? null : (graph.ports.get(end.port) ?? null);
  const stop = (why: EndReason): Step => ({
    stretch: { cable, arrive, leave: null, position: null },
    end: why,
    strands,
    leaves: [],
  });
  if (arrive === null || end === null) return stop("unknown");
  if (arrive.key === here.key) return stop("loop");
  const kind = graph.owners.get(arrive.owner)?.kind;
  if (kind === "outlet" && options.stopAtOutlets === true) return stop("outlet");
  if (!arrive.passive) return stop(kind === "missing" ? "missing-device" : "device");
  const mates = arrive.mates.flatMap(({ port, position }) => {
    const node = graph.ports.get(port);
    return node === undefined ? [] : [{ node, position }];
  });
  const through = (
    mate: { node: PortNode; position: number },
    left: readonly number[],
    many: boolean,
  ): Step => ({
    stretch: { cable, arrive, leave: mate.node, position: many ? mate.position : null },
    end: null,
    strands: left,
    leaves: [],
  });
  const [first] = mates;
  if (first === undefined) return stop("no-cable");
  if (!arrive.rear) {
    const many = first.node.mates.length > 1;
    return through(first, many ? [...strands, first.position] : strands, many);
  }
  if (mates.length === 1) return through(first, strands, false);
  const wanted = end.position ?? strands.at(-1);
  if (wanted === undefined) return { ...stop("split"), leaves: mates.map((mate) => mate.node) };
  const mate = mates.find((one) => one.position === wanted);
  return mate === undefined
    ? stop("no-strand")
    : through(mate, end.position === undefined ? strands.slice(0, -1) : strands, true);
}

/** The cables in a port; on a rear port with several strands, those of one strand only. */
function cablesAt(graph: NetworkGraph, port: PortNode, strand: number | undefined): Cable[] {
  return port.cables.flatMap((index) => {
    const cable = graph.cables[index];
    if (cable === undefined) return [];
    const position = (cable.from.port === port.key ? cable.from : cable.to)?.position;
    return position === undefined || strand === undefined || position === strand ? [cable] : [];
  });
}
