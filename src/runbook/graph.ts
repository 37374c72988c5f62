import type { Edition } from "#schemas/index.ts";

/** Where an answer leads. The first three links in each group of a page are words of the format: `#resolved` and so on. */
export type Goal =
  | { to: "step"; step: string }
  | { to: Ending }
  /** `link` is the relative file link as written, `name` the runbook's (`network/desk-has-no-network`), `step` its anchor. */
  | { to: "runbook"; link: string; name: string; step: string | null }
  | { to: "nowhere"; url: string };

export const endings = ["resolved", "escalate", "visit"] as const;
export type Ending = (typeof endings)[number];

/** The least that call mode and hand-over codes need to know of an answer. */
export interface AnswerLink {
  /** What the caller says. A fact inside stays as written: `{device.name}`. */
  label: string;
  to: Goal;
  /** Its place among the step's choices in all editions, from 0, so that a code means the same in each edition. */
  index: number;
}

/** The least that call mode and hand-over codes need to know of a step. */
export interface StepLinks {
  /** The heading's anchor, as GitHub makes it. */
  id: string;
  title: string;
  answers: readonly AnswerLink[];
  /** The step that follows where no answer list is shown; null if there are answers, or if it is the last step. */
  next: string | null;
  /** In how many ways the step can be left in all editions together; `next` is the last of them. */
  choices: number;
}

/** A runbook reduced to its questions. Plain data and browser-safe; a `RunbookGraph` is one. */
export interface CallGraph {
  /** Changes with the questions, the answers and where they lead, not with the prose. See `revisionOf`. */
  revision: number;
  steps: readonly StepLinks[];
}

/** An answer on its page. `line` is the file's, `only` the edition it is shown in, null for both. */
export interface Answer extends AnswerLink {
  line: number;
  only: Edition | null;
}

/** A fact that is named; `line` is the file's, `only` the edition that sees it, null for both. */
export interface FactUse {
  path: string;
  line: number;
  only: Edition | null;
}

/** A `<Stop>` or `<Risky>`, in the order of the page. */
export interface Mark {
  kind: "stop" | "risky";
  line: number;
  only: Edition | null;
}

/** A list that looks like answers but is none: an item is more than a link, or something follows the list. */
export interface StrayAnswers {
  line: number;
  why: "mixed" | "not-last";
  only: Edition | null;
}

/** A step in full, or as one edition sees it. */
export interface Step extends StepLinks {
  line: number;
  answers: Answer[];
  /** Whether that edition sees anything of it besides the heading and the answers (or if there is nothing besides them). */
  forHelpDesk: boolean;
  forInHouse: boolean;
  stop: boolean;
  risky: boolean;
  /** Risky, and a `<Stop>` stands earlier in this step. */
  stopBeforeRisky: boolean;
  marks: Mark[];
  /** Each fact once, in order. */
  facts: string[];
  uses: FactUse[];
  stray: StrayAnswers[];
}

/** A runbook as a graph: the first step is where a call begins. */
export interface RunbookGraph extends CallGraph {
  /** Whose view it is; null for everything on the page. */
  edition: Edition | null;
  opening: { facts: string[]; uses: FactUse[] };
  steps: Step[];
  /** `##` headings inside a component, which are no steps. */
  nestedHeadings: { title: string; line: number }[];
}

/** One way on from a step. `label` is null where the step asks nothing and the next one simply follows. */
export interface Move {
  index: number;
  label: string | null;
  to: Goal;
}

/** Every way on from a step, by index. The one place that knows that `next` is a way on like an answer. */
export function movesOf(step: StepLinks): Move[] {
  const moves: Move[] = step.answers.map(({ index, label, to }) => ({ index, label, to }));
  if (step.next !== null)
    moves.push({ index: step.choices - 1, label: null, to: { to: "step", step: step.next } });
  return moves;
}

export function findStep<S extends StepLinks>(graph: { steps: readonly S[] }, id: string): S | undefined {
  return graph.steps.find((step) => step.id === id);
}

/** The steps that a step leads to directly. */
export function stepsAfter(step: StepLinks): string[] {
  return movesOf(step).flatMap(({ to }) => (to.to === "step" ? [to.step] : []));
}

/** Whether a goal ends this runbook. A hand-over does; a broken link does not. */
export function isEnd(goal: Goal): boolean {
  return goal.to !== "step" && goal.to !== "nowhere";
}

/** What one edition sees. Codes stay the same: answers keep their index, steps their number of choices. */
export function forEdition(graph: RunbookGraph, edition: Edition): RunbookGraph {
  const seen = ({ only }: { only: Edition | null }): boolean => only === null || only === edition;
  const steps = graph.steps.map((step, index): Step => {
    const answers = step.answers.filter(seen);
    const uses = step.uses.filter(seen);
    return {
      ...step,
      answers,
      next: answers.length > 0 ? null : (graph.steps[index + 1]?.id ?? null),
      ...judgeMarks(step.marks.filter(seen)),
      uses,
      facts: distinctPaths(uses),
      stray: step.stray.filter(seen),
    };
  });
  const uses = graph.opening.uses.filter(seen);
  return { ...graph, edition, steps, opening: { uses, facts: distinctPaths(uses) } };
}

/**
 * Leaves of a graph what call mode and codes need. Steps that no way leads to are left out: in an edition's view they may be
 * the other edition's.
 */
export function toCallGraph(graph: CallGraph): CallGraph {
  const [first] = graph.steps;
  const reached = new Set(first === undefined ? [] : [first.id]);
  const byId = new Map(graph.steps.map((step) => [step.id, step]));
  // A set's loop comes to what is added while it runs.
  for (const id of reached) {
    const step = byId.get(id);
    if (step !== undefined) for (const after of stepsAfter(step)) reached.add(after);
  }
  return {
    revision: graph.revision,
    steps: graph.steps
      .filter(({ id }) => reached.has(id))
      .map(({ id, title, answers, next, choices }) => ({
        id,
        title,
        answers: answers.map(({ label, to, index }) => ({ label, to, index })),
        next,
        choices,
      })),
  };
}

/** What a step's marks say, in the order of the page. */
export function judgeMarks(marks: Mark[]): Pick<Step, "marks" | "stop" | "risky" | "stopBeforeRisky"> {
  const stop = marks.findIndex(({ kind }) => kind === "stop");
  const risky = marks.findIndex(({ kind }) => kind === "risky");
  return { marks, stop: stop >= 0, risky: risky >= 0, stopBeforeRisky: stop >= 0 && stop < risky };
}

export function distinctPaths(uses: readonly FactUse[]): string[] {
  return [...new Set(uses.map(({ path }) => path))];
}
