import { movesOf } from "./graph.ts";
import type { AnswerLink, CallGraph, Goal, StepLinks } from "./graph.ts";
import { goalKey } from "./revision.ts";
import { walkTrail } from "./trail.ts";
import type { Trail } from "./trail.ts";

/** One difference between two revisions of a runbook, with a sentence about it. */
export interface RunbookChange {
  kind:
    | "first-step"
    | "step-added"
    | "step-removed"
    | "step-renamed"
    | "next-changed"
    | "answer-added"
    | "answer-removed"
    | "answer-renamed"
    | "answer-moved"
    | "answers-reordered";
  /** The step's id; the old one where it is gone. */
  step: string;
  say: string;
}

/**
 * What changed from one revision to another: empty exactly if both have the same revision. A step that is gone counts as
 * renamed if a new one has its very answers, an answer if a new one in its step leads to the same place.
 */
export function describeChange(before: CallGraph, after: CallGraph): RunbookChange[] {
  const renamed = findRenamed(before, after);
  const oldIds = new Set(before.steps.map(({ id }) => id));
  const newById = new Map(after.steps.map((step) => [step.id, step]));
  const newIdOf = (id: string): string => renamed.get(id)?.id ?? id;
  const arrived = new Set([...renamed.values()].map(({ id }) => id));
  const changes: RunbookChange[] = [];
  const [oldFirst, newFirst] = [before.steps[0], after.steps[0]];
  if (newFirst !== undefined && oldFirst !== undefined && newIdOf(oldFirst.id) !== newFirst.id)
    changes.push({ kind: "first-step", step: newFirst.id, say: `It now begins with "${newFirst.title}".` });
  for (const step of before.steps) {
    const now = newById.get(newIdOf(step.id));
    if (now === undefined) {
      changes.push({ kind: "step-removed", step: step.id, say: `The step "${step.title}" is gone.` });
      continue;
    }
    if (now.id !== step.id)
      changes.push({
        kind: "step-renamed",
        step: now.id,
        say: `The step "${step.title}" is now called "${now.title}".`,
      });
    changes.push(...compareStep(step, now, { newIdOf, titles: titlesOf(after) }));
  }
  for (const step of after.steps) {
    if (!oldIds.has(step.id) && !arrived.has(step.id))
      changes.push({ kind: "step-added", step: step.id, say: `The step "${step.title}" is new.` });
  }
  return changes;
}

/**
 * A trail of an earlier revision as far as it holds in the current one: up to the first step whose answer is no longer
 * there, or that now leads elsewhere. The answer that leads elsewhere is kept, and ends it.
 */
export function carryTrail(before: CallGraph, trail: Trail, after: CallGraph): number[] {
  const carried: number[] = [];
  let at: Goal | undefined = walkTrail(after, [])?.at;
  for (const { step, move } of walkTrail(before, trail)?.entries ?? []) {
    if (at?.to !== "step" || at.step !== step.id) break;
    const now = after.steps.find(({ id }) => id === step.id);
    const same = now && movesOf(now).find(({ label }) => label === move.label);
    if (same === undefined) break;
    carried.push(same.index);
    at = same.to;
    if (goalKey(same.to) !== goalKey(move.to)) break;
  }
  return carried;
}

interface Naming {
  newIdOf: (id: string) => string;
  titles: ReadonlyMap<string, string>;
}

function findRenamed(before: CallGraph, after: CallGraph): Map<string, StepLinks> {
  const oldIds = new Set(before.steps.map(({ id }) => id));
  const newIds = new Set(after.steps.map(({ id }) => id));
  const arrived = after.steps.filter(({ id }) => !oldIds.has(id));
  const renamed = new Map<string, StepLinks>();
  for (const step of before.steps) {
    if (newIds.has(step.id)) continue;
    const index = arrived.findIndex((candidate) => labelsOf(candidate) === labelsOf(step));
    const [match] = index < 0 ? [] : arrived.splice(index, 1);
    if (match !== undefined) renamed.set(step.id, match);
  }
  return renamed;
}

function labelsOf({ answers }: StepLinks): string {
  return JSON.stringify(answers.map(({ label }) => label));
}

function titlesOf(graph: CallGraph): Map<string, string> {
  return new Map(graph.steps.map(({ id, title }) => [id, title]));
}

function compareStep(before: StepLinks, after: StepLinks, naming: Naming): RunbookChange[] {
  const add = (kind: RunbookChange["kind"], say: string): RunbookChange => ({ kind, step: after.id, say });
  const changes: RunbookChange[] = [];
  const here = `"${after.title}"`;
  if ((before.next === null ? null : naming.newIdOf(before.next)) !== after.next) {
    const to =
      after.next === null
        ? "no step follows by itself"
        : `"${naming.titles.get(after.next) ?? after.next}" follows`;
    changes.push(add("next-changed", `After ${here} ${to} now.`));
  }
  const pairs = pairAnswers(before.answers, after.answers, naming);
  for (const answer of before.answers) {
    const now = pairs.get(answer);
    if (now === undefined)
      changes.push(add("answer-removed", `${here} no longer has the answer "${answer.label}".`));
    else if (now.label !== answer.label)
      changes.push(add("answer-renamed", `The answer "${answer.label}" of ${here} is now "${now.label}".`));
    else if (goalKey(now.to) !== keyAfter(answer.to, naming))
      changes.push(
        add("answer-moved", `The answer "${now.label}" of ${here} now leads to ${nameGoal(now.to, naming)}.`),
      );
  }
  const known = new Set(pairs.values());
  for (const answer of after.answers) {
    if (!known.has(answer)) changes.push(add("answer-added", `${here} has a new answer, "${answer.label}".`));
  }
  const order = [...pairs.values()].map(({ index }) => index);
  if (order.some((index, place) => index < (order[place - 1] ?? 0)))
    changes.push(add("answers-reordered", `The answers of ${here} stand in another order.`));
  return changes;
}

/** Which answer became which: those with the same words first, then those that lead to the same place. */
function pairAnswers(before: readonly AnswerLink[], after: readonly AnswerLink[], naming: Naming) {
  const free = new Set(after);
  const pairs = new Map<AnswerLink, AnswerLink>();
  const pair = (fits: (old: AnswerLink, now: AnswerLink) => boolean): void => {
    for (const old of before) {
      const match = pairs.has(old) ? undefined : [...free].find((now) => fits(old, now));
      if (match === undefined) continue;
      pairs.set(old, match);
      free.delete(match);
    }
  };
  const leadsThere = (old: AnswerLink, now: AnswerLink): boolean =>
    goalKey(now.to) === keyAfter(old.to, naming);
  pair((old, now) => old.label === now.label && leadsThere(old, now));
  pair((old, now) => old.label === now.label);
  pair(leadsThere);
  return new Map(before.flatMap((old) => (pairs.has(old) ? [[old, pairs.get(old) ?? old] as const] : [])));
}

function keyAfter(goal: Goal, { newIdOf }: Naming): string {
  return goalKey(goal.to === "step" ? { to: "step", step: newIdOf(goal.step) } : goal);
}

function nameGoal(goal: Goal, { titles }: Naming): string {
  if (goal.to === "step") return `"${titles.get(goal.step) ?? goal.step}"`;
  if (goal.to === "runbook") return `the runbook ${goal.name}`;
  return goal.to === "nowhere" ? goal.url : `#${goal.to}`;
}
