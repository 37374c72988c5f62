import type { Edition } from "#schemas/index.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { generalRunbooks } from "./general-runbooks.ts";
import { listClient, listLibrary, listLibraryNames } from "./list-entries.ts";
import type {
  ClientHead,
  ClientMore,
  ClientName,
  LibraryRunbook,
  SearchEntry,
  SharedHead,
  SharedMore,
  SharedSayings,
} from "./types.ts";

/** How many symptoms of each runbook the first answer is given by: the more, the longer it takes to arrive. */
const SYMPTOMS_AT_ONCE = 8;

/** What travels of the library, in the order in which it is needed. */
export interface SharedFiles {
  head: SharedHead;
  more: SharedMore;
  sayings: SharedSayings;
}

/** The library of an edition, with the practice's own synonyms. */
export function sharedFiles(book: Book, edition: Edition): SharedFiles {
  const { entries, ids } = listLibrary(book, edition);
  const plainest = ({ symptoms = [] }: SearchEntry): string[] =>
    symptoms.toSorted((a, b) => a.length - b.length).slice(0, SYMPTOMS_AT_ONCE);
  const runbooks = entries.map((entry): LibraryRunbook => {
    const { name = "", title, about = "client" } = entry;
    return { name, title, about, symptoms: plainest(entry) };
  });
  const rest = entries.map((entry) => {
    const { symptoms = [], description } = entry;
    const first = new Set(plainest(entry));
    const others = symptoms.filter((symptom) => !first.has(symptom));
    return { symptoms: others, ...(description === undefined ? {} : { description }) };
  });
  const synonyms = [...(book.practice?.data.synonyms ?? []), ...serviceSynonyms(book)];
  const shown = [...book.library.values()].filter(({ data }) => data.editions.includes(edition));
  const general = generalRunbooks(shown);
  const overview = edition === "help-desk" ? { overview: "/library/" } : {};
  return {
    head: { version: 2, runbooks },
    more: { version: 2, runbooks: rest, ids, synonyms, general, ...overview },
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
      version: 2,
      client: client.id,
      name,
      called: [...(aliases ?? []), ...(client.page.data.domains ?? [])],
      entries: entries.map(
        ({ description: _description, action: _action, alsoSaid: _alsoSaid, ...entry }) => entry,
      ),
      lacks,
    },
    more: {
      version: 2,
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
