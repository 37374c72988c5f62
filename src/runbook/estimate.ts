import { movesOf } from "./graph.ts";
import type { CallGraph, Goal, StepLinks } from "./graph.ts";
import { asks, groupCircles } from "./walk.ts";

/** How many questions are still to come, the one at hand included. */
export interface Remaining {
  fewest: number;
  most: number;
  /** If each answer is as likely as any other. */
  expected: number;
}

/**
 * How much is left from a step to the end of the runbook; a hand-over counts as an end. Exact without circles; in one,
 * each of its questions is taken to be asked once more at most, and its average is that of the ways out of it.
 */
export function estimateRemaining(graph: CallGraph, from: string): Remaining {
  const known = new Map<string, Remaining>();
  for (const group of groupCircles(graph.steps)) {
    const inside = new Set(group.map(({ id }) => id));
    const after = (step: StepLinks): Remaining[] =>
      leave(step, inside).map((goal) => goalRemaining(goal, known));
    if (group.length === 1) {
      for (const step of group) known.set(step.id, add(combine(after(step)), asks(step) ? 1 : 0));
      continue;
    }
    const out = combine(group.flatMap(after));
    const questions = group.filter(asks).length;
    for (const { id } of group)
      known.set(id, {
        fewest: fewestFrom(group, id, known),
        most: out.most + questions,
        expected: out.expected + questions / 2,
      });
  }
  return known.get(from) ?? NONE;
}

const NONE: Remaining = { fewest: 0, most: 0, expected: 0 };

function leave(step: StepLinks, inside: ReadonlySet<string>): Goal[] {
  return movesOf(step).flatMap(({ to }) => (to.to === "step" && inside.has(to.step) ? [] : [to]));
}

function goalRemaining(goal: Goal, known: ReadonlyMap<string, Remaining>): Remaining {
  return goal.to === "step" ? (known.get(goal.step) ?? NONE) : NONE;
}

function combine(ways: readonly Remaining[]): Remaining {
  if (ways.length === 0) return NONE;
  return {
    fewest: Math.min(...ways.map(({ fewest }) => fewest)),
    most: Math.max(...ways.map(({ most }) => most)),
    expected: ways.reduce((sum, { expected }) => sum + expected, 0) / ways.length,
  };
}

function add({ fewest, most, expected }: Remaining, count: number): Remaining {
  return { fewest: fewest + count, most: most + count, expected: expected + count };
}

/** The shortest way out of a circle, by widening rounds; the groups it leads to are known already. */
function fewestFrom(
  group: readonly StepLinks[],
  from: string,
  known: ReadonlyMap<string, Remaining>,
): number {
  const inside = new Map(group.map((step) => [step.id, step]));
  const best = new Map([[from, 0]]);
  let shortest = Infinity;
  // Costs are 0 or 1 a step, so going over the group as often as it has steps settles them all.
  for (let round = 0; round < group.length; round++) {
    for (const [id, cost] of best) {
      const step = inside.get(id);
      if (step === undefined) continue;
      const here = cost + (asks(step) ? 1 : 0);
      for (const { to } of movesOf(step)) {
        if (to.to === "step" && inside.has(to.step))
          best.set(to.step, Math.min(best.get(to.step) ?? here, here));
        else shortest = Math.min(shortest, here + goalRemaining(to, known).fewest);
      }
    }
  }
  return Number.isFinite(shortest) ? shortest : group.filter(asks).length;
}
