import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * Every step can be come to from the first one, in one of the runbook's editions.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Is there paper?
 *
 *     - [Yes](#resolved)
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
 *     ## Is there paper?
 *
 *     - [Yes](#does-it-print)
 *     - [No](#escalate)
 *
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookUnreachable: Rule = runbookRule("runbook/unreachable");
