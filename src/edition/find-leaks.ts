import { findMarks } from "./canary/values.ts";
import type { Canary } from "./canary/plant.ts";
import { TEXT, controlOf } from "./expectations.ts";
import type { Expectation } from "./expectations.ts";
import { readableTexts } from "./open-bytes.ts";

export interface OutputFile {
  /** Relative to the site. */
  file: string;
  bytes: Buffer;
}

/** Something that the proof did not want to see, or wanted to see and did not. */
export interface EditionProblem {
  what: "leak" | "missing" | "field" | "stale";
  message: string;
}

export interface Search {
  problems: EditionProblem[];
  files: number;
  bytes: number;
  /** How many marks had to stay out, and did. */
  withheld: number;
  /** For each kind of place that is allowed: how many of its marks were found, of how many. */
  controls: Map<string, { found: number; of: number }>;
}

/** Looks for marks in every byte of some files, and says which are where they must not be, and which are nowhere. */
export function searchCanaries(
  output: Iterable<OutputFile>,
  canaries: readonly Canary[],
  expect: (canary: Canary) => Expectation,
): Search {
  const { byForm, ambiguous } = indexForms(canaries);
  const foundIn = new Map<Canary, string>();
  let [files, bytes] = [0, 0];
  for (const entry of output) {
    files++;
    bytes += entry.bytes.length;
    for (const text of readableTexts(entry.file, entry.bytes)) {
      for (const mark of findMarks(text)) {
        const canary = byForm.get(mark);
        if (canary !== undefined && !foundIn.has(canary)) foundIn.set(canary, entry.file);
      }
    }
  }
  const search: Search = { problems: [], files, bytes, withheld: 0, controls: new Map() };
  for (const canary of canaries) {
    if (ambiguous.has(canary)) continue;
    judge(search, canary, expect(canary), foundIn.get(canary));
  }
  for (const [control, { found, of }] of search.controls) {
    // Of text, all must be there; an entry of a list may be left out whole with the device it is about.
    if (found === 0 || (control.startsWith(TEXT) && found < of))
      search.problems.push({
        what: "missing",
        message: `${found} of ${of} marks were found for: ${control}. What is allowed is not shown, or the search is blind to it.`,
      });
  }
  return search;
}

function judge(search: Search, canary: Canary, expectation: Expectation, file: string | undefined): void {
  if (expectation === "either") return;
  if (expectation === "withheld") {
    if (file === undefined) search.withheld++;
    else
      search.problems.push({
        what: "leak",
        message: `${file}: shows ${controlOf(canary)}, from ${canary.page} (${canary.forms[0]}).`,
      });
    return;
  }
  const control = controlOf(canary);
  const { found, of } = search.controls.get(control) ?? { found: 0, of: 0 };
  search.controls.set(control, { found: found + (file === undefined ? 0 : 1), of: of + 1 });
}

/** Two marks that look the same prove nothing, so neither counts. */
function indexForms(canaries: readonly Canary[]): { byForm: Map<string, Canary>; ambiguous: Set<Canary> } {
  const byForm = new Map<string, Canary>();
  const ambiguous = new Set<Canary>();
  for (const canary of canaries) {
    for (const form of canary.forms) {
      const other = byForm.get(form);
      if (other !== undefined) ambiguous.add(other).add(canary);
      byForm.set(form, canary);
    }
  }
  return { byForm, ambiguous };
}
