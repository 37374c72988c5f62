import { inPageOrder, indexDevices, readDocumented, textOf } from "../documented.ts";
import { createLedger } from "../ledger.ts";
import type { SourceRecord } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";
import type { Facts, ImportFinding } from "../plan.ts";
import type { SourceInput, SourceOptions, SourcePlan } from "../source.ts";
import { assertFits } from "../tables/plan-tables.ts";
import { OWNER_OF_FILE, readTables } from "../tables/read-tables.ts";
import { refuseWithheld } from "../tables/take.ts";
import type { Context } from "../tables/take.ts";
import { createIdBook } from "../ids.ts";
import { describeOutlet } from "./describe-outlet.ts";
import type { OutletReading } from "./describe-outlet.ts";
import { findClashes } from "./find-clashes.ts";
import { readMapping } from "./read-mapping.ts";
import type { OutletMapping } from "./read-mapping.ts";

const MODEL = "outlet";

/**
 * Plans a client's network page from a table of outlets, one to a line; a mapping says what its columns mean. Devices
 * are found by any of their names; one that has no page is named in a finding. Throws ImportInputError for a mapping or
 * a table that cannot be read.
 */
export function planOutlets({ files: [file] }: SourceInput, options: SourceOptions): SourcePlan {
  const mapping = readMapping(options.mapping ?? "");
  const book = readDocumented(options.pages, options.client);
  if (file === undefined || file.text === null)
    throw new ImportInputError("The table is not text in UTF-8. Fix: save it as CSV in UTF-8.");
  const tables = readTables([file], () => ({ model: MODEL }), options.looksSecret, [], mapping.separator);
  refuseUnknownColumns(tables.dump.records, mapping, file.path);
  const looksSecret = (text: string): boolean => tables.guard.holds(text) || options.looksSecret(text);
  const ledger = createLedger({
    isBookkeeping: (_, field) => field === OWNER_OF_FILE || mapping.ignore.has(field),
    isImplied: () => false,
    whyLeft: () => "it has no label",
    nameOf: (record) => nameLine(record, mapping, looksSecret),
  });
  const context: Context = { dump: tables.dump, ledger, ids: createIdBook(options.ids), looksSecret };
  const unknown = new Map<string, number>();
  const outlets = readOutlets({
    context,
    mapping,
    book,
    devices: indexDevices(book, mapping.devices),
    unknown,
  });
  refuseWithheld(context);
  const path = `clients/${book.id}/network.mdx`;
  const onPage = [...book.outlets.keys()];
  const data: Facts = {
    kind: "network",
    outlets: inPageOrder(outlets, ({ label }) => textOf(label), onPage),
  };
  const pages = outlets.length === 0 ? [] : [{ path, kind: "network" as const, data }];
  for (const page of pages) assertFits(page);
  const findings = [...nameUnknown(unknown, path), ...findClashes(outlets, book, path)];
  return { pages, findings, ...ledger.close(tables.dump.records), ids: context.ids.list() };
}

function readOutlets(reading: OutletReading): Facts[] {
  const { context } = reading;
  const outlets = new Map<string, Facts>();
  for (const record of context.dump.records) {
    const outlet = describeOutlet(reading, record);
    if (outlet === undefined) continue;
    const label = textOf(outlet["label"]);
    if (outlets.has(label)) context.ledger.leave(record, "another line has the same label");
    else outlets.set(label, outlet);
  }
  return [...outlets.values()];
}

function refuseUnknownColumns(
  records: readonly SourceRecord[],
  { columns }: OutletMapping,
  file: string,
): void {
  const known = new Set(records.flatMap((record) => Object.keys(record.fields)));
  for (const [fact, column] of columns)
    if (records.length > 0 && !known.has(column))
      throw new ImportInputError(
        `The mapping says that ${fact} is in the column "${column}", and ${file} has no such column. ` +
          `Fix: name one of ${[...known].join(", ")}.`,
      );
}

function nameLine(
  record: SourceRecord,
  { columns }: OutletMapping,
  looksSecret: (text: string) => boolean,
): string {
  const label = record.fields[columns.get("label") ?? ""];
  return typeof label === "string" && label !== "" && !looksSecret(label) ? label : String(record.pk);
}

function nameUnknown(unknown: ReadonlyMap<string, number>, file: string): ImportFinding[] {
  return [...unknown]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => ({
      kind: "needed",
      file,
      message: `"${name}" stands in ${count} ${count === 1 ? "line" : "lines"} of the table and is no device with a page; what leads there is left out.`,
      fix: `write the device's page, or say under devices in the mapping which one it is, such as "${name}": sw-01.`,
    }));
}
