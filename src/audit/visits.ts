import type { Book, ClientBook } from "#book/book.ts";
import { addDays, daysBetween, durationDays } from "#book/dates.ts";
import type { Visit } from "#schemas/index.ts";
import { asOf, listCurrentClients, listVisits, visitEntry } from "./sources.ts";
import type { VisitEntry } from "./sources.ts";

/** The visits of one client against the rhythm that was agreed. */
export interface VisitRhythm {
  client: ClientBook;
  /** Days between visits as agreed now; null if nothing is. */
  every: number | null;
  /** Visits on site, oldest first; help from afar is not one. */
  visits: VisitEntry[];
  /** How many visits did not take place, by the rhythm agreed now. 0 without one. */
  missed: number;
  /** The stretches in which visits were missed, oldest first. */
  pauses: { from: string; to: string; days: number; missed: number }[];
  /** The day the next one is due; null without a rhythm or a first visit. */
  dueOn: string | null;
  /** Days past that day; 0 or less while it is not. */
  late: number | null;
}

/** Something that was said, taught, promised, proposed or prevented on a visit. */
export interface VisitNote<What> {
  from: VisitEntry;
  what: What;
}

type Items<Key extends keyof Visit> = NonNullable<Visit[Key]> extends readonly (infer Item)[] ? Item : never;
type Promised = Items<"promises"> & { state: "kept" | "open" | "late" };

export interface VisitFigures {
  rhythms: VisitRhythm[];
  checkIns: VisitNote<Items<"checkIns">>[];
  training: VisitNote<Items<"training">>[];
  ideas: VisitNote<Items<"ideas">>[];
  /** Late ones first, then open, then kept. */
  promises: VisitNote<Promised>[];
  prevented: VisitNote<string>[];
}

/** Visits up to a day: kept and missed, and everything that was written down on them, newest first. */
export function visitFigures(book: Book, today: string): VisitFigures {
  const then = asOf(book, today);
  const visits = listVisits(then).reverse();
  const notes = <What>(pick: (visit: Visit) => readonly What[] | undefined): VisitNote<What>[] =>
    visits.flatMap((from) => (pick(from.visit.data) ?? []).map((what) => ({ from, what })));
  const promises = notes((visit) =>
    visit.promises?.map((promise) => ({ ...promise, state: promiseState(promise, today) })),
  );
  return {
    rhythms: listCurrentClients(then).map((client) => rhythmOf(client, today)),
    checkIns: notes((visit) => visit.checkIns),
    training: notes((visit) => visit.training),
    ideas: notes((visit) => visit.ideas),
    promises: promises.sort((a, b) => STATES.indexOf(a.what.state) - STATES.indexOf(b.what.state)),
    prevented: notes((visit) => visit.prevented),
  };
}

const STATES = ["late", "open", "kept"];

function promiseState({ due, keptOn }: Items<"promises">, today: string): Promised["state"] {
  if (keptOn !== undefined && keptOn <= today) return "kept";
  return due !== undefined && due < today ? "late" : "open";
}

/** One client's visits up to a day against what was agreed. */
export function rhythmOf(client: ClientBook, today: string): VisitRhythm {
  const agreed = client.page.data.visits?.every;
  const every = agreed === undefined ? null : durationDays(agreed);
  const visits = client.visits
    .filter((visit) => visit.data.reason !== "remote" && visit.data.on <= today)
    .map((visit) => visitEntry(client, visit))
    .reverse();
  const days = [...visits.map(({ on }) => on), today];
  const pauses = days.slice(1).flatMap((to, index) => {
    const from = days[index] ?? to;
    const length = daysBetween(from, to);
    const missed = every === null || visits.length === 0 ? 0 : missedIn(length, every);
    return missed === 0 ? [] : [{ from, to, days: length, missed }];
  });
  const last = visits.at(-1);
  const dueOn = every === null || last === undefined ? null : addDays(last.on, every);
  return {
    client,
    every,
    visits,
    missed: pauses.reduce((sum, pause) => sum + pause.missed, 0),
    pauses,
    dueOn,
    late: dueOn === null ? null : daysBetween(dueOn, today),
  };
}

/** A visit moved by less than half its interval was kept; beyond that it was missed. */
function missedIn(days: number, every: number): number {
  return every <= 0 ? 0 : Math.max(0, Math.ceil(days / every - 0.5) - 1);
}
