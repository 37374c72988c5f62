import type { Book, ClientBook } from "#book/book.ts";
import { pageAddress } from "#book/addresses.ts";
import type { NamedLink } from "#book/links.ts";
import type { Page } from "#book/page.ts";

/** One call as the audit counts it. */
export interface CallEntry {
  client: ClientBook;
  call: Page<"call">;
  /** The day it came in. */
  on: string;
  /** Its month, `2026-11`. */
  month: string;
  source: NamedLink;
}

/** One visit as the audit counts it. */
export interface VisitEntry {
  client: ClientBook;
  visit: Page<"visit">;
  on: string;
  source: NamedLink;
}

/** The book as it stood on a day: without the calls and visits that came later. Facts have no past and stay as they are. */
export function asOf(book: Book, today: string): Book {
  const clients = [...book.clients.values()].map((client) => clientAsOf(client, today));
  return { ...book, clients: new Map(clients.map((client) => [client.id, client])) };
}

/** The same for one client. */
export function clientAsOf(client: ClientBook, today: string): ClientBook {
  return {
    ...client,
    calls: client.calls.filter((call) => call.data.at.slice(0, 10) <= today),
    visits: client.visits.filter((visit) => visit.data.on <= today),
  };
}

/** Everybody, by name. */
export function listClients(book: Book): ClientBook[] {
  return [...book.clients.values()].sort(
    (a, b) => compare(a.page.data.name, b.page.data.name) || compare(a.id, b.id),
  );
}

/** Everybody we look after now, by name. */
export function listCurrentClients(book: Book): ClientBook[] {
  return listClients(book).filter((client) => client.page.data.status !== "former");
}

/** Every call of the book, oldest first. */
export function listCalls(book: Book): CallEntry[] {
  const entries = listClients(book).flatMap(callsOf);
  return entries.sort((a, b) => compare(a.call.data.at, b.call.data.at) || compare(a.call.id, b.call.id));
}

/** One client's calls, in the book's order. */
export function callsOf(client: ClientBook): CallEntry[] {
  return client.calls.map((call) => callEntry(client, call));
}

export function callEntry(client: ClientBook, call: Page<"call">): CallEntry {
  const on = call.data.at.slice(0, 10);
  const label = `${client.page.data.name}, ${on}: ${call.data.said} (${call.data.minutes} min)`;
  return { client, call, on, month: on.slice(0, 7), source: { label, address: pageAddress(call) } };
}

/** Every visit of the book, oldest first. */
export function listVisits(book: Book): VisitEntry[] {
  const entries = listClients(book).flatMap((client) =>
    client.visits.map((visit) => visitEntry(client, visit)),
  );
  return entries.sort((a, b) => compare(a.on, b.on) || compare(a.visit.id, b.visit.id));
}

export function visitEntry(client: ClientBook, visit: Page<"visit">): VisitEntry {
  const { on, summary } = visit.data;
  return {
    client,
    visit,
    on,
    source: { label: `${client.page.data.name}, ${on}: ${summary}`, address: pageAddress(visit) },
  };
}

/** A client as a link. */
export function clientLink(client: ClientBook): NamedLink {
  return { label: client.page.data.name, address: pageAddress(client.page) };
}

/** The name of one of our people by id, or the id where nobody has it. */
export function personName(book: Book, id: string): string {
  return book.practice?.data.people.find((person) => person.id === id)?.name ?? id;
}

/** Orders text by code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
