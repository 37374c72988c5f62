import type { SourceRecord } from "../ledger.ts";
import type { Owner, Owners } from "./owners.ts";
import type { Section } from "./plan-tables.ts";
import { convertProse, describeLoss, takeLongText } from "./prose.ts";
import type { TableMap } from "./table-map.ts";
import { peekFact, saysYes, takeFact } from "./take.ts";
import type { Context } from "./take.ts";

/** A document of the export that is a file of its own. */
export interface DocumentFile {
  record: SourceRecord;
  path: string;
  html: string;
}

/** What a file's record is called in the report. */
export const FILE_MODEL = "file";

/**
 * Each client's documents as sections of its page, by name. A document's text is in its record, or in the file that its
 * locator names, or whose path holds its key as IT Glue's does (`DOC-<organization>-<document>`).
 */
export function describeDocuments(
  context: Context,
  map: TableMap,
  owners: Owners,
  files: readonly DocumentFile[],
): Map<Owner, Section[]> {
  const lists = new Map<Owner, Section[]>();
  for (const record of context.dump.all(map.document.table)) {
    const owner = owners.of(record);
    if (owner === undefined) continue;
    const file = findFile(record, map, files);
    if (saysYes(context, record, map.document, "archived")) {
      for (const each of [record, ...(file === undefined ? [] : [file.record])])
        context.ledger.leave(each, "archived in the source");
      continue;
    }
    const title = takeFact(context, record, map.document, "name");
    const text = file === undefined ? takeContent(context, record, map) : takeFile(context, file);
    if (title === undefined || text === undefined) {
      const why = title === undefined ? "it has no usable name" : "no usable text of it is in the export";
      context.ledger.leave(record, why);
      continue;
    }
    lists.set(owner, [...(lists.get(owner) ?? []), { title, text }]);
  }
  for (const list of lists.values())
    list.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  return lists;
}

function findFile(
  record: SourceRecord,
  { document: map }: TableMap,
  files: readonly DocumentFile[],
): DocumentFile | undefined {
  const locator = peekFact(record, map, "locator")
    ?.text.replaceAll("\\", "/")
    .replace(/^\.?\//, "");
  const key = String(record.pk);
  return (
    files.find(
      ({ path }) =>
        locator !== undefined && locator !== "" && (path === locator || path.endsWith(`/${locator}`)),
    ) ??
    files.find(({ path }) => locator !== undefined && locator !== "" && path.includes(`${locator}/`)) ??
    files.find(({ path }) => /^\d+$/.test(key) && new RegExp(`(?:^|/)DOC-\\d+-${key}(?!\\d)`).test(path))
  );
}

function takeContent(
  context: Context,
  record: SourceRecord,
  { document: map }: TableMap,
): string | undefined {
  const found = peekFact(record, map, "content");
  return found === undefined ? undefined : takeLongText(context, record, found.column, 3);
}

function takeFile(context: Context, { record, html }: DocumentFile): string | undefined {
  const prose = convertProse(context, html, 3);
  if (prose === null || prose.text === "") {
    context.ledger.leave(record, prose === null ? "looks like a secret" : "holds no words");
    return undefined;
  }
  context.ledger.carry(record, "path", "text");
  const loss = describeLoss(prose);
  if (loss !== undefined) context.ledger.refuse(record, "text", loss);
  return prose.text;
}
