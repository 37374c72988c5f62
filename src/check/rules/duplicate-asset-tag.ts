import { findDuplicates, foldLabel, nameDevice } from "../find-duplicates.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Our own tags are numbered once for all clients, so the whole book is searched.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     assetTag: "HD-0001"
 *
 * Good:
 *
 *     assetTag: "HD-0002"
 */
export const duplicateAssetTag: Rule = {
  id: "duplicate/asset-tag",
  description: "No two devices of the book have one asset tag.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    const candidates = pages.flatMap(({ page }) =>
      page?.kind === "equipment" && page.data.assetTag !== undefined
        ? [
            {
              key: foldLabel(page.data.assetTag),
              value: page.data.assetTag,
              page,
              at: { file: page.file, path: ["assetTag"] },
            },
          ]
        : [],
    );
    for (const { value, at, page, first } of findDuplicates(candidates)) {
      const holder = nameDevice(first.page, page);
      yield {
        at,
        message: `assetTag is ${JSON.stringify(value)}, which is already on ${holder}.`,
        fix: "read both tags again, and put a new tag on one of the devices if they are really the same.",
        related: [{ at: first.at, message: `${holder} has it here.` }],
      };
    }
  },
};
