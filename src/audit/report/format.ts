import type { Cell, Table } from "./table.ts";

/** Tables as JSON: by table's name a list of objects. */
export function formatTablesJson(tables: readonly Table[]): string {
  const objects = tables.map(({ name, columns, rows }) => [
    name,
    rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
  ]);
  return `${JSON.stringify(Object.fromEntries(objects), null, 2)}\n`;
}

/** One table as CSV (RFC 4180): a header, lists joined by spaces, nothing for null. */
export function formatTableCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** Tables to read: aligned, without the columns that name the files. */
export function formatTablesText(tables: readonly Table[]): string {
  return tables.map(formatTableText).join("\n");
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  const text = typeof cell === "string" ? cell : cell.join(" ");
  // Spreadsheets run a cell that begins like a formula; callers' words are theirs, not ours.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const WIDEST = 60;

function formatTableText({ name, title, columns, rows }: Table): string {
  const head = `${title} (${name}, ${rows.length})\n`;
  const shown = columns.flatMap((column, index) =>
    column === "pages" || column === "page" || column === "address" ? [] : [index],
  );
  if (rows.length === 0) return `${head}  none\n`;
  const lines = [columns, ...rows].map((row) => shown.map((index) => cut(textCell(row[index] ?? null))));
  const widths = shown.map((_, at) => Math.max(...lines.map((line) => [...(line[at] ?? "")].length)));
  const isNumber = shown.map(
    (index) =>
      rows.every((row) => typeof row[index] === "number" || row[index] === null) &&
      rows.some((row) => row[index] !== null),
  );
  const body = lines.map((line) => {
    const cells = line.map((text, at) => {
      const space = " ".repeat(Math.max(0, (widths[at] ?? 0) - [...text].length));
      return isNumber[at] === true ? `${space}${text}` : `${text}${space}`;
    });
    return `  ${cells.join("  ").trimEnd()}\n`;
  });
  return `${head}${body.join("")}`;
}

function textCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return typeof cell === "object" ? cell.join(" ") : String(cell);
}

function cut(text: string): string {
  const letters = [...text.replace(/\s+/g, " ")];
  return letters.length <= WIDEST ? letters.join("") : `${letters.slice(0, WIDEST - 1).join("")}…`;
}
