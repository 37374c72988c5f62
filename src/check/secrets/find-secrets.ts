import { findAccessCodes } from "./access.ts";
import { findInAddresses } from "./addresses.ts";
import { findBareShapes } from "./bare-shapes.ts";
import { findInCommands } from "./config-lines.ts";
import { readExceptions, reportReasonless, withoutExempted } from "./exceptions.ts";
import { findInLists } from "./lists.ts";
import { findInSections } from "./sections.ts";
import { findMadeUp } from "./made-up.ts";
import { findInElements } from "./markup.ts";
import { findInCsv } from "./csv.ts";
import { findLabelled } from "./labels.ts";
import { findBelowLabels } from "./next-line.ts";
import { findNamedOtherwise } from "./named-after.ts";
import { findPairs } from "./pairs.ts";
import { cleanLine, splitLines } from "./page-lines.ts";
import { findInProse } from "./prose.ts";
import { findInTables, hasCells } from "./tables.ts";
import { findSetOff } from "./set-off-codes.ts";
import type { Find, PageLine, SecretHit } from "./types.ts";
import { isWorthReading } from "./vocabulary.ts";

/** Past this many characters a line is data, not writing; only its beginning is read for slots. */
const LONGEST_LINE = 4000;

/**
 * Secrets that someone wrote into a page (front matter included), with one hit per value, ordered by place.
 * First a slot is found (a table's column, a label, a command, an account's name), then its value is judged.
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
  const triggered = lines.flatMap((line, index) => (isWorthReading(head(line)) ? [index] : []));
  const finds: Find[] = [];
  let hasTable = false;
  for (const index of triggered) {
    const line = lines[index];
    if (line === undefined) continue;
    cleanLine(line);
    hasTable ||= hasCells(line);
    finds.push(...findInLine(line));
  }
  if (hasTable) finds.push(...findInTables(lines.map((line) => (hasCells(line) ? cleanLine(line) : line))));
  finds.push(...findInSections(lines, triggered));
  finds.push(...findInCsv(lines, triggered));
  finds.push(...findBelowLabels(lines, triggered));
  return dropRepeats(finds).map(asHit);
}

function findInLine(line: PageLine): Find[] {
  return [
    ...findBareShapes(line),
    ...findInAddresses(line),
    ...findInElements(line),
    ...findInCommands(line),
    ...findPairs(line),
    ...findLabelled(line),
    ...findInProse(line),
    ...findAccessCodes(line),
    ...findNamedOtherwise(line),
    ...findInLists(line),
    ...findSetOff(line),
    ...findMadeUp(line),
  ];
}

function head(line: PageLine): string {
  if (line.raw.length > LONGEST_LINE) line.raw = line.raw.slice(0, LONGEST_LINE);
  return line.raw;
}

/** Of finds that overlap, the first family to find it names it: families go from the surest to the vaguest. */
function dropRepeats(finds: readonly Find[]): Find[] {
  const kept: Find[] = [];
  const byLine = new Map<number, Find[]>();
  for (const find of finds) {
    const others = byLine.get(find.line.number) ?? [];
    if (
      others.some(
        (other) => find.start < other.start + other.length && other.start < find.start + find.length,
      )
    )
      continue;
    byLine.set(find.line.number, [...others, find]);
    kept.push(find);
  }
  return kept;
}

function asHit({ line, start, length, kind, slot }: Find): SecretHit {
  return { line: line.number, column: start + 1, kind, slot, hint: hintAt(line.raw.charAt(start), length) };
}

function hintAt(first: string, length: number): string {
  return `${first}… (${String(length)} ${length === 1 ? "character" : "characters"})`;
}

function byPlace(one: SecretHit, other: SecretHit): number {
  return one.line - other.line || one.column - other.column;
}
