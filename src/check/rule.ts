import type { Book } from "#book/book.ts";
import type { Position } from "#book/read-yaml.ts";
import type { DiagramFinding } from "#diagram/index.ts";
import type { Severity } from "#book/finding.ts";
import type { DataPath, SourceFile } from "#book/page.ts";
import type { ParsedPage } from "#book/parse-page.ts";
import type { BodySummary } from "#markdown/summarize.ts";
import type { RunbookGraph } from "#runbook/graph.ts";

/** A page as rules see it: read, and its text summarized. */
export type CheckedPage = ParsedPage & {
  body: BodySummary;
  /** A runbook's graph, if it was read along with the text; rules read it themselves otherwise. */
  graph?: RunbookGraph | null;
};

/** A picture as rules see it. */
export interface SeenPicture {
  /** Why it cannot be published, as a clause; null if it can. */
  fault: string | null;
  /** Whether it says where it was taken. */
  place: boolean;
}

/** All that rules may look at. Rules read no files and keep nothing between pages. */
export interface CheckInput {
  book: Book;
  pages: readonly CheckedPage[];
  /** Paths of all files in the content folder, pages and others. */
  files: readonly string[];
  /** What was seen in each picture, by path. */
  pictures: ReadonlyMap<string, SeenPicture>;
  /** What is wrong with each diagram, by its source. */
  diagrams: ReadonlyMap<string, readonly DiagramFinding[]>;
  /** The day on which the check runs, `2026-11-23`: some rules are about what is due. */
  today: string;
}

/** Where a finding stands: a value in a page's front matter, or a line of its text. */
export type Place = { file: string } & ({ path: DataPath; key?: boolean } | Position);

/** What a rule says; the runner adds the rule's name and turns data paths into lines. */
export interface Draft {
  at: Place;
  message: string;
  fix: string;
  severity?: Severity;
  related?: { at: Place; message: string }[];
}

/** One check. Its doc comment holds a bad and a good sample, and those are its first tests. */
export interface Rule {
  id: string;
  description: string;
  severity: Severity;
  check(input: CheckInput): Iterable<Draft>;
}

/** A rule about single files as they are on disk, before anything is parsed. */
export interface SourceRule {
  id: string;
  description: string;
  severity: Severity;
  check(source: SourceFile): Iterable<Draft>;
}
