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
    const gaps = gapsOf(then, client, today, factsOf).map((gap): OpenGap => ({
      facts: gap.facts,
      found: fromGap(client, gap),
    }));
    const loose = new Map<string, MissingFact>();
    for (const call of client.calls) {
      const entry = callEntry(client, call);
      for (const fact of missingFacts(entry, today)) {
        if (fact.state !== "missing" && fact.state !== "unclear") since.push({ call: entry, fact });
        else if (!countCall(gaps, entry, fact)) addLoose(loose, entry, fact);
      }
    }
    missing.push(...gaps.map(({ found }) => found), ...loose.values());
  }
  return {
    missing: missing.sort(compareMissing),
    since: since.sort((a, b) => compare(b.call.on, a.call.on) || compare(a.call.call.id, b.call.call.id)),
  };
}

/** A gap while calls are counted on it, with the paths by which runbooks name it. */
interface OpenGap {
  facts: readonly string[];
  found: MissingFact;
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
function countCall(gaps: readonly OpenGap[], entry: CallEntry, { fact, field }: ChainFact): boolean {
  if (field === null) return false;
  const [page = "", path = ""] = field.split("#");
  const there = gaps.filter(({ found }) => found.field.split("#")[0] === page);
  // What follows the path is the technician's own words: `device.power for AP-06`.
  const wanted = /^[\w.]+/.exec(fact)?.[0] ?? "";
  const exact = there.filter(({ found }) => path.includes(".") && found.field === field);
  const same = exact.length > 0 ? exact : there.filter(({ facts }) => facts.includes(wanted));
  const about = entry.call.data.about ?? [];
  const meant =
    same.length === 1
      ? same
      : same.filter(({ found }) => found.field.split(/[#./]/).some((part) => about.includes(part)));
  for (const { found } of meant) if (!found.calls.includes(entry)) found.calls.push(entry);
  return meant.length > 0;
}

function addLoose(
  loose: Map<string, MissingFact>,
  entry: CallEntry,
  { fact, field, address, state }: ChainFact,
): void {
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
