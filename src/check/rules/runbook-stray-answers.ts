import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * Answers end their step, and each is one link alone. Any other list is text, and the next step follows.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Is there paper?
 *
 *     - [Yes](#does-it-print) with a green light
 *     - [No](#escalate)
 *
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Is there paper, and a green light?
 *
 *     - [Yes](#does-it-print)
 *     - [No](#escalate)
 *
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookStrayAnswers: Rule = runbookRule("runbook/stray-answers");
