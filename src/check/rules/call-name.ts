import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A call's file is named by its day and a few words, so that a folder of calls is in order.
 *
 * Bad, at `clients/harbor/calls/2026-11-03-desk-dead.mdx`:
 *
 *     at: 2026-11-04T09:45
 *
 * Good:
 *
 *     at: 2026-11-03T09:45
 */
export const callName: Rule = {
  id: "call/name",
  description: "A call's file name begins with its day, then a few words.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page?.kind !== "call") continue;
      const day = page.data.at.slice(0, 10);
      if (page.name.startsWith(`${day}-`)) continue;
      const words = page.name.replace(/^[\d-]+/, "");
      yield {
        at: { file: page.file, path: ["at"] },
        message: `at is ${page.data.at}, but the file is called ${page.name}.mdx.`,
        fix: `rename the file to ${day}-${words === "" ? "what-it-was" : words}.mdx, or correct the time.`,
      };
    }
  },
};
