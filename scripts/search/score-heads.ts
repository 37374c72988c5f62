import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import { answer } from "#search/answer.ts";
import type { Answer } from "#search/rows.ts";
import { Engine, Library } from "#search/engine.ts";
import * as aids from "#search/aids.ts";
import { acrossRows } from "#search/across-rows.ts";
import { clientFiles, clientName, sharedFiles } from "#search/index-files.ts";
import { tally } from "./queries.ts";
import type { TestQuery } from "./queries.ts";

/**
 * Puts queries to heads and identifiers in plain Node, without a browser or full text: quick enough to tune by.
 * `folder` is the content folder.
 */
export async function scoreHeads(
  folder: string,
  queries: readonly TestQuery[],
): Promise<ReturnType<typeof tally>> {
  const book = assembleBook(await loadPages(folder));
  const clients = { version: 1 as const, shards: 1, clients: [...book.clients.values()].map(clientName) };
  const library = new Library({ ...sharedFiles(book, "help-desk"), clients, aids });
  const everything = acrossRows(book);
  const anyone = new Engine(library, null, null);
  const engines = new Map<string, Engine>();
  for (const client of book.clients.values()) {
    const { head, more } = clientFiles(book, client, "help-desk");
    engines.set(client.id, new Engine(library, head, more));
  }
  const ask = ({ client, text }: TestQuery): Answer => {
    const chosen = engines.get(client);
    if (chosen !== undefined) return answer(chosen, text);
    const keys = new Set(aids.keysOf(text));
    const elsewhere = aids.acrossIndex(
      everything.filter(([key]) => keys.has(key)),
      clients.clients,
    );
    const named = anyone.understand(text).clients[0];
    const engine = named !== undefined && named.certainty >= 0.5 ? engines.get(named.id) : undefined;
    return answer(engine ?? anyone, text, elsewhere);
  };
  return tally(
    queries.map((query) => {
      const { rows, unknown } = ask(query);
      return { query, given: { addresses: rows.map(({ address }) => address), unknown: unknown.length > 0 } };
    }),
  );
}
