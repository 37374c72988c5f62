import type { Document } from "yaml";
import { sayYamlErrors } from "./yaml-mistakes.ts";
import type { YamlMistake } from "./yaml-mistakes.ts";

/** What was left out of a page's YAML, as nobody can tell what it says. */
export interface LostFacts {
  /** Every word in it that may be the name of a fact. */
  fields: ReadonlySet<string>;
  /** Every word and value in it: other pages may well refer to it. */
  names: ReadonlySet<string>;
}

export interface SalvagedYaml {
  /** Without mistakes; all that it holds stands where it does on the page. */
  document: Document;
  mistakes: YamlMistake[];
  lost: LostFacts;
}

/** A page with more slips than this is told of its first ones, and read once these are mended. */
const ROUNDS = 10;

/**
 * Reads a YAML text that holds mistakes: each is blanked out with the entry of a list, else the fact, that it stands in, until
 * the parser takes the rest. So what is left is certain, and what is told are slips and not their consequences. Null if
 * there are too many.
 */
export function salvageYaml(source: string, parse: (text: string) => Document): SalvagedYaml | null {
  const mistakes: YamlMistake[] = [];
  const gone: Span[] = [];
  let text = source;
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = parse(text);
    const found = sayYamlErrors(document, text);
    const [first] = found;
    if (first === undefined) return { document, mistakes, lost: nameLost(source, gone) };
    const span = spanAround(text, first.offset);
    if (span === null) return null;
    const told = found.filter(({ offset }) => offset >= span.start && offset < span.end);
    // A line out of place puts those below it out of place.
    const follows = gone.some(({ end }) => end === span.start) && mistakes.at(-1)?.message === first.message;
    if (!follows) mistakes.push(...(told.length > 0 ? told : [first]));
    gone.push(span);
    text = text.slice(0, span.start) + sliceOf(text, span).replace(/[^\r\n]/g, " ") + text.slice(span.end);
  }
  return null;
}

/** Offsets of a run of whole lines; `end` is exclusive. */
interface Span {
  start: number;
  end: number;
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The entry of a list that a place stands in, or the fact with all below it; null if that is blank already. */
function spanAround(text: string, offset: number): Span | null {
  const lines = text.split("\n");
  const at = text.slice(0, offset).split("\n").length - 1;
  const candidates = [entryAround(lines, at), strayLines(lines, at), factAround(lines, at)];
  const [from, to] =
    candidates.find(([from, to]) => lines.slice(from, to).some((line) => line.trim() !== "")) ?? [];
  if (from === undefined || to === undefined) return null;
  const start = lengthOf(lines.slice(0, from));
  return { start, end: Math.min(text.length, start + lengthOf(lines.slice(from, to))) };
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** Lines from `from` up to, and without, `to`; an entry of no list is none. */
function entryAround(lines: readonly string[], at: number): [from: number, to: number] {
  const [first] = factAround(lines, at);
  let inner = Infinity;
  for (let from = at; from > first; from -= 1) {
    const line = lines[from] ?? "";
    if (line.trim() === "") continue;
    if (/^\s*-\s/.test(line) && (from === at || indentOf(line) < inner))
      return [from, endOf(lines, from, indentOf(line))];
    inner = Math.min(inner, indentOf(line));
  }
  return [at, at];
}

/** A fact begins in the first column, where neither a comment, an entry of a list nor a closing bracket stands. */
function factAround(lines: readonly string[], at: number): [from: number, to: number] {
  const begins = (line: string | undefined): boolean => /^[^\s#\]}-]/.test(line ?? "");
  let [from, to] = [at, at + 1];
  while (from > 0 && !begins(lines[from])) from -= 1;
  while (to < lines.length && !begins(lines[to])) to += 1;
  return [from, to];
}

/** Lines that came between the facts, as a paste does, and are no facts: they part a fact from what is below it. */
function strayLines(lines: readonly string[], at: number): [from: number, to: number] {
  const isStray = (line: string | undefined): boolean => /^\S/.test(line ?? "") && !FACT.test(line ?? "");
  let [from] = factAround(lines, at);
  if (!isStray(lines[from])) return [at, at];
  let to = from + 1;
  while (from > 0 && isStray(lines[from - 1])) from -= 1;
  while (to < lines.length && lines[to]?.trim() !== "" && !FACT.test(lines[to] ?? "")) to += 1;
  return to > at ? [from, to] : [at, at];
}

/** A fact, one without its colon, an entry of a list, or the end of one in brackets. */
const FACT = /^\s*(?:-\s|[\]}]|["']?[A-Za-z][\w-]*["']?\s*(?::|$))/;

function endOf(lines: readonly string[], from: number, indent: number): number {
  const next = lines.findIndex((line, at) => at > from && line.trim() !== "" && indentOf(line) <= indent);
  return next < 0 ? lines.length : next;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function nameLost(source: string, gone: readonly Span[]): LostFacts {
  const lines = source.split("\n");
  const texts = gone.map((span) => sliceOf(source, span));
  const holders = gone.flatMap(({ start }) => {
    const at = source.slice(0, start).split("\n").length - 1;
    // The fact that an entry belongs to, and one that has lost all that stood below it.
    return [
      lines[factAround(lines, at)[0]] ?? "",
      /:\s*$/.test(lines[at - 1] ?? "") ? (lines[at - 1] ?? "") : "",
    ];
  });
  const fields = [...texts, ...holders].flatMap((text) => [
    ...[...text.matchAll(/([A-Za-z][\w-]*)["']?\s*:/g)].flatMap(([, name]) => name ?? []),
    // The colon may be what is missing.
    ...[...text.matchAll(/^[\s-]*([A-Za-z][\w-]*)/gm)].flatMap(([, name]) => name ?? []),
  ]);
  const names = texts.flatMap((text) => [
    ...text.split(/[\s,[\]{}"'`:]+/).flatMap((word) => [word, ...word.split("/")]),
    ...text.split(/\r?\n|[,[\]{}]/).map((part) => part.replace(/^[^:]*:\s|["']/g, "").trim()),
  ]);
  return { fields: new Set(fields), names: new Set(names) };
}
