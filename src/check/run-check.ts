import { setImmediate } from "node:timers/promises";
import { assembleBook } from "#book/assemble.ts";
import type { Finding } from "#book/finding.ts";
import { splitPage } from "#book/front-matter.ts";
import { blankOddCharacters } from "#book/odd-characters.ts";
import { placeOf } from "#book/page.ts";
import type { SourceFile } from "#book/page.ts";
import { parsePage } from "#book/parse-page.ts";
import type { ParsedPage } from "#book/parse-page.ts";
import { emptySummary } from "#markdown/summarize.ts";
import { applyRules, applySourceRule } from "./apply-rules.ts";
import type { FoundSecrets } from "./check-secrets.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { seeRest } from "./partial-pages.ts";
import type { CheckInput, CheckedPage, SeenPicture } from "./rule.ts";
import { fileOddBytes } from "./rules/file-odd-bytes.ts";
import { rules, sourceRules } from "./rules/index.ts";
import { seeDiagrams } from "./see-diagrams.ts";
import { startCrew } from "./threads/crew.ts";

export interface CheckOptions {
  today: string;
  /** Milliseconds a page's text may take to parse. */
  limit?: number;
  /** What was seen in each picture; without it, pictures are not judged. */
  pictures?: ReadonlyMap<string, SeenPicture>;
}

export interface CheckResult {
  findings: Finding[];
  pages: number;
}

/**
 * Checks a whole content folder in one pass and reports everything it finds, sorted by place. Pure but for the worker
 * threads that parse and draw, and the pictures that these keep: the caller reads the files.
 */
export async function runCheck(
  sources: readonly SourceFile[],
  otherFiles: readonly string[],
  options: CheckOptions,
): Promise<CheckResult> {
  const findings: Finding[] = [];
  const odd = new Map<string, ReadonlySet<number>>();
  const readable = sources.flatMap((source) => {
    const drafts = sourceRules.flatMap((rule) => applySourceRule(rule, source));
    findings.push(...drafts);
    // A page that is too large or holds two versions of one text is not worth parsing: its other findings would be noise.
    if (drafts.some(({ rule }) => UNREADABLE.has(rule))) return [];
    const text = blankOddCharacters(source.text);
    if (text !== source.text) odd.set(source.file, changedLines(source.text, text));
    return [{ ...source, text }];
  });
  const { pages: read, problems, secrets } = await readPages(readable, sources, options.limit ?? 2000);
  findings.push(...problems, ...read.flatMap((page) => page.findings));
  const pages = read.map(seeRest);
  const input: CheckInput = {
    book: assembleBook(pages.flatMap(({ page }) => (page === null ? [] : [page]))),
    pages,
    files: [...sources.map(({ file }) => file), ...otherFiles],
    pictures: options.pictures ?? new Map<string, SeenPicture>(),
    diagrams: await seeDiagrams(pages),
    today: options.today,
  };
  findings.push(...applyRules(rules, input));
  // What else is said of a line with an odd byte may well be its consequence.
  const told = findings.filter(
    ({ rule, file, line }) => rule === fileOddBytes.id || !odd.get(file)?.has(line),
  );
  return {
    findings: sortFindings([...hideSecrets(told, secrets.places, sources), ...secrets.findings]),
    pages: sources.length,
  };
}

const UNREADABLE = new Set(["file/too-large", "file/conflict-marker"]);

/** The lines, from 1, in which two texts of one length differ. */
function changedLines(before: string, after: string): ReadonlySet<number> {
  const lines = after.split("\n");
  let start = 0;
  return new Set(
    lines.flatMap((line, index) => {
      const same = before.startsWith(line, start);
      start += line.length + 1;
      return same ? [] : [index + 1];
    }),
  );
}

/** Reads the pages that can be read, and finds the secrets in all of them as they are. */
async function readPages(
  readable: readonly SourceFile[],
  sources: readonly SourceFile[],
  limit: number,
): Promise<{ pages: CheckedPage[]; problems: Finding[]; secrets: FoundSecrets }> {
  const jobs = readable.map(({ file, text }) => ({
    ...splitPage(text),
    runbook: placeOf(file)?.kind === "runbook" ? file : null,
  }));
  // Texts are parsed on other threads while this one reads the front matter.
  const crew = startCrew(jobs, sources, { limit });
  const parsed = await parsePages(readable);
  const { bodies, secrets } = await crew.finish();
  const problems: Finding[] = [];
  const pages = parsed.map((page, index): CheckedPage => {
    const { file } = page.source;
    const read = bodies[index] ?? "timeout";
    if (read === "timeout") {
      const slow = {
        rule: "gate/too-slow",
        line: page.front.bodyLine,
        column: 1,
        message: `The text takes over ${limit / 1000} seconds to read.`,
        fix: "look for text nested many levels deep, or for thousands of brackets or asterisks in a row, and simplify it.",
      };
      problems.push({ ...slow, severity: "error", file });
      // Rules see from this problem that the text is not empty but unread.
      return { ...page, body: { ...emptySummary(), problems: [slow] } };
    }
    const { summary, graph } = read;
    problems.push(...summary.problems.map((problem) => ({ ...problem, severity: "error" as const, file })));
    return { ...page, body: summary, graph };
  });
  return { pages, problems, secrets };
}

/** Pauses now and then, so that what the other threads say is heard in time. */
async function parsePages(sources: readonly SourceFile[]): Promise<ParsedPage[]> {
  const parsed: ParsedPage[] = [];
  for (const [index, source] of sources.entries()) {
    if (index % 25 === 24) await setImmediate();
    parsed.push(parsePage(source));
  }
  return parsed;
}

function sortFindings(findings: Finding[]): Finding[] {
  const key = (finding: Finding): [string, number, number, string, string] => [
    finding.file,
    finding.line,
    finding.column,
    finding.rule,
    finding.message,
  ];
  return findings.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    for (const [index, value] of left.entries()) {
      const other = right[index] ?? value;
      if (value !== other) return value < other ? -1 : 1;
    }
    return 0;
  });
}
