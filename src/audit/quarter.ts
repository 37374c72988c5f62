import type { Book, ClientBook } from "#book/book.ts";
import { addDays, durationMinutes } from "#book/dates.ts";
import { linkToThing } from "#book/links.ts";
import { escalationChains } from "./escalations.ts";
import { restoreLedger } from "./restores.ts";
import { asOf, compare, personName } from "./sources.ts";

/** Three months of a calendar year, or their days so far. */
export interface Quarter {
  /** `2026-q4`. */
  id: string;
  from: string;
  to: string;
  /** Whether it has ended. */
  complete: boolean;
}

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

/** The quarter that a day is in, up to that day. */
export function quarterOf(today: string): Quarter {
  const year = Number(today.slice(0, 4));
  const number = Math.ceil(Number(today.slice(5, 7)) / 3);
  return quarter(year, number, today);
}

/** The quarters before the one that `today` is in, newest first. */
export function quartersBefore(today: string, count: number): Quarter[] {
  return Array.from({ length: count }).reduce<Quarter[]>((known) => {
    const last = known.at(-1) ?? quarterOf(today);
    return [...known, { ...quarterOf(addDays(last.from, -1)), complete: true }];
  }, []);
}

function quarter(year: number, number: number, today: string): Quarter {
  const day = (months: number): string =>
    `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
  const end = addDays(day(number * 3), -1);
  return {
    id: `${year}-q${number}`,
    from: day(number * 3 - 3),
    to: today < end ? today : end,
    complete: today >= end,
  };
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
  const solved = calls.filter(({ data }) => data.outcome === "resolved" || data.outcome === "self-served");
  const each = <Item, Out>(
    pick: (visit: (typeof visits)[number]["data"]) => readonly Item[] | undefined,
    say: (item: Item, on: string) => Out,
  ): Out[] => visits.flatMap(({ data }) => (pick(data) ?? []).map((item) => say(item, data.on)));
  return {
    client,
    quarter: when,
    calls: {
      all: calls.length,
      solved: solved.length,
      ownStaff: calls.filter(({ data }) => data.outcome === "self-served").length,
      minutes: calls.reduce((sum, { data }) => sum + data.minutes, 0),
    },
    visits: visits.map(({ data }) => ({
      on: data.on,
      who: data.by.map((person) => personName(then, person)),
      summary: data.summary,
      kind: data.reason === "remote" ? "from afar" : "on site",
    })),
    confirmed: new Set(
      each(
        (visit) => visit.confirmed,
        (field) => field,
      ),
    ).size,
    restores: each(
      (visit) => visit.restores,
      (restore, on) => {
        const backup = client.backups.get(restore.backup);
        const systems = (backup?.protects ?? []).map((thing) => linkToThing(client, thing).label).join(", ");
        const [minutes, promised] = [restore.took, backup?.restoreWithin].map((length) =>
          length === undefined ? null : durationMinutes(length),
        );
        return {
          on,
          systems,
          what: restore.what ?? null,
          result: restore.result,
          minutes: minutes ?? null,
          promised: promised ?? null,
        };
      },
    ),
    unproven: restoreLedger(then, when.to)
      .systems.filter(({ state }) => state === "never" || state === "overdue")
      .map(({ source }) => source.label),
    training: each(
      (visit) => visit.training,
      ({ who, topic }, on) => ({ on, who, topic }),
    ),
    found: each(
      (visit) => visit.prevented,
      (what, on) => ({ on, what }),
    ),
    ended: endedIn(then, when),
    ideas: each(
      (visit) => visit.ideas,
      (idea) => idea,
    ).flatMap(({ from, idea, status }) => {
      const contact = from === undefined ? undefined : client.contacts.get(from);
      return contact === undefined ? [] : [{ from: contact.name, idea, status }];
    }),
    promises: promisesOf(client, when),
    asked: askedIn(client, when),
  };
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
