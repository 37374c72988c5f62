import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * A runbook has steps: headings of the second level.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     Switch it off and on.
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Switch it off and on. Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookNoSteps: Rule = runbookRule("runbook/no-steps");
