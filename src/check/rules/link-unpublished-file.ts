import { LINKED_FILE } from "#book/linked-files.ts";
import { PICTURE } from "#book/pictures.ts";
import { listRelativeLinks } from "../relative-links.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * The site publishes pages, pictures, PDF and office files. A link to any other file would lead nowhere; a browser could run
 * it, or it is text, which on a page is searched and checked for secrets.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *     ---
 *     See [its settings](./ap-01.txt).
 *
 * and at `clients/harbor/equipment/ap-01.txt`:
 *
 *     A file that is no page.
 *
 * Good, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *     ---
 *     See [the manual](./ap-01.pdf).
 *
 * and at `clients/harbor/equipment/ap-01.pdf`:
 *
 *     A file that is no page.
 */
export const linkUnpublishedFile: Rule = {
  id: "link/unpublished-file",
  description: "Links to other files lead to files that the site has.",
  severity: "error",
  *check({ pages, files }: CheckInput): Generator<Draft> {
    const lost = new Set(files.filter((file) => !/\.mdx$|\.md$/i.test(file) && !isPublished(file)));
    for (const page of pages) {
      for (const { url, at, target } of listRelativeLinks(page)) {
        if (target === null || !lost.has(target)) continue;
        yield {
          at,
          message: `The link ${JSON.stringify(url)} leads to a file that the site does not publish.`,
          fix: "write on the page what it says, or save it as a PDF and link to that.",
        };
      }
    }
  },
};

function isPublished(file: string): boolean {
  return PICTURE.test(file) || LINKED_FILE.test(file);
}
