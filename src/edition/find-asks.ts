import type { Book, ClientBook } from "#book/book.ts";
import { createFacts } from "#book/facts/index.ts";
import type { Fact } from "#book/facts/index.ts";
import { usedFacts } from "#book/facts/used-facts.ts";
import { factSubject, instancesOf } from "#book/instances.ts";

/**
 * The facts that an edition's own pages would answer differently than the whole book does: the server they may handle
 * is not the server that a runbook means. By the rendering's address; those are not shown but asked for. Since every
 * fact that is shown is worked out from shown pages alone, nothing else can be told by it.
 */
export function findAsks(
  whole: { book: Book; client: ClientBook },
  staged: Book,
  clientId: string,
  today: string,
): Record<string, string[]> {
  const client = staged.clients.get(clientId);
  const asks: Record<string, string[]> = {};
  if (client === undefined) return asks;
  for (const { runbook, subject, address } of instancesOf(staged, client)) {
    const there = createFacts(whole.book, whole.client, factSubject(subject), today);
    const here = createFacts(staged, client, factSubject(subject), today);
    const differ = usedFacts(runbook)
      .toSorted()
      .filter((path) => isWrong(here.get(path), there.get(path)));
    if (differ.length > 0) asks[address] = differ;
  }
  return asks;
}

function isWrong(here: Fact | undefined, there: Fact | undefined): boolean {
  return here?.known === true && (there?.known !== true || there.text !== here.text);
}
