import { relative, sep } from "node:path";
import { readContent } from "#book/read-content.ts";
import type { ContentFiles } from "#book/read-content.ts";
import { formatGithub } from "./reporters/format-github.ts";
import { formatJson } from "./reporters/format-json.ts";
import { formatText } from "./reporters/format-text.ts";
import { runCheck } from "./run-check.ts";
import { seePictures } from "./see-pictures.ts";
import type { CheckResult } from "./run-check.ts";

export const checkFormats = ["text", "json", "github"] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface CheckCommandOptions {
  /** The content folder. */
  content: string;
  format: CheckFormat;
  /** Whether warnings fail the check too. */
  strict: boolean;
  /** The day on which the check runs, `2026-11-23`. */
  today: string;
}

/** The world outside, so that the command can be run without it. */
export interface CheckCommandIo {
  /** Takes the results. */
  out(text: string): void;
  /** Takes what is said about the work: progress and the summary. */
  talk(text: string): void;
  /** Milliseconds, from whenever. */
  now(): number;
  /** Whether results go to a terminal that shows colours. */
  colour: boolean;
  /** The folder that file names are written from. */
  folder: string;
}

/**
 * Checks a content folder and writes what it finds. Resolves to the exit code: 0 nothing to mend, 1 errors (with
 * `strict`, warnings too), 2 could not run.
 */
export async function runCheckCommand(options: CheckCommandOptions, io: CheckCommandIo): Promise<number> {
  const { content, format, strict, today } = options;
  const start = io.now();
  const files = await tryRead(content);
  if (typeof files === "string") {
    io.talk(files);
    return 2;
  }
  const slow = setTimeout(() => io.talk(`Checking ${count(files.pages.length, "page")} …\n`), 1000);
  const pictures = await seePictures(content, files.others);
  const result = await runCheck(files.pages, files.others, { today, pictures }).finally(() =>
    clearTimeout(slow),
  );
  const prefix = prefixOf(io.folder, content);
  if (format === "json") io.out(formatJson(result, prefix));
  else if (format === "github") io.out(formatGithub(result.findings, prefix));
  else io.out(formatText(result.findings, { prefix, colour: io.colour }));
  const { errors, warnings } = countFindings(result);
  const seconds = ((io.now() - start) / 1000).toFixed(1);
  io.talk(
    `${count(result.pages, "page")}, ${count(errors, "error")}, ${count(warnings, "warning")} in ${seconds} s\n`,
  );
  return errors > 0 || (strict && warnings > 0) ? 1 : 0;
}

/** The folder's files, or why there are none. */
async function tryRead(content: string): Promise<ContentFiles | string> {
  try {
    const files = await readContent(content);
    if (files.pages.length > 0) return files;
    return `${content} holds no pages (.mdx).\nFix: name the content folder with --content or SITEBOOK_CONTENT.\n`;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const reason = READ_ERRORS[String(code)];
    if (reason === undefined) throw error;
    return `The content folder ${content} ${reason}.\nFix: name another with --content or SITEBOOK_CONTENT, or create it with a practice.mdx.\n`;
  }
}

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "is not a folder",
  EACCES: "may not be read",
};

function prefixOf(folder: string, content: string): string {
  const path = relative(folder, content).split(sep).join("/");
  return path === "" ? "" : `${path}/`;
}

function countFindings({ findings }: CheckResult): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.filter(({ severity }) => severity === "warning").length };
}

function count(amount: number, thing: string): string {
  return `${amount} ${thing}${amount === 1 ? "" : "s"}`;
}
