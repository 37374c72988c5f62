import { join } from "node:path";
import { schemas } from "#schemas/index.ts";
import { Slug } from "#schemas/scalars.ts";
import { readContent } from "#book/read-content.ts";
import { findSecrets } from "#check/secrets/find-secrets.ts";
import { mergeObserved } from "./merge-observed.ts";
import { mergePlan } from "./merge-plan.ts";
import { printPage } from "./page-text.ts";
import { ImportInputError } from "./plan.ts";
import type { Change, Facts, ImportFinding } from "./plan.ts";
import { readInput, readText } from "./read-input.ts";
import { printJson, printText } from "./report.ts";
import { parseSidecar, sidecarFile } from "./sidecar.ts";
import type { InputFile } from "./source.ts";
import { findSource } from "./sources.ts";
import { readExisting, readIfThere, writeChanges } from "./write-changes.ts";

/** What the command line says. */
export interface ImportOptions {
  source: string;
  /** The file or folder to read. */
  file: string;
  into: string;
  /** The client to whom it belongs, for sources that do not say. */
  client?: string | undefined;
  /** The file that says what a free table's columns mean. */
  mapping?: string | undefined;
  dryRun: boolean;
  format: "text" | "json";
  /** Our own company, for a folder that has no practice.mdx yet: no source knows it. */
  practice: { name?: string | undefined; supportPhone?: string | undefined; timezone?: string | undefined };
}

export interface ImportIo {
  /** Results. */
  out(text: string): void;
  /** Talk. */
  err(text: string): void;
}

/** Runs an import. 0: done; 1: done, but the book and the source disagree, or a person is needed; 2: nothing was done. */
export async function runImport(options: ImportOptions, io: ImportIo): Promise<0 | 1 | 2> {
  try {
    return await importInto(options, io);
  } catch (error) {
    if (!(error instanceof ImportInputError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}

async function importInto(options: ImportOptions, io: ImportIo): Promise<0 | 1> {
  const { into, client, mapping } = options;
  const reader = findSource(options.source, { client, mapping });
  // Each client's import of its own file remembers for itself: another client's says nothing about it.
  const source = client === undefined ? options.source : `${options.source}.${client}`;
  const sidecarText = await readIfThere(join(into, sidecarFile(source)));
  const sidecar = parseSidecar(sidecarText, source);
  const looksSecret = (text: string): boolean => findSecrets(text).length > 0;
  const input = await readInput(options.file, reader);
  const plan = reader.plan(input, {
    ids: sidecar.ids,
    looksSecret,
    client: client ?? null,
    mapping: mapping === undefined ? null : await readText(mapping),
    pages: client === undefined ? new Map() : await readClientPages(into, client),
  });
  io.err(`Read ${String(plan.tally.records.total)} records; comparing ${String(plan.pages.length)} pages.\n`);
  const files = new Set(["practice.mdx", ...plan.pages.map((page) => page.path), ...sidecar.pages.keys()]);
  const existing = await readExisting(into, files);
  const merge = (reader.observes === true ? mergeObserved : mergePlan)(existing, plan, sidecar, {
    source,
    sidecarText,
  });
  const guessed = input.files.filter((file) => file.guessed === true).map(doubtEncoding);
  const found = [...guessed, ...(plan.findings ?? []), ...merge.findings].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
  );
  const practice = existing.has("practice.mdx") ? null : createPractice(options.practice);
  const changes = practice !== null && "after" in practice ? [practice, ...merge.changes] : merge.changes;
  const findings = practice !== null && "fix" in practice ? [practice, ...found] : found;
  if (!options.dryRun) await writeChanges(into, changes);
  const report = { source, dryRun: options.dryRun, changes, findings, plan };
  io.out(options.format === "json" ? printJson(report) : printText(report));
  return findings.length > 0 ? 1 : 0;
}

function doubtEncoding({ path }: InputFile): ImportFinding {
  return {
    kind: "needed",
    file: path,
    message: `${path} is not in UTF-8, and was read as Windows-1252.`,
    fix: "look at names with accents on the pages; if they are wrong, save the file as UTF-8 and import again.",
  };
}

/** A book needs a page about our own company, and runbooks print its phone number, so nothing is made up for it. */
function createPractice(known: ImportOptions["practice"]): Change | ImportFinding {
  const { name, supportPhone, timezone } = known;
  if (name === undefined || supportPhone === undefined || timezone === undefined)
    return {
      kind: "needed",
      file: "practice.mdx",
      message: "The folder has no practice.mdx, and the source does not know our own company.",
      fix: 'import again with --practice "Acme IT" --phone "+1 949 555 0100" --timezone America/Los_Angeles.',
    };
  const data: Facts = { kind: "practice", name, supportPhone, timezone, roles: [], people: [] };
  const issue = schemas.practice.safeParse(data).error?.issues[0];
  if (issue !== undefined)
    throw new ImportInputError(
      `The practice's ${issue.path.join(".")} is ${issue.message}. Fix: give it like --practice "Acme IT" --phone "+1 949 555 0100" --timezone America/Los_Angeles.`,
    );
  return { file: "practice.mdx", before: null, after: printPage(data, undefined) };
}

/** The pages of one client and the practice's, for readers that compare what they read with what is documented. */
async function readClientPages(into: string, client: string): Promise<Map<string, string>> {
  if (!Slug.safeParse(client).success)
    throw new ImportInputError(
      `"${client}" is not a client's id. Fix: name its folder below clients, such as harbor-dental.`,
    );
  const own = (file: string): boolean => file === "practice.mdx" || file.startsWith(`clients/${client}/`);
  try {
    const { pages } = await readContent(into, own);
    return new Map(pages.map(({ file, text }) => [file, text]));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    return new Map();
  }
}
