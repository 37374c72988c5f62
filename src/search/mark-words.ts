import type { Alternative } from "./understand.ts";
import { stem, tokenize } from "./words.ts";

/** A stretch of text, and whether the query found it. */
export interface MarkedPart {
  text: string;
  marked: boolean;
}

/** Cuts a text into parts, so that the words that were found can be marked without ever writing markup. */
export function markWords(text: string, found: readonly Alternative[]): MarkedPart[] {
  const stems = new Set(found.flatMap((alternative) => alternative.stems));
  // "Not" stands in half of all lines, and marks nothing worth seeing.
  if (stems.size > 1) stems.delete("not");
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const token of tokenize(text)) {
    if (!stems.has(stem(token.word))) continue;
    if (token.start > at) parts.push({ text: text.slice(at, token.start), marked: false });
    parts.push({ text: text.slice(token.start, token.end), marked: true });
    at = token.end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
