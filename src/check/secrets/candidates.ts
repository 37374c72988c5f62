import { findCarried } from "./carriers.ts";
import { readPhrase, readSaying } from "./phrases.ts";
import { readRun } from "./runs.ts";
import { shapeOf } from "./value-shape.ts";
import type { ValueShape } from "./value-shape.ts";
import type { PageLine } from "./types.ts";

/** A place in a line where a value may begin, with the value as it would be read there. */
export interface Candidate {
  start: number;
  /** 0-based, exclusive. */
  end: number;
  token: string;
  shape: ValueShape;
  /** The quotation mark before it, "" if none. */
  quote: string;
  /** The form of address that carries it, "" if none. */
  carrier: string;
}

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "`": "`",
  "“": "”",
  "‘": "’",
  "„": "“",
  "«": "»",
};
const OPENERS = /[\s(["'“‘„«`{<*_~>]/;
const INNER = /[=:,;/(["'%{→⟶—@]/;
const MOST_PER_CHUNK = 12;
const LONGEST_CHUNK = 200;

/** Every place in a line where a value could begin, from left to right. */
export function findCandidates(line: PageLine): Candidate[] {
  const carried = findCarried(line);
  const found: Candidate[] = carried.map(({ start, length, carrier }) =>
    make(line, start, start + length, "", carrier),
  );
  let readTo = 0;
  for (const match of line.text.matchAll(/[^\s|"`<>]+/g)) {
    if (match.index < readTo) continue;
    for (const start of startsIn(line, match.index, match[0])) {
      if (
        start < readTo ||
        found.some((other) => other.carrier !== "" && start >= other.start && start < other.end)
      )
        continue;
      const run = /[^a-z]|^[a-z]{3,5} /i.test(line.raw.slice(start, start + 6))
        ? readRun(line.text, start)
        : undefined;
      if (run !== undefined && isRunStart(line.text, start)) {
        found.push({
          ...make(line, start, run.end, quoteBefore(line, start), ""),
          shape: shapeOfRun(line.raw.slice(start, run.end), run.shape),
        });
        readTo = run.shape === "groups of digits" ? lastGroupOf(line.raw, run.end) : run.end;
        continue;
      }
      const candidate = readAt(line, start);
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

/** Forms that are one thing, however many signs part them. */
const WHOLE: ReadonlySet<string> = new Set([
  "web address",
  "date",
  "time",
  "address",
  "version",
  "e-mail address",
  "telephone",
  "measure",
  "call",
  "fingerprint",
  "strong hash",
  "weak hash",
  "uuid",
  "path",
]);

function isRunStart(text: string, start: number): boolean {
  return start === 0 || !/[\p{L}\d.:/-]/u.test(text.charAt(start - 1));
}

/** Where the last group of digits begins: "ext 204 4471" is a run by its form, and two numbers by its sense. */
function lastGroupOf(raw: string, end: number): number {
  return raw.lastIndexOf(" ", end - 1) + 1;
}

function shapeOfRun(text: string, shape: string): ValueShape {
  return {
    shape: `run: ${shape}`,
    group: shape === "groups of digits" ? "long-digits" : shape === "short groups" ? "phrase" : "keypad",
    traits: shapeOf(text).traits,
  };
}

/** Starts within a run of signs without blanks: its own, and behind each sign that parts a name from a value. */
function startsIn(line: PageLine, from: number, chunk: string): number[] {
  if (chunk.length > LONGEST_CHUNK) return [];
  const end = from + chunk.length;
  const starts: number[] = [];
  let at = skipOpeners(line, from, end);
  const isWhole = WHOLE.has(shapeOf(chunk.replace(/^[("'[]+|[)"'\].,;:]+$/g, "")).shape);
  while (at < end && starts.length < MOST_PER_CHUNK) {
    if (starts.at(-1) !== at) starts.push(at);
    if (isWhole) break;
    let next = at + 1;
    while (next < end && !INNER.test(line.raw.charAt(next - 1))) next += 1;
    if (next >= end) break;
    at = skipOpeners(line, next, end);
  }
  const flag = /^-[pPw](?=[^\s-]{4})/.exec(chunk);
  if (flag !== null) starts.push(from + 2);
  return starts;
}

/** Past brackets and quotation marks; a star or a hash before a digit belongs to a code. */
function skipOpeners(line: PageLine, from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    OPENERS.test(line.raw.charAt(at)) &&
    !(line.raw.charAt(at) === "*" && /\d/.test(line.raw.charAt(at + 1)))
  )
    at += 1;
  return at;
}

function quoteBefore(line: PageLine, start: number): string {
  const mark = line.raw.charAt(start - 1);
  return mark in QUOTES ? mark : "";
}

function readAt(line: PageLine, start: number): Candidate | undefined {
  const quote = quoteBefore(line, start);
  const close = quote === "" ? -1 : closingOf(line.raw, start, QUOTES[quote] ?? "");
  const end = close > start ? close : endOfToken(line, start);
  if (end <= start) return undefined;
  const candidate = make(line, start, end, close > start ? quote : "", "");
  const goesOn = close <= start && /[ ,]/.test(line.text.charAt(end));
  const phrase = goesOn ? (readPhrase(line.text, start) ?? readSaying(line.text, start)) : undefined;
  return phrase === undefined ? candidate : { ...candidate, shape: phrase };
}

function closingOf(raw: string, start: number, mark: string): number {
  const close = raw.indexOf(mark, start);
  return close > start && close - start <= 80 && raw.slice(start, close).trim() !== "" ? close : -1;
}

/** To the next blank, quotation mark, tag or lone closing bracket, less the punctuation of the sentence. */
function endOfToken(line: PageLine, start: number): number {
  const rest = line.text.slice(start, start + LONGEST_CHUNK);
  const stop = rest.search(/[\s"|`“”;]|<(?![^\s<>|"=]{0,20}>[\p{L}\d])/u);
  let token = stop < 0 ? rest : rest.slice(0, stop);
  if (token.indexOf(",") > 0) token = token.slice(0, token.indexOf(","));
  for (const [open, shut] of [
    ["(", ")"],
    ["[", "]"],
    ["{", "}"],
  ] as const) {
    const at = token.indexOf(shut);
    if (at >= 0 && !token.slice(0, at).includes(open)) token = token.slice(0, at);
  }
  token = token.replace(/[.,;:?'"’”…]+$/u, (marks) => (marks.length === token.length ? marks : ""));
  if (/^(?:\d+|\p{L}+)!$/u.test(token)) token = token.slice(0, -1);
  return start + token.length;
}

function make(line: PageLine, start: number, end: number, quote: string, carrier: string): Candidate {
  const token = line.raw.slice(start, end);
  return { start, end, token, shape: shapeOf(token), quote, carrier };
}
