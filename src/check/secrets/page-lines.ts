import type { PageLine } from "./types.ts";

/** The lines of a page, ended by LF, CRLF or CR, each with a copy whose Markdown marks are blanked in place. */
export function splitLines(text: string): PageLine[] {
  return text.split(/\r\n|\n|\r/).map((raw, index) => ({ number: index + 1, raw, text: "" }));
}

/** Fills in `text` of a line that is worth a look; most lines are not, and stay uncleaned. */
export function cleanLine(line: PageLine): PageLine {
  if (line.text === "" && line.raw !== "") line.text = blankMarks(line.raw);
  return line;
}

function blankMarks(raw: string): string {
  let text = raw.replace(/^\s*(?:(?:>|[-*+•]|\d{1,2}[.)]|#{1,6})(?:\s+|$)){1,4}/, blank);
  if (text.includes("](")) text = text.replace(LINK_TARGET, asBracket);
  if (text.includes("<"))
    text = text.replace(CELL_EDGE, asCell).replace(INLINE_TAG, blank).replace(CLOSING_TAG, asEdge);
  if (text.indexOf("*") !== text.lastIndexOf("*"))
    text = text.replace(
      /(?<![*\w!#$%])(?:\*{2,3}(?=[^\s*])|\*(?=[^\s*\d]))|(?<=[^\s*])\*{2,3}(?![*\w])/g,
      blank,
    );
  if (text.includes("*")) text = text.replace(/(?<=[\w:!#$%.)])\*(?=[\s,;:.)|]|$)/g, closingStar);
  if (text.includes("__")) text = text.replace(/(?<![\w_])__(?=[^\s_])|(?<=[^\s_])__(?![\w_])/g, blank);
  if (text.includes("...")) text = text.replace(/(?<=[\p{L}\d)])\.{3,}(?=\s*[^\s.])/gu, blank);
  return text.includes("`") ? text.replaceAll("`", " ") : text;
}

const CELL_EDGE = /<\/t[dh]>\s{0,9}<t[dh]>/gi;
const INLINE_TAG = /<\/?(?:b|strong|em|i|code|kbd|br|p|li|ul|td|th|tr|dt|dd|span|mark|u)\s?\/?>/gi;

const CLOSING_TAG = /<\/[\w:-]{1,60}>/g;

function asEdge(tag: string): string {
  return `<${" ".repeat(tag.length - 1)}`;
}

/** Where a link leads is no value: the readers of addresses look at the raw line. */
const LINK_TARGET = /\]\([^()\s]{0,300}\)/g;

function asBracket(target: string): string {
  return `]${" ".repeat(target.length - 1)}`;
}

function blank(mark: string): string {
  return " ".repeat(mark.length);
}

function asCell(edge: string): string {
  return `|${" ".repeat(edge.length - 1)}`;
}

/** A lone star after a digit is a keypad's star key; elsewhere it closes emphasis that was opened before. */
function closingStar(star: string, at: number, text: string): string {
  return /\d/.test(text.charAt(at - 1)) || /[!#$%]/.test(text.charAt(at - 1)) ? star : " ";
}
