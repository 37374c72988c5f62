import type { PageKind } from "#schemas/index.ts";

/** A value as front matter holds it. */
export type Fact = string | number | boolean | Fact[] | { [key: string]: Fact };

export type Facts = Record<string, Fact>;

/** A page as a source would have it. `path` is relative to the content folder, with forward slashes. */
export interface PlannedPage {
  path: string;
  kind: PageKind;
  data: Facts;
  /** Escaped MDX for the part below the front matter. */
  prose?: string;
  /** Longer texts below that, each merged on its own: editing one by hand leaves the others to follow the source. */
  sections?: readonly Section[];
}

export interface Section {
  /** The source's own key for it, the same from one import to the next; never "". */
  key: string;
  /** Escaped MDX, its heading included. */
  text: string;
}

/** Something the source says that no page has a place for: counted and named, never dropped silently. */
export interface Unplaced {
  /** The kind of record in the source's own words, such as `dcim.consoleport`. */
  what: string;
  /** The field left behind; without it, whole records were. */
  field?: string;
  count: number;
  why: string;
  /** A few of the records, by name. Values are never shown: they could be secrets. */
  examples: string[];
}

/** What was looked for in a source and is not there: a table, or columns of one, so that a renamed one is noticed. */
export interface Absent {
  table: string;
  /** What the columns would have said; none if the whole table is missing. */
  facts: readonly string[];
}

/** How many records and values a source held and where they went: each total is the sum of the numbers after it. */
export interface Tally {
  records: { total: number; carried: number; left: number };
  /** `implied` values say what a blank says; `bookkeeping` is the source's own; `inLeft` belong to records left behind. */
  values: {
    total: number;
    carried: number;
    implied: number;
    bookkeeping: number;
    left: number;
    inLeft: number;
  };
}

/** What every source reader yields. */
export interface ImportPlan {
  pages: PlannedPage[];
  unplaced: Unplaced[];
  absent?: readonly Absent[];
  tally: Tally;
  /** Which id each of the source's records got, by scope and the source's own key, to be found again next time. */
  ids: Record<string, string>;
}

/** One file to be written. `before` is null for a new one. */
export interface Change {
  file: string;
  before: string | null;
  after: string;
}

export type FindingKind = "contradiction" | "gone" | "rewritten" | "unreadable" | "needed";

/** A place where the book and the source disagree, or where the import needs a person. */
export interface ImportFinding {
  kind: FindingKind;
  file: string;
  /** The field's path, such as `ports[Gi0/1].vlan`; absent for a page as a whole. */
  field?: string;
  message: string;
  fix: string;
}

/** A mistake in what the person gave us: told in a sentence, without a stack. */
export class ImportInputError extends Error {
  override name = "ImportInputError";
}
