import type { Book } from "#book/book.ts";
import { readEarlierTexts } from "#book/earlier-texts.ts";
import { readFrontMatter } from "#book/front-matter.ts";
import { instancesOf } from "#book/instances.ts";
import type { Page } from "#book/page.ts";
import { toCallGraph } from "#runbook/graph.ts";
import type { CallGraph } from "#runbook/graph.ts";
import { targetNumber } from "#runbook/hand-over.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import type { CodeRow } from "../browser/call/code-directory.ts";
import { CODE_SHARDS } from "../browser/call/code-directory.ts";
import { contentFolder } from "../settings.ts";
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
  const seen = new Set([current.revision]);
  const before = ((await earlier).get(runbook.file) ?? []).flatMap((text) => {
    const graph = readEarlier(text, runbook.file);
    if (graph === null || seen.has(graph.revision)) return [];
    seen.add(graph.revision);
    return [graph];
  });
  return { current, earlier: before };
}

function readEarlier(text: string, file: string): CallGraph | null {
  try {
    return toCallGraph(readRunbook(readFrontMatter(text).body, 1, file));
  } catch {
    // An earlier version that could not be parsed never gave out a code.
    return null;
  }
}
