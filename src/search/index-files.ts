import type { Edition } from "#schemas/index.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { toEntryRow } from "./entry-rows.ts";
import { firstSymptoms } from "./first-symptoms.ts";
import { generalRunbooks } from "./general-runbooks.ts";
import { listClient, listLibrary, listLibraryNames } from "./list-entries.ts";
import type {
  ClientHead,
  ClientMore,
  ClientName,
  RunbookRow,
  SharedHead,
  SharedMore,
  SharedSayings,
} from "./types.ts";

/** What travels of the library, in the order in which it is needed. */
export interface SharedFiles {
  head: SharedHead;
  more: SharedMore;
  sayings: SharedSayings;
}

/** The library of an edition, with the practice's own synonyms. */
export function sharedFiles(book: Book, edition: Edition): SharedFiles {
  const { entries, ids } = listLibrary(book, edition);
  const first = entries.map(({ title, symptoms = [] }) => firstSymptoms(title, symptoms));
  const runbooks = entries.map(({ name = "", title, about = "client" }, at): RunbookRow => [
    name,
    title,
    about,
    first[at] ?? [],
  ]);
  const rest = entries.map(({ symptoms = [], description }, at) => ({
    symptoms: symptoms.filter((symptom) => first[at]?.includes(symptom) !== true),
    ...(description === undefined ? {} : { description }),
  }));
  const synonyms = [...(book.practice?.data.synonyms ?? []), ...serviceSynonyms(book)];
  const shown = [...book.library.values()].filter(({ data }) => data.editions.includes(edition));
  const general = generalRunbooks(shown);
  const overview = edition === "help-desk" ? { overview: "/library/" } : {};
  return {
    head: { version: 3, runbooks },
    more: { version: 3, runbooks: rest, ids, synonyms, general, ...overview },
    sayings: { version: 1, said: entries.map(({ alsoSaid = [] }) => alsoSaid.join("\n")) },
  };
}

/** `head.json` and `more.json` of one client. */
export function clientFiles(
  book: Book,
  client: ClientBook,
  edition: Edition,
): { head: ClientHead; more: ClientMore } {
  const { entries, ids } = listClient(book, client, edition);
  const { name, aliases } = client.page.data;
  const has = new Set(listLibraryNames(book, client, edition));
  const own = new Set(entries.flatMap((entry) => (entry.kind === "runbook" ? (entry.name ?? []) : [])));
  const lacks = listLibrary(book, edition).entries.flatMap(({ name: runbook = "" }) =>
    has.has(runbook) || own.has(runbook) ? [] : [runbook],
  );
  return {
    head: {
      version: 3,
      client: client.id,
      name,
      entries: entries.map((entry) => toEntryRow(entry, client.id)),
      lacks,
    },
    more: {
      version: 3,
      called: [...(aliases ?? []), ...(client.page.data.domains ?? [])],
      details: entries.map(({ description, action, alsoSaid }) => ({
        ...(alsoSaid === undefined ? {} : { alsoSaid }),
        ...(description === undefined ? {} : { description }),
        ...(action === undefined ? {} : { action }),
      })),
      ids,
    },
  };
}

/** How a query may name a client. */
export function clientName(client: ClientBook): ClientName {
  const { data } = client.page;
  const contacts = data.contacts ?? [];
  const towns = (data.locations ?? []).flatMap(({ town }) => town ?? []);
  const phones = [...(data.phones ?? []), ...contacts.flatMap(({ phone }) => phone ?? [])];
  return {
    id: client.id,
    name: data.name,
    ...(data.aliases === undefined ? {} : { aliases: data.aliases }),
    ...(phones.length === 0 ? {} : { phones: [...new Set(phones)] }),
    ...(data.domains === undefined ? {} : { domains: data.domains }),
    ...(towns.length === 0 ? {} : { towns: [...new Set(towns)] }),
    ...marksOf(client),
    ...linesOf(client),
    ...(contacts.length === 0
      ? {}
      : {
          contacts: contacts
            .filter(({ duties }) => duties?.includes("building") !== true)
            .map(({ name }) => name),
        }),
  };
}

function linesOf(client: ClientBook): Pick<ClientName, "lines"> {
  const lines = [...client.circuits.values()].map(({ provider, id }) => [provider, id] as const);
  return lines.length === 0 ? {} : { lines };
}

/** Short beginnings that many of a client's asset tags or host names share. */
function marksOf(client: ClientBook): { marks?: string[] } {
  const devices = [...client.equipment.values()];
  const counts = new Map<string, number>();
  for (const { data } of devices) {
    const begun = [data.assetTag, data.hostname].map((name) => /^[a-z]{2,5}(?=[-\d])/i.exec(name ?? "")?.[0]);
    for (const mark of new Set(begun.flatMap((found) => found?.toLowerCase() ?? [])))
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const enough = Math.max(MARKED_AT_LEAST, devices.length / 4);
  const marks = [...counts].filter(([, count]) => count >= enough).map(([mark]) => mark);
  return marks.length === 0 ? {} : { marks };
}

const MARKED_AT_LEAST = 3;

/** What services of each type are called in general. */
const SERVICE_WORDS: Readonly<Record<string, string>> = {
  "business-app": "main program",
  email: "email",
  files: "shared drive",
  directory: "login",
  telephony: "phone system",
  "remote-access": "vpn",
  security: "second factor",
  backup: "backup",
  meetings: "video meeting",
};
const MOST_SERVICES = 150;

/** The names of services in use mean what such services are called: "Open Dental" is a main program. */
function serviceSynonyms(book: Book): string[][] {
  const groups = new Map<string, string[]>();
  for (const client of book.clients.values()) {
    for (const { name, type } of client.page.data.services ?? []) {
      const word = type === undefined ? undefined : SERVICE_WORDS[type];
      if (word === undefined || groups.has(name) || groups.size >= MOST_SERVICES) continue;
      groups.set(name, [name, word]);
    }
  }
  return [...groups.values()].filter(([name, word]) => name?.toLowerCase() !== word);
}
