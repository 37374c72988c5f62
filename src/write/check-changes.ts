import { assembleBook } from "#book/assemble.ts";
import type { Finding } from "#book/finding.ts";
import type { SourceFile } from "#book/page.ts";
import { parsePage } from "#book/parse-page.ts";
import { applyRules, applySourceRule } from "#check/apply-rules.ts";
import { findSecretFindings } from "#check/check-secrets.ts";
import { seeRest } from "#check/partial-pages.ts";
import { hideSecrets } from "#check/hide-secrets.ts";
import type { CheckedPage } from "#check/rule.ts";
import { rules, sourceRules } from "#check/rules/index.ts";
import { seeDiagrams } from "#check/see-diagrams.ts";
import type { Change } from "#import/plan.ts";
import { emptySummary, summarizeBody } from "#markdown/summarize.ts";

/** A content folder's files, as `readContent` gives them. */
export interface Files {
  pages: readonly SourceFile[];
  others: readonly string[];
}

/**
 * What `npm run check` would say of the changed pages that it did not say before: the same rules in the same words. Only
 * the practice, the library and the clients concerned are read, and no thread is started for texts that were checked
 * before, so that a technician waits for a moment and not for the whole book.
 */
export async function checkChanges(
  files: Files,
  changes: readonly Change[],
  today: string,
): Promise<Finding[]> {
  const changed = new Set(changes.map(({ file }) => file));
  const found = await checkSome(files, changes, changed, today);
  const old = changes.filter(({ before }) => before !== null);
  if (found.length === 0 || old.length === 0) return found;
  // What was wrong before is not this change's fault, and must not keep it from being written.
  const undone = old.map(({ file, before }) => ({ file, before, after: before ?? "" }));
  const known = new Set((await checkSome(files, undone, changed, today)).map(sayWithoutPlace));
  return found.filter((finding) => !known.has(sayWithoutPlace(finding)));
}

async function checkSome(
  files: Files,
  changes: readonly Change[],
  changed: ReadonlySet<string>,
  today: string,
): Promise<Finding[]> {
  const after = changes.map(({ file, after: text }) => ({ file, text }));
  const secrets = await findSecretFindings(after);
  const concerns = concernsOf(changed);
  const sources = [...files.pages.filter(({ file }) => concerns(file) && !changed.has(file)), ...after];
  const pages = sources
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((source) => seeRest(checkPage(source)));
  const paths = new Set([...files.pages.map(({ file }) => file), ...changed, ...files.others]);
  const findings = [
    ...after.flatMap((source) => sourceRules.flatMap((rule) => applySourceRule(rule, source))),
    ...pages.flatMap(({ source, findings: own, body }) => [
      ...own,
      ...body.problems.map((problem) => ({ ...problem, severity: "error" as const, file: source.file })),
    ]),
    ...applyRules(rules, {
      book: assembleBook(pages.flatMap(({ page }) => page ?? [])),
      pages,
      files: [...paths].filter(concerns),
      pictures: new Map(),
      diagrams: await seeDiagrams(pages.filter(({ source }) => changed.has(source.file))),
      today,
    }),
  ];
  return [...hideSecrets(findings, secrets.places, after), ...secrets.findings].filter(({ file }) =>
    changed.has(file),
  );
}

function checkPage(source: SourceFile): CheckedPage {
  const parsed = parsePage(source);
  const { body, bodyLine } = parsed.front;
  return { ...parsed, body: body.trim() === "" ? emptySummary() : summarizeBody(body, bodyLine) };
}

/** The files that a change of some pages can concern: all but other clients'. */
function concernsOf(changed: ReadonlySet<string>): (file: string) => boolean {
  const folders = new Set([...changed].map((file) => file.split("/").slice(0, 2).join("/")));
  return (file) => {
    const [top, client] = file.split("/");
    return top !== "clients" || folders.has(`${top}/${client ?? ""}`);
  };
}

function sayWithoutPlace({ file, rule, message }: Finding): string {
  return JSON.stringify([file, rule, message]);
}
