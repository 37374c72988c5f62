import type { PageLine } from "./types.ts";

const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const NAME = /^"?[\p{L}#][\p{L}\d_.'’()/ -]{0,30}"?$/u;

/** The table or export that a line is a row of: its header's cells, parted by `separator`; undefined if it is none. */
export type Rows = { header: readonly string[]; separator: string; width: number } | undefined;

/** Whether a line is the first of a table or export, its header. */
export function opensRows(lines: readonly PageLine[], index: number): boolean {
  const next = lines[index + 1]?.raw ?? "";
  return index === 0 || lines[index - 1]?.raw.trim() === "" || (next.includes("-") && RULE.test(next));
}

/** The table or export that a line belongs to: kept while the number of cells agrees, else read anew. */
export function rowsAt(lines: readonly PageLine[], index: number, rows: Rows): Rows {
  const raw = lines[index]?.raw ?? "";
  if (raw.length > 1000) return undefined;
  const next = lines[index + 1]?.raw ?? "";
  if (raw.includes("|") && next.includes("|") && next.includes("-") && RULE.test(next)) {
    const header = splitCells(raw, "|").map(({ text }) => text);
    return { header, separator: "|", width: header.length };
  }
  if (rows !== undefined && raw.includes(rows.separator)) {
    if (rows.separator === "|" || splitCells(raw, rows.separator).length === rows.width) return rows;
  }
  return readExport(raw, next);
}

/** A line of names parted by commas, semicolons or tabs, with a row of as many cells below it. */
function readExport(raw: string, next: string): Rows {
  for (const separator of [";", "\t", ",", "|"]) {
    if (!raw.includes(separator) || !next.includes(separator)) continue;
    const cells = splitCells(raw, separator).map(({ text }) => text);
    if (cells.length < 2 || !cells.every((cell) => NAME.test(cell))) continue;
    if (cells.length === 2 && separator === ",") {
      if (/\s/.test(raw.trim())) continue;
    }
    if (splitCells(next, separator).length === cells.length)
      return { header: cells, separator, width: cells.length };
  }
  return undefined;
}

/** A cell's place in its line and its text. */
export interface Cell {
  start: number;
  end: number;
  text: string;
}

/** Splits a row; a Markdown row's outer pipes make no cells, quotes hold commas together. */
export function splitCells(text: string, separator: string): Cell[] {
  const cells: Cell[] = [];
  let start = separator === "|" && /^\s*\|/.test(text) ? text.indexOf("|") + 1 : 0;
  let quoted = false;
  for (let at = start; at <= text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"' && separator !== "|") quoted = !quoted;
    const edge = at === text.length || (sign === separator && !quoted && text.charAt(at - 1) !== "\\");
    if (!edge) continue;
    const cell = text
      .slice(start, at)
      .trim()
      .replace(/^"(.*)"$/, "$1");
    if (at < text.length || cell !== "" || separator !== "|") cells.push({ start, end: at, text: cell });
    start = at + 1;
  }
  return cells;
}
