import { runbookAddress } from "#book/addresses.ts";
import type { Book } from "#book/book.ts";
import { linkToThing } from "#book/links.ts";
import type { Call } from "#schemas/index.ts";
import { asOf, clientLink, compare, listCalls } from "./sources.ts";
import type { CallEntry } from "./sources.ts";

export type CallOutcome = Call["outcome"];

/** In the order in which charts and tables show them: the best ending first. */
export const callOutcomes = [
  "self-served",
  "resolved",
  "escalated",
  "visit",
] as const satisfies CallOutcome[];

/** Calls that have something in common. Every count is a list, so that each figure leads to its pages. */
export interface CallGroup {
  key: string;
  label: string;
  /** The page of what they have in common, if there is one. */
  address: string | null;
  calls: CallEntry[];
  byOutcome: Record<CallOutcome, CallEntry[]>;
  /** Minutes on the phone. */
  minutes: number;
  /** Calls about trouble that had been called in before. */
  repeats: CallEntry[];
}

export interface CallFigures {
  total: CallGroup;
  /** Each month from the first call to `today`, quiet ones too. Together they are the total. */
  months: CallGroup[];
  /** Each client with a call. Together they are the total. */
  clients: CallGroup[];
  /** Each runbook that was followed, and a group for calls without any. Together they are the total. */
  runbooks: CallGroup[];
  /** Each device, outlet, service or line. A call about two of them is counted under both. */
  things: CallGroup[];
}

/** Calls up to a day by outcome: over time, by client, by runbook and by what they were about; most calls first. */
export function callFigures(book: Book, today: string): CallFigures {
  const then = asOf(book, today);
  const calls = listCalls(then);
  return {
    total: group("total", "All calls", null, calls),
    months: byMonth(calls, today),
    clients: ranked(calls, ({ client }) => [{ key: client.id, ...clientLink(client) }]),
    runbooks: ranked(calls, (entry) => [runbookOf(then, entry)]),
    things: ranked(calls, thingsOf),
  };
}

/** A group of calls with its counts. */
export function group(key: string, label: string, address: string | null, calls: CallEntry[]): CallGroup {
  const ended = (outcome: CallOutcome): CallEntry[] =>
    calls.filter(({ call }) => call.data.outcome === outcome);
  return {
    key,
    label,
    address,
    calls,
    byOutcome: {
      "self-served": ended("self-served"),
      resolved: ended("resolved"),
      escalated: ended("escalated"),
      visit: ended("visit"),
    },
    minutes: calls.reduce((sum, { call }) => sum + call.data.minutes, 0),
    repeats: calls.filter(({ call }) => call.data.repeats !== undefined),
  };
}

/** How many of a group were solved without anybody else: by phone, or by the client's own staff. */
export function solvedCalls({ byOutcome }: CallGroup): CallEntry[] {
  return [...byOutcome["self-served"], ...byOutcome.resolved].sort((a, b) =>
    compare(a.call.data.at, b.call.data.at),
  );
}

interface Label {
  key: string;
  label: string;
  address: string | null;
}

function byMonth(calls: CallEntry[], today: string): CallGroup[] {
  const first = calls[0]?.month;
  if (first === undefined) return [];
  const months: CallGroup[] = [];
  const by = Map.groupBy(calls, ({ month }) => month);
  for (let month = first; month <= today.slice(0, 7); month = monthAfter(month))
    months.push(group(month, month, null, by.get(month) ?? []));
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

function ranked(calls: CallEntry[], labelsOf: (entry: CallEntry) => Label[]): CallGroup[] {
  const groups = new Map<string, { label: Label; calls: CallEntry[] }>();
  for (const entry of calls) {
    for (const label of labelsOf(entry)) {
      const known = groups.get(label.key);
      if (known === undefined) groups.set(label.key, { label, calls: [entry] });
      else if (known.calls.at(-1) !== entry) known.calls.push(entry);
    }
  }
  return [...groups.values()]
    .map(({ label, calls: own }) => group(label.key, label.label, label.address, own))
    .sort((a, b) => b.calls.length - a.calls.length || b.minutes - a.minutes || compare(a.key, b.key));
}

function runbookOf(book: Book, { client, call }: CallEntry): Label {
  const name = call.data.runbook;
  if (name === undefined) return { key: "", label: "No runbook followed", address: null };
  const own = client.runbooks.get(name);
  if (own !== undefined)
    return {
      key: `${client.id}:${name}`,
      label: `${own.data.title} (${client.page.data.name}'s own)`,
      address: runbookAddress(client.id, name),
    };
  const shared = book.library.get(name);
  return {
    key: name,
    label: shared?.data.title ?? name,
    address: shared === undefined ? null : `/library/${name}/`,
  };
}

function thingsOf({ client, call }: CallEntry): Label[] {
  return (call.data.about ?? []).map((id) => {
    const { label, address } = linkToThing(client, id);
    return { key: `${client.id}:${id}`, label: `${label}, ${client.page.data.name}`, address };
  });
}
