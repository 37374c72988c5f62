import { ALPHABET, LONGEST_CODE, readCharacters } from "./code-alphabet.ts";
import { carryTrail, describeChange } from "./describe-change.ts";
import type { RunbookChange } from "./describe-change.ts";
import type { CallGraph, Goal } from "./graph.ts";
import { SHORTEST_CODE, revisionNumber, takeApart, targetNumber } from "./hand-over.ts";
import type { CodeParts, CodeTarget } from "./hand-over.ts";
import { numberToTrail, walkTrail } from "./trail.ts";
import type { TrailEntry } from "./trail.ts";
import { findNear } from "./near-codes.ts";
import type { NearCode } from "./near-codes.ts";

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

/**
 * Reads a code that somebody typed: any case, spaces and hyphens. Never throws and never guesses: what is not certain is
 * offered as a choice or asked again. `client` is the one chosen in the page, whose targets go before others.
 */
export function readHandOverCode<T extends CodeTarget>(
  text: string,
  directory: CodeDirectory<T>,
  client: string | null = null,
): CodeReading<T> {
  const read = readCharacters(text.slice(0, 200));
  if ("refused" in read) return noCode(read.refused);
  const { digits } = read;
  if (digits.length > LONGEST_CODE)
    return {
      kind: "too-long",
      say: `A hand-over code has at most ${LONGEST_CODE} characters; this has more.`,
      fix: "type the code alone.",
    };
  const parts = takeApart(digits);
  if (parts !== null) return readParts(parts, directory, client);
  const near = findNear(digits, (candidate) => fits(candidate, directory, client));
  if (digits.length < SHORTEST_CODE && near.length === 0)
    return {
      kind: "too-short",
      say: `A hand-over code has at least ${SHORTEST_CODE} characters; this has ${digits.length}.`,
      fix: "ask for the groups that are missing.",
    };
  return wrongCheck(near);
}

function noCode(character: string): CodeReading<never> {
  return {
    kind: "no-code",
    character,
    say: `A hand-over code never has the character "${character}".`,
    fix: `ask for it as a word, such as "K as in Kilo"; codes use ${ALPHABET} only.`,
  };
}

function wrongCheck(near: NearCode[]): CodeReading<never> {
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

function readParts<T extends CodeTarget>(
  parts: CodeParts,
  directory: CodeDirectory<T>,
  client: string | null,
): CodeReading<T> {
  const all = directory.targets(parts.target);
  const own = all.filter((target) => target.client === client);
  const ownMatches = findMatches(parts, own, directory);
  const matches = ownMatches.length > 0 ? ownMatches : findMatches(parts, all, directory);
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return describeMatch(match);
  if (match !== undefined)
    return {
      kind: "choices",
      matches,
      say: `This code fits ${matches.length} pages.`,
      fix: "ask who is calling and about what, and choose the page.",
    };
  const targets = own.length > 0 ? own : [...all];
  const [target] = targets;
  if (target === undefined)
    return {
      kind: "unknown-target",
      say: "The code is whole, but no page here has it.",
      fix: "ask which page the caller has open; it may have been removed, or be newer than this copy.",
    };
  return {
    kind: "unknown-revision",
    targets,
    say: "The code was made from a version of the page that is not known here, so its answers cannot be told.",
    fix: `open ${target.runbook} and go through the questions again, or ask the caller to reload the page.`,
  };
}

function findMatches<T extends CodeTarget>(
  parts: CodeParts,
  targets: readonly T[],
  directory: CodeDirectory<T>,
): CodeMatch<T>[] {
  return targets.flatMap((target): CodeMatch<T>[] => {
    const graphs = directory.graphs(target);
    if (graphs === null) return [];
    const { current } = graphs;
    for (const graph of [current, ...graphs.earlier]) {
      if (revisionNumber(graph) !== parts.revision) continue;
      const trail = numberToTrail(graph, parts.trail);
      const walk = trail === null ? null : walkTrail(graph, trail);
      if (trail === null || walk === null) continue;
      if (graph.revision === current.revision)
        return [{ target, ...walk, trail, now: walk.at, changes: null }];
      const carried = carryTrail(graph, trail, current);
      const now = walkTrail(current, carried)?.at;
      if (now !== undefined)
        return [{ target, ...walk, trail: carried, now, changes: describeChange(graph, current) }];
    }
    return [];
  });
}

/** Whether digits are a code that leads to a page, of the chosen client if there is one. */
function fits<T extends CodeTarget>(
  digits: readonly number[],
  directory: CodeDirectory<T>,
  client: string | null,
): boolean {
  const parts = takeApart(digits);
  if (parts === null) return false;
  const targets = directory
    .targets(parts.target)
    .filter((target) => client === null || target.client === client);
  return findMatches(parts, targets, directory).length > 0;
}

function describeMatch<T extends CodeTarget>(match: CodeMatch<T>): CodeReading<T> {
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

/** A directory over a list of targets, for tests, scripts and small books. */
export function listDirectory<T extends CodeTarget>(
  targets: readonly T[],
  graphs: CodeDirectory<T>["graphs"],
): CodeDirectory<T> {
  const byNumber = Map.groupBy(targets, targetNumber);
  return { targets: (number) => byNumber.get(number) ?? [], graphs };
}
