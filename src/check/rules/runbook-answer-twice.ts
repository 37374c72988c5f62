import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * The answers of a step differ by more than case and punctuation.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *     - [No!](#visit)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *     - [It smokes](#visit)
 */
export const runbookAnswerTwice: Rule = runbookRule("runbook/answer-twice");
