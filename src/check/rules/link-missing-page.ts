import { posix } from "node:path";
import { editDistance, nearestNames } from "#book/nearest-name.ts";
import { clientOf, listRelativeLinks } from "../relative-links.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A link to a page leads to one.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *     ---
 *     Plugged into [the switch](sw-10.mdx).
 *
 * Good:
 *
 *     name: AP-01
 *     ---
 *     Plugged into [the switch](sw-01.mdx).
 */
export const linkMissingPage: Rule = {
  id: "link/missing-page",
  description: "Links between pages lead to existing pages.",
  severity: "error",
  *check({ pages, files }: CheckInput): Generator<Draft> {
    const known = new Set(files);
    for (const page of pages) {
      const { file } = page.source;
      for (const { url, at, target } of listRelativeLinks(page)) {
        if (target !== null && (!target.endsWith(".mdx") || known.has(target))) continue;
        // Another client's page may not be linked to, whether it exists or not: see link/other-client.
        if (target !== null && ![null, clientOf(file)].includes(clientOf(target))) continue;
        yield {
          at,
          message: `The link ${JSON.stringify(url)} leads ${target === null ? "out of the content folder" : `to ${target}, which does not exist`}.`,
          fix: target === null ? "count the ../ again." : suggestPage(file, target, files),
        };
      }
    }
  },
};

function suggestPage(from: string, target: string, files: readonly string[]): string {
  const owner = clientOf(from);
  const pages = files.filter((file) => file.endsWith(".mdx") && [null, owner].includes(clientOf(file)));
  const name = nameOf(target);
  // The right name in the wrong folder is the commoner slip, so only names are compared; of two, the nearer folder wins.
  const [wanted] = nearestNames(name, pages.map(nameOf), 1);
  const [near] = pages
    .filter((file) => nameOf(file) === wanted)
    .sort((a, b) => editDistance(a, target) - editDistance(b, target));
  if (near === undefined) return "correct the path, or add that page.";
  const path = posix.relative(posix.dirname(from), near);
  return `did you mean "${path}"?`;
}

/** `sw-01` of `clients/harbor/equipment/sw-01.mdx`; `harbor` of a client's first page. */
function nameOf(file: string): string {
  return posix.basename(file.replace(/\/index\.mdx$/, ""), ".mdx");
}
