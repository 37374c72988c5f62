import {
  BASE,
  LONGEST_CODE,
  addCheck,
  fromDigits,
  isWhole,
  readCharacters,
  toDigits,
  writeCharacters,
} from "./code-alphabet.ts";
import type { CallGraph } from "./graph.ts";
import { hashText } from "./hash.ts";
import { cutDetours, trailToNumber } from "./trail.ts";
import type { Trail } from "./trail.ts";

/** What a code points at: a runbook as one client sees it, and for which of its devices or outlets. */
export interface CodeTarget {
  client: string;
  /** `network/desk-has-no-network` */
  runbook: string;
  /** A device's id or an outlet's slug, as in the page's address; null if it is about the client. */
  subject: string | null;
}

/** What the characters of a code say, before anybody knows which target is meant. */
export interface CodeParts {
  /** See `targetNumber`. */
  target: number;
  /** See `revisionNumber`. */
  revision: number;
  /** See `trailToNumber`. */
  trail: bigint;
}

/** Four characters' worth of a target's hash: one in 279,841. Targets that share a number are told apart by the rest. */
export const TARGETS = BASE ** 4;
/** Three characters' worth of a revision: an earlier one passes for the current one in one of 12,167 cases. */
export const REVISIONS = BASE ** 3;
/** Seven characters and the check; answers add to them. */
export const SHORTEST_CODE = 8;

/** Above this, detours are left out of a trail. */
const COMFORTABLE = 12;

/**
 * The code to read aloud: `4K7-9R2-HX3`. It needs the target's own data only, and is the same in each edition and on each
 * day until a question or an answer of the runbook changes. Null if the graph has no such trail, or if the trail is
 * too long even without its detours (more than about 63 bits' worth of answers).
 *
 * A code is the number `(trail × REVISIONS + revision) × TARGETS + target` in base 23 with a check character behind it.
 * The trail stands in front, so a code that was cut short points nowhere rather than at other answers.
 */
export function makeHandOverCode(target: CodeTarget, graph: CallGraph, trail: Trail): string | null {
  const head = BigInt(revisionNumber(graph)) * BigInt(TARGETS) + BigInt(targetNumber(target));
  const write = (way: Trail): number[] | null => {
    const number = trailToNumber(graph, way);
    return number === null
      ? null
      : addCheck(toDigits(number * BigInt(REVISIONS) * BigInt(TARGETS) + head, SHORTEST_CODE - 1));
  };
  let digits = write(trail);
  if (digits !== null && digits.length > COMFORTABLE) digits = write(cutDetours(graph, trail));
  return digits === null || digits.length > LONGEST_CODE ? null : writeCharacters(digits);
}

/** Takes whole digits apart; null if no code looks so. */
export function takeApart(digits: readonly number[]): CodeParts | null {
  if (digits.length < SHORTEST_CODE || !isWhole(digits)) return null;
  if (digits.length > SHORTEST_CODE && digits[0] === 0) return null;
  const value = fromDigits(digits.slice(0, -1));
  const head = value / BigInt(TARGETS);
  return {
    target: Number(value % BigInt(TARGETS)),
    revision: Number(head % BigInt(REVISIONS)),
    trail: head / BigInt(REVISIONS),
  };
}

/** A target's number in codes, by which the help desk's table is kept. Never changes for the same target. */
export function targetNumber({ client, runbook, subject }: CodeTarget): number {
  return hashText(JSON.stringify([client, runbook, subject])) % TARGETS;
}

/** A revision's number in codes. */
export function revisionNumber(graph: Pick<CallGraph, "revision">): number {
  return graph.revision % REVISIONS;
}

/**
 * Whether a text in the search box is a code: `whole` if its check fits, `perhaps` if it only has the shape of one
 * (groups, with a digit among them), `short` if it has the shape of a code's beginning, null if it is something else.
 */
export function looksLikeHandOverCode(text: string): "whole" | "perhaps" | "short" | null {
  const read = text.length > 60 ? { refused: "" } : readCharacters(text);
  if ("refused" in read || read.digits.length > LONGEST_CODE) return null;
  const typed = text.trim();
  if (!/^[\p{L}\p{N}]+(?:[\s\p{Pd}.]+[\p{L}\p{N}]+)*$/u.test(typed)) return null;
  if (takeApart(read.digits) !== null) return "whole";
  const groups = typed.split(/[\s\p{Pd}.]+/u);
  if (groups.length < 2 || groups.some((group) => group.length < 3 || group.length > 4)) return null;
  if (read.digits.length >= SHORTEST_CODE)
    return /\p{N}/u.test(typed) && /\p{L}/u.test(typed) ? "perhaps" : null;
  // Names such as NVR-101 have letters in one group and digits in the other.
  return groups.some((group) => /\p{N}/u.test(group) && /\p{L}/u.test(group)) ? "short" : null;
}
