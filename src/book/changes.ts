import { addDays } from "./dates.ts";
import { pageAddress } from "./addresses.ts";
import type { Book, ClientBook } from "./book.ts";
import type { AnyPage } from "./page.ts";
import { listPages, pageTitle } from "./page-names.ts";

/** Something that happened at a client, or to its pages. */
export interface RecentChange {
  on: string;
  kind: "visit" | "call" | "edit";
  client: ClientBook;
  what: string;
  address: string;
  /** Ids of our people, or the names git knows. */
  who: string[];
}

/** What happened in the last `days` days up to `today`, newest first. Edits of one day at one client count as one. */
export function recentChanges(book: Book, today: string, days = 14): RecentChange[] {
  const from = addDays(today, -days);
  const recent = (on: string): boolean => on >= from && on <= today;
  const changes = [...book.clients.values()].flatMap((client): RecentChange[] => [
    ...client.visits.map((visit): RecentChange => ({
      on: visit.data.on,
      kind: "visit",
      client,
      what: visit.data.summary,
      address: pageAddress(visit),
      who: visit.data.by,
    })),
    ...client.calls.map((call): RecentChange => ({
      on: call.data.at.slice(0, 10),
      kind: "call",
      client,
      what: call.data.said,
      address: pageAddress(call),
      who: call.data.takenBy === undefined ? [] : [call.data.takenBy],
    })),
    ...editsOf(client),
  ]);
  return changes
    .filter((change) => recent(change.on))
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

function editsOf(client: ClientBook): RecentChange[] {
  const edited = listPages(client).filter(
    (page) => page.changed !== undefined && page.kind !== "visit" && page.kind !== "call",
  );
  const days = Map.groupBy(edited, (page) => page.changed?.on ?? "");
  return [...days].flatMap(([on, pages]): RecentChange[] => {
    const [first] = pages;
    if (first === undefined) return [];
    const who = [...new Set(pages.map((page) => page.changed?.by ?? ""))];
    return [
      {
        on,
        kind: "edit",
        client,
        what: describeEdits(pages),
        address: pages.length === 1 ? pageAddress(first) : pageAddress(client.page),
        who,
      },
    ];
  });
}

function describeEdits(pages: readonly AnyPage[]): string {
  const names = pages.slice(0, 3).map(pageTitle).join(", ");
  return pages.length <= 3 ? `${names} edited` : `${names} and ${pages.length - 3} more pages edited`;
}
