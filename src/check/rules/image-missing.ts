import { nearestNames } from "#book/nearest-name.ts";
import { clientOf, listPictures } from "../relative-links.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A picture is a file of the book, in the text and as a device's photo.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     photo: { file: ./closet.png, alt: The closet }
 *
 * Good:
 *
 *     photo: { file: ./closet.jpg, alt: The closet }
 */
export const imageMissing: Rule = {
  id: "image/missing",
  description: "Pictures are files of the book.",
  severity: "error",
  *check({ pages, files }: CheckInput): Generator<Draft> {
    const known = new Set(files);
    for (const page of pages) {
      const folder = page.source.file.replace(/[^/]*$/, "");
      for (const { url, at, target } of listPictures(page)) {
        // Another client's picture is refused by link/other-client, which must not tell whether it exists.
        if (target !== null && (known.has(target) || clientOf(target) !== clientOf(page.source.file)))
          continue;
        const beside = files.filter((file) => file.startsWith(folder) && IMAGE.test(file));
        const names = beside.map((file) => `./${file.slice(folder.length)}`);
        // Names are compared without their ending: the right picture may be of another kind.
        const [near] = nearestNames(
          url.replace(IMAGE, ""),
          names.map((name) => name.replace(IMAGE, "")),
          1,
        );
        const guess = names.find((name) => name.replace(IMAGE, "") === near);
        yield {
          at,
          message: `The picture ${JSON.stringify(url)} is not in the book.`,
          fix:
            guess === undefined
              ? "put the file there, or correct its path; upper and lower case count."
              : `did you mean "${guess}"?`,
        };
      }
    }
  },
};

const IMAGE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
