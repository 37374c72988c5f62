// The small edition: this module is sent to browsers.
import * as z from "zod/mini";
import { findStep, isEnd, movesOf } from "./graph.ts";
import type { CallGraph, Goal, StepLinks } from "./graph.ts";
import { estimateRemaining } from "./estimate.ts";
import type { Remaining } from "./estimate.ts";
import { walkTrail } from "./trail.ts";
import type { Trail } from "./trail.ts";

/** A question that was answered, in words that outlive the runbook. */
export interface AskedQuestion {
  asked: string;
  answered: string;
  note?: string | undefined;
}

/** A call in progress. Plain data: every change makes a new one. */
export interface CallState {
  /** The graph's, so that a call restored later is not continued in another runbook than it began in. */
  revision: number;
  /** Milliseconds since 1970, from the page's clock. */
  startedAt: number;
  /** The moves made, from the first step on. */
  trail: readonly number[];
  /** What was noted at a step of the trail, or at the one after its end, by place in the trail. */
  notes: Readonly<Record<string, string>>;
  /** Set when the help desk gave up here, whatever the answers say. */
  escalated: boolean;
  /** Answers from runbooks that handed over to this one. */
  earlier: readonly AskedQuestion[];
}

export function startCall(
  graph: CallGraph,
  now: number,
  { trail = [], earlier = [] }: { trail?: Trail; earlier?: readonly AskedQuestion[] } = {},
): CallState {
  const valid = walkTrail(graph, trail) === null ? [] : trail;
  return { revision: graph.revision, startedAt: now, trail: valid, notes: {}, escalated: false, earlier };
}

/** Answers the question on screen, or goes on from an instruction; `index` is the move's. Unknown ones change nothing. */
export function answerStep(graph: CallGraph, state: CallState, index: number): CallState {
  const step = stepOnScreen(graph, state);
  if (step === undefined || !movesOf(step).some((move) => move.index === index)) return state;
  return { ...state, trail: [...state.trail, index] };
}

/** Undoes what was done last: the escalation, else the last move. What was noted since goes with it. */
export function goBack(state: CallState): CallState {
  if (state.escalated) return { ...state, escalated: false };
  const trail = state.trail.slice(0, -1);
  const notes = Object.fromEntries(
    Object.entries(state.notes).filter(([place]) => Number(place) <= trail.length),
  );
  return { ...state, trail, notes };
}

/** Notes something at the step on screen; an empty text takes the note away. */
export function noteStep(state: CallState, text: string): CallState {
  const { [String(state.trail.length)]: _, ...others } = state.notes;
  const note = text.trim();
  return { ...state, notes: note === "" ? others : { ...others, [String(state.trail.length)]: note } };
}

/** Gives up at the step on screen. The trail and its hand-over code stay. */
export function escalateCall(state: CallState): CallState {
  return { ...state, escalated: true };
}

/** The same call from the first step. The clock runs on, and what other runbooks ruled out stays. */
export function restartCall(state: CallState): CallState {
  return { ...state, trail: [], notes: {}, escalated: false };
}

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

export function minutesSince(state: CallState, now: number): number {
  return Math.max(0, Math.round((now - state.startedAt) / 60_000));
}

export function serializeCall(state: CallState): string {
  return JSON.stringify(state);
}

/** What became of a stored call. `changed`: the runbook is another one since; ask before starting over. */
export type RestoredCall =
  { kind: "restored"; state: CallState } | { kind: "changed"; state: CallState } | { kind: "unreadable" };

/** Reads a stored call. Never throws, whatever the store holds. */
export function restoreCall(graph: CallGraph, text: string): RestoredCall {
  const read = StoredCall.safeParse(parseJson(text));
  if (!read.success) return { kind: "unreadable" };
  const state = read.data;
  if (state.revision !== graph.revision) return { kind: "changed", state };
  return walkTrail(graph, state.trail) === null ? { kind: "unreadable" } : { kind: "restored", state };
}

const Place = z.int().check(z.nonnegative());
const Question = z.strictObject({ asked: z.string(), answered: z.string(), note: z.optional(z.string()) });

const StoredCall = z.strictObject({
  revision: Place,
  startedAt: z.number().check(z.nonnegative()),
  trail: z.array(Place).check(z.maxLength(500)),
  notes: z.record(z.string().check(z.regex(/^\d{1,3}$/)), z.string()),
  escalated: z.boolean(),
  earlier: z.array(Question).check(z.maxLength(500)),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody else's entry, or one cut off: not a call.
    return null;
  }
}

function stepOnScreen(graph: CallGraph, state: CallState): StepLinks | undefined {
  if (state.escalated) return undefined;
  const at = walkTrail(graph, state.trail)?.at;
  return at?.to === "step" ? findStep(graph, at.step) : undefined;
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
