import type { AskedQuestion, CallState } from "./call-state.ts";
import { estimateRemaining } from "./estimate.ts";
import type { Remaining } from "./estimate.ts";
import { findStep, isEnd } from "./graph.ts";
import type { CallGraph, Goal, StepLinks } from "./graph.ts";
import { walkTrail } from "./trail.ts";

/** What the page shows of a call. */
export interface CallView {
  /** The step on screen; undefined at the end. */
  step: StepLinks | undefined;
  /** Where the trail stands: a step, or how it ended. */
  at: Goal;
  done: boolean;
  outcome: "open" | "resolved" | "escalated" | "visit" | "handed-over";
  /** Questions answered so far, in this runbook and the ones before it. */
  asked: AskedQuestion[];
  /** The answers not given, question by question. */
  ruledOut: { asked: string; not: string[] }[];
  /** The number of the question on screen, from 1, counting this runbook only. */
  number: number;
  remaining: Remaining;
}

export function viewCall(graph: CallGraph, state: CallState): CallView {
  const { entries, at } = walkTrail(graph, state.trail) ?? { entries: [], at: firstGoal(graph) };
  const here = at.to === "step" ? findStep(graph, at.step) : undefined;
  const step = state.escalated ? undefined : here;
  const questions = entries.flatMap((entry, place) =>
    entry.move.label === null && state.notes[place] === undefined
      ? []
      : [{ ...entry, note: state.notes[place] }],
  );
  const own = questions.map(({ step: { title }, move, note }): AskedQuestion => ({
    asked: title,
    answered: move.label ?? "Done",
    ...(note === undefined ? {} : { note }),
  }));
  if (state.escalated && here !== undefined) {
    const note = state.notes[entries.length];
    own.push({ asked: here.title, answered: "Escalated here", ...(note === undefined ? {} : { note }) });
  }
  return {
    step,
    at,
    done: state.escalated || isEnd(at),
    outcome: state.escalated ? "escalated" : outcomeOf(at),
    asked: [...state.earlier, ...own],
    ruledOut: entries.flatMap(({ step: left, move }) => {
      const not = left.answers.filter(({ index }) => index !== move.index).map(({ label }) => label);
      return move.label === null || not.length === 0 ? [] : [{ asked: left.title, not }];
    }),
    number: entries.filter(({ move }) => move.label !== null).length + 1,
    remaining: step === undefined ? { fewest: 0, most: 0, expected: 0 } : estimateRemaining(graph, step.id),
  };
}

/** `3 of about 7`: the question's number, and how many there are if answers lead on as they do on average. */
export function describeProgress({ number, remaining }: CallView): string {
  const most = number - 1 + remaining.most;
  const expected = number - 1 + Math.round(remaining.expected);
  if (remaining.most === 0) return "";
  return remaining.fewest === remaining.most
    ? `${number} of ${most}`
    : `${number} of about ${Math.max(number, expected)}`;
}

function firstGoal(graph: CallGraph): Goal {
  const [first] = graph.steps;
  return first === undefined ? { to: "nowhere", url: "" } : { to: "step", step: first.id };
}

function outcomeOf(at: Goal): CallView["outcome"] {
  switch (at.to) {
    case "resolved":
    case "visit":
      return at.to;
    case "escalate":
      return "escalated";
    case "runbook":
      return "handed-over";
    default:
      return "open";
  }
}
