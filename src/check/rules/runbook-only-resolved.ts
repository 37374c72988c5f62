import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * From every question there is a way to say that it did not help.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Is there a light?
 *
 *     - [Yes](#restart-it)
 *     - [No](#escalate)
 *
 *     ## Restart it
 *
 *     - [Done](#resolved)
 *
 * Good:
 *
 *     ---
 *     ## Is there a light?
 *
 *     - [Yes](#restart-it)
 *     - [No](#escalate)
 *
 *     ## Restart it
 *
 *     - [It works](#resolved)
 *     - [Still offline](#escalate)
 */
export const runbookOnlyResolved: Rule = runbookRule("runbook/only-resolved");
