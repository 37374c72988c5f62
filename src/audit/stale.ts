import { pageAddress } from "#book/addresses.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { factFreshness, fieldFreshness } from "#book/freshness.ts";
import type { FactFreshness } from "#book/freshness.ts";
import type { NamedLink } from "#book/links.ts";
import type { AnyPage } from "#book/page.ts";
import { listPages, pageName, pageTitle } from "#book/page-names.ts";
import { asOf, callEntry, compare, listCurrentClients } from "./sources.ts";
import type { CallEntry } from "./sources.ts";

/** A page with facts that nobody has seen to be true for too long, or that a call found wrong. */
export interface StalePage {
  client: ClientBook;
  source: NamedLink;
  /** Its stale facts that matter, the worst one first. */
  facts: FactFreshness[];
  /** Of the worst one: doubtful since a call, never verified, or due to be looked at again. */
  state: "doubtful" | "never" | "due";
  /** The day on which the worst one was last seen to be true; null if never. */
  seen: string | null;
  days: number | null;
  /** Every call that was about the page, or that missed or doubted something on it. */
  calls: CallEntry[];
}

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
  const name = pageName(page);
  const aged = factFreshness(client, page, today).filter(
    ({ important, state }) => state === "doubtful" || (important && state === "due"),
  );
  const facts = [...aged, ...otherDoubts(client, page, name, calls, aged, today)].sort(compareFacts);
  const [worst] = facts;
  if (worst === undefined) return null;
  return {
    client,
    source: { label: pageTitle(page), address: pageAddress(page) },
    facts,
    state: stateOf(worst),
    seen: worst.verified?.on ?? null,
    days: worst.days,
    calls: calls.filter((entry) => ranInto(client, page, name, entry)),
  };
}

/** Fields that a call found wrong and that the table of ages does not list: the hours of a client, say. */
function otherDoubts(
  client: ClientBook,
  page: AnyPage,
  name: string,
  calls: readonly CallEntry[],
  known: readonly FactFreshness[],
  today: string,
): FactFreshness[] {
  const wrong = new Set(calls.flatMap(({ call }) => call.data.wrong ?? []));
  return [...wrong].flatMap((reference) => {
    const [of, path = ""] = reference.split("#");
    const found = of === name ? fieldFreshness(client, page, path, today) : null;
    const told = known.some(({ doubt }) => doubt !== null && doubt.field === path);
    return found === null || found.state !== "doubtful" || told ? [] : [found];
  });
}

function stateOf({ state, verified }: FactFreshness): StalePage["state"] {
  return state === "doubtful" ? "doubtful" : verified === null ? "never" : "due";
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

/** How much of a fact's time has gone; all of it and more if nobody ever looked. */
function gone({ days, due }: FactFreshness): number {
  return days === null ? Infinity : days / due;
}

function compareFacts(a: FactFreshness, b: FactFreshness): number {
  const [first, second] = [gone(a), gone(b)];
  return (
    ORDER[stateOf(a)] - ORDER[stateOf(b)] ||
    (first === second ? 0 : second - first) ||
    compare(a.field, b.field)
  );
}

function compareStale(a: StalePage, b: StalePage): number {
  return (
    b.calls.length - a.calls.length ||
    ORDER[a.state] - ORDER[b.state] ||
    compare(a.seen ?? "", b.seen ?? "") ||
    compare(a.source.address, b.source.address)
  );
}
