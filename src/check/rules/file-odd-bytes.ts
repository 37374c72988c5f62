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
    const seen = new Set<string>();
    for (const match of text.matchAll(ODD)) {
      const character = match[0];
      // One finding for each kind: a file with old Macintosh line ends would otherwise give one for every line.
      if (seen.has(character) || isJoiner(text, match.index)) continue;
      seen.add(character);
      const { name, fix } = describeCharacter(character, match.index);
      yield {
        at: { file, ...positionOf(text, match.index) },
        message: `The file holds ${name} (${codePoint(character)}).`,
        fix,
      };
    }
  },
};

/** A text with a blank in place of each such character, so that all else can be read and stands where it stood. */
export function blankOddBytes(text: string): string {
  return text.replace(ODD, (character, index: number) =>
    isJoiner(text, index) || (index === 0 && character === "\ufeff") ? character : " ",
  );
}

// The class is the very list of characters to refuse. A carriage return is fine before a line feed only, a no-break space
// anywhere but at the beginning of a line, where it looks like indentation.
const ODD =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ufff9-\ufffb]|\r(?!\n)|(?<=^[ \t\u00a0]*)\u00a0/gm;

const REMOVE = "delete the character; retyping the line is the surest way.";

function describeCharacter(character: string, index: number): { name: string; fix: string } {
  switch (character) {
    case "\0":
      return {
        name: "a NUL byte",
        fix: "save it as plain UTF-8 text; this may be a picture or UTF-16 text with the wrong name.",
      };
    case "\r":
      return {
        name: "a carriage return without a line feed",
        fix: "save the file with Unix (LF) or Windows (CRLF) line ends.",
      };
    case "\u00a0":
      return { name: "a no-break space in a line's indentation", fix: "indent the line with plain blanks." };
    case "\ufffd":
      return {
        name: "bytes that are not UTF-8",
        fix: "save the file as UTF-8 and retype the letters that were lost.",
      };
    case "\ufeff":
      return index === 0
        ? {
            name: "a byte order mark at its beginning",
            fix: 'save the file as "UTF-8", not as "UTF-8 with BOM".',
          }
        : { name: "an invisible space", fix: REMOVE };
    default:
      if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character))
        return { name: "a character that changes the direction of writing", fix: REMOVE };
      if (/[\u200b-\u200d\u2060-\u2065]/.test(character))
        return { name: "an invisible character", fix: REMOVE };
      if (/[\u2028\u2029]/.test(character)) return { name: "an invisible line break", fix: REMOVE };
      return { name: "a control character", fix: REMOVE };
  }
}

/** Zero-width joiners are part of some emoji and of the spelling of some languages; between Latin letters they hide. */
function isJoiner(text: string, index: number): boolean {
  if (!/[\u200c\u200d]/.test(text[index] ?? "")) return false;
  const [before, after] = [text.slice(Math.max(0, index - 2), index), text.slice(index + 1, index + 3)];
  return /[^\u0000-\u024f]$/u.test(before) && /^[^\u0000-\u024f]/u.test(after);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function positionOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
