import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A visit's file is named by its day, so that a folder of visits is in order.
 *
 * Bad, at `clients/harbor/visits/2026-11-10.mdx`:
 *
 *     on: 2026-11-09
 *
 * Good:
 *
 *     on: 2026-11-10
 */
export const visitName: Rule = {
  id: "visit/name",
  description: "A visit's file name begins with its day.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page?.kind !== "visit" || page.name === page.data.on || page.name.startsWith(`${page.data.on}-`))
        continue;
      yield {
        at: { file: page.file, path: ["on"] },
        message: `on is ${page.data.on}, but the file is called ${page.name}.mdx.`,
        fix: `rename the file to ${page.data.on}.mdx, or correct the day.`,
      };
    }
  },
};
