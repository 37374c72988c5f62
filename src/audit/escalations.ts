import { pageAddress } from "#book/addresses.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { daysBetween } from "#book/dates.ts";
import type { NamedLink } from "#book/links.ts";
import { missingFacts, wrongFacts } from "./chain-facts.ts";
import type { ChainFact } from "./chain-facts.ts";
import { cameAfter, isEscalated, repeatLink, rootLink } from "./chain-links.ts";
import type { ChainLink, Closing, OpenEnd } from "./chain-links.ts";
import { asOf, callsOf, clientAsOf, compare, listCalls } from "./sources.ts";
import type { CallEntry } from "./sources.ts";

/** A call that could not be solved by phone, everything that came of it, and its repeats. */
export interface Chain {
  root: ChainLink;
  /** Later calls about the same trouble, oldest first. */
  repeats: ChainLink[];
  /** The step at which phone support could not go on. */
  failedAt: string | null;
  facts: ChainFact[];
  settledBy: NamedLink | null;
  state: "open" | "reopened" | "closed";
  ends: OpenEnd[];
  /** The newest closing, or null while it is open. */
  closing: Closing | null;
  /** How often it came back after it had been closed. */
  reopenings: number;
  /** Days from the first call to the closing, or to `today` while it is open. */
  age: number;
}

/** Every escalation's chain up to a day: open ones first, the oldest on top; then the closed ones, newest first. */
export function escalationChains(book: Book, today: string): Chain[] {
  return chainsAmong(listCalls(asOf(book, today)), today);
}

/** One client's chains up to a day, judged and ordered like all. */
export function clientChains(client: ClientBook, today: string): Chain[] {
  return chainsAmong(callsOf(clientAsOf(client, today)), today);
}

function chainsAmong(calls: readonly CallEntry[], today: string): Chain[] {
  const byId = new Map(calls.map((entry) => [entry.call.id, entry]));
  const families = Map.groupBy(calls, (entry) => rootOf(byId, entry).call.id);
  return [...families.values()].flatMap((family) => chainOf(family, today)).sort(compareChains);
}

/** The first escalated call that this one repeats, step by step back; itself if there is none. */
function rootOf(byId: ReadonlyMap<string, CallEntry>, entry: CallEntry): CallEntry {
  let root = entry;
  let at: CallEntry | undefined = entry;
  // A call that repeats itself in a circle is a mistake that the check reports; here it ends the walk.
  for (const seen = new Set<CallEntry>(); at !== undefined && !seen.has(at);) {
    seen.add(at);
    if (isEscalated(at) && (!isEscalated(root) || compareCalls(at, root) < 0)) root = at;
    const earlier: string | undefined = at.call.data.repeats;
    at = earlier === undefined ? undefined : byId.get(`clients/${at.client.id}/calls/${earlier}`);
  }
  return root;
}

function chainOf(family: CallEntry[], today: string): Chain[] {
  const calls = family.toSorted(compareCalls);
  const first = calls.find(isEscalated);
  if (first === undefined) return [];
  // A call that is said to repeat a later one is a mistake in a date; it must not hide the escalation.
  const later = calls.filter((entry) => entry !== first);
  const facts = [...missingFacts(first, today), ...wrongFacts(first, today)];
  const root = rootLink(first, facts, today);
  const repeats = later.map((entry) => repeatLink(entry, root, today));
  const ends = [...root.ends, ...repeats.flatMap((link) => link.ends)];
  const back = repeats.filter((link) => cameAfter(link, root));
  const state =
    ends.length === 0 ? "closed" : root.closing !== null && root.ends.length === 0 ? "reopened" : "open";
  const closings = [root, ...repeats]
    .flatMap(({ closing }) => closing ?? [])
    .sort((a, b) => compare(b.on, a.on));
  const closing = state === "closed" ? (closings[0] ?? null) : null;
  return [
    {
      root,
      repeats,
      failedAt: first.call.data.failedAt ?? null,
      facts,
      settledBy: visitLink(first, first.call.data.settledBy),
      state,
      ends,
      closing,
      reopenings: back.length,
      age: daysBetween(first.on, closing?.on ?? today),
    },
  ];
}

function visitLink({ client }: CallEntry, name: string | undefined): NamedLink | null {
  const visit = client.visits.find((candidate) => candidate.name === name);
  return visit === undefined ? null : { label: `Visit of ${visit.data.on}`, address: pageAddress(visit) };
}

function compareCalls(a: CallEntry, b: CallEntry): number {
  return compare(a.call.data.at, b.call.data.at) || compare(a.call.id, b.call.id);
}

function compareChains(a: Chain, b: Chain): number {
  if ((a.state === "closed") !== (b.state === "closed")) return a.state === "closed" ? 1 : -1;
  const order = compareCalls(a.root.entry, b.root.entry);
  return a.state === "closed" ? -order : order;
}
