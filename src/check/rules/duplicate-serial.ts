import { findDuplicates, foldLabel, nameDevice } from "../find-duplicates.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A serial number belongs to one device in the world, so the whole book is searched.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     serial: "SN-SW-0001"
 *
 * Good:
 *
 *     serial: "SN-AP-0001"
 */
export const duplicateSerial: Rule = {
  id: "duplicate/serial",
  description: "No two devices of the book have one serial number.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    const candidates = pages.flatMap(({ page }) =>
      page?.kind === "equipment" && page.data.serial !== undefined
        ? [
            {
              key: foldLabel(page.data.serial),
              value: page.data.serial,
              page,
              at: { file: page.file, path: ["serial"] },
            },
          ]
        : [],
    );
    for (const { value, at, page, first } of findDuplicates(candidates)) {
      const holder = nameDevice(first.page, page);
      yield {
        at,
        message: `serial is ${JSON.stringify(value)}, which ${holder} has already.`,
        fix: "read both labels again; if a device moved, keep one page of it; if the serial is not known, remove the line.",
        related: [{ at: first.at, message: `${holder} has it here.` }],
      };
    }
  },
};
