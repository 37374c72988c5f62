import { findDuplicates, foldLabel } from "../find-duplicates.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A caller reads an outlet's label over the phone; it has to be one outlet. Case and spaces cannot be heard, and hardly a
 * hyphen: `D-12` and `d12` are two labels on paper, so that is a warning, but the search takes either for both.
 *
 * Bad, at `clients/harbor/network.mdx`:
 *
 *     outlets: [{ label: D-12 }, { label: d-12 }]
 *
 * Good:
 *
 *     outlets: [{ label: D-12 }, { label: D-13 }]
 */
export const duplicateOutletLabel: Rule = {
  id: "duplicate/outlet-label",
  description: "Within a client, each outlet has a label of its own.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page?.kind !== "network") continue;
      const candidates = (page.data.outlets ?? []).map(({ label }, index) => ({
        key: hearLabel(label),
        value: label,
        at: { file: page.file, path: ["outlets", index, "label"] },
      }));
      for (const { value, at, first } of findDuplicates(candidates)) {
        const same = foldLabel(first.value) === foldLabel(value);
        yield {
          at,
          ...(same ? {} : { severity: "warning" as const }),
          message: `The label ${JSON.stringify(value)} is already on another outlet${first.value === value ? "" : `, written ${JSON.stringify(first.value)}`}.`,
          fix: "read both labels again; if they are really the same, relabel one, with the floor or room in front.",
          related: [{ at: first.at, message: "The first outlet with this label." }],
        };
      }
    }
  },
};

/** A mark between a letter and a digit is not heard; between two digits, which mark it is. */
function hearLabel(label: string): string {
  return foldLabel(label)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/(?<=\p{L})-(?=\p{N})|(?<=\p{N})-(?=\p{L})/gu, "");
}
