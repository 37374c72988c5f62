import type { Book } from "#book/book.ts";
import { readEarlierTexts } from "#book/earlier-texts.ts";
import type { Page } from "#book/page.ts";
import type { CallGraph } from "#runbook/graph.ts";
import { targetNumber } from "#runbook/hand-over.ts";
import type { CodeRow } from "../browser/call/code-directory.ts";
import { CODE_SHARDS } from "../browser/call/code-directory.ts";
import { graphsOf, listCodeTargets } from "../calls/code-targets.ts";
import { contentFolder } from "../settings.ts";

/** Every page that a code can point at, spread over files by the code's number, so that reading one code fetches little. */
export function listCodeRows(book: Book): Map<number, CodeRow[]> {
  const shards = new Map<number, CodeRow[]>(Array.from({ length: CODE_SHARDS }, (_, shard) => [shard, []]));
  for (const { client, runbook, subject, address, page } of listCodeTargets(book)) {
    const name = book.clients.get(client)?.page.data.name ?? client;
    const row = { client, runbook, subject, address, graph: page.id, title: `${page.data.title}, ${name}` };
    shards.get(targetNumber(row) % CODE_SHARDS)?.push(row);
  }
  return shards;
}

let earlier: Promise<Map<string, string[]>> | undefined;

/** A runbook's graph as it is, and as it was in earlier revisions whose questions differed. */
export async function listGraphs(
  runbook: Page<"runbook">,
): Promise<{ current: CallGraph; earlier: CallGraph[] }> {
  earlier ??= readEarlierTexts(
    contentFolder(),
    (file) => file.startsWith("library/") || file.includes("/runbooks/"),
  );
  return graphsOf(runbook, await earlier);
}
