import type { Book, ClientBook } from "#book/book.ts";
import { gapsOf } from "#book/gaps.ts";
import type { FactsOf, Gap } from "#book/gaps.ts";
import type { NamedLink } from "#book/links.ts";
import { pageAddress } from "#book/addresses.ts";
import { missingFacts } from "./chain-facts.ts";
import type { ChainFact } from "./chain-facts.ts";
import { asOf, callEntry, compare, listCurrentClients } from "./sources.ts";
import type { CallEntry } from "./sources.ts";

/** Something that is not written down: because a runbook names it, because a call ran into it, or both. */
export interface MissingFact {
  client: ClientBook;
  key: string;
  what: string;
  /** Where it would be written, as calls and visits write it: `equipment/sw-01#restart`; "" if nobody says. */
  field: string;
  address: string;
  calls: CallEntry[];
  runbooks: NamedLink[];
  /** Whether the book is known to lack it still; `unclear` where a call named a whole page or list. */
  state: "missing" | "unclear";
}

export interface GapFigures {
  /** What the book lacks: what calls ran into most often first, then what most runbooks need. */
  missing: MissingFact[];
  /** What calls ran into and the book has now. */
  since: { call: CallEntry; fact: ChainFact }[];
}

/** Gaps on a day, ranked by how often calls ran into them. */
export function gapFigures(book: Book, today: string, factsOf?: FactsOf): GapFigures {
  const then = asOf(book, today);
  const missing: MissingFact[] = [];
  const since: GapFigures["since"] = [];
  for (const client of listCurrentClients(then)) {
    const gaps = gapsOf(then, client, today, factsOf).map((gap) => fromGap(client, gap));
    const loose = new Map<string, MissingFact>();
    for (const call of client.calls) {
      const entry = callEntry(client, call);
      for (const fact of missingFacts(entry, today)) {
        if (fact.state !== "missing" && fact.state !== "unclear") since.push({ call: entry, fact });
        else if (!countCall(gaps, entry, fact)) addLoose(loose, entry, fact);
      }
    }
    missing.push(...gaps, ...loose.values());
  }
  return { missing: missing.sort(compareMissing), since: since.sort((a, b) => compare(b.call.on, a.call.on) || compare(a.call.call.id, b.call.call.id)) };
}

function fromGap(client: ClientBook, gap: Gap): MissingFact {
  const page = gap.where.page.slice(`clients/${client.id}/`.length);
  return {
    client,
    key: `${client.id} ${gap.key}`,
    what: gap.missing,
    field: gap.where.field === "" ? page : `${page}#${gap.where.field}`,
    address: gap.where.address,
    calls: [],
    runbooks: gap.runbooks.map(({ title, address }) => ({ label: title, address })),
    state: "missing",
  };
}

/** Counts a call on the gaps it ran into; false if no runbook's gap is what it lacked. */
function countCall(gaps: readonly MissingFact[], entry: CallEntry, fact: ChainFact): boolean {
  const { field } = fact;
  if (field === null) return false;
  const within = gaps.filter((gap) => gap.field === field || gap.field.startsWith(`${field}.`));
  // `network#outlets` names a list: the outlet that the call was about is the one it lacked.
  const about = entry.call.data.about ?? [];
  const exact = within.filter((gap) => gap.field === field);
  const meant = exact.length > 0 ? exact : within.filter((gap) => gap.field.split(/[#./]/).some((part) => about.includes(part)));
  for (const gap of meant) if (!gap.calls.includes(entry)) gap.calls.push(entry);
  return meant.length > 0;
}

function addLoose(loose: Map<string, MissingFact>, entry: CallEntry, { fact, field, address, state }: ChainFact): void {
  const key = `${entry.client.id} ${field ?? ""} ${fact}`;
  const known = loose.get(key);
  if (known !== undefined) {
    known.calls.push(entry);
    return;
  }
  loose.set(key, {
    client: entry.client,
    key,
    what: fact,
    field: field ?? "",
    address: field === null ? pageAddress(entry.client.page) : address,
    calls: [entry],
    runbooks: [],
    state: state === "missing" ? "missing" : "unclear",
  });
}

function compareMissing(a: MissingFact, b: MissingFact): number {
  return b.calls.length - a.calls.length || b.runbooks.length - a.runbooks.length || compare(a.key, b.key);
}
