import { findCandidates } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";
import { gatherEvidence } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { readSurroundings } from "./page-layout.ts";
import type { Surroundings } from "./page-layout.ts";
import { cleanLine } from "./page-lines.ts";
import { readLine } from "./read-line.ts";
import type { LineReading } from "./read-line.ts";
import type { PageLine } from "./types.ts";
import { isCommonSecret } from "./value-shape.ts";
import type { ShapeGroup } from "./value-shape.ts";

/** A value of a page that may be a secret, with all that speaks for and against it. */
export interface Suspect {
  line: PageLine;
  candidate: Candidate;
  evidence: Evidence;
}

/** Past this many characters a line is data, not writing; only its beginning is read. */
const LONGEST_LINE = 4000;

/** A line of a page that holds something, and what stands around it. */
export interface PlacedLine {
  line: PageLine;
  around: Surroundings;
}

/** The lines of a page in which there is something to weigh. Time is linear in the length of the text. */
export function placeLines(lines: readonly PageLine[]): PlacedLine[] {
  for (const line of lines)
    if (line.raw.length > LONGEST_LINE) line.raw = `${line.raw.slice(0, LONGEST_LINE)} …`;
  const surroundings = readSurroundings(lines);
  return lines.flatMap((line, index) => {
    const around = surroundings[index];
    return around === undefined || line.raw.trim() === "" ? [] : [{ line, around }];
  });
}

/** Every value of a page that is worth weighing, in its order. */
export function findSuspects(lines: readonly PageLine[]): Suspect[] {
  return placeLines(lines).flatMap(suspectsIn);
}

/** The same of one line: it depends on nothing but the line's text and what stands around it. */
export function suspectsIn({ line, around }: PlacedLine): Suspect[] {
  const reading = readLine(cleanLine(line), around);
  const worth = findCandidates(line).filter((candidate) => isWorthWeighing(reading, candidate));
  return worth.map((candidate) => ({
    line,
    candidate,
    evidence: gatherEvidence(reading, candidate, worth.length),
  }));
}

/** A sign that sets a value off, an option, or a word that tells it, right before it. */
const SET_OFF =
  /(?:[:=/|>→(,–—]|\s-|\s-[A-Za-z]|\b(?:is|was|be|to|with|of|use|now|pw|pass|literally|password|phrase|word|type|say|said|name|set|wifi|2c|ro|rw|default|and|a|pin|code|combo|number|dial|press|punch|enter|key|hit|takes?|wants?|needs?|accepts?|using|then))\s*["'“‘`]?$/i;
/** The clause ends here, or goes on with a word that begins another part of it. */
const CLAUSE_END =
  /^["'`”’]*\s*(?:$|[.,;!?)|–—(](?:\s|$|\()|[-–—(]|(?:and|but|or|which|until|till|since|because|in|on|from|at|there|yourself|out|with|w|for|across|while|so|then|again|still|as|to|if|when)\b)/i;

/**
 * Pages consist of words, so that most are not worth it: common words and forms that are public must stand where
 * something is told, and be two of these: set off, last in their clause, a password that everybody knows.
 */
function isWorthWeighing(reading: LineReading, candidate: Candidate): boolean {
  const { line, topics, topicsAround, hasCue } = reading;
  const { shape, token, carrier, end } = candidate;
  if (carrier !== "") return true;
  const isTold = hasCue || topics.size > 0;
  if (!isTold && topicsAround.size === 0 && line.text.trim().length <= token.length + 2)
    return shape.group === "strong";
  if (!ORDINARY.has(shape.group)) return true;
  const isLast = CLAUSE_END.test(line.text.slice(end, end + 12));
  const signs = isTold ? [isSetOff(reading, candidate), isLast, isCommonSecret(token)] : [];
  return signs.filter(Boolean).length >= 2 || isTwice(reading, candidate);
}

const ORDINARY: ReadonlySet<ShapeGroup> = new Set<ShapeGroup>(["common", "fine", "product"]);

function isSetOff({ line }: LineReading, { start, quote }: Candidate): boolean {
  return quote !== "" || SET_OFF.test(line.text.slice(Math.max(0, start - 12), start));
}

/** A name and itself, as factory settings have it: "apc / apc". */
function isTwice({ line }: LineReading, { start, token }: Candidate): boolean {
  const before = line.text.slice(Math.max(0, start - token.length - 3), start).toLowerCase();
  return /[/:]\s?$/.test(before) && before.includes(token.toLowerCase());
}
