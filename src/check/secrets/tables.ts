import { judgeValue } from "./judge.ts";
import { readValue } from "./read-value.ts";
import type { Slot } from "./slots.ts";
import { nameSlot } from "./slots.ts";
import type { Find, PageLine } from "./types.ts";
import { ACCESS_CONTEXT, WIFI_CONTEXT } from "./vocabulary.ts";

/** A cell's span in its line (0-based, `end` exclusive) and its text without blanks. */
interface Cell {
  start: number;
  end: number;
  text: string;
}

/** A column whose header names a slot. */
interface Column {
  index: number;
  slot: Slot;
}

const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const EXPLAINS =
  /\b(?:meaning|means|description|action|error|message|cause|fix|result|does|says|what to do|example|definition|looks)\b/i;

/** Secrets in Markdown tables: down a column whose header names a slot, and beside a cell that names one. */
export function findInTables(lines: readonly PageLine[]): Find[] {
  const finds: Find[] = [];
  let columns: Column[] = [];
  let inTable = false;
  lines.forEach((line, index) => {
    if (!hasCells(line)) {
      columns = [];
      inTable = false;
      return;
    }
    const next = lines[index + 1];
    if (RULE.test(line.raw)) return;
    if (next !== undefined && next.raw.includes("-") && next.raw.includes("|") && RULE.test(next.raw)) {
      columns = readHeader(splitCells(line));
      inTable = true;
      return;
    }
    finds.push(...findInRow(line, columns, inTable));
  });
  return finds;
}

/** Whether a line may be a table's row, of Markdown or HTML. */
export function hasCells(line: PageLine): boolean {
  return line.raw.includes("|") || line.raw.includes("</t");
}

function findInRow(line: PageLine, columns: readonly Column[], inTable: boolean): Find[] {
  if (columns.length === 0 && !inTable && !/^\s*\|/.test(line.raw) && !line.text.includes("|")) return [];
  const cells = splitCells(line);
  const down = columns.flatMap(({ index, slot }) =>
    judgeCell(line, cells[index], slot, `table column "${slot.name}"`),
  );
  if (down.length > 0) return down;
  return cells.slice(0, -1).flatMap((cell, index) => {
    const slot =
      cell.text.split(/\s+/).length <= 6 && !/[:=]\s*\S/.test(cell.text) ? nameSlot(cell.text) : undefined;
    if (slot === undefined || isBareWeak(slot, cell.text)) return [];
    return judgeCell(line, cells[index + 1], slot, `table row "${slot.name}"`);
  });
}

/** A row headed just "Key" or "Code" tells nothing; one headed "Alarm" or "Rear door code" does. */
function isBareWeak(slot: Slot, text: string): boolean {
  return slot.weak && /^(?:codes?|logins?|pass|answer|keys?)$/i.test(text);
}

function judgeCell(line: PageLine, cell: Cell | undefined, slot: Slot, name: string): Find[] {
  const value = cell === undefined ? undefined : readValue(line, cell.start, cell.end);
  if (value === undefined) return [];
  const verdict = judgeValue(slot.judge, value, "labelled");
  if (verdict === undefined) return [];
  return [{ line, start: value.start + verdict.offset, length: verdict.length, kind: slot.kind, slot: name }];
}

function readHeader(cells: readonly Cell[]): Column[] {
  const all = cells.map((cell) => cell.text).join(" ");
  return cells.flatMap(({ text }, index): Column[] => {
    const slot = nameSlot(text);
    if (slot === undefined) return [];
    if (!slot.weak || slot.judge === "password") return [{ index, slot }];
    if (EXPLAINS.test(all) && !ACCESS_CONTEXT.test(all)) return [];
    if (slot.judge !== "key" || !WIFI_CONTEXT.test(all)) return [{ index, slot }];
    return [{ index, slot: { ...slot, kind: "wifi-key", judge: "password" } }];
  });
}

/** Splits a row at its unescaped pipes; outer pipes make no cells. */
function splitCells(line: PageLine): Cell[] {
  const cells: Cell[] = [];
  let start = /^\s*\|/.test(line.text) ? line.text.indexOf("|") + 1 : 0;
  for (let at = start; at <= line.text.length; at += 1) {
    const edge =
      at === line.text.length || (line.text.charAt(at) === "|" && line.text.charAt(at - 1) !== "\\");
    if (!edge) continue;
    const text = line.text.slice(start, at).trim();
    if (at < line.text.length || text !== "") cells.push({ start, end: at, text });
    start = at + 1;
  }
  return cells;
}
