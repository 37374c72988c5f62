import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * An answer leads to a step, to an ending or to a runbook. Links to missing headings and pages have rules of their
 * own.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](https://printers.example/help)
 *     - [Cannot tell](#escalate)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *     - [Cannot tell](#escalate)
 */
export const runbookAnswerNowhere: Rule = runbookRule("runbook/answer-nowhere");
