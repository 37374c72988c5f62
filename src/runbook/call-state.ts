import { findStep, movesOf } from "./graph.ts";
import type { CallGraph, StepLinks } from "./graph.ts";
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

/**
 * A call, perhaps with a trail from a hand-over code. An answer that this graph does not have ends the trail: where in-house
 * staff answered "I am calling", the help desk stands at the question that was too much for them.
 */
export function startCall(
  graph: CallGraph,
  now: number,
  { trail = [], earlier = [] }: { trail?: Trail; earlier?: readonly AskedQuestion[] } = {},
): CallState {
  const valid = trail.findLastIndex((_, last) => walkTrail(graph, trail.slice(0, last + 1)) !== null);
  return {
    revision: graph.revision,
    startedAt: now,
    trail: trail.slice(0, valid + 1),
    notes: {},
    escalated: false,
    earlier,
  };
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

export function minutesSince(state: CallState, now: number): number {
  return Math.max(0, Math.round((now - state.startedAt) / 60_000));
}

function stepOnScreen(graph: CallGraph, state: CallState): StepLinks | undefined {
  if (state.escalated) return undefined;
  const at = walkTrail(graph, state.trail)?.at;
  return at?.to === "step" ? findStep(graph, at.step) : undefined;
}
