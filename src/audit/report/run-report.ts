import { assembleBook } from "#book/assemble.ts";
import type { Book } from "#book/book.ts";
import { loadPages } from "#book/load-pages.ts";
import { didYouMean } from "#book/nearest-name.ts";
import { callFigures } from "../calls.ts";
import { dueEntries } from "../due.ts";
import { escalationChains } from "../escalations.ts";
import { gapFigures } from "../gaps.ts";
import { auditBook, headlines } from "../overview.ts";
import { quarterOf, quartersBefore } from "../quarters.ts";
import type { Quarter } from "../quarters.ts";
import { restoreLedger } from "../restores.ts";
import { stalePages } from "../stale.ts";
import { unknownSymptoms } from "../symptoms.ts";
import { unusedRunbooks } from "../unused.ts";
import { visitFigures } from "../visits.ts";
import { callTables, escalationTables } from "./call-tables.ts";
import { formatTableCsv, formatTablesJson, formatTablesText } from "./format.ts";
import { gapTables, overviewTables, restoreTables } from "./state-tables.ts";
import type { Table } from "./table.ts";
import { quarterTables, visitTables } from "./visit-tables.ts";

export const reportSubjects = [
  "overview",
  "calls",
  "escalations",
  "restores",
  "gaps",
  "visits",
  "quarter",
] as const;
export type ReportSubject = (typeof reportSubjects)[number];

export const reportFormats = ["text", "json", "csv"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The command's flags, for `util.parseArgs`. */
export const reportFlags = {
  table: { type: "string" },
  quarter: { type: "string" },
  format: { type: "string", default: "text" },
  content: { type: "string" },
  today: { type: "string" },
} as const;

export interface ReportOptions {
  /** The content folder. */
  content: string;
  subject: string;
  /** One table of the subject; all of them if not named (CSV: the first). */
  table?: string | undefined;
  /** For `quarter`: which, such as `2026-q3`. */
  quarter?: string | undefined;
  format: string;
  today: string;
}

export interface ReportIo {
  /** Takes the results. */
  out(text: string): unknown;
  /** Takes what is said about the work. */
  talk(text: string): unknown;
}

/** The tables behind one audit page, in its order. */
export function reportTables(book: Book, today: string, subject: ReportSubject, when?: Quarter): Table[] {
  switch (subject) {
    case "overview":
      return overviewTables(headlines(auditBook(book, today)));
    case "calls":
      return callTables(callFigures(book, today));
    case "escalations":
      return escalationTables(escalationChains(book, today));
    case "restores":
      return restoreTables(restoreLedger(book, today));
    case "gaps":
      return gapTables({
        gaps: gapFigures(book, today),
        stale: stalePages(book, today),
        unused: unusedRunbooks(book, today),
        unknown: unknownSymptoms(book, today),
      });
    case "visits":
      return visitTables(book, { visits: visitFigures(book, today), due: dueEntries(book, today) });
    case "quarter":
      return quarterTables(book, today, when);
  }
}

/** Writes the figures of one audit page. Resolves to the exit code: 0 written, 2 could not run. */
export async function runReport(options: ReportOptions, io: ReportIo): Promise<number> {
  const subject = reportSubjects.find((name) => name === options.subject);
  if (subject === undefined) return refuse(io, unknown("report", options.subject, reportSubjects));
  const format = reportFormats.find((name) => name === options.format);
  if (format === undefined) return refuse(io, unknown("format", options.format, reportFormats));
  const quarters = [quarterOf(options.today), ...quartersBefore(options.today, 12)];
  const when = quarters.find(({ id }) => id === (options.quarter ?? quarters[0]?.id));
  if (when === undefined)
    return refuse(
      io,
      unknown(
        "quarter",
        options.quarter ?? "",
        quarters.map(({ id }) => id),
      ),
    );
  let book: Book;
  try {
    book = assembleBook(await loadPages(options.content));
  } catch (error) {
    // Reading throws plain errors for what somebody wrote and for files that are not there; all else is a bug.
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    return refuse(io, `The content in ${options.content} cannot be read. ${error.message}`);
  }
  const tables = reportTables(book, options.today, subject, when);
  const names = tables.map(({ name }) => name);
  const wanted = options.table === undefined ? tables : tables.filter(({ name }) => name === options.table);
  const [first] = wanted;
  if (first === undefined) return refuse(io, unknown("table", options.table ?? "", names));
  if (format === "json") io.out(formatTablesJson(wanted));
  else if (format === "text") io.out(formatTablesText(wanted));
  else {
    io.out(formatTableCsv(first));
    if (wanted.length > 1)
      io.talk(
        `CSV holds one table: ${first.name}. The others, with --table: ${names.slice(1).join(", ")}.\n`,
      );
  }
  return 0;
}

function refuse(io: ReportIo, message: string): number {
  io.talk(`${message}\n`);
  return 2;
}

function unknown(what: string, value: string, names: readonly string[]): string {
  const near = didYouMean(value, names);
  const end = near === "" ? "." : `: ${near}`;
  return `There is no ${what} "${value}"${end} It can be ${names.join(", ")}.`;
}
