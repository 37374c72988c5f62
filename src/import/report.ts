import { describeChange } from "./line-diff.ts";
import type { Absent, Change, ImportFinding, ImportPlan, Unplaced } from "./plan.ts";

/** What an import did, or would do, for people and for programs. */
export interface ImportReport {
  source: string;
  dryRun: boolean;
  changes: readonly Change[];
  findings: readonly ImportFinding[];
  plan: ImportPlan;
}

export function printJson({ source, dryRun, changes, findings, plan }: ImportReport): string {
  const pages = countBy(plan.pages.map((page) => page.kind));
  const listed = changes.map(({ file, before }) => ({ file, change: before === null ? "new" : "changed" }));
  return `${JSON.stringify(
    {
      source,
      dryRun,
      pages,
      changes: listed,
      findings,
      unplaced: plan.unplaced,
      absent: plan.absent ?? [],
      tally: plan.tally,
    },
    null,
    2,
  )}\n`;
}

export function printText(report: ImportReport): string {
  const { changes, findings, plan, dryRun } = report;
  const lines: string[] = [];
  if (dryRun) for (const change of changes) lines.push(...describeDryRun(change), "");
  for (const finding of findings)
    lines.push(`${finding.file}  ${finding.kind}`, `  ${finding.message}`, `  Fix: ${finding.fix}`, "");
  if (plan.unplaced.length > 0) lines.push("Not carried over:", ...plan.unplaced.map(describeUnplaced), "");
  const absent = plan.absent ?? [];
  if (absent.length > 0) lines.push("Looked for and not found:", ...absent.map(describeAbsent), "");
  return `${[...lines, ...summarize(report)].join("\n")}\n`;
}

/** The remembered values would double the list, and mean nothing to a reader. */
function describeDryRun(change: Change): string[] {
  if (!change.file.endsWith(".json")) return describeChange(change.file, change.before, change.after);
  return [`${change.before === null ? "new file" : "changed file"} ${change.file}`];
}

function describeAbsent({ table, facts }: Absent): string {
  return facts.length === 0 ? `  ${table}: no such table` : `  ${table}: no column for ${facts.join(", ")}`;
}

function describeUnplaced({ what, field, count, why, examples }: Unplaced): string {
  const name = field === undefined ? what : `${what}.${field}`;
  const rest = count > examples.length ? ", …" : "";
  return `  ${name}: ${String(count)} not carried over (${why}): ${examples.join(", ")}${rest}`;
}

function summarize({ changes, findings, plan, dryRun }: ImportReport): string[] {
  const { records, values } = plan.tally;
  const pages = countBy(plan.pages.map((page) => page.kind));
  const fresh = changes.filter((change) => change.before === null).length;
  return [
    `Pages in the source: ${Object.entries(pages)
      .map(([kind, count]) => `${String(count)} ${kind}`)
      .join(", ")}.`,
    `Records: ${String(records.total)} = ${String(records.carried)} carried over + ${String(records.left)} not.`,
    `Values: ${String(values.total)} = ${String(values.carried)} carried over + ${String(values.implied)} that a blank or another value says` +
      ` + ${String(values.bookkeeping)} of the source's own bookkeeping + ${String(values.left)} not carried over` +
      ` + ${String(values.inLeft)} in records not carried over.`,
    `Files: ${String(fresh)} new, ${String(changes.length - fresh)} changed${dryRun ? " (dry run: nothing written)" : ""}. Findings: ${String(findings.length)}.`,
  ];
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
