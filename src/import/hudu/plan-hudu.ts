import type { SourceRecord } from "../ledger.ts";
import { guessType } from "../netbox/words.ts";
import { ImportInputError } from "../plan.ts";
import { fileRecord } from "../source.ts";
import type { SourceInput, SourceOptions, SourcePlan } from "../source.ts";
import { columnKey } from "../tables/csv.ts";
import { FILE_MODEL, describeDocuments } from "../tables/documents.ts";
import { planTables } from "../tables/plan-tables.ts";
import { indexRecords, readTables } from "../tables/read-tables.ts";
import { peekText } from "../tables/take.ts";
import { huduTables } from "./hudu-tables.ts";

/**
 * Plans the pages for a folder of Hudu's tables as CSV: companies, assets (one table with the layout in a column, or one
 * for each layout), asset passwords and articles. Throws ImportInputError for another folder.
 */
export function planHudu({ files }: SourceInput, options: SourceOptions): SourcePlan {
  const csv = files.filter(({ path }) => /\.csv$/i.test(path));
  if (!csv.some(({ path }) => nameTable(path) === huduTables.client.table))
    throw new ImportInputError(
      "The folder holds no companies.csv. Fix: name the folder of Hudu's CSV files.",
    );
  const others = files.filter((file) => !csv.includes(file)).map(({ path }) => fileRecord(FILE_MODEL, path));
  const { dump, guard } = readTables(
    csv,
    (path) => ({ model: nameTable(path) }),
    options.looksSecret,
    others,
  );
  const tables = { guard, dump: indexRecords(dump.records.map(sortByLayout)) };
  return planTables(
    {
      tables,
      map: huduTables,
      whyLeft: (model) =>
        model === FILE_MODEL ? "not a table" : "no page has a place for assets of this layout",
      sections: (context, owners) => describeDocuments(context, huduTables, owners, []),
    },
    options,
  );
}

const OWN_TABLES = new Set(["companies", "asset_passwords", "articles", FILE_MODEL]);
const ALIASES: Readonly<Record<string, string>> = { passwords: "asset_passwords", company: "companies" };

function nameTable(path: string): string {
  const key = columnKey((path.split("/").at(-1) ?? path).replace(/\.csv$/i, ""));
  return Object.hasOwn(ALIASES, key) ? (ALIASES[key] ?? key) : key;
}

/** What a layout's name says its assets are. Keys stay apart by layout: each of Hudu's assets has one of its own. */
function sortByLayout(record: SourceRecord): SourceRecord {
  if (OWN_TABLES.has(record.model)) return record;
  const said =
    peekText(record, "asset_layout_name") ??
    peekText(record, "asset_layout") ??
    peekText(record, "asset_type");
  const layout = said ?? (record.model === "assets" ? undefined : record.model.replaceAll("_", " "));
  if (layout === undefined) return record;
  const model = modelOf(layout);
  if (model === undefined) return { ...record, model: columnKey(layout) };
  // The layout tells a device's type where no column of its own does.
  return { ...record, model, fields: model === "assets" ? { ...record.fields, layout } : record.fields };
}

function modelOf(layout: string): string | undefined {
  if (/\b(?:people|persons?|contacts?|staff|employees?)\b/i.test(layout)) return "contacts";
  if (/\b(?:locations?|sites?|offices?|branches)\b/i.test(layout)) return "locations";
  const isDevice =
    /\b(?:assets?|configurations?|devices?|computers?|hardware|equipment|network devices?)\b/i.test(layout);
  return isDevice || guessType(layout.replace(/s$/i, ""), layout) !== "other" ? "assets" : undefined;
}
