import { readValue } from "./read-value.ts";
import type { Find, PageLine, SecretKind, Value } from "./types.ts";

/** Judges the value behind every match of a global pattern in a line's cleaned text. */
export function eachValue(
  line: PageLine,
  pattern: RegExp,
  judge: (value: Value, lead: string) => Find[],
): Find[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const value = readValue(line, match.index + match[0].length);
    return value === undefined ? [] : judge(value, match[0]);
  });
}

/** A find of a whole value. */
export function whole(line: PageLine, value: Value, kind: SecretKind, slot: string): Find {
  return { line, start: value.start, length: value.token.length, kind, slot };
}
