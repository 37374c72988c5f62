import type { SourceRecord } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";
import type { InputFile, SourceInput, SourceOptions, SourcePlan } from "../source.ts";
import { FILE_MODEL, describeDocuments } from "../tables/documents.ts";
import type { DocumentFile } from "../tables/documents.ts";
import { planTables } from "../tables/plan-tables.ts";
import { readTables } from "../tables/read-tables.ts";
import { itGlueTables } from "./it-glue-tables.ts";

/**
 * Plans the pages for IT Glue's account export, given as its unpacked folder. Of passwords.csv only where a secret stays
 * is carried: the columns that hold one are dropped while the file is read. Throws ImportInputError for another folder.
 */
export function planItGlue({ files }: SourceInput, options: SourceOptions): SourcePlan {
  const csv = files.filter(({ path }) => /\.csv$/i.test(path));
  if (!csv.some(({ path }) => nameTable(path) === itGlueTables.client.table))
    throw new ImportInputError(
      "The folder holds no organizations.csv. Fix: name the folder of an unpacked IT Glue account export.",
    );
  const documents = files.flatMap(readDocument);
  const others = files
    .filter((file) => !csv.includes(file) && !documents.some(({ path }) => path === file.path))
    .map(({ path }): SourceRecord => ({ model: FILE_MODEL, pk: path, fields: { path } }));
  const tables = readTables(csv, (path) => ({ model: nameTable(path) }), options.looksSecret, [
    ...documents.map(({ record }) => record),
    ...others,
  ]);
  return planTables(
    {
      tables,
      map: itGlueTables,
      whyLeft,
      sections: (context, owners) => describeDocuments(context, itGlueTables, owners, documents),
    },
    options,
  );
}

function nameTable(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.csv$/i, "").toLowerCase();
}

function readDocument({ path, text }: InputFile): DocumentFile[] {
  if (text === null || !/\.html?$/i.test(path)) return [];
  // Of the text the record holds its length alone: what is in a record could end up in a report.
  const fields = { path, text: text.length };
  return [{ path, html: text, record: { model: "document file", pk: path, fields } }];
}

function whyLeft(model: string): string {
  if (model === "document file") return "no record of documents.csv belongs to it";
  return model === FILE_MODEL
    ? "neither a table nor a document"
    : "no page has a place for this kind of asset";
}
