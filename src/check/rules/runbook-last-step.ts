import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * The last step has answers, or the reader is left there.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Is there paper?
 *
 *     - [Yes](#fill-the-tray)
 *     - [No](#escalate)
 *
 *     ## Fill the tray
 *
 *     Up to the mark.
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Is there paper?
 *
 *     - [Yes](#fill-the-tray)
 *     - [No](#escalate)
 *
 *     ## Fill the tray
 *
 *     Up to the mark.
 *
 *     - [It prints](#resolved)
 *     - [It does not](#escalate)
 */
export const runbookLastStep: Rule = runbookRule("runbook/last-step");
