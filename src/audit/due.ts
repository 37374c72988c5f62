import { pageAddress } from "#book/addresses.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { addDays, daysBetween, durationDays } from "#book/dates.ts";
import type { NamedLink } from "#book/links.ts";
import { asOf, compare, listCurrentClients } from "./sources.ts";

/** Something that runs out, or has to be changed, on a day. */
export interface DueEntry {
  client: ClientBook;
  kind: "warranty" | "replacement" | "rotation" | "licence" | "contract";
  source: NamedLink;
  /** Null: it was never done, and is due at once. */
  on: string | null;
  /** Days until then; negative once it has passed; null if it was never done. */
  days: number | null;
}

/** How far ahead is looked, and how long something that ran out is worth telling, in days. */
const AHEAD = 90;
const BEHIND = 60;

/** Warranties, replacements, changes of secrets, licences and contracts that come due, the most pressing first. */
export function dueEntries(book: Book, today: string): DueEntry[] {
  return listCurrentClients(asOf(book, today))
    .flatMap((client) => [
      ...dueDevices(client, today),
      ...dueRotations(client, today),
      ...dueContracts(client, today),
    ])
    .filter(
      ({ days, kind }) =>
        days === null ||
        (days <= AHEAD && (kind === "rotation" || kind === "replacement" || days >= -BEHIND)),
    )
    .sort(
      (a, b) =>
        (a.days ?? -Infinity) - (b.days ?? -Infinity) ||
        compare(a.source.address, b.source.address) ||
        compare(a.kind, b.kind),
    );
}

function entry(
  client: ClientBook,
  kind: DueEntry["kind"],
  source: NamedLink,
  on: string | undefined,
  today: string,
): DueEntry[] {
  return on === undefined ? [] : [{ client, kind, source, on, days: daysBetween(today, on) }];
}

function dueDevices(client: ClientBook, today: string): DueEntry[] {
  return [...client.equipment.values()].flatMap((page) => {
    if (page.data.status === "retired" || page.data.status === "planned") return [];
    const source = { label: page.data.name, address: pageAddress(page) };
    return [
      ...entry(client, "warranty", source, page.data.warrantyUntil, today),
      ...entry(client, "replacement", source, page.data.replaceBy, today),
    ];
  });
}

function dueRotations(client: ClientBook, today: string): DueEntry[] {
  return [...client.credentials.values()].flatMap((page): DueEntry[] => {
    const { name, rotateEvery, rotatedOn } = page.data;
    if (rotateEvery === undefined) return [];
    const source = { label: name, address: pageAddress(page) };
    if (rotatedOn === undefined) return [{ client, kind: "rotation", source, on: null, days: null }];
    return entry(client, "rotation", source, addDays(rotatedOn, durationDays(rotateEvery)), today);
  });
}

function dueContracts(client: ClientBook, today: string): DueEntry[] {
  const base = pageAddress(client.page);
  const licences = [...client.services.values()].flatMap(({ id, name, licence }) =>
    entry(client, "licence", { label: name, address: `${base}#service-${id}` }, licence?.renewsOn, today),
  );
  const circuits = [...client.circuits.values()].flatMap(({ id, provider, contractUntil }) =>
    entry(client, "contract", { label: provider, address: `${base}#circuit-${id}` }, contractUntil, today),
  );
  return [...licences, ...circuits];
}
