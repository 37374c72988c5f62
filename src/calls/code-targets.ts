import { outletAddress } from "#book/addresses.ts";
import type { Book } from "#book/book.ts";
import { readFrontMatter } from "#book/front-matter.ts";
import { instancesOf, subjectId } from "#book/instances.ts";
import type { InstanceSubject } from "#book/instances.ts";
import type { Page } from "#book/page.ts";
import { LADDER, ladderPage } from "#network/outlet-runbook.ts";
import { readEarlierRevisions } from "#runbook/earlier-revisions.ts";
import { toCallGraph } from "#runbook/graph.ts";
import type { CallGraph } from "#runbook/graph.ts";
import type { CodeTarget } from "#runbook/hand-over.ts";
import { graphOf } from "#runbook/page-graph.ts";

/** A page that a code can point at, with the thing it is about. */
export interface BookTarget extends CodeTarget {
  page: Page<"runbook">;
  about: InstanceSubject;
  address: string;
}

/** Every page that a code can point at: each runbook of each client for each of its subjects, and each outlet's ladder. */
export function listCodeTargets(book: Book): BookTarget[] {
  return [...book.clients.values()].flatMap((client) => [
    ...instancesOf(book, client).map(({ runbook, subject, address }) => ({
      client: client.id,
      runbook: runbook.name,
      subject: subjectId(subject),
      page: runbook,
      about: subject,
      address,
    })),
    ...[...client.outlets.values()].flatMap((outlet) => {
      const page = ladderPage(client, outlet);
      if (page === null) return [];
      const about = { kind: "outlet", label: outlet.label, slug: outlet.slug } as const;
      const address = outletAddress(client.id, outlet.slug);
      return { client: client.id, runbook: LADDER, subject: outlet.slug, page, about, address };
    }),
  ]);
}

/** A page's questions as they are, and as they were in its earlier texts, where they differed. A ladder has no text. */
export function graphsOf(
  page: Page<"runbook">,
  earlier: ReadonlyMap<string, readonly string[]>,
): { current: CallGraph; earlier: CallGraph[] } {
  const current = toCallGraph(graphOf(page));
  const texts = page.name === LADDER ? [] : (earlier.get(page.file) ?? []);
  const bodies = texts.map((text) => readFrontMatter(text).body);
  return { current, earlier: readEarlierRevisions(current, bodies, page.file) };
}
