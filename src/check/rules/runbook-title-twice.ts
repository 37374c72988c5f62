import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * Steps of one runbook have different titles, since titles are their addresses.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#does-it-print-1)
 *
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#does-it-print-now)
 *
 *     ## Does it print now?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookTitleTwice: Rule = runbookRule("runbook/title-twice");
