import { isFactWithheld } from "#book/editions.ts";
import { isKind } from "#book/page.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * In-house staff read "ask support" where a runbook names a fact that their edition never shows, so a sentence that
 * lives on such a fact belongs to the help desk.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     editions: [help-desk, in-house]
 *     ---
 *     ## Look at it
 *
 *     It ends at {outlet.switchPort}.
 *
 * Good:
 *
 *     editions: [help-desk, in-house]
 *     ---
 *     ## Look at it
 *
 *     <HelpDesk>
 *     It ends at {outlet.switchPort}.
 *     </HelpDesk>
 */
export const editionWithheldFact: Rule = {
  id: "edition/withheld-fact",
  description: "Text that in-house staff read names no fact that their edition withholds.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page, body, source } of pages) {
      if (page === null || !isKind(page, "runbook") || !page.data.editions.includes("in-house")) continue;
      // Where the text breaks off, a fact may have lost the block around it.
      if (body.problems.some(({ rule }) => rule === "gate/parse")) continue;
      for (const { path, line, column, forCall } of body.facts) {
        if (forCall || !isFactWithheld(path)) continue;
        yield {
          at: { file: source.file, line, column },
          message: `In-house staff read "ask support" here: their edition does not show {${path}}.`,
          fix: "put the sentence into <HelpDesk>…</HelpDesk>, or say it without the fact.",
        };
      }
    }
  },
};
