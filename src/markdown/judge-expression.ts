import { NOT_A_FACT } from "./brace-mistakes.ts";
import { FACT_PATH } from "./fact-path.ts";
import type { Judgement } from "./gate-problem.ts";

const COMMENT = /^\/\*(?:(?!\*\/)[\s\S])*\*\/$/;

/** What is wrong with what stands in braces: a fact or a comment may, and in a heading a comment alone. */
export function judgeExpression(value: string, inHeading: boolean): Judgement[] {
  if (COMMENT.test(value)) return [];
  if (!FACT_PATH.test(value)) return [{ rule: "gate/expression", ...NOT_A_FACT }];
  if (inHeading)
    return [
      {
        rule: "gate/heading-fact",
        message: `The heading holds the fact {${value}}, so its address would differ from client to client.`,
        fix: "move the fact into the text below the heading.",
      },
    ];
  return [];
}
