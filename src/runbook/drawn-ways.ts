import { movesOf } from "./graph.ts";
import type { CallGraph, Goal } from "./graph.ts";

/** A line leads this many steps down the page at most, unless it is the only one there. */
const SHORT = 3;

/**
 * Which ways from step to step are lines of a flowchart: those down the page that are short, and the shortest to each
 * step. The others, back up or far down, would wind around everything else.
 */
export function findDrawnWays(graph: CallGraph): (from: string, goal: Goal) => boolean {
  const places = new Map(graph.steps.map(({ id }, place) => [id, place]));
  /** How far down the page a way leads; 0 or less for one back up or out. */
  const spanOf = (from: string, goal: Goal): number => {
    const to = goal.to === "step" ? places.get(goal.step) : undefined;
    return to === undefined ? 0 : to - (places.get(from) ?? 0);
  };
  const shortest = new Map<string, number>();
  for (const step of graph.steps)
    for (const { to } of movesOf(step)) {
      const span = spanOf(step.id, to);
      if (to.to === "step" && span > 0) shortest.set(to.step, Math.min(span, shortest.get(to.step) ?? span));
    }
  return (from, goal) => {
    const span = spanOf(from, goal);
    return goal.to === "step" && span > 0 && (span <= SHORT || span === shortest.get(goal.step));
  };
}
