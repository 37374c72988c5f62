import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * Steps that lead back to one another have a way out.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#switch-it-off)
 *     - [It smokes](#visit)
 *
 *     ## Switch it off
 *
 *     - [Done](#switch-it-on)
 *
 *     ## Switch it on
 *
 *     - [It stays dark](#switch-it-off)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](#switch-it-off)
 *     - [It smokes](#visit)
 *
 *     ## Switch it off
 *
 *     - [Done](#switch-it-on)
 *
 *     ## Switch it on
 *
 *     - [It stays dark](#switch-it-off)
 *     - [It is on](#does-it-print)
 */
export const runbookCircle: Rule = runbookRule("runbook/circle");
