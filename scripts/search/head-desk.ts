import { assembleBook } from "#book/assemble.ts";
import type { Book } from "#book/book.ts";
import { loadPages } from "#book/load-pages.ts";
import { acrossRows } from "#search/across-rows.ts";
import * as aids from "#search/aids.ts";
import { answer } from "#search/answer.ts";
import { Engine, Library } from "#search/engine.ts";
import { clientFiles, clientName, sharedFiles } from "#search/index-files.ts";
import type { Answer } from "#search/rows.ts";

/** Heads and identifiers of a help desk's book, asked in plain Node as the page asks them, without full text. */
export interface HeadDesk {
  book: Book;
  /** `client`: the one chosen in the box, or `-`. */
  ask: (client: string, text: string) => Answer;
}

/** Reads the content folder and makes of it what a page loads. */
export async function openHeadDesk(folder: string): Promise<HeadDesk> {
  const book = assembleBook(await loadPages(folder));
  const clients = { version: 1 as const, shards: 1, clients: [...book.clients.values()].map(clientName) };
  const library = new Library({ ...sharedFiles(book, "help-desk"), clients, aids });
  const everything = Map.groupBy(acrossRows(book), ([key]) => key);
  const anyone = new Engine(library, null, null);
  const engines = new Map<string, Engine>();
  for (const client of book.clients.values()) {
    const { head, more } = clientFiles(book, client, "help-desk");
    engines.set(client.id, new Engine(library, head, more));
  }
  const ask = (client: string, text: string): Answer => {
    const chosen = engines.get(client);
    if (chosen !== undefined) return answer(chosen, text);
    const rows = aids.keysOf(text).flatMap((key) => everything.get(key) ?? []);
    const elsewhere = rows.length === 0 ? null : aids.acrossIndex(rows, clients.clients);
    const named = anyone.understand(text).clients[0];
    const engine = named !== undefined && named.certainty >= 0.5 ? engines.get(named.id) : undefined;
    return answer(engine ?? anyone, text, elsewhere);
  };
  return { book, ask };
}
