import type { SourceRecord } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";
import type { Dump } from "../netbox/read-dump.ts";
import type { InputFile } from "../source.ts";
import { columnKey, readCsv } from "./csv.ts";
import type { CsvTable } from "./csv.ts";
import { WITHHELD, createSecretGuard, isSecretColumn } from "./secrets.ts";
import type { SecretGuard } from "./secrets.ts";

/** The tables of an export as records. Of secret columns only their presence is left. */
export interface Tables {
  dump: Dump;
  guard: SecretGuard;
}

export interface TableName {
  /** What the records of the file are called. */
  model: string;
  /** Whose they all are, for exports of one client that do not say so in a column. */
  owner?: string | undefined;
}

/** The column under which a record carries the owner that its file told. */
export const OWNER_OF_FILE = "(owner)";

/**
 * Reads every CSV file as a table named like the file. A record's key is its `id` or `uuid`, or, in exports without
 * keys, what names it; equal keys are told apart by their order. Extra records stand for files that are no tables.
 */
export function readTables(
  files: readonly InputFile[],
  nameTable: (path: string) => TableName,
  looksSecret: (text: string) => boolean,
  extra: readonly SourceRecord[] = [],
  separator = ",",
): Tables {
  const guard = createSecretGuard();
  const seen = new Map<string, number>();
  const records = files.flatMap(({ path, text }) => {
    if (text === null) throw new ImportInputError(`${path} is not text. Fix: export it as CSV in UTF-8.`);
    return readRecords(readCsv(text, path, separator), nameTable(path), guard, seen);
  });
  // A key is remembered between imports, so one made of names must not hold a secret that somebody used as a name.
  const safe = records.map((record, index) => {
    const key = String(record.pk);
    return guard.holds(key) || looksSecret(key) ? { ...record, pk: `row ${index + 1}` } : record;
  });
  return { dump: indexRecords([...safe, ...extra]), guard };
}

/** Records by kind and key, as the readers ask for them. */
export function indexRecords(records: readonly SourceRecord[]): Dump {
  const models = new Map<string, Map<string, SourceRecord>>();
  for (const record of records) {
    const known = models.get(record.model) ?? new Map<string, SourceRecord>();
    models.set(record.model, known);
    known.set(String(record.pk), record);
  }
  const sorted = new Map([...models].map(([model, known]) => [model, [...known.values()].sort(byKey)]));
  return {
    records,
    all: (model) => sorted.get(model) ?? [],
    get: (model, pk) =>
      typeof pk === "number" || typeof pk === "string" ? models.get(model)?.get(String(pk)) : undefined,
    modelOf: () => undefined,
  };
}

function readRecords(
  table: CsvTable,
  { model, owner }: TableName,
  guard: SecretGuard,
  seen: Map<string, number>,
): SourceRecord[] {
  const columns = nameColumns(table.header);
  return table.rows.map(({ cells, line }) => {
    const fields: Record<string, unknown> = {};
    for (const [index, column] of columns.entries()) {
      const cell = bare(cells[index] ?? "");
      if (isSecretColumn(column)) {
        if (cell === "") continue;
        guard.remember(cell);
        fields[column] = WITHHELD;
      } else fields[column] = cell;
    }
    if (owner !== undefined) fields[OWNER_OF_FILE] = owner;
    const key = keyOf(fields) ?? `line ${line}`;
    const count = (seen.get(`${model} ${key}`) ?? 0) + 1;
    seen.set(`${model} ${key}`, count);
    return { model, pk: count === 1 ? key : `${key}#${count}`, fields };
  });
}

/** A cell without the quote that exporters put before what a spreadsheet would run, such as `'+1 949 555 0110`. */
function bare(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, "");
}

/** Columns of the same name get `_2`, `_3`; one without a name is called by its place. */
function nameColumns(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((name, index) => {
    const key = columnKey(name) || `column_${index + 1}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}_${count}`;
  });
}

const KEYS = ["id", "uuid"];
const NAMING = [
  OWNER_OF_FILE,
  "client",
  "client_name",
  "company",
  "company_name",
  "organization",
  "name",
  "full_name",
];

function keyOf(fields: Readonly<Record<string, unknown>>): string | undefined {
  for (const column of KEYS) {
    const value = fields[column];
    if (typeof value === "string" && value !== "") return value;
  }
  const words = NAMING.map((column) => fields[column]).filter(
    (value) => typeof value === "string" && value !== "",
  );
  return words.length === 0 ? undefined : words.join(" / ");
}

function byKey(a: SourceRecord, b: SourceRecord): number {
  const [one, other] = [Number(a.pk), Number(b.pk)];
  if (Number.isFinite(one) && Number.isFinite(other) && one !== other) return one - other;
  return String(a.pk) < String(b.pk) ? -1 : 1;
}
