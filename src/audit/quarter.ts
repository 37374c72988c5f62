import type { Book, ClientBook } from "#book/book.ts";
import { durationMinutes } from "#book/dates.ts";
import { linkToThing } from "#book/links.ts";
import type { Page } from "#book/page.ts";
import { escalationChains } from "./escalations.ts";
import type { Quarter } from "./quarters.ts";
import { restoreLedger } from "./restores.ts";
import { asOf, compare, personName } from "./sources.ts";

/**
 * What a client is handed for a quarter: what was checked, proven, taught and prevented. It holds what the client's own
 * people saw, said or were promised; never a secret's place, another client, a cause, or what our documentation lacked.
 */
export interface QuarterSheet {
  client: ClientBook;
  quarter: Quarter;
  calls: { all: number; solved: number; ownStaff: number; minutes: number };
  visits: { on: string; who: string[]; summary: string; kind: "on site" | "from afar" }[];
  /** How many devices, outlets, lists and records were seen and confirmed to be as written down. */
  confirmed: number;
  restores: {
    on: string;
    systems: string;
    what: string | null;
    result: "proven" | "partial" | "failed";
    minutes: number | null;
    promised: number | null;
  }[];
  /** Systems whose restore was never proven, or whose proof is overdue, on the quarter's last day. */
  unproven: string[];
  training: { on: string; who: string; topic: string }[];
  /** Trouble found before it struck. */
  found: { on: string; what: string }[];
  /** Calls whose trouble was kept from coming back, in the caller's words: what we wrote about it is for us. */
  ended: { on: string; said: string }[];
  /** Ideas of the client's own people, with what became of them. */
  ideas: { from: string; idea: string; status: string }[];
  promises: { what: string; due: string | null; keptOn: string | null; late: boolean }[];
  /** Whom we asked how things are. Only those who decide find their own words here. */
  asked: { name: string; said: string | null }[];
}

/** One client's sheet for one quarter. */
export function quarterSheet(book: Book, id: string, when: Quarter): QuarterSheet | null {
  const own = book.clients.get(id);
  if (own === undefined) return null;
  // This client alone: a company's sheets are made one after the other.
  const then = asOf(only(book, own), when.to);
  const client = then.clients.get(id);
  if (client === undefined) return null;
  const within = (on: string | undefined): on is string =>
    on !== undefined && on >= when.from && on <= when.to;
  const visits = client.visits.filter((visit) => within(visit.data.on)).reverse();
  const calls = client.calls.filter((call) => within(call.data.at.slice(0, 10)));
  return {
    client,
    quarter: when,
    calls: countCalls(calls),
    visits: visits.map(({ data }) => ({
      on: data.on,
      who: data.by.map((person) => personName(then, person)),
      summary: data.summary,
      kind: data.reason === "remote" ? "from afar" : "on site",
    })),
    confirmed: new Set(visits.flatMap(({ data }) => data.confirmed ?? [])).size,
    restores: visits.flatMap((visit) => restoresOn(client, visit)),
    unproven: restoreLedger(then, when.to)
      .systems.filter(({ state }) => state === "never" || state === "overdue")
      .map(({ source }) => source.label),
    training: visits.flatMap(({ data }) =>
      (data.training ?? []).map((taught) => ({ on: data.on, ...taught })),
    ),
    found: visits.flatMap(({ data }) => (data.prevented ?? []).map((what) => ({ on: data.on, what }))),
    ended: endedIn(then, when),
    ideas: visits.flatMap((visit) => ideasOn(client, visit)),
    promises: promisesOf(client, when),
    asked: askedIn(client, when),
  };
}

function countCalls(calls: readonly Page<"call">[]): QuarterSheet["calls"] {
  const ownStaff = calls.filter(({ data }) => data.outcome === "self-served").length;
  return {
    all: calls.length,
    solved: ownStaff + calls.filter(({ data }) => data.outcome === "resolved").length,
    ownStaff,
    minutes: calls.reduce((sum, { data }) => sum + data.minutes, 0),
  };
}

function restoresOn(client: ClientBook, { data }: Page<"visit">): QuarterSheet["restores"] {
  return (data.restores ?? []).map(({ backup: id, what, result, took }) => {
    const backup = client.backups.get(id);
    const promised = backup?.restoreWithin;
    return {
      on: data.on,
      systems: (backup?.protects ?? []).map((thing) => linkToThing(client, thing).label).join(", "),
      what: what ?? null,
      result,
      minutes: took === undefined ? null : durationMinutes(took),
      promised: promised === undefined ? null : durationMinutes(promised),
    };
  });
}

/** The ideas of the client's own people; ours, and the reasons we noted, stay with us. */
function ideasOn(client: ClientBook, { data }: Page<"visit">): QuarterSheet["ideas"] {
  return (data.ideas ?? []).flatMap(({ from, idea, status }) => {
    const contact = from === undefined ? undefined : client.contacts.get(from);
    return contact === undefined ? [] : [{ from: contact.name, idea, status }];
  });
}

function only(book: Book, client: ClientBook): Book {
  return { ...book, clients: new Map([[client.id, client]]) };
}

function endedIn(book: Book, when: Quarter): QuarterSheet["ended"] {
  return escalationChains(book, when.to)
    .flatMap(({ state, closing, root }) => {
      const lasting = state === "closed" && closing !== null && closing.how !== "none-because";
      return lasting && closing.on >= when.from ? [{ on: closing.on, said: root.entry.call.data.said }] : [];
    })
    .sort((a, b) => compare(a.on, b.on));
}

/** Promises to the client that were kept in the quarter or are still open at its end. */
function promisesOf(client: ClientBook, { from, to }: Quarter): QuarterSheet["promises"] {
  return client.visits
    .flatMap(({ data }) => data.promises ?? [])
    .filter(({ keptOn }) => keptOn === undefined || keptOn >= from)
    .map(({ what, due, keptOn }) => {
      const kept = keptOn !== undefined && keptOn <= to ? keptOn : null;
      return { what, due: due ?? null, keptOn: kept, late: kept === null && due !== undefined && due < to };
    })
    .sort((a, b) => compare(a.due ?? "9", b.due ?? "9"));
}

function askedIn(client: ClientBook, { from }: Quarter): QuarterSheet["asked"] {
  const asked = new Map<string, QuarterSheet["asked"][number]>();
  for (const { data } of client.visits) {
    if (data.on < from) continue;
    for (const { contact: id, said } of data.checkIns ?? []) {
      const contact = client.contacts.get(id);
      if (contact === undefined || asked.has(id)) continue;
      const reader = (contact.duties ?? []).some((duty) => duty === "main" || duty === "decisions");
      asked.set(id, { name: contact.name, said: reader ? said : null });
    }
  }
  return [...asked.values()];
}
