import { hashText } from "./hash.ts";
import type { AnswerLink, Goal, StepLinks } from "./graph.ts";

/**
 * A number that stands for a runbook's questions. It counts the steps' anchors, the answers in their order with their
 * words, and where each leads. Prose does not count, since nothing in a trail depends on it; the words of an answer do,
 * since they are what was answered. Where a section stands on the page counts only through what follows it.
 */
export function revisionOf(steps: readonly Pick<StepLinks, "id" | "answers" | "next">[]): number {
  const [first, ...rest] = steps;
  if (first === undefined) return 0;
  const ordered = [first, ...rest.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))];
  return hashText(JSON.stringify(ordered.map((step) => [step.id, step.next, step.answers.map(describe)])));
}

/** Where a goal leads, as one text: equal texts lead to the same place. */
export function goalKey(goal: Goal): string {
  switch (goal.to) {
    case "step":
      return `#${goal.step}`;
    case "runbook":
      return goal.step === null ? goal.name : `${goal.name}#${goal.step}`;
    case "nowhere":
      return `?${goal.url}`;
    default:
      return `=${goal.to}`;
  }
}

function describe(answer: AnswerLink): string[] {
  return [answer.label, goalKey(answer.to)];
}
