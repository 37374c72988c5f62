import { listRelativeLinks } from "../relative-links.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A link to a file that is not a page (a drawing, a manual) leads to one.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     name: AP-01
 *     ---
 *     See [the switch](sw-01).
 *
 * Good:
 *
 *     name: AP-01
 *     ---
 *     See [the switch](sw-01.mdx).
 */
export const linkMissingFile: Rule = {
  id: "link/missing-file",
  description: "Links to other files lead to existing files.",
  severity: "error",
  *check({ pages, files }: CheckInput): Generator<Draft> {
    const known = new Set(files);
    for (const page of pages) {
      for (const { url, at, target } of listRelativeLinks(page)) {
        if (target === null || target.endsWith(".mdx") || known.has(target)) continue;
        const index = known.has(`${target}/index.mdx`) ? `${target}/index.mdx` : null;
        yield {
          at,
          message: `The link ${JSON.stringify(url)} leads to ${target === "" ? "the content folder" : target}, which is not a file of this book.`,
          fix: known.has(`${target}.mdx`)
            ? `write the ending: "${url.replace(/(?=#|$)/, ".mdx")}".`
            : index === null
              ? "correct the path, or put the file there. A web address begins with https://."
              : `link to its page: "${url.replace(/\/?(?=#|$)/, "/index.mdx")}".`,
        };
      }
    }
  },
};
