import type { EditionProblem, Search } from "./find-leaks.ts";

export interface VerifyReport {
  edition: string;
  client: string | null;
  problems: EditionProblem[];
  search: Search;
  /** Fields that the help desk may see and no page shows: no leak, but worth knowing. */
  notes: string[];
  /** How many real values were looked for in the site itself. */
  values: number;
  /** How many files the site has. */
  siteFiles: number;
}

/** The proof in words. Problems come first, the same sort together. */
export function formatReport({
  edition,
  client,
  problems,
  search,
  notes,
  values,
  siteFiles,
}: VerifyReport): string {
  const lines = [`The ${edition} edition${client === null ? "" : ` of ${client}`}`, ""];
  const count = (amount: number, words: string): string =>
    `  ${amount.toLocaleString("en").padStart(9)} ${words}`;
  lines.push(
    `The site (${siteFiles} files)`,
    count(values, "values that it must not show were looked for as they are"),
    "",
    `A copy with a mark in every field, built anew (${search.files} files, ${(search.bytes / 1e6).toFixed(1)} MB, packed ones opened)`,
    count(search.withheld, "marks had to stay out, and did"),
    count(
      sum(search, "found"),
      `marks of ${sum(search, "of")} that are allowed were found, in ${search.controls.size} sorts of place`,
    ),
    "",
  );
  if (problems.length === 0) lines.push("Nothing is shown that must not be, and everything is that may be.");
  if (notes.length > 0)
    lines.push("", "Written down, but on no page of this edition:", ...notes.map((note) => `  ${note}`));
  for (const [what, words] of SORTS) {
    const found = problems.filter((problem) => problem.what === what);
    if (found.length === 0) continue;
    lines.push(`${found.length} ${words}`, ...found.slice(0, 40).map(({ message }) => `  ${message}`));
    if (found.length > 40) lines.push(`  … and ${found.length - 40} more`);
  }
  return `${lines.join("\n")}\n`;
}

const SORTS = [
  ["leak", "LEAKS"],
  ["field", "FIELDS that are withheld but staged"],
  ["missing", "things MISSING that should be shown"],
  ["stale", "reasons to build it anew"],
] as const;

function sum({ controls }: Search, key: "found" | "of"): number {
  return [...controls.values()].reduce((total, control) => total + control[key], 0);
}
