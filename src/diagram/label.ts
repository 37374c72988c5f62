/**
 * Makes any text safe between the quotes of a Mermaid label. Characters that Mermaid reads as markup become its
 * decimal codes (`#` → `#35;`), so the result is also right in every other Mermaid viewer. White space, line
 * breaks included, becomes single blanks: a label's own lines are joined with `<br/>` by `flowchart`.
 */
export function escapeLabel(text: string): string {
  return (
    text
      .replace(UNPRINTABLE, "\uFFFD")
      .replace(/\s+/gu, " ")
      .trim()
      .replace(MARKUP, (character) => `#${character.codePointAt(0) ?? 0};`)
      // "1." and "-" at the start of a label are a list to Mermaid, and it refuses lists.
      .replace(/^(\d+)([.)])(?= )/, (_, digits: string, mark: string) => `${digits}#${mark.charCodeAt(0)};`)
      .replace(/^([-+])(?= )/, (mark) => `#${mark.charCodeAt(0)};`)
  );
}

/**
 * Replaces the codes in a Mermaid text by private-use characters, which Mermaid carries through untouched.
 * Left to itself it decodes them once, twice or never, depending on the label (`#quot;` stays as it is unless the
 * label has a `<br/>`), and measures the code instead of the character. `unshield` turns them back.
 */
export function shieldCodes(source: string): string {
  return source
    .replace(SHIELDED, "\uFFFD")
    .split("\n")
    .map((line) => (STYLE_LINE.test(line) ? line : line.replace(CODE, shieldCode)))
    .join("\n");
}

export function unshield(text: string): string {
  return text.replace(SHIELDED, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) - SHIELD_BASE),
  );
}

/** The first line of a flowchart whose lines share their way where they leave or reach a node together. */
export const MERGE_LINES = '%%{init: {"elk": {"mergeEdges": true}}}%%';

/** `%%{` is there because Mermaid takes directives out even from within a label. */
const MARKUP = /["<>\\#&`*_~;]|%(?=[%{])/g;
/** Control characters, lone surrogates and our own shield. */
// eslint-disable-next-line no-control-regex -- these are the characters to remove
const UNPRINTABLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uE0FF\uFFFE\uFFFF]|\p{Surrogate}/gu;
const SHIELD_BASE = 0xe000;
const SHIELDED = /[\uE000-\uE0FF]/g;
const CODE = /#(\d{1,7}|quot|amp|lt|gt|apos|nbsp);/g;
/** In these statements `#123456;` is a colour. */
const STYLE_LINE = /^\s*(style|classDef|linkStyle)\s/;
const NAMED: Readonly<Record<string, number>> = { quot: 34, amp: 38, lt: 60, gt: 62, apos: 39, nbsp: 160 };

function shieldCode(whole: string, name: string): string {
  const code = NAMED[name] ?? Number(name);
  if (code >= 0x100)
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  const printable = (code >= 0x20 && code < 0x7f) || code >= 0xa0;
  return printable ? String.fromCodePoint(SHIELD_BASE + code) : "\uFFFD";
}
