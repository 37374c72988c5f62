import { pageAddress } from "#book/addresses.ts";
import type { Change } from "#book/page.ts";
import type { ChainFact } from "./chain-facts.ts";
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

/** Whether phone support could not solve a call. */
export function isEscalated({ call }: CallEntry): boolean {
  return call.data.outcome === "escalated" || call.data.outcome === "visit";
}

/** The call that a chain begins with, and what is still open about it. */
export function rootLink(entry: CallEntry, facts: readonly ChainFact[], today: string): ChainLink {
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
export function repeatLink(entry: CallEntry, root: ChainLink, today: string): ChainLink {
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

/** Whether a repeat came in after the first call's lesson had been closed. */
export function cameAfter(link: ChainLink, root: ChainLink): boolean {
  return root.closing !== null && link.entry.on > root.closing.on;
}

function undone(entry: CallEntry, today: string): OpenEnd[] {
  const { prevention } = entry.call.data;
  if (prevention === undefined || closingOf(entry, today) !== null) return [];
  const overdue = prevention.due !== undefined && prevention.due < today;
  return [
    {
      kind: "undone",
      words: `Not done yet: ${sayWithDue(prevention.what, prevention.due, overdue)}`,
      address: entry.source.address,
      overdue,
    },
  ];
}

/** What is to be done, and by when: `Watch it (was due 2026-10-13)`. */
export function sayWithDue(what: string, due: string | undefined, overdue: boolean): string {
  return due === undefined ? what : `${what.replace(/\.$/, "")} (${overdue ? "was due" : "due"} ${due})`;
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
