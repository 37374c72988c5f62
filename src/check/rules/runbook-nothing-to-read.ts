import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * In-house staff meet no step that speaks to the help desk alone, nor the other way round.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     editions: [help-desk, in-house]
 *     ---
 *     ## Look at its page
 *
 *     <HelpDesk>
 *     Open it in the browser.
 *     </HelpDesk>
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     editions: [help-desk, in-house]
 *     ---
 *     ## Look at its page
 *
 *     <HelpDesk>
 *     Open it in the browser.
 *     </HelpDesk>
 *
 *     The help desk looks at the printer's own page. Wait a moment.
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookNothingToRead: Rule = runbookRule("runbook/nothing-to-read");
