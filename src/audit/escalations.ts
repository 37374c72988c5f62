import { pageAddress } from "#book/addresses.ts";
import type { Book } from "#book/book.ts";
import { daysBetween } from "#book/dates.ts";
import type { NamedLink } from "#book/links.ts";
import type { Change } from "#book/page.ts";
import { missingFacts, wrongFacts } from "./chain-facts.ts";
import type { ChainFact } from "./chain-facts.ts";
import { asOf, compare, listCalls } from "./sources.ts";
import type { CallEntry } from "./sources.ts";

/** What closed a lesson: the visit, the day on which it was done, or the reason why nothing would prevent it. */
export interface Closing {
  on: string;
  how: "visit" | "done" | "none-because";
  words: string;
  /** The visit's page, or the call's page that says so. */
  address: string;
  /** The last commit of the page that says so, if the book is kept in git. */
  commit: Change | null;
}

/** Something that somebody still has to find out or do. */
export interface OpenEnd {
  kind: "cause" | "prevention" | "undone" | "fact" | "repeat";
  words: string;
  address: string;
  /** Whether it was promised for a day that has passed. */
  overdue: boolean;
}

/** One call of a chain, and how it ended. */
export interface ChainLink {
  entry: CallEntry;
  closing: Closing | null;
  ends: OpenEnd[];
}

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
  const calls = listCalls(asOf(book, today));
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

function isEscalated({ call }: CallEntry): boolean {
  return call.data.outcome === "escalated" || call.data.outcome === "visit";
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

function rootLink(entry: CallEntry, facts: readonly ChainFact[], today: string): ChainLink {
  const { cause, prevention, noneBecause } = entry.call.data;
  const address = entry.source.address;
  const ends: OpenEnd[] = [];
  if (cause === undefined)
    ends.push({ kind: "cause", words: "Nobody has written down what it was.", address, overdue: false });
  if (prevention === undefined && noneBecause === undefined)
    ends.push({ kind: "prevention", words: "Nothing says what would prevent it.", address, overdue: false });
  ends.push(...undone(entry, today));
  for (const { state, fact, address: at } of facts) {
    if (state === "missing")
      ends.push({ kind: "fact", words: `Still not documented: ${fact}`, address: at, overdue: false });
    if (state === "doubtful")
      ends.push({ kind: "fact", words: `Nobody has looked since: ${fact}`, address: at, overdue: false });
  }
  return { entry, closing: closingOf(entry, today), ends };
}

/** A repeat leaves an end open if what it would take is not done, or if it shows that the lesson was none. */
function repeatLink(entry: CallEntry, root: ChainLink, today: string): ChainLink {
  const link: ChainLink = { entry, closing: closingOf(entry, today), ends: undone(entry, today) };
  if (link.ends.length > 0 || link.closing !== null) return link;
  if (isEscalated(entry) || cameAfter(link, root))
    link.ends.push({
      kind: "repeat",
      words: `It came back on ${entry.on}, and nothing says what would prevent it now.`,
      address: entry.source.address,
      overdue: false,
    });
  return link;
}

function cameAfter(link: ChainLink, root: ChainLink): boolean {
  return root.closing !== null && link.entry.on > root.closing.on;
}

function undone(entry: CallEntry, today: string): OpenEnd[] {
  const { prevention } = entry.call.data;
  if (prevention === undefined || closingOf(entry, today) !== null) return [];
  const overdue = prevention.due !== undefined && prevention.due < today;
  const due =
    prevention.due === undefined ? "" : overdue ? ` (was due ${prevention.due})` : ` (due ${prevention.due})`;
  return [
    {
      kind: "undone",
      words: `Not done yet: ${prevention.what}${due}`,
      address: entry.source.address,
      overdue,
    },
  ];
}

function closingOf(entry: CallEntry, today: string): Closing | null {
  const { client, call } = entry;
  const { prevention, noneBecause, settledBy } = call.data;
  const own = { address: entry.source.address, commit: call.changed ?? null };
  if (prevention !== undefined) {
    const visit = client.visits.find((candidate) => candidate.name === prevention.closedBy);
    if (visit !== undefined)
      return {
        on: visit.data.on,
        how: "visit",
        words: prevention.what,
        address: pageAddress(visit),
        commit: visit.changed ?? null,
      };
    const on = prevention.closedOn;
    return on === undefined || on > today ? null : { on, how: "done", words: prevention.what, ...own };
  }
  if (noneBecause === undefined) return null;
  const settled = client.visits.find((candidate) => candidate.name === settledBy);
  return { on: settled?.data.on ?? entry.on, how: "none-because", words: noneBecause, ...own };
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
