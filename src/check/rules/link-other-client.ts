import { clientOf, listPictures, listRelativeLinks } from "../relative-links.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A client's page is shown to that client, and a library page to all: neither may lead into another client's folder.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *     ---
 *     The same as [at Mesa](../../mesa/equipment/ap-01.mdx).
 *
 * Good:
 *
 *     name: AP-01
 *     ---
 *     The same as [the other one](../equipment/sw-01.mdx).
 */
export const linkOtherClient: Rule = {
  id: "link/other-client",
  description: "No page links into the folder of another client.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const page of pages) {
      const owner = clientOf(page.source.file);
      for (const { url, at, target } of [...listRelativeLinks(page), ...listPictures(page)]) {
        const other = target === null ? null : clientOf(target);
        if (other === null || other === owner) continue;
        yield {
          at,
          message: `The link ${JSON.stringify(url)} leads from ${owner === null ? "a page that all clients share" : `a page of ${owner}`} into the folder of ${other}.`,
          fix: "write here what is needed, without naming the other client; if it helps every client, make it a library runbook.",
        };
      }
    }
  },
};
