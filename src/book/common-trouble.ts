import { runbookAddress } from "./addresses.ts";
import type { Book, ClientBook } from "./book.ts";
import { applicability, runbooksOf } from "./instances.ts";
import type { Page } from "./page.ts";

export interface Trouble {
  runbook: Page<"runbook">;
  address: string;
  /** How often this client called about it. */
  calls: number;
  /** How often all clients did: what is likely where nothing has happened yet. */
  callsAnywhere: number;
}

/** The runbooks that apply to a client, the ones it called about most often first, then the ones everybody calls about. */
export function commonTrouble(book: Book, client: ClientBook): Trouble[] {
  const anywhere = countCalls([...book.clients.values()]);
  const here = countCalls([client]);
  return runbooksOf(book, client)
    .filter((runbook) => applicability(book, client, runbook).applies)
    .map((runbook) => ({
      runbook,
      address: runbookAddress(client.id, runbook.name),
      calls: here.get(runbook.name) ?? 0,
      callsAnywhere: anywhere.get(runbook.name) ?? 0,
    }))
    .sort(
      (a, b) =>
        b.calls - a.calls || b.callsAnywhere - a.callsAnywhere || (a.runbook.name < b.runbook.name ? -1 : 1),
    );
}

function countCalls(clients: readonly ClientBook[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of clients.flatMap((client) => client.calls.map((call) => call.data.runbook))) {
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
