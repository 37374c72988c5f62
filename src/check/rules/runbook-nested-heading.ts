import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * A heading inside a component begins no step.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Open the door
 *
 *     <Note>
 *     ## Take the paper out
 *
 *     Gently.
 *     </Note>
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Open the door
 *
 *     ## Take the paper out
 *
 *     <Note>
 *     Gently.
 *     </Note>
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookNestedHeading: Rule = runbookRule("runbook/nested-heading");
