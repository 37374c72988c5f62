import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { checkAuthorDiagram } from "#diagram/author.ts";
import { assembleBook } from "#book/assemble.ts";
import type { Finding } from "#book/finding.ts";
import type { SourceFile } from "#book/page.ts";
import { parsePage } from "#book/parse-page.ts";
import { applyRules, applySourceRule } from "#check/apply-rules.ts";
import { formatText } from "#check/reporters/format-text.ts";
import type { CheckInput, CheckedPage } from "#check/rule.ts";
import { rules, sourceRules } from "#check/rules/index.ts";
import { summarizeBody } from "#markdown/summarize.ts";
import { baseBook, defaultData } from "./base-book.ts";

/** Files that are laid over the base book: for pages, some lines of front matter, then `---`, then the text. */
export type Overlay = Readonly<Record<string, string>>;

export const today = "2026-11-23";

/** Takes the “Bad” and “Good” samples from the doc comment of a rule's file. */
export function readSamples(rule: string): { bad: Overlay; good: Overlay } {
  const file = new URL(`../../../src/check/rules/${rule.replace("/", "-")}.ts`, import.meta.url);
  const comment = /\/\*\*\n([\s\S]*?)\n \*\/\nexport const/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  const samples: Record<string, Record<string, string>> = { Bad: {}, Good: {} };
  let [word, at] = ["", ""];
  for (const line of comment.split("\n").map((text) => text.replace(/^ \* ?/, ""))) {
    const head = /^(?:(Bad|Good)|and)(?:,? at `([^`]+)`)?:$/.exec(line);
    if (head !== null) [word, at] = [head[1] ?? word, head[2] ?? at];
    else if (line.startsWith("    ") || (line === "" && samples[word]?.[at] !== undefined))
      Object.assign(samples[word] ?? {}, { [at]: `${samples[word]?.[at] ?? ""}${line.slice(4)}\n` });
  }
  return { bad: samples["Bad"] ?? {}, good: samples["Good"] ?? {} };
}

/** The base book with an overlay: pages with their text, and the names of all files. */
export function layOver(overlay: Overlay): { sources: SourceFile[]; files: string[] } {
  const files = [...new Set([...Object.keys(baseBook), ...Object.keys(overlay)])].sort();
  const sources = files
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => ({ file, text: writePage(file, overlay[file] ?? "") }));
  return { sources, files };
}

/** Runs one rule over the base book with an overlay. Throws if a page of it is not valid: then the sample is wrong. */
export function runRule(id: string, overlay: Overlay, files: readonly string[] = []): Finding[] {
  const laid = layOver(overlay);
  const sourceRule = sourceRules.find((rule) => rule.id === id);
  if (sourceRule !== undefined) return laid.sources.flatMap((source) => applySourceRule(sourceRule, source));
  const input = joinPages(laid.sources.map(readPage), [...laid.files, ...files]);
  return applyRules(
    rules.filter((rule) => rule.id === id),
    input,
  );
}

/** What rules see of some pages. */
export function joinPages(pages: readonly CheckedPage[], files: readonly string[]): CheckInput {
  const book = assembleBook(pages.flatMap(({ page }) => (page === null ? [] : [page])));
  // Without drawing, which takes a thread and a second: what a diagram's lines alone tell.
  const diagrams = new Map(
    pages.flatMap(({ body }) => body.diagrams.map(({ source }) => [source, checkAuthorDiagram(source)])),
  );
  return { book, pages, files, pictures: new Map(), diagrams, today };
}

const readPages = new Map<string, CheckedPage>();

/** Most pages of an overlaid book are those of the base book, so each text is read once. */
function readPage(source: SourceFile): CheckedPage {
  const key = `${source.file}\n${source.text}`;
  const page = readPages.get(key) ?? readAnyPage(source);
  if (page.findings.length > 0) throw new Error(`${source.file}: ${page.findings[0]?.message}`);
  readPages.set(key, page);
  return page;
}

/** Reads a page, valid or not. */
export function readAnyPage(source: SourceFile): CheckedPage {
  const parsed = parsePage(source);
  return { ...parsed, body: summarizeBody(parsed.front.body, parsed.front.bodyLine) };
}

/** The same, as the text that a person would read. */
export function sayRule(id: string, overlay: Overlay, files: readonly string[] = []): string {
  return formatText(runRule(id, overlay, files), { prefix: "", colour: false }).trimEnd();
}

function writePage(file: string, overlay: string): string {
  const [front = "", body = ""] = overlay.split(/^---\n/m);
  const data: Record<string, unknown> = {
    ...(baseBook[file] ?? defaultData(file)),
    ...((parse(front) ?? {}) as Record<string, unknown>),
  }; // `as`: samples are mappings
  for (const [key, value] of Object.entries(data)) if (value === null) delete data[key];
  // In samples, invisible characters are written as escapes so that they can be seen.
  return `---\n${stringify(data)}---\n${body}`.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
