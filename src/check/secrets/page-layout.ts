import { keepLately } from "#book/keep-lately.ts";
import { opensRows, rowsAt } from "./rows.ts";
import type { Rows } from "./rows.ts";
import { classesIn } from "./line-words.ts";
import { cleanLine } from "./page-lines.ts";
import type { PageLine } from "./types.ts";
import type { WordClass } from "./word-classes.ts";

/** What stands around a line: each part is the text there, "" where there is none. */
export interface Surroundings {
  /** The heading above. */
  heading: string;
  /** The lines less indented above, nearest last, joined by line breaks: YAML keys, a list's opening, a block's head. */
  parents: string;
  /** The line before, across one empty line at most, and the one before that. */
  previous: string;
  earlier: string;
  next: string;
  /** The first line of the same block of lines. */
  opening: string;
  /** Cells of the header of the table or export that the line is a row of. */
  header: readonly string[];
  /** What parts the cells, "" if the line is no row. */
  separator: string;
}

interface Above {
  indent: number;
  text: string;
}

/** The surroundings of every line of a page. Linear in the number of lines. */
export function readSurroundings(lines: readonly PageLine[]): Surroundings[] {
  const above: Above[] = [];
  let heading = "";
  let opening = "";
  let rows: Rows;
  return lines.map((line, index) => {
    const raw = line.raw;
    const before = lineBefore(lines, index);
    const earlier = before < 0 ? -1 : lineBefore(lines, before);
    if (raw.trim() === "") {
      rows = undefined;
      return EMPTY;
    }
    if (index === 0 || lines[index - 1]?.raw.trim() === "") opening = raw;
    const indent = indentOf(raw);
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
    rows = rowsAt(lines, index, rows);
    const isHeader = rows !== undefined && rows.header.length > 0 && opensRows(lines, index);
    const around: Surroundings = {
      heading,
      parents: above
        .slice(-4)
        .map(({ text }) => text)
        .join("\n"),
      previous: lines[before]?.raw ?? "",
      earlier: lines[earlier]?.raw ?? "",
      next: lines[index + 1]?.raw ?? "",
      opening: opening === raw ? "" : opening,
      header: isHeader ? [] : (rows?.header ?? []),
      separator: rows?.separator ?? (raw.includes("|") ? "|" : ""),
    };
    if (/^#{1,6}\s/.test(raw)) heading = raw;
    above.push({ indent, text: raw.slice(0, 120) });
    return around;
  });
}

/** All of the surroundings as one text, the same for the same: lines hold no line breaks. */
export function writeSurroundings(around: Surroundings): string {
  const { heading, parents, previous, earlier, next, opening, header, separator } = around;
  const cells = header.length === 0 ? "" : header.join("\n");
  return `${previous}\n${next}\n${earlier}\n${opening}\n${heading}\n${separator}\n${header.length}\n${cells}\n${parents}`;
}

const EMPTY: Surroundings = {
  heading: "",
  parents: "",
  previous: "",
  earlier: "",
  next: "",
  opening: "",
  header: [],
  separator: "",
};

/** A bullet counts as an indent of one, so that the line that opens a list is its items' parent. */
function indentOf(raw: string): number {
  const match = /^(\s*)((?:[-*+•☐]|\d{1,2}[.)]|\[[ x]\])\s+)?/.exec(raw);
  return (match?.[1]?.length ?? 0) + (match?.[2] === undefined ? 0 : 1);
}

function lineBefore(lines: readonly PageLine[], index: number): number {
  if (index > 0 && lines[index - 1]?.raw.trim() !== "") return index - 1;
  return index > 1 && lines[index - 2]?.raw.trim() !== "" ? index - 2 : -1;
}

/** `classesIn` of a line without its Markdown: the same headings and labels stand on many pages. */
export const classesAround: (text: string) => ReadonlySet<WordClass> = keepLately(20_000, (text: string) =>
  classesIn(cleanLine({ number: 0, raw: text, text: "" }).text.slice(0, 400)),
);
