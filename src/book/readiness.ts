import { runbookAddress } from "./addresses.ts";
import type { Book, ClientBook } from "./book.ts";
import { usedFacts } from "./facts/used-facts.ts";
import { collectGaps, createFactCache } from "./gaps.ts";
import type { FactCache, FactsOf, Gap } from "./gaps.ts";
import { applicability, instanceAddress } from "./instances.ts";
import type { Page } from "./page.ts";

/** Which runbooks are ready for which clients, and what keeps the others back. */
export interface ReadinessMatrix {
  /** Everybody we look after, by name. */
  clients: { id: string; name: string }[];
  /** Every runbook of the library and of any client, by name. */
  rows: ReadinessRow[];
}

export interface ReadinessRow {
  name: string;
  title: string;
  /** Whether the library holds it; otherwise it is a client's own. */
  inLibrary: boolean;
  /** By client's id, one for each client. */
  cells: ReadonlyMap<string, ReadinessCell>;
}

export type ReadinessCell =
  | { state: "ready"; address: string; own: boolean; subjects: number }
  | { state: "gaps"; address: string; own: boolean; subjects: number; missing: Gap[] }
  | { state: "not-applicable"; because: string };

/**
 * The whole matrix. `address` is the rendering's page, or the one to choose from; `own` tells that the client has its own
 * version; `subjects` is for how many devices or outlets the runbook is rendered. `today` is an ISO date.
 */
export function readinessMatrix(book: Book, today: string, factsOf: FactsOf = usedFacts): ReadinessMatrix {
  const clients = [...book.clients.values()]
    .filter((client) => client.page.data.status !== "former")
    .sort((a, b) => compare(a.page.data.name, b.page.data.name));
  const rows = listRunbooks(book).map((page) => ({
    name: page.name,
    title: page.data.title,
    inLibrary: page.client === null,
    cells: new Map<string, ReadinessCell>(),
  }));
  // Client by client, so that all runbooks share what was worked out for one client, and it is forgotten afterwards.
  for (const client of clients) {
    const factsFor = createFactCache(book, client, today);
    for (const row of rows) row.cells.set(client.id, judge(book, client, row.name, factsFor, factsOf));
  }
  return { clients: clients.map(({ id, page }) => ({ id, name: page.data.name })), rows };
}

function judge(
  book: Book,
  client: ClientBook,
  name: string,
  factsFor: FactCache,
  factsOf: FactsOf,
): ReadinessCell {
  const own = client.runbooks.get(name);
  const runbook = own ?? book.library.get(name);
  if (runbook === undefined)
    return { state: "not-applicable", because: "it is another client's own runbook" };
  const found = applicability(book, client, runbook);
  if (!found.applies) return { state: "not-applicable", because: found.because };
  const instances = found.subjects.map((subject) => ({
    runbook,
    subject,
    address: instanceAddress(client, runbook, subject),
  }));
  const missing = collectGaps(client, instances, factsFor, factsOf);
  const cell = {
    address: runbookAddress(client.id, name),
    own: own !== undefined,
    subjects: found.subjects.length,
  };
  return missing.length === 0 ? { state: "ready", ...cell } : { state: "gaps", ...cell, missing };
}

/** One page for each name, the library's if it has one. */
function listRunbooks(book: Book): Page<"runbook">[] {
  const all = new Map<string, Page<"runbook">>();
  for (const client of book.clients.values()) {
    for (const page of client.runbooks.values()) all.set(page.name, page);
  }
  for (const page of book.library.values()) all.set(page.name, page);
  return [...all.values()].sort((a, b) => compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
