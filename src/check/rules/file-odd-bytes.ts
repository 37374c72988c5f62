import { findOddCharacters } from "#book/odd-characters.ts";
import type { Draft, SourceRule } from "../rule.ts";

/**
 * A page is plain text. Characters that cannot be seen can make it say one thing and mean another: they reorder a line,
 * hide a word from search, or make two ids look alike.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP\u202e10-PA
 *
 * Good:
 *
 *     name: AP-01
 */
export const fileOddBytes: SourceRule = {
  id: "file/odd-bytes",
  description: "Pages hold no invisible control characters and are saved as UTF-8.",
  severity: "error",
  *check({ file, text }): Generator<Draft> {
    for (const { index, name, code, fix } of findOddCharacters(text))
      yield {
        at: { file, ...positionOf(text, index) },
        message: `The file holds ${name} (${code}).`,
        fix,
      };
  },
};

function positionOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
