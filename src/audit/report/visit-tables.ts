import type { Book } from "#book/book.ts";
import type { Audit } from "../overview.ts";
import { quarterSheet } from "../quarter.ts";
import { quarterOf } from "../quarters.ts";
import type { Quarter } from "../quarters.ts";
import { listCurrentClients, personName } from "../sources.ts";
import { tableOf } from "./table.ts";
import type { Table } from "./table.ts";

/** Visits kept and missed, what was written down on them, and what comes due. */
export function visitTables(book: Book, { visits, due }: Pick<Audit, "visits" | "due">): Table[] {
  const from = (note: {
    from: { client: { page: { data: { name: string } } }; on: string; visit: { file: string } };
  }) => note.from;
  return [
    tableOf("rhythm", "Visits kept and missed", visits.rhythms, {
      client: ({ client }) => client.page.data.name,
      everyDays: ({ every }) => every,
      kept: ({ visits: own }) => own.length,
      missed: ({ missed }) => missed,
      last: ({ visits: own }) => own.at(-1)?.on ?? null,
      due: ({ dueOn }) => dueOn,
      daysLate: ({ late }) => late,
      pages: ({ visits: own }) => own.map(({ visit }) => visit.file),
    }),
    tableOf("promises", "Promises", visits.promises, {
      state: ({ what }) => what.state,
      client: (note) => from(note).client.page.data.name,
      promise: ({ what }) => what.what,
      due: ({ what }) => what.due ?? null,
      kept: ({ what }) => what.keptOn ?? null,
      page: (note) => from(note).visit.file,
    }),
    tableOf("check-ins", "Check-ins", visits.checkIns, {
      on: (note) => from(note).on,
      client: (note) => from(note).client.page.data.name,
      who: ({ from: { client }, what }) => client.contacts.get(what.contact)?.name ?? what.contact,
      said: ({ what }) => what.said,
      page: (note) => from(note).visit.file,
    }),
    tableOf("training", "Training", visits.training, {
      on: (note) => from(note).on,
      client: (note) => from(note).client.page.data.name,
      who: ({ what }) => what.who,
      topic: ({ what }) => what.topic,
      page: (note) => from(note).visit.file,
    }),
    tableOf("ideas", "Ideas", visits.ideas, {
      on: (note) => from(note).on,
      client: (note) => from(note).client.page.data.name,
      idea: ({ what }) => what.idea,
      whose: ({ from: { client }, what }) =>
        what.from === undefined
          ? null
          : (client.contacts.get(what.from)?.name ?? personName(book, what.from)),
      status: ({ what }) => what.status,
      note: ({ what }) => what.note ?? null,
      page: (note) => from(note).visit.file,
    }),
    tableOf("prevented", "Trouble prevented", visits.prevented, {
      on: (note) => from(note).on,
      client: (note) => from(note).client.page.data.name,
      prevented: ({ what }) => what,
      page: (note) => from(note).visit.file,
    }),
    tableOf("due", "Due", due, {
      kind: ({ kind }) => kind,
      client: ({ client }) => client.page.data.name,
      what: ({ source }) => source.label,
      on: ({ on }) => on,
      days: ({ days }) => days,
      address: ({ source }) => source.address,
    }),
  ];
}

/** The figures of every client's sheet for a quarter, by default the one that `today` is in. */
export function quarterTables(book: Book, today: string, when: Quarter = quarterOf(today)): Table[] {
  const sheets = listCurrentClients(book).flatMap(({ id }) => quarterSheet(book, id, when) ?? []);
  return [
    tableOf("sheets", `Quarter ${when.id}, ${when.from} to ${when.to}`, sheets, {
      client: ({ client }) => client.page.data.name,
      visits: ({ visits }) => visits.length,
      confirmed: ({ confirmed }) => confirmed,
      restoresProven: ({ restores }) => restores.filter(({ result }) => result === "proven").length,
      restoresTried: ({ restores }) => restores.length,
      taught: ({ training }) => training.length,
      foundEarly: ({ found }) => found.length,
      ended: ({ ended }) => ended.length,
      calls: ({ calls }) => calls.all,
      solvedInTheCall: ({ calls }) => calls.solved,
      solvedByOwnStaff: ({ calls }) => calls.ownStaff,
      minutes: ({ calls }) => calls.minutes,
      promisesKept: ({ promises }) => promises.filter(({ keptOn }) => keptOn !== null).length,
      promisesOpen: ({ promises }) => promises.filter(({ keptOn }) => keptOn === null).length,
    }),
  ];
}
