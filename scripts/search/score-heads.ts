import { Console } from "node:console";
import { readFile } from "node:fs/promises";
import { assembleBook } from "#book/assemble.ts";
import type { Book } from "#book/book.ts";
import { loadPages } from "#book/load-pages.ts";
import { answer } from "#search/answer.ts";
import type { Row } from "#search/rows.ts";
import { Engine, Library } from "#search/engine.ts";
import { acrossIndex, keysOf } from "#search/across.ts";
import { acrossRows } from "#search/across-rows.ts";
import { clientFiles, clientName, sharedHead } from "#search/index-files.ts";
import { defaultSynonyms } from "#search/synonyms.ts";
import { parseQueries, scoreQueries } from "./queries.ts";

/** Scores heads and identifiers in plain Node, without a browser or full text. Quick enough to tune by. */
const [file = "tests/search/queries-tune.txt", verbose] = process.argv.slice(2);
const book: Book = assembleBook(await loadPages("content"));
const clients = { version: 1 as const, shards: 1, clients: [...book.clients.values()].map(clientName) };
const library = new Library(sharedHead(book, "help-desk"), clients, defaultSynonyms);
const everything = acrossRows(book);
const engines = new Map<string, Engine>([["-", new Engine(library, null, null)]]);
for (const client of book.clients.values()) {
  const { head, ids } = clientFiles(book, client, "help-desk");
  engines.set(client.id, new Engine(library, head, ids));
}

function ask(client: string, query: string): { rows: Row[]; unknown: string[] } {
  const first = engines.get(client);
  if (first === undefined) throw new Error(`No client ${client}.`);
  if (client !== "-") return answer(first, query);
  const keys = new Set(keysOf(query));
  const elsewhere = acrossIndex(
    everything.filter(([key]) => keys.has(key)),
    clients.clients,
  );
  const named = first.understand(query).clients[0];
  const engine = named !== undefined && named.certainty >= 0.5 ? (engines.get(named.id) ?? first) : first;
  return answer(engine, query, elsewhere);
}

const queries = parseQueries(await readFile(file, "utf8"));
const started = performance.now();
const scores = scoreQueries(queries, (query) => {
  const { rows, unknown } = ask(query.client, query.text);
  return { addresses: rows.map((row) => row.address), unknown: unknown.length > 0 };
});
const each = (performance.now() - started) / queries.length;
new Console(process.stdout).table(scores.table);
process.stdout.write(`${each.toFixed(2)} ms a query\n`);
if (verbose !== undefined) for (const miss of scores.misses) process.stdout.write(`${miss}\n`);
