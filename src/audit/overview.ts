import type { Book } from "#book/book.ts";
import { addDays } from "#book/dates.ts";
import type { FactsOf } from "#book/gaps.ts";
import { callFigures, group, solvedCalls } from "./calls.ts";
import type { CallFigures } from "./calls.ts";
import { dueEntries } from "./due.ts";
import type { DueEntry } from "./due.ts";
import { escalationChains } from "./escalations.ts";
import type { Chain } from "./escalations.ts";
import { gapFigures } from "./gaps.ts";
import type { GapFigures } from "./gaps.ts";
import { restoreLedger } from "./restores.ts";
import type { RestoreLedger } from "./restores.ts";
import { stalePages } from "./stale.ts";
import type { StalePage } from "./stale.ts";
import { unknownSymptoms } from "./symptoms.ts";
import type { UnknownSymptom } from "./symptoms.ts";
import { unusedRunbooks } from "./unused.ts";
import type { UnusedRunbook } from "./unused.ts";
import { visitFigures } from "./visits.ts";
import type { VisitFigures } from "./visits.ts";

/** Everything the audit pages show. */
export interface Audit {
  today: string;
  calls: CallFigures;
  chains: Chain[];
  restores: RestoreLedger;
  gaps: GapFigures;
  stale: StalePage[];
  unused: UnusedRunbook[];
  unknown: UnknownSymptom[];
  visits: VisitFigures;
  due: DueEntry[];
}

/** One figure of the first page. */
export interface Headline {
  words: string;
  value: number;
  /** What it is a part of. */
  of: number | null;
  address: string;
  state: "ok" | "warn" | "bad" | "plain";
}

/** All figures of a book on a day. The same book and day give the same figures. */
export function auditBook(book: Book, today: string, factsOf?: FactsOf): Audit {
  return {
    today,
    calls: callFigures(book, today),
    chains: escalationChains(book, today),
    restores: restoreLedger(book, today),
    gaps: gapFigures(book, today, factsOf),
    stale: stalePages(book, today),
    unused: unusedRunbooks(book, today),
    unknown: unknownSymptoms(book, today),
    visits: visitFigures(book, today),
    due: dueEntries(book, today),
  };
}

/** The figures worth looking at first: calls of the last 90 days, then everything that is open. */
export function headlines(audit: Audit): Headline[] {
  const since = addDays(audit.today, -90);
  const recent = group(
    "recent",
    "",
    null,
    audit.calls.total.calls.filter(({ on }) => on > since),
  );
  const open = audit.chains.filter(({ state }) => state !== "closed");
  const unproven = audit.restores.systems.filter(({ state }) => state === "never" || state === "unprotected");
  const overdue = audit.restores.systems.filter(({ state }) => state === "overdue");
  const hit = audit.gaps.missing.filter(({ calls }) => calls.length > 0);
  const doubtful = audit.stale.filter(({ state }) => state === "doubtful");
  const late = audit.visits.rhythms.filter((rhythm) => (rhythm.late ?? 0) > 0);
  const broken = audit.visits.promises.filter(({ what }) => what.state === "late");
  const count = (
    words: string,
    list: readonly unknown[],
    of: readonly unknown[] | null,
    address: string,
    state: Headline["state"],
  ): Headline => ({
    words,
    value: list.length,
    of: of === null ? null : of.length,
    address,
    state: list.length === 0 && state !== "plain" ? "ok" : state,
  });
  return [
    count(
      "calls of the last 90 days solved by phone or by the client's own staff",
      solvedCalls(recent),
      recent.calls,
      "/audit/calls/",
      "plain",
    ),
    count("escalations with an open end", open, audit.chains, "/audit/escalations/#open", "bad"),
    count(
      "systems whose restore was never proven",
      unproven,
      audit.restores.systems,
      "/audit/restores/",
      "bad",
    ),
    count(
      "systems whose restore test is overdue",
      overdue,
      audit.restores.systems,
      "/audit/restores/",
      "bad",
    ),
    count("missing facts that calls ran into", hit, audit.gaps.missing, "/audit/gaps/#missing", "warn"),
    count(
      "pages to look at again that a call made doubtful",
      doubtful,
      audit.stale,
      "/audit/gaps/#stale",
      "bad",
    ),
    count("clients whose visit is late", late, audit.visits.rhythms, "/audit/visits/#rhythm", "warn"),
    count("promises past their day", broken, audit.visits.promises, "/audit/visits/#promises", "bad"),
    count(
      "due within 90 days: warranties, replacements, licences, contracts, secrets",
      audit.due,
      null,
      "/audit/visits/#due",
      "warn",
    ),
  ];
}
