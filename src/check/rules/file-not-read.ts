import { LINKED_FILE } from "#book/linked-files.ts";
import { PICTURE } from "#book/pictures.ts";
import { listPictures, listRelativeLinks } from "../relative-links.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Only files that end in `.mdx` are pages; whatever else lies in the folder is seen only if a page leads to it.
 *
 * Bad, at `clients/harbor/equipment/nas-01.md`:
 *
 *     kind: equipment
 *
 * Good, at `clients/harbor/equipment/nas-01.mdx`:
 *
 *     name: NAS-01
 */
export const fileNotRead: Rule = {
  id: "file/not-read",
  description: "Files of the content folder are pages, or pages lead to them.",
  severity: "error",
  *check({ pages, files }: CheckInput): Generator<Draft> {
    const others = files.filter((file) => !file.endsWith(".mdx") && !NOTES.test(file));
    if (others.length === 0) return;
    const reached = new Set(
      pages.flatMap((page) =>
        [...listRelativeLinks(page), ...listPictures(page)].map(({ target }) => target),
      ),
    );
    for (const file of others) {
      const at = { file, line: 1, column: 1 };
      const page = file.replace(PAGE_LIKE, ".mdx").replace(/[^/]*$/, (name) => name.toLowerCase());
      if (PAGE_LIKE.test(file))
        yield {
          at,
          message: "The file is not read, because its name does not end in .mdx.",
          fix: `rename it to ${page}${files.includes(page) ? ", or remove it: a page of that name is there" : ""}.`,
        };
      // People keep pictures for later.
      else if (!reached.has(file) && !PICTURE.test(file))
        yield {
          at,
          severity: "warning",
          message: "No page leads to this file, so nobody will see it.",
          fix: LINKED_FILE.test(file)
            ? "link to it from a page, or move it out of the content folder."
            : "write on a page what it says, or move it out of the content folder.",
        };
    }
  },
};

/** What repositories explain themselves by. */
const NOTES = /^(?:README|LICEN[CS]E|CHANGELOG)(?:\.[a-z]+)?$/i;
const PAGE_LIKE = /\.(?:md|mdx|markdown|mdown)$/i;
