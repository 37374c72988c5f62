import type { Edition } from "#schemas/index.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { listClient, listLibrary, listLibraryNames } from "./list-entries.ts";
import type { ClientHead, ClientIdentifiers, ClientName, LibraryRunbook, SharedHead } from "./types.ts";

/** `shared/head.json`: the library of an edition, and the practice's own synonyms. */
export function sharedHead(book: Book, edition: Edition): SharedHead {
  const { entries, ids } = listLibrary(book, edition);
  const runbooks = entries.map(
    ({ name = "", title, symptoms = [], about = "client", description }): LibraryRunbook => ({
      name,
      title,
      about,
      symptoms,
      ...(description === undefined ? {} : { description }),
    }),
  );
  const synonyms = [...(book.practice?.data.synonyms ?? []), ...serviceSynonyms(book)];
  return { version: 1, runbooks, ids, synonyms };
}

/** `head.json` and `ids.json` of one client. */
export function clientFiles(
  book: Book,
  client: ClientBook,
  edition: Edition,
): { head: ClientHead; ids: ClientIdentifiers } {
  const { entries, ids } = listClient(book, client, edition);
  const { name, aliases } = client.page.data;
  return {
    head: {
      version: 1,
      client: client.id,
      name,
      called: [...(aliases ?? []), ...(client.page.data.domains ?? [])],
      entries,
      library: listLibraryNames(book, client, edition),
    },
    ids: { version: 1, ids },
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
    ...(contacts.length === 0
      ? {}
      : {
          contacts: contacts
            .filter(({ duties }) => duties?.includes("building") !== true)
            .map(({ name }) => name),
        }),
  };
}

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
