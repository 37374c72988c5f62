import { pageAddress } from "#book/addresses.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { daysBetween } from "#book/dates.ts";
import { isInUse } from "#book/facts/scope.ts";
import type { NamedLink } from "#book/links.ts";
import type { AnyPage } from "#book/page.ts";
import { listPages, pageName, pageTitle } from "#book/resolve.ts";
import { asOf, callEntry, compare, listCurrentClients } from "./sources.ts";
import type { CallEntry } from "./sources.ts";

/** A page whose facts nobody has seen to be true for long, or that a call found wrong. */
export interface StalePage {
  client: ClientBook;
  source: NamedLink;
  /** The last day on which the whole page was seen to be true; null if it never was. */
  seen: string | null;
  days: number | null;
  state: "doubtful" | "never" | "due";
  /** Calls that found something on it wrong, and nobody has confirmed it since. */
  wrong: CallEntry[];
  /** Every call that was about it, or that missed or doubted something on it. */
  calls: CallEntry[];
}

/** After so many days a page is due to be looked at again. */
const DUE = 365;

/** Pages to look at again, those that calls ran into most often first; then doubtful, never seen and oldest ones. */
export function stalePages(book: Book, today: string): StalePage[] {
  return listCurrentClients(asOf(book, today))
    .flatMap((client) => {
      const calls = client.calls.map((call) => callEntry(client, call));
      return listPages(client).flatMap((page) => judge(client, page, calls, today) ?? []);
    })
    .sort(compareStale);
}

function judge(
  client: ClientBook,
  page: AnyPage,
  calls: readonly CallEntry[],
  today: string,
): StalePage | null {
  if (page.kind === "visit" || page.kind === "call") return null;
  if (page.kind === "equipment" && !isInUse(page)) return null;
  const name = pageName(page);
  const seen = lastSeen(client, page, name, today);
  const days = seen === null ? null : daysBetween(seen, today);
  const wrong = calls.filter((entry) =>
    (entry.call.data.wrong ?? []).some((field) => doubts(client, field, name, entry.on, seen)),
  );
  const state = wrong.length > 0 ? "doubtful" : days === null ? "never" : days > DUE ? "due" : null;
  if (state === null) return null;
  const source = { label: pageTitle(page), address: pageAddress(page) };
  return {
    client,
    source,
    seen,
    days,
    state,
    wrong,
    calls: calls.filter((entry) => ranInto(client, page, name, entry)),
  };
}

/** The newest day on which the page itself, or a visit, says that all of it was seen to be true. */
function lastSeen(client: ClientBook, page: AnyPage, name: string, today: string): string | null {
  const own = "verified" in page.data ? page.data.verified?.on : undefined;
  const confirmed = client.visits.find((visit) => (visit.data.confirmed ?? []).includes(name))?.data.on;
  const days = [own, confirmed].filter((day) => day !== undefined && day <= today).sort();
  return days.at(-1) ?? null;
}

/** A fact that was wrong stays doubtful until its page, or the same field, was confirmed on a later day. */
function doubts(client: ClientBook, field: string, name: string, on: string, seen: string | null): boolean {
  if (field.split("#")[0] !== name || (seen !== null && seen > on)) return false;
  return !client.visits.some((visit) => visit.data.on > on && (visit.data.confirmed ?? []).includes(field));
}

function ranInto(client: ClientBook, page: AnyPage, name: string, { call }: CallEntry): boolean {
  const named = [...(call.data.wrong ?? []), ...(call.data.lacked ?? []).flatMap((gap) => gap.page ?? [])];
  if (named.some((field) => field.split("#")[0] === name)) return true;
  const about = call.data.about ?? [];
  if (page.kind === "equipment") return about.includes(page.name);
  if (page.kind === "network") return about.some((id) => client.outlets.has(id));
  return page.kind === "runbook" && call.data.runbook === page.name;
}

const ORDER = { doubtful: 0, never: 1, due: 2 } as const;

function compareStale(a: StalePage, b: StalePage): number {
  return (
    b.calls.length - a.calls.length ||
    ORDER[a.state] - ORDER[b.state] ||
    compare(a.seen ?? "", b.seen ?? "") ||
    compare(a.source.address, b.source.address)
  );
}
