import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * No step is called Resolved, Escalate or Visit: those addresses end a runbook.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Open the door
 *
 *     Take the paper out.
 *
 *     ## Resolved?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Open the door
 *
 *     Take the paper out.
 *
 *     ## Is it resolved?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookTitleEnding: Rule = runbookRule("runbook/title-ending");
