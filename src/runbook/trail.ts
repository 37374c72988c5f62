import { findStep, movesOf } from "./graph.ts";
import type { CallGraph, Goal, Move, StepLinks } from "./graph.ts";

/** The way through a runbook so far: for each step left, the index of the move by which it was left. */
export type Trail = readonly number[];

/** In a circle of steps without a choice, a number would stand for a trail as long as the number. */
const LONGEST_TRAIL = 500;

/** One step of a trail, and how it was left. */
export interface TrailEntry {
  step: StepLinks;
  move: Move;
}

/** A trail walked: what was left how, and where one stands. */
export interface Walk {
  entries: TrailEntry[];
  at: Goal;
}

/** Walks a trail from the first step; null if the graph has no such trail. */
export function walkTrail(graph: CallGraph, trail: Trail): Walk | null {
  const [first] = graph.steps;
  if (first === undefined) return null;
  const entries: TrailEntry[] = [];
  let at: Goal = { to: "step", step: first.id };
  for (const index of trail) {
    const step: StepLinks | undefined = at.to === "step" ? findStep(graph, at.step) : undefined;
    const move: Move | undefined = step && movesOf(step).find((candidate) => candidate.index === index);
    if (step === undefined || move === undefined) return null;
    entries.push({ step, move });
    at = move.to;
  }
  return { entries, at };
}

/**
 * A trail as a number, and every number as one trail at most. The empty trail is 0; otherwise 1 + the first move + its
 * step's choices × the number of the rest. So a move out of two costs one bit, and one without a choice hardly any. Null
 * if the graph has no such trail, or if it has over 500 moves.
 */
export function trailToNumber(graph: CallGraph, trail: Trail): bigint | null {
  const walk = trail.length > LONGEST_TRAIL ? null : walkTrail(graph, trail);
  if (walk === null) return null;
  return walk.entries.reduceRight(
    (rest, { step, move }) => 1n + BigInt(move.index) + BigInt(step.choices) * rest,
    0n,
  );
}

/** The trail that a number stands for; null if it stands for none of this graph. */
export function numberToTrail(graph: CallGraph, number: bigint): number[] | null {
  const byId = new Map(graph.steps.map((step) => [step.id, step]));
  const trail: number[] = [];
  let step = graph.steps[0];
  for (let rest = number; rest > 0n;) {
    if (step === undefined || step.choices === 0) return null;
    const choices = BigInt(step.choices);
    const index = Number((rest - 1n) % choices);
    const move = movesOf(step).find((candidate) => candidate.index === index);
    if (move === undefined || trail.length >= LONGEST_TRAIL) return null;
    trail.push(index);
    rest = (rest - 1n) / choices;
    step = move.to.to === "step" ? byId.get(move.to.step) : undefined;
  }
  return trail;
}

/** The same trail without the detours that came back to a step: it ends where the trail ends. */
export function cutDetours(graph: CallGraph, trail: Trail): number[] {
  const walk = walkTrail(graph, trail);
  if (walk === null) return [...trail];
  const kept: TrailEntry[] = [];
  for (const entry of walk.entries) {
    const before = kept.findIndex(({ step }) => step.id === entry.step.id);
    if (before >= 0) kept.length = before;
    kept.push(entry);
  }
  // Standing at a step that was left before: everything since was a detour.
  const { at } = walk;
  const home = at.to === "step" ? kept.findIndex(({ step }) => step.id === at.step) : -1;
  if (home >= 0) kept.length = home;
  return kept.map(({ move }) => move.index);
}
