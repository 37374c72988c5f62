import { describeHit } from "./describe-hit.ts";
import { readExceptions, reportReasonless, withoutExempted } from "./exceptions.ts";
import { writeSurroundings } from "./page-layout.ts";
import { splitLines } from "./page-lines.ts";
import type { PageLine, SecretHit } from "./types.ts";
import { placeLines, suspectsIn } from "./weigh-page.ts";
import type { PlacedLine, Suspect } from "./weigh-page.ts";
import { weigh } from "./weights.ts";

/**
 * Secrets that someone wrote into a page (front matter included), one hit per value, ordered by place. Every value
 * that could be one is weighed: what it looks like, what names it, what else the line and its surroundings say.
 * Lines with a written exception are left out; an exception without a reason is itself a hit. Time is linear
 * in the length of the text. No hit holds more of a value than its first character.
 */
export function findSecrets(text: string): SecretHit[] {
  const lines = splitLines(text);
  const exceptions = readExceptions(lines);
  return [...withoutExempted(findAll(lines), exceptions), ...reportReasonless(exceptions)].sort(byPlace);
}

/** The hits of a page before any exception is applied. */
export function findAll(lines: readonly PageLine[]): SecretHit[] {
  return placeLines(lines).flatMap(secretsIn).map(describeHit).sort(byPlace);
}

const known = new Map<string, readonly Suspect[]>();

/**
 * The values of a line that weigh enough, remembered: forms repeat whole blocks of lines, from device to device and from
 * client to client, and most hold no secret.
 */
function secretsIn(placed: PlacedLine): Suspect[] {
  const key = `${placed.line.raw}\n${writeSurroundings(placed.around)}`;
  const found = known.get(key) ?? weighLine(placed);
  if (known.size > 20_000) known.clear();
  known.set(key, found);
  return found.map((suspect) => ({ ...suspect, line: placed.line }));
}

function weighLine(placed: PlacedLine): Suspect[] {
  const heavy = suspectsIn(placed).flatMap((suspect) => {
    const weight = suspect.candidate.carrier === "" ? weigh(suspect.evidence.keys) : Infinity;
    return weight > 0 ? [{ suspect, weight }] : [];
  });
  heavy.sort((one, other) => other.weight - one.weight);
  return dropOverlapping(heavy.map(({ suspect }) => suspect));
}

/** Of values that overlap, the heaviest, which comes first, stands. */
function dropOverlapping(suspects: readonly Suspect[]): Suspect[] {
  const kept: Suspect[] = [];
  for (const suspect of suspects) if (!kept.some((other) => overlaps(suspect, other))) kept.push(suspect);
  return kept;
}

function overlaps(one: Suspect, other: Suspect): boolean {
  return one.candidate.start < other.candidate.end && other.candidate.start < one.candidate.end;
}

function byPlace(one: SecretHit, other: SecretHit): number {
  return one.line - other.line || one.column - other.column;
}
