import { didYouMean, nearestOfAll } from "#book/nearest-name.ts";
import { schemas } from "#schemas/index.ts";
import { mayHold } from "../partial-pages.ts";
import { listRelativeLinks } from "../relative-links.ts";
import type { CheckInput, CheckedPage, Draft, Rule } from "../rule.ts";

/**
 * A link to a heading leads to one. Besides the headings of its text a page has the ones that its facts give it: a
 * field (`#lights`), an entry of a list (`#circuit-wan1`). The three ends of a runbook are no headings but may be
 * linked to in runbooks.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *     ---
 *     [Restart it](#restarting).
 *
 *     ## Restarting it
 *
 * Good:
 *
 *     name: AP-01
 *     ---
 *     [Restart it](#restarting-it).
 *
 *     ## Restarting it
 */
export const linkMissingHeading: Rule = {
  id: "link/missing-heading",
  description: "Links to headings lead to existing headings.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    const byFile = new Map(pages.map((page) => [page.source.file, page]));
    const anchors = new Map<CheckedPage, readonly string[]>();
    for (const page of pages) {
      const isRunbook = page.page?.kind === "runbook";
      for (const { url, at, target, anchor } of listRelativeLinks(page)) {
        const other = target === null ? undefined : byFile.get(target);
        if (anchor === undefined || anchor === "" || other === undefined || !isReadable(other)) continue;
        if (isRunbook && ENDS.has(anchor)) continue;
        const known = anchors.get(other) ?? listAnchors(other);
        anchors.set(other, known);
        if (known.includes(anchor) || mayHold(other, [anchor])) continue;
        const guess = didYouMean(
          `#${anchor}`,
          known.map((slug) => `#${slug}`),
        );
        yield {
          at,
          message: `The link ${JSON.stringify(url)} leads to a heading that ${other === page ? "this page" : other.source.file} does not have.`,
          fix: guess === "" ? suggestHeading(anchor, other, known) : guess,
        };
      }
    }
  },
};

const ENDS = new Set(["resolved", "escalate", "visit"]);
const ENTRY_LISTS = ["locations", "contacts", "circuits", "services", "backups", "people", "roles"] as const;

function suggestHeading(anchor: string, { body }: CheckedPage, known: readonly string[]): string {
  const near = nearestOfAll(
    anchor,
    body.headings.map(({ slug }) => slug),
  );
  return near === undefined
    ? `that page has no headings: link to the page alone, or to one of its facts, such as "#${known.at(-1) ?? "verified"}".`
    : `link to one of its headings, the nearest of which is "#${near}", or to the page alone.`;
}

function isReadable({ body, page }: CheckedPage): boolean {
  return (
    page !== null && !body.problems.some(({ rule }) => rule === "gate/parse" || rule === "gate/too-slow")
  );
}

function listAnchors({ body, page }: CheckedPage): string[] {
  const headings = body.headings.map(({ slug }) => slug);
  if (page === null) return headings;
  const data: Record<string, unknown> = page.data;
  const fields = Object.keys(schemas[page.kind].shape).filter((key) => data[key] !== undefined);
  const entries = ENTRY_LISTS.flatMap((list) => {
    const thing = list === "people" ? "person" : list.slice(0, -1);
    return idsOf(data[list]).map((id) => `${thing}-${id}`);
  });
  return [...headings, ...fields, ...entries];
}

function idsOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) =>
    typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string"
      ? [entry.id]
      : [],
  );
}
