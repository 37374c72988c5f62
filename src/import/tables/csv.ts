import { ImportInputError } from "../plan.ts";

/** A line of a table as its cells; `line` is where it begins in the file. */
export interface CsvRow {
  line: number;
  cells: string[];
}

export interface CsvTable {
  header: string[];
  rows: CsvRow[];
}

/**
 * Reads comma-separated values as RFC 4180 has them: quoted cells with doubled quotes, commas and line breaks inside;
 * lines that end in CRLF or LF; a byte order mark in front. A line of another width, text after a closing quote, a quote
 * inside an unquoted cell and a quote that never closes throw ImportInputError, naming the line and showing no value.
 */
export function readCsv(text: string, file: string, separator = ","): CsvTable {
  const rows = splitRows(text.replace(/^\uFEFF/, ""), file, separator);
  const [header, ...body] = rows;
  if (header === undefined) throw new ImportInputError(`${file} is empty. Fix: export it again.`);
  const names = header.cells.map((name) => name.trim());
  for (const row of body)
    if (row.cells.length !== names.length)
      throw new ImportInputError(
        `${file}:${row.line} has ${row.cells.length} cells, and the header has ${names.length}. ` +
          "Fix: put cells that hold a comma or a line break in double quotes.",
      );
  return { header: names, rows: body };
}

/** A column's name as readers ask for it: `Primary IP`, `primary-ip` and `primary_ip` are one. */
export function columnKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
}

interface Reading {
  text: string;
  at: number;
  line: number;
}

function splitRows(text: string, file: string, separator: string): CsvRow[] {
  const reading: Reading = { text, at: 0, line: 1 };
  const rows: CsvRow[] = [];
  while (reading.at < text.length) {
    const row: CsvRow = { line: reading.line, cells: [] };
    do row.cells.push(readCell(reading, file, separator));
    while (skip(reading, separator));
    skip(reading, "\r");
    if (skip(reading, "\n")) reading.line++;
    // A line without anything is how editors end a file.
    if (row.cells.length > 1 || row.cells[0] !== "") rows.push(row);
  }
  return rows;
}

function readCell(reading: Reading, file: string, separator: string): string {
  if (reading.text[reading.at] === '"') return readQuoted(reading, file, separator);
  const start = reading.at;
  while (!isEnd(reading, separator)) {
    if (reading.text[reading.at] === '"')
      throw new ImportInputError(
        `${file}:${reading.line} has a double quote inside a cell that is not quoted. ` +
          'Fix: quote the whole cell and double the quotes in it, such as "19"" monitor".',
      );
    reading.at++;
  }
  return reading.text.slice(start, reading.at);
}

function readQuoted(reading: Reading, file: string, separator: string): string {
  const { text, line } = reading;
  let value = "";
  for (reading.at++; ; reading.at++) {
    const close = text.indexOf('"', reading.at);
    if (close === -1)
      throw new ImportInputError(`${file}:${line} opens a quote that never closes. Fix: close it.`);
    const part = text.slice(reading.at, close);
    value += part;
    reading.line += part.split("\n").length - 1;
    reading.at = close + 1;
    // PHP leaves a quote behind a backslash single, as ITFlow's exports show.
    const isBehindBackslash = text[close - 1] === "\\" && !isEnd(reading, separator);
    if (text[reading.at] === '"') value += '"';
    else if (isBehindBackslash) {
      value += '"';
      reading.at--;
    } else break;
  }
  if (!isEnd(reading, separator))
    throw new ImportInputError(
      `${file}:${reading.line} has text after a closing quote. Fix: double the quotes inside a quoted cell.`,
    );
  return value;
}

function isEnd({ text, at }: Reading, separator: string): boolean {
  const sign = text[at];
  return (
    sign === undefined ||
    sign === separator ||
    sign === "\n" ||
    (sign === "\r" && /^\r(?:\n|$)/.test(text.slice(at, at + 2)))
  );
}

function skip(reading: Reading, sign: string): boolean {
  if (reading.text[reading.at] !== sign) return false;
  reading.at++;
  return true;
}
