import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { schemas } from "#schemas/index.ts";
import { findSecrets } from "#check/secrets/find-secrets.ts";
import { mergePlan } from "./merge-plan.ts";
import { planNetbox } from "./netbox/plan-netbox.ts";
import type { PlanOptions } from "./netbox/plan-netbox.ts";
import { printPage } from "./page-text.ts";
import { ImportInputError } from "./plan.ts";
import type { Change, Facts, ImportFinding, ImportPlan } from "./plan.ts";
import { printJson, printText } from "./report.ts";
import { parseSidecar, sidecarFile } from "./sidecar.ts";
import { readExisting, readIfThere, writeChanges } from "./write-changes.ts";

/** What the command line says. */
export interface ImportOptions {
  source: string;
  file: string;
  into: string;
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

type SourceReader = (text: string, options: PlanOptions) => ImportPlan;

/** A new source is a reader here; all else is shared. */
const SOURCES: Readonly<Record<string, SourceReader>> = { netbox: planNetbox };

const sourceNames: readonly string[] = Object.keys(SOURCES);

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
  const { source, into } = options;
  const read = Object.hasOwn(SOURCES, source) ? SOURCES[source] : undefined;
  if (read === undefined)
    throw new ImportInputError(
      `"${source}" is not a source that can be imported. Fix: use one of ${sourceNames.join(", ")}.`,
    );
  const sidecarText = await readIfThere(join(into, sidecarFile(source)));
  const sidecar = parseSidecar(sidecarText, source);
  const looksSecret = (text: string): boolean => findSecrets(text).length > 0;
  const plan = read(await readInput(options.file), { ids: sidecar.ids, looksSecret });
  io.err(`Read ${String(plan.tally.records.total)} records; comparing ${String(plan.pages.length)} pages.\n`);
  const files = new Set(["practice.mdx", ...plan.pages.map((page) => page.path), ...sidecar.pages.keys()]);
  const existing = await readExisting(into, files);
  const merge = mergePlan(existing, plan, sidecar, { source, sidecarText });
  const practice = existing.has("practice.mdx") ? null : createPractice(options.practice);
  const changes = practice !== null && "after" in practice ? [practice, ...merge.changes] : merge.changes;
  const findings = practice !== null && "fix" in practice ? [practice, ...merge.findings] : merge.findings;
  if (!options.dryRun) await writeChanges(into, changes);
  const report = { source, dryRun: options.dryRun, changes, findings, plan };
  io.out(options.format === "json" ? printJson(report) : printText(report));
  return findings.length > 0 ? 1 : 0;
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

async function readInput(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new ImportInputError(
      `"${file}" cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "unknown"}). Fix: name a file that exists.`,
      { cause: error },
    );
  }
}
