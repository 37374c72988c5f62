import { isEnd, movesOf } from "./graph.ts";
import type { Goal, RunbookGraph, Step } from "./graph.ts";
import { atStep } from "./problem.ts";
import type { ProblemDraft } from "./problem.ts";
import { asks, groupCircles, longestQuestions, reachableSteps, stepsLeadingTo } from "./walk.ts";

/** More than this many questions is not a call but an interrogation. */
export const MOST_QUESTIONS = 12;

/** What is wrong with the paths of a runbook as one edition sees it. */
export function findPathProblems(view: RunbookGraph): ProblemDraft[] {
  const reached = reachableSteps(view.steps);
  const steps = view.steps.filter(({ id }) => reached.has(id));
  return [
    ...findLooseEnd(view),
    ...findCircles(steps),
    ...findNoEscalation(steps),
    ...findOnlyResolved(steps),
    ...findTooManyQuestions(steps),
  ];
}

function findLooseEnd({ steps }: RunbookGraph): ProblemDraft[] {
  const last = steps.at(-1);
  if (last === undefined || last.answers.length > 0) return [];
  return [
    atStep(
      "runbook/last-step",
      last,
      `The last step, "${last.title}", has no answers, so the runbook stops there without an end.`,
      "end it with a list of answers, such as `- [It works now](#resolved)` and `- [Still broken](#escalate)`.",
    ),
  ];
}

/** Circles that cannot be left. A broken link or a loose end leaves one too, and has a finding of its own. */
function findCircles(steps: readonly Step[]): ProblemDraft[] {
  const canEnd = stepsLeadingTo(steps, (step) => {
    const moves = movesOf(step);
    return moves.length === 0 || moves.some(({ to }) => isEnd(to) || to.to === "nowhere");
  });
  const stuck = steps.filter(({ id }) => !canEnd.has(id));
  return groupCircles(stuck).flatMap((group) => {
    const [first] = group;
    const ids = new Set(group.map(({ id }) => id));
    // A group that leads to another one is stuck only because that one is.
    const leaves = group.some((step) =>
      movesOf(step).some(({ to }) => to.to === "step" && !ids.has(to.step)),
    );
    if (first === undefined || leaves) return [];
    const names = group.map(({ title }) => `"${title}"`).join(", ");
    return [
      atStep(
        "runbook/circle",
        first,
        group.length === 1
          ? `The step ${names} leads only to itself, so nobody gets out of it.`
          : `The steps ${names} lead only to one another, so nobody gets out of them.`,
        "give one of them an answer that leads on or ends the call, such as `- [Still broken](#escalate)`.",
      ),
    ];
  });
}

const CALLS_FOR_HELP: readonly Goal["to"][] = ["escalate", "visit"];

function findNoEscalation(steps: readonly Step[]): ProblemDraft[] {
  const [first] = steps;
  if (first === undefined) return [];
  if (steps.some((step) => movesOf(step).some(({ to }) => CALLS_FOR_HELP.includes(to.to)))) return [];
  return [
    atStep(
      "runbook/no-escalation",
      first,
      `No path from the first step, "${first.title}", leads to #escalate or #visit.`,
      "where a step may fail, add an answer such as `- [None of these](#escalate)`.",
    ),
  ];
}

/** Questions from which every way ends in success, on a page that can fail elsewhere. */
function findOnlyResolved(steps: readonly Step[]): ProblemDraft[] {
  const ends = (step: Step, wanted: (goal: Goal) => boolean): boolean =>
    movesOf(step).some(({ to }) => wanted(to));
  const mayFail = stepsLeadingTo(
    steps,
    (step) =>
      (step.answers.length === 0 && step.next === null) ||
      ends(step, ({ to }) => to !== "step" && to !== "resolved"),
  );
  const mayEnd = stepsLeadingTo(steps, (step) => ends(step, ({ to }) => to === "resolved"));
  if (steps[0] !== undefined && !mayFail.has(steps[0].id)) return [];
  return steps
    .filter((step) => asks(step) && mayEnd.has(step.id) && !mayFail.has(step.id))
    .map((step) =>
      atStep(
        "runbook/only-resolved",
        step,
        `From "${step.title}" all answers lead to #resolved, as if nothing could go wrong.`,
        "add an answer for the call that it does not help, such as `- [Still broken](#escalate)`.",
      ),
    );
}

function findTooManyQuestions(steps: readonly Step[]): ProblemDraft[] {
  const path = longestQuestions(steps);
  const tooFar = path[MOST_QUESTIONS];
  if (tooFar === undefined) return [];
  return [
    atStep(
      "runbook/too-many-questions",
      tooFar,
      `A path asks ${path.length} questions; "${tooFar.title}" is number ${MOST_QUESTIONS + 1} on it.`,
      `end or hand over after ${MOST_QUESTIONS} questions at most: ask what splits the causes best first, or move a part into a runbook of its own.`,
    ),
  ];
}
