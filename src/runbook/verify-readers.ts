import type { Edition } from "#schemas/index.ts";
import { stepsAfter } from "./graph.ts";
import type { RunbookGraph, Step } from "./graph.ts";
import { atStep } from "./problem.ts";
import type { ProblemDraft } from "./problem.ts";
import { reachableSteps } from "./walk.ts";

/** What is wrong with a runbook for the people of one edition; `view` is that edition's. */
export function findReaderProblems(view: RunbookGraph, edition: Edition): ProblemDraft[] {
  const reached = reachableSteps(view.steps);
  const steps = view.steps.filter(({ id }) => reached.has(id));
  const unread = steps.filter((step) => !(edition === "help-desk" ? step.forHelpDesk : step.forInHouse));
  return [
    ...unread.map((step) => nothingToRead(step, edition)),
    ...(edition === "in-house" ? steps.filter(isBare(steps)).map(riskyWithoutStop) : []),
  ];
}

const READERS = {
  "help-desk": { who: "the help desk", hidden: "<InHouse>" },
  "in-house": { who: "in-house staff", hidden: "<HelpDesk>" },
} as const satisfies Record<Edition, { who: string; hidden: string }>;

function nothingToRead(step: Step, edition: Edition): ProblemDraft {
  const { who, hidden } = READERS[edition];
  return atStep(
    "runbook/nothing-to-read",
    step,
    `A path leads ${who} to "${step.title}", where all the text is inside ${hidden}.`,
    edition === "in-house"
      ? "say in plain words what they do or wait for, or put `<Stop>Call {practice.supportPhone}.</Stop>` there."
      : `say outside ${hidden} what the caller is to do.`,
  );
}

/** Whether a risky step can be come to, and be read as far as what is risky, without a `<Stop>`. */
function isBare(steps: readonly Step[]): (step: Step) => boolean {
  const [first] = steps;
  const byId = new Map(steps.map((step) => [step.id, step]));
  const unstopped = new Set<string>(first === undefined ? [] : [first.id]);
  for (const id of unstopped) {
    const step = byId.get(id);
    if (step !== undefined && !step.stop) for (const after of stepsAfter(step)) unstopped.add(after);
  }
  return (step) => step.risky && !step.stopBeforeRisky && unstopped.has(step.id);
}

function riskyWithoutStop(step: Step): ProblemDraft {
  const line = step.marks.find(({ kind }) => kind === "risky")?.line ?? step.line;
  return {
    ...atStep(
      "runbook/risky-without-stop",
      step,
      `In-house staff come to the risky part of "${step.title}" without meeting a <Stop> first.`,
      "put `<Stop>Call {practice.supportPhone} before you go on.</Stop>` above it.",
    ),
    line,
  };
}
