import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Edition } from "#schemas/index.ts";
import { pageAddress, runbookAddress } from "#book/addresses.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { runbooksOf } from "#book/instances.ts";
import { shardOf } from "./across.ts";
import { acrossRows } from "./across-rows.ts";
import { clientFolder } from "./client-folder.ts";
import type { BundleJob, BundleReport } from "./bundle-worker.ts";
import { clientFiles, clientName, sharedFiles } from "./index-files.ts";
import type { AcrossRow, ClientsFile } from "./types.ts";

export interface SearchBuildOptions {
  /** The built site; its pages are what is indexed, and `search/` is written there. */
  dist: string;
  book: Book;
  edition: Edition;
  /** For the in-house edition: the one client it is for. */
  client?: string;
  /** Where bundles are kept between builds, so that an unchanged client is not indexed again. */
  cacheFolder: string;
  log?: (line: string) => void;
}

export interface SearchBuildReport {
  clients: number;
  /** Bundles that were indexed anew, the shared one included. */
  rebuilt: number;
  /** Pages in all bundles. */
  pages: number;
  /** Bytes written below `search/`. */
  bytes: number;
}

/** Raised when the way pages are indexed changes, so that kept bundles are not used. */
const VERSION = "pagefind 1.6.0, 4";
const ROWS_A_SHARD = 160;

/**
 * Writes everything that search loads: heads, identifiers, and one full-text bundle for each client and for the library.
 * An edition's files are made from that edition's book and pages alone. The same pages give the same bytes. Throws if a
 * page cannot be indexed.
 */
export async function buildSearchIndexes(options: SearchBuildOptions): Promise<SearchBuildReport> {
  const { book, edition, dist } = options;
  const out = join(dist, "search");
  await rm(out, { recursive: true, force: true });
  const clients = [...book.clients.values()].filter(
    ({ id }) => options.client === undefined || id === options.client,
  );
  if (options.client !== undefined && clients.length === 0)
    throw new RangeError(`There is no client "${options.client}".`);
  const jobs = await listJobs(options, clients);
  // What is known from the book alone is written while others index the pages.
  const [reports] = await Promise.all([runJobs(jobs), writeHeads(out, book, edition, clients)]);
  const rebuilt = reports.filter((report) => report.rebuilt).length;
  const pages = reports.reduce((sum, report) => sum + report.pages, 0);
  options.log?.(
    `search: ${pages} pages of ${clients.length} clients, ${rebuilt} of ${reports.length} indexes rebuilt`,
  );
  return { clients: clients.length, rebuilt, pages, bytes: await sizeOf(out) };
}

/** Heads and identifiers of a book: all that search loads but full text. `out` is the site's `search` folder. */
export async function writeHeads(
  out: string,
  book: Book,
  edition: Edition,
  clients: readonly ClientBook[],
): Promise<void> {
  const shared = sharedFiles(book, edition);
  await writeJson(join(out, "shared/head.json"), shared.head);
  await writeJson(join(out, "shared/more.json"), shared.more);
  await writeJson(join(out, "shared/sayings.json"), shared.sayings);
  for (const client of clients) {
    const { head, more } = clientFiles(book, client, edition);
    await writeJson(join(out, clientFolder(client.id), "head.json"), head);
    await writeJson(join(out, clientFolder(client.id), "more.json"), more);
  }
  if (edition === "help-desk") await writeAcross(out, book, clients);
}

/** The list of clients, and every client's identifiers: the help desk's alone. */
async function writeAcross(out: string, book: Book, clients: readonly ClientBook[]): Promise<void> {
  const rows = acrossRows(book);
  const shards = Math.max(1, Math.ceil(rows.length / ROWS_A_SHARD));
  const names: ClientsFile = { version: 1, shards, clients: clients.map(clientName) };
  await writeJson(join(out, "clients.json"), names);
  const files = Array.from({ length: shards }, (): AcrossRow[] => []);
  for (const row of rows) files[shardOf(row[0], shards)]?.push(row);
  for (const [index, file] of files.entries()) await writeJson(join(out, `across/${index}.json`), file);
}

/** The bundles of a site: the library's and one for each client. */
export async function listJobs(
  { dist, book, edition, cacheFolder }: SearchBuildOptions,
  clients: readonly ClientBook[],
): Promise<BundleJob[]> {
  const job = async (
    name: string,
    below: string,
    runbooks: Map<string, string[]>,
    elsewhere: Set<string>,
    withEngine: boolean,
  ): Promise<BundleJob> => {
    const folder = join(cacheFolder, edition, name.replace("/", "--"));
    const kept = await readFile(join(folder, "hash"), "utf8").catch(() => null);
    const published = join(dist, "search", name, "pagefind");
    const source = { dist, below, runbooks, elsewhere };
    return { name, source, folder, published, kept, version: VERSION, withEngine };
  };
  const library = new Map(
    [...book.library.values()].map((runbook) => [pageAddress(runbook), runbook.data.symptoms]),
  );
  const own = clients.map((client) => {
    const all = runbooksOf(book, client);
    const runbooks = all.map(({ name, data }) => [runbookAddress(client.id, name), data.symptoms] as const);
    // Where the library has pages of its own, its bundle holds this text once for all clients.
    const shared = edition === "help-desk" ? all.filter((runbook) => runbook.client === null) : [];
    const elsewhere = new Set(shared.map(({ name }) => runbookAddress(client.id, name)));
    const alone = edition === "in-house";
    return job(clientFolder(client.id), `clients/${client.id}`, new Map(runbooks), elsewhere, alone);
  });
  // An in-house edition has no pages of the library, so its one client's bundle carries the engine.
  const shared = edition === "in-house" ? [] : [job("shared", "library", library, new Set(), true)];
  return Promise.all([...shared, ...own]);
}

/**
 * Makes the bundles and publishes them. Two workers at most: each has a Pagefind process of its own, and a machine that
 * builds has other work.
 */
async function runJobs(jobs: readonly BundleJob[]): Promise<BundleReport[]> {
  const queue = [...jobs];
  const reports: BundleReport[] = [];
  const count = Math.min(2, availableParallelism(), jobs.length);
  await Promise.all(Array.from({ length: count }, () => work(queue, reports)));
  return reports;
}

function work(queue: BundleJob[], reports: BundleReport[]): Promise<void> {
  const worker = new Worker(new URL("./bundle-worker.ts", import.meta.url));
  return new Promise((resolve, reject) => {
    let job: BundleJob | undefined;
    const next = (): void => {
      job = queue.shift();
      worker.postMessage(job ?? "close");
    };
    worker.on("message", (message: { report?: BundleReport; failed?: string }) => {
      if (message.report === undefined || job === undefined) {
        void worker.terminate();
        reject(new Error(`The search index could not be made: ${message.failed ?? "unknown reason"}`));
        return;
      }
      reports.push(message.report);
      next();
    });
    worker.on("error", reject);
    worker.on("exit", () => resolve());
    next();
  });
}

async function writeJson(file: string, data: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(data));
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name))),
  );
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
