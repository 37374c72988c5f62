import type { SourceFile } from "#book/page.ts";

/** Where a secret stands, as far as the search for it could tell. Line and column count from 1. */
export interface SecretPlace {
  file: string;
  line: number;
  column: number;
  length: number;
}

/** What must not be quoted of one line of a file. */
export interface HeldText {
  file: string;
  line: number;
  /** The secret as it was found. */
  core: string;
  /** The same with what may well belong to it. */
  wide: string;
}

/** The texts at the places of secrets; one that goes on in further lines is held line by line. */
export function readPlaces(places: readonly SecretPlace[], sources: readonly SourceFile[]): HeldText[] {
  const files = new Set(places.map(({ file }) => file));
  const lines = new Map(
    sources.filter(({ file }) => files.has(file)).map(({ file, text }) => [file, text.split(/\r\n?|\n/)]),
  );
  return places.flatMap(({ file, line, column, length }) => {
    const held: HeldText[] = [];
    let [start, left] = [column - 1, length];
    for (const [index, text] of (lines.get(file) ?? []).slice(line - 1).entries()) {
      if (left <= 0) break;
      const end = Math.min(text.length, start + left);
      const core = text.slice(start, end);
      if (core.trim() !== "") held.push({ file, line: line + index, core, wide: widen(text, start, end) });
      left -= end - start + 1;
      start = 0;
    }
    return held;
  });
}

/**
 * A secret may end at a sign that the search takes for the end of a value, or begin before one: `Harbor;Dental99`,
 * `hunter2-"x`. So whatever adjoins it without a blank belongs to it, the whole of what stands between the
 * quotation marks beside it, and behind a plain word further ones, as in a pass phrase.
 */
function widen(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  for (const quote of ['"', "'", "`"]) {
    const [open, close] = [from === 0 ? -1 : text.lastIndexOf(quote, from - 1), text.indexOf(quote, to)];
    const isBeside = open >= 0 && close >= 0 && (open === from - 1 || close === to);
    if (isBeside) [start, end] = [Math.min(start, open + 1), Math.max(end, close)];
  }
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !/\s/.test(text.charAt(end))) end += 1;
  if (/^\p{L}+$/u.test(text.slice(from, to)))
    end += /^(?: [\p{L}\d'’-]+){1,6}/u.exec(text.slice(end))?.[0].length ?? 0;
  return text.slice(start, end).replace(LABEL, "");
}

/** `password:` and the like, written without a blank behind it. */
const LABEL = /^["'`([{|]*\p{L}[\p{L}_-]*[:=](?=.)/u;
