import { cablesAt, crossCable } from "./cross-cable.ts";
import type { EndReason, Step, Stretch } from "./cross-cable.ts";
import type { Cable, NetworkGraph, PortNode } from "./graph.ts";

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
  return walk({ graph, options, seen: [], budget: { left: MOST_STRETCHES } }, start, strands);
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
  /** The cables walked so far, by index. A list, for a way has a handful of them. */
  seen: readonly number[];
  /** Shared by all branches: splits behind splits would otherwise multiply without end. */
  budget: { left: number };
}

/** A run has a handful of hops, a fan-out a few dozen; more is a mistake. */
const MOST_STRETCHES = 400;

function walk(context: Walk, start: PortNode, entered: readonly number[]): Way {
  const { graph, options } = context;
  const way: Way = { from: start, stretches: [], end: "no-cable", at: start, branches: [] };
  const seen = [...context.seen];
  const end = (why: EndReason, branches: Way[] = []): Way => {
    way.end = why;
    way.branches = branches;
    return way;
  };
  let strands = entered;
  for (;;) {
    const here = way.at;
    const inside = cablesAt(graph, here, strands.at(-1));
    const cables = inside.filter(
      (cable) => !seen.includes(cable.index) && (options.useCable?.(cable) ?? true),
    );
    const [cable] = cables;
    if (cable === undefined) {
      const walked = way.stretches.length === 0 && inside.length > 0;
      return end(walked && options.useCable === undefined ? "loop" : "no-cable");
    }
    if (context.budget.left <= 0) return end("too-long");
    if (cables.length > 1) {
      const all = { ...context, seen: [...seen, ...cables.map(({ index }) => index)] };
      return end(
        "split",
        cables.map((one) => takeCable(all, here, one, strands)),
      );
    }
    seen.push(cable.index);
    const step = take(context, here, cable, strands);
    way.stretches.push(step.stretch);
    way.at = step.stretch.arrive ?? here;
    if (step.end === "split")
      return end(
        "split",
        step.leaves.map((leave) => walk({ ...context, seen }, leave, step.strands)),
      );
    if (step.end !== null || step.stretch.leave === null) return end(step.end ?? "no-cable");
    way.at = step.stretch.leave;
    strands = step.strands;
    if (cablesAt(graph, way.at, strands.at(-1)).some((next) => seen.includes(next.index))) return end("loop");
  }
}

function takeCable(context: Walk, here: PortNode, cable: Cable, strands: readonly number[]): Way {
  const { stretch, end, leaves, strands: left } = take(context, here, cable, strands);
  const first = { from: here, stretches: [stretch], at: stretch.arrive ?? here };
  if (end === "split") return { ...first, end, branches: leaves.map((leave) => walk(context, leave, left)) };
  if (end !== null || stretch.leave === null) return { ...first, end: end ?? "no-cable", branches: [] };
  const rest = walk(context, stretch.leave, left);
  return { ...rest, from: here, stretches: [stretch, ...rest.stretches] };
}

function take(context: Walk, here: PortNode, cable: Cable, strands: readonly number[]): Step {
  context.budget.left--;
  return crossCable(context.graph, {
    here,
    cable,
    strands,
    stopAtOutlets: context.options.stopAtOutlets === true,
  });
}
