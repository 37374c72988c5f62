import { judgeValue } from "./judge.ts";
import { cleanLine } from "./page-lines.ts";
import { readValue } from "./read-value.ts";
import type { Slot } from "./slots.ts";
import { nameSlot } from "./slots.ts";
import type { Find, PageLine } from "./types.ts";

/** A header's cell: a name of one to three words. */
const NAME = /^"?[A-Za-z][\w./ -]{0,24}"?$/;
/** Cheap to fail: most lines hold a sign that no header does. */
const HEADER = /^[\w ".:/-]+[,;\t][\w "./-]+[,;\t][\w "./,;\t-]+$/;
const LONGEST = 400;
const MOST_ROWS = 500;

/**
 * Secrets in pasted comma-separated exports: below a header that names a slot between other names. `indexes`
 * are the lines worth reading, of which a header is one.
 */
export function findInCsv(lines: readonly PageLine[], indexes: readonly number[]): Find[] {
  const finds: Find[] = [];
  let readUntil = -1;
  for (const index of indexes) {
    const line = lines[index];
    if (line === undefined || index < readUntil || line.raw.length > LONGEST) continue;
    if (!HEADER.test(line.raw)) continue;
    const sign = [",", ";", "\t"].find((mark) => line.raw.split(mark).length > 2);
    const columns = sign === undefined ? [] : readHeader(line.raw, sign);
    if (sign === undefined || columns.length === 0) continue;
    const width = line.raw.split(sign).length;
    readUntil = index + 1;
    for (const row of lines.slice(index + 1, index + 1 + MOST_ROWS)) {
      if (row.raw.length > LONGEST || row.raw.split(sign).length !== width) break;
      finds.push(...columns.flatMap((column) => judgeField(cleanLine(row), sign, column)));
      readUntil += 1;
    }
  }
  return finds;
}

interface Column {
  at: number;
  slot: Slot;
}

function readHeader(raw: string, sign: string): Column[] {
  const names = raw
    .trim()
    .replace(/^[^,;:\t]{1,30}:\s/, "")
    .split(sign)
    .map((name) => name.trim());
  if (!names.every((name) => NAME.test(name))) return [];
  return names.flatMap((name, at): Column[] => {
    const slot = nameSlot(name);
    return slot === undefined || (slot.weak && slot.judge !== "code") ? [] : [{ at, slot }];
  });
}

function judgeField(line: PageLine, sign: string, { at, slot }: Column): Find[] {
  const fields = line.raw.split(sign);
  const start = fields.slice(0, at).reduce((sum, field) => sum + field.length + 1, 0);
  const value = readValue(line, start, start + (fields[at]?.length ?? 0));
  const verdict = value === undefined ? undefined : judgeValue(slot.judge, value, "labelled");
  if (value === undefined || verdict === undefined) return [];
  const name = `column "${slot.name}"`;
  return [{ line, start: value.start + verdict.offset, length: verdict.length, kind: slot.kind, slot: name }];
}
