// The small edition: this module is sent to browsers.
import * as z from "zod/mini";
import type { CallState } from "./call-state.ts";
import type { CallGraph } from "./graph.ts";
import { walkTrail } from "./trail.ts";

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
