import type { RootContent } from "mdast";
import { isFactWithheld } from "#book/editions.ts";
import { isKind } from "#book/page.ts";
import { FACT_PATH } from "#markdown/gate.ts";
import { isFailure, parseMarkdown } from "#markdown/parse.ts";
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
    for (const { page, front, source } of pages) {
      if (page === null || !isKind(page, "runbook") || !page.data.editions.includes("in-house")) continue;
      for (const { path, line, column } of findWithheldFacts(front.body)) {
        yield {
          at: { file: source.file, line: line + front.bodyLine - 1, column },
          message: `In-house staff read "ask support" here: their edition does not show {${path}}.`,
          fix: "put the sentence into <HelpDesk>…</HelpDesk>, or say it without the fact.",
        };
      }
    }
  },
};

/** The withheld facts in a text, outside what only the help desk sees. Lines count within the text. */
export function findWithheldFacts(body: string): { path: string; line: number; column: number }[] {
  if (!body.includes("{")) return [];
  const tree = parseMarkdown(body);
  return isFailure(tree) ? [] : tree.children.flatMap(factsIn);
}

function factsIn(node: RootContent): { path: string; line: number; column: number }[] {
  if (node.type === "mdxTextExpression" || node.type === "mdxFlowExpression") {
    const path = node.value.trim();
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return FACT_PATH.test(path) && isFactWithheld(path) ? [{ path, line, column }] : [];
  }
  const element = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
  // What is said to a caller is cut out of the in-house edition as the help desk's blocks are.
  if (element && (node.name === "HelpDesk" || node.name === "Say")) return [];
  return "children" in node ? node.children.flatMap(factsIn) : [];
}
