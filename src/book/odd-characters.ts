/** A character that cannot be seen, and what to say of it. */
export interface OddCharacter {
  index: number;
  /** `a NUL byte` */
  name: string;
  /** `U+0000` */
  code: string;
  fix: string;
}

/**
 * The characters of a text that can make it say one thing and mean another: they reorder a line, hide a word from search,
 * or make two ids look alike. One of each kind: a file with old Macintosh line ends would otherwise give one a line.
 */
export function findOddCharacters(text: string): OddCharacter[] {
  const found = new Map<string, OddCharacter>();
  for (const { 0: character, index } of text.matchAll(ODD)) {
    if (found.has(character) || isJoiner(text, index)) continue;
    found.set(character, { index, code: codePoint(character), ...describeCharacter(character, index) });
  }
  return [...found.values()];
}

/** The same for a text as it is read, in which what a page writes as an escape or an entity is a character like others. */
export function findHiddenCharacter(text: string): OddCharacter | undefined {
  return findOddCharacters(text).find(({ code }) => !FILE_ONLY.has(code));
}

/** What is odd in a file alone: an indentation, and letters that were lost as the file was read. */
const FILE_ONLY = new Set(["U+00A0", "U+FFFD"]);

/** A text with a blank in place of each such character, so that all else can be read and stands where it stood. */
export function blankOddCharacters(text: string): string {
  return text.replace(ODD, (character, index: number) =>
    isJoiner(text, index) || (index === 0 && character === "\ufeff") ? character : " ",
  );
}

// The class is the very list of characters to refuse. A carriage return is fine before a line feed only, a no-break space
// anywhere but at the beginning of a line, where it looks like indentation.
const ODD =
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
