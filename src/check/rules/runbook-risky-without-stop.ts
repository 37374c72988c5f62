import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * In-house staff are told to stop and call before anything that can do harm, in that step or before it.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     editions: [help-desk, in-house]
 *     ---
 *     ## Reset it
 *
 *     <Risky>
 *     This deletes its address book.
 *     </Risky>
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     editions: [help-desk, in-house]
 *     ---
 *     ## Reset it
 *
 *     <Stop>
 *     Call the help desk first.
 *     </Stop>
 *
 *     <Risky>
 *     This deletes its address book.
 *     </Risky>
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookRiskyWithoutStop: Rule = runbookRule("runbook/risky-without-stop");
