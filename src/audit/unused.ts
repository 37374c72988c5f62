import type { Book, ClientBook } from "#book/book.ts";
import { applicability } from "#book/instances.ts";
import { pageAddress } from "#book/addresses.ts";
import type { NamedLink } from "#book/links.ts";
import { asOf, compare, listCalls, listCurrentClients } from "./sources.ts";

/** A runbook that no call has followed yet. */
export interface UnusedRunbook {
  name: string;
  source: NamedLink;
  /** The clients it is for. None: nobody could have used it. */
  clients: ClientBook[];
  verified: string | null;
}

/** Runbooks that no call up to a day has followed; the ones for most clients first. */
export function unusedRunbooks(book: Book, today: string): UnusedRunbook[] {
  const then = asOf(book, today);
  const clients = listCurrentClients(then);
  const used = new Set(
    listCalls(then).flatMap(({ client, call }) => {
      const name = call.data.runbook;
      return name === undefined ? [] : [(client.runbooks.get(name) ?? then.library.get(name))?.id];
    }),
  );
  const all = [...then.library.values(), ...clients.flatMap((client) => [...client.runbooks.values()])];
  return all
    .filter((runbook) => !used.has(runbook.id))
    .map((runbook) => ({
      name: runbook.name,
      source: { label: runbook.data.title, address: pageAddress(runbook) },
      clients: clients.filter((client) => applicability(then, client, runbook).applies),
      verified: runbook.data.verified?.on ?? null,
    }))
    .sort((a, b) => b.clients.length - a.clients.length || compare(a.source.address, b.source.address));
}
