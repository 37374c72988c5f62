import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * Some path leads to the help desk or to a visit.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [Not yet](#does-it-print)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [Not yet](#does-it-print)
 *     - [Not even now](#escalate)
 */
export const runbookNoEscalation: Rule = runbookRule("runbook/no-escalation");
