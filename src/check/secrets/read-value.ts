import type { PageLine, Value } from "./types.ts";

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "`": "`",
  "“": "”",
  "‘": "’",
  "«": "»",
  "„": "“",
};

/**
 * Reads the value that begins at or after `from` in a line: a quoted span whole, else up to the next blank.
 * `end` (exclusive) fences the reading in, as a table cell does.
 */
export function readValue(line: PageLine, from: number, end = line.raw.length): Value | undefined {
  let start = from;
  while (start < end && isBlank(line, start)) start += 1;
  if (start >= end) return undefined;
  const closer = CLOSERS[line.raw.charAt(start)];
  const close = closer === undefined ? -1 : line.raw.indexOf(closer, start + 1);
  if (close > start + 1 && close < end) {
    const token = line.raw.slice(start + 1, close);
    return { start: start + 1, token: token.trim(), quoted: true, rest: line.text.slice(close + 1, end) };
  }
  return readPlain(line, closer === undefined ? start : start + 1, end);
}

function isBlank(line: PageLine, at: number): boolean {
  return /\s/.test(line.text.charAt(at)) && CLOSERS[line.raw.charAt(at)] === undefined;
}

function readPlain(line: PageLine, start: number, end: number): Value | undefined {
  const field = line.text.slice(start, end);
  const stop = field.search(/\s|<\/[A-Z]|<br|\/>|\|/);
  const word = stop < 0 ? field : field.slice(0, stop);
  const token = trimEnd(word);
  if (token === "") return undefined;
  return { start, token, quoted: false, rest: field.slice(token.length) };
}

/** Takes off the punctuation of the sentence, and brackets that were opened before the value. */
function trimEnd(word: string): string {
  let token = word;
  for (;;) {
    const last = token.at(-1) ?? "";
    const opener = { ")": "(", "]": "[", "}": "{" }[last];
    const loose = opener !== undefined && !token.includes(opener);
    if (!loose && !/[.,;:"'”’…]/.test(last)) return token;
    if (/^[.…]+$/.test(token)) return token;
    token = token.slice(0, -1);
  }
}
