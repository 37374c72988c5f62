import { findDuplicates, foldLabel } from "../find-duplicates.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A caller reads an outlet's label over the phone; it has to be one outlet. Case and spaces cannot be heard.
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
        key: foldLabel(label),
        value: label,
        at: { file: page.file, path: ["outlets", index, "label"] },
      }));
      for (const { value, at, first } of findDuplicates(candidates)) {
        yield {
          at,
          message: `The label ${JSON.stringify(value)} is already on another outlet${first.value === value ? "" : `, written ${JSON.stringify(first.value)}`}.`,
          fix: "read both labels again; if they are really the same, relabel one, with the floor or room in front.",
          related: [{ at: first.at, message: "The first outlet with this label." }],
        };
      }
    }
  },
};
