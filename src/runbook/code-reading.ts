import { ALPHABET } from "./code-alphabet.ts";
import type { RunbookChange } from "./describe-change.ts";
import type { CallGraph, Goal } from "./graph.ts";
import type { CodeTarget } from "./hand-over.ts";
import type { NearCode } from "./near-codes.ts";
import type { TrailEntry } from "./trail.ts";

/** The help desk's table. Graphs are whole (`toCallGraph` of what was read), not an edition's view. */
export interface CodeDirectory<T extends CodeTarget = CodeTarget> {
  /** The targets whose `targetNumber` this is. */
  targets(number: number): readonly T[];
  /** A target's runbook as it is now and as it was, newest first; null if it is not at hand. */
  graphs(target: T): { current: CallGraph; earlier: readonly CallGraph[] } | null;
}

/** A target that a code fits, with the answers it holds. */
export interface CodeMatch<T extends CodeTarget = CodeTarget> {
  target: T;
  /** The trail and where it ends, in the words of the revision that the code was made from. */
  entries: TrailEntry[];
  at: Goal;
  /** The trail in the current revision, as far as it holds; and where that ends. */
  trail: number[];
  now: Goal;
  /** Null if the runbook is unchanged since; else what changed. */
  changes: RunbookChange[] | null;
}

/** What became of a code. `say` tells it in a sentence, `fix` is the way on. */
export type CodeReading<T extends CodeTarget = CodeTarget> = { say: string; fix: string } & (
  | { kind: "ok"; match: CodeMatch<T> }
  | { kind: "outdated"; match: CodeMatch<T> }
  /** Several targets fit: the reader chooses. */
  | { kind: "choices"; matches: CodeMatch<T>[] }
  /** The target is known, but no revision at hand fits. */
  | { kind: "unknown-revision"; targets: T[] }
  | { kind: "unknown-target" }
  /** `near`: codes one slip away that lead somewhere, best only if there is one; `group` is where it differs, from 1. */
  | { kind: "wrong-check"; near: NearCode[] }
  | { kind: "too-short" }
  | { kind: "too-long" }
  | { kind: "no-code"; character: string }
);

export function noCode(character: string): CodeReading<never> {
  return {
    kind: "no-code",
    character,
    say: `A hand-over code never has the character "${character}".`,
    fix: `ask for it as a word, such as "K as in Kilo"; codes use ${ALPHABET} only.`,
  };
}

export function wrongCheck(near: NearCode[]): CodeReading<never> {
  const [only] = near;
  return {
    kind: "wrong-check",
    near,
    say: "A character of this code is wrong, missing or in another's place.",
    fix:
      near.length === 1 && only !== undefined
        ? `ask whether the code is ${only.code}; group ${only.group} differs.`
        : "ask for the code again, group by group.",
  };
}

export function describeMatch<T extends CodeTarget>(match: CodeMatch<T>): CodeReading<T> {
  const { client, runbook, subject } = match.target;
  const page = `${runbook} of ${client}${subject === null ? "" : `, ${subject}`}`;
  const answers = match.entries.filter(({ move }) => move.label !== null).length;
  const given = answers === 0 ? "no answers yet" : answers === 1 ? "one answer" : `${answers} answers`;
  if (match.changes === null)
    return {
      kind: "ok",
      match,
      say: `This is ${page}, with ${given}.`,
      fix: "go on where the caller stands.",
    };
  return {
    kind: "outdated",
    match,
    say: `This is ${page}, with ${given}, but the runbook has changed since the caller's page was made.`,
    fix:
      match.trail.length === match.entries.length
        ? "all answers still hold; go on where they lead, and ask the caller to reload the page."
        : `${match.trail.length} of ${match.entries.length} steps still hold; go on from there.`,
  };
}

/** Changes beyond these are counted; the page shows the rest. */
const MOST_CHANGES = 4;

/**
 * What must be said of a code besides the pages it leads to, in one text: why it leads nowhere, or what has changed since
 * it was made. Null where the code says it all.
 */
export function noticeOf(reading: CodeReading): string | null {
  if (reading.kind === "ok" || reading.kind === "choices") return null;
  const changes = reading.kind === "outdated" ? (reading.match.changes ?? []) : [];
  const more = changes.length - MOST_CHANGES;
  return [
    reading.say,
    ...changes.slice(0, MOST_CHANGES).map(({ say }) => say),
    ...(more > 0 ? [`And ${more} more ${more === 1 ? "change" : "changes"}.`] : []),
    reading.fix.charAt(0).toUpperCase() + reading.fix.slice(1),
  ].join(" ");
}
