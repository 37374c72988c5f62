import { LONGEST_CODE, readCharacters } from "./code-alphabet.ts";
import { describeMatch, noCode, wrongCheck } from "./code-reading.ts";
import type { CodeDirectory, CodeMatch, CodeReading } from "./code-reading.ts";
import { carryTrail, describeChange } from "./describe-change.ts";
import { SHORTEST_CODE, revisionNumber, takeApart, targetNumber } from "./hand-over.ts";
import type { CodeParts, CodeTarget } from "./hand-over.ts";
import { findNear } from "./near-codes.ts";
import { numberToTrail, walkTrail } from "./trail.ts";

export type { CodeDirectory, CodeMatch, CodeReading } from "./code-reading.ts";

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

/** A directory over a list of targets, for tests, scripts and small books. */
export function listDirectory<T extends CodeTarget>(
  targets: readonly T[],
  graphs: CodeDirectory<T>["graphs"],
): CodeDirectory<T> {
  const byNumber = Map.groupBy(targets, targetNumber);
  return { targets: (number) => byNumber.get(number) ?? [], graphs };
}
