import { readDocumented } from "../documented.ts";
import { escapeProse } from "../escape-prose.ts";
import { createIdBook } from "../ids.ts";
import { createLedger } from "../ledger.ts";
import type { Ledger, SourceRecord } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";
import type { PlannedPage, Section } from "../plan.ts";
import { fileRecord } from "../source.ts";
import type { InputFile, SourceInput, SourceOptions, SourcePlan } from "../source.ts";
import { FILE_MODEL } from "../tables/documents.ts";
import { convertProse, describeLoss } from "../tables/prose.ts";
import { readMarkdown } from "./read-markdown.ts";
import type { MarkdownFile } from "./read-markdown.ts";

const MODEL = "page";

/**
 * Plans a client's page with every Markdown file of a folder as a section below its facts, in the order of their paths.
 * HTML in them is read, and nothing of it or of the Markdown runs. What is no Markdown is counted and left. Throws
 * ImportInputError if there is none at all.
 */
export function planMarkdown({ files }: SourceInput, options: SourceOptions): SourcePlan {
  const book = readDocumented(options.pages, options.client);
  const pages = files.flatMap(readPage);
  if (pages.length === 0)
    throw new ImportInputError(
      "There is no Markdown here. Fix: name a file or a folder of files that end in .md.",
    );
  const others = files
    .filter(({ path }) => !pages.some(({ record }) => record.pk === path))
    .map(({ path }) => fileRecord(FILE_MODEL, path));
  const looksSecret = options.looksSecret;
  const ledger = createLedger({
    isBookkeeping: () => false,
    isImplied: () => false,
    whyLeft: () => "not Markdown",
    nameOf: ({ model, pk }) => (looksSecret(String(pk)) ? model : String(pk)),
  });
  const sections = pages.flatMap((page, index): Section[] => {
    const text = writeSection(page, ledger, looksSecret);
    const path = String(page.record.pk);
    return text === undefined ? [] : [{ key: looksSecret(path) ? `file ${index + 1}` : path, text }];
  });
  const planned: PlannedPage = {
    path: `clients/${book.id}/index.mdx`,
    kind: "client",
    data: { kind: "client", name: book.page.data.name },
    sections,
  };
  const records = [...pages.map(({ record }) => record), ...others];
  return {
    pages: sections.length === 0 ? [] : [planned],
    ...ledger.close(records),
    ids: createIdBook(options.ids).list(),
  };
}

interface ReadPage extends MarkdownFile {
  record: SourceRecord;
}

function readPage({ path, text }: InputFile): ReadPage[] {
  if (text === null || !/\.(?:md|mdx|markdown)$/i.test(path)) return [];
  const file = readMarkdown(text);
  const fields = { path, text: text.length, title: file.title, ...file.front };
  return [{ ...file, record: { model: MODEL, pk: path, fields } }];
}

function writeSection(
  { record, title, html }: ReadPage,
  ledger: Ledger,
  looksSecret: (text: string) => boolean,
): string | undefined {
  const path = String(record.pk);
  const heading = title ?? (path.split("/").at(-1) ?? path).replace(/\.[^.]*$/, "");
  const prose = convertProse({ looksSecret }, html, 3);
  if (prose === null || prose.text === "" || looksSecret(heading)) {
    ledger.leave(record, prose?.text === "" ? "holds no words" : "looks like a secret");
    return undefined;
  }
  ledger.carry(record, "path", "text", "title");
  const loss = describeLoss(prose);
  if (loss !== undefined) ledger.refuse(record, "text", loss);
  return `## ${escapeProse(heading.replace(/\s+/g, " "))}\n\n${prose.text}`;
}
