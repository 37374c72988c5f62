import { outletAddress } from "#book/addresses.ts";
import type { Book } from "#book/book.ts";
import { readEarlierTexts } from "#book/earlier-texts.ts";
import { readFrontMatter } from "#book/front-matter.ts";
import { instancesOf } from "#book/instances.ts";
import type { Page } from "#book/page.ts";
import { toCallGraph } from "#runbook/graph.ts";
import type { CallGraph } from "#runbook/graph.ts";
import { targetNumber } from "#runbook/hand-over.ts";
import { readEarlierRevisions } from "#runbook/earlier-revisions.ts";
import type { CodeRow } from "../browser/call/code-directory.ts";
import { CODE_SHARDS } from "../browser/call/code-directory.ts";
import { contentFolder } from "../settings.ts";
import { LADDER, ladderPage } from "./_ladder.ts";
import { graphOf } from "./_runbook.ts";

/** Every page that a code can point at, spread over files by the code's number, so that reading one code fetches little. */
export function listCodeRows(book: Book): Map<number, CodeRow[]> {
  const shards = new Map<number, CodeRow[]>(Array.from({ length: CODE_SHARDS }, (_, shard) => [shard, []]));
  for (const client of book.clients.values()) {
    for (const { runbook, subject, address } of instancesOf(book, client)) {
      const id = subject.kind === "client" ? null : subject.kind === "device" ? subject.id : subject.slug;
      const row: CodeRow = {
        client: client.id,
        runbook: runbook.name,
        subject: id,
        address,
        graph: runbook.id,
        title: `${runbook.data.title}, ${client.page.data.name}`,
      };
      shards.get(targetNumber(row) % CODE_SHARDS)?.push(row);
    }
    for (const outlet of client.outlets.values()) {
      const ladder = ladderPage(client, outlet);
      if (ladder === null) continue;
      const row: CodeRow = {
        client: client.id,
        runbook: LADDER,
        subject: outlet.slug,
        address: outletAddress(client.id, outlet.slug),
        graph: ladder.id,
        title: `${ladder.data.title}, ${client.page.data.name}`,
      };
      shards.get(targetNumber(row) % CODE_SHARDS)?.push(row);
    }
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
  const current = toCallGraph(graphOf(runbook));
  if (runbook.name === LADDER) return { current, earlier: [] };
  const bodies = ((await earlier).get(runbook.file) ?? []).map((text) => readFrontMatter(text).body);
  return { current, earlier: readEarlierRevisions(current, bodies, runbook.file) };
}
