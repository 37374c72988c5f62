import { escapeProse } from "../escape-prose.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Section } from "../plan.ts";
import type { Owner, Owners } from "./owners.ts";
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
  const lists = new Map<Owner, (Section & { title: string })[]>();
  const find = indexFiles(files);
  for (const record of context.dump.all(map.document.table)) {
    const owner = owners.of(record);
    if (owner === undefined) continue;
    const file = find(String(record.pk), peekFact(record, map.document, "locator")?.text);
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
    const folder = file === undefined ? undefined : folderOf(file.path);
    const parts = [`## ${escapeProse(title)}`, folder, text].filter((part) => part !== undefined);
    const section = { key: `${record.model}:${String(record.pk)}`, title, text: parts.join("\n\n") };
    lists.set(owner, [...(lists.get(owner) ?? []), section]);
  }
  for (const list of lists.values())
    list.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  return lists;
}

/** IT Glue puts a document into a folder of its own: its locator, then its name. */
const OWN_FOLDER = /^(DOC-\d+-(\d+))(?: |$)/;

type FindFile = (key: string, locator: string | undefined) => DocumentFile | undefined;

/** Finds a document's file by the path that its locator is, by the folder that begins with it, or by the document's key. */
function indexFiles(files: readonly DocumentFile[]): FindFile {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byName = new Map<string, DocumentFile>();
  for (const file of files) {
    const steps = file.path.split("/");
    // What a locator may leave out: the folders above.
    for (const index of steps.keys()) byPath.set(steps.slice(index).join("/"), file);
    for (const step of steps.slice(0, -1)) {
      const [, name, key] = OWN_FOLDER.exec(step) ?? [];
      for (const known of [step, name, key])
        if (known !== undefined && !byName.has(known)) byName.set(known, file);
    }
  }
  return (key, locator) => {
    const said = locator?.replaceAll("\\", "/").replace(/^\.?\/|\/$/g, "") ?? "";
    return byPath.get(said) ?? byName.get(said.split("/").at(-1) ?? "") ?? byName.get(key);
  };
}

/** The folders that a document was filed under, for those who remember it by them. */
function folderOf(path: string): string | undefined {
  const steps = path.split("/").slice(0, -1);
  const own = steps.findIndex((step) => OWN_FOLDER.test(step));
  const folders = steps.slice(0, own < 0 ? 0 : own).filter((step) => step.toLowerCase() !== "documents");
  return folders.length === 0 ? undefined : `*Filed under ${escapeProse(folders.join(" / "))}.*`;
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
