import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * A runbook hands over to one that its readers have: of the library, or of the same client.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Does it print?
 *
 *     - [Yes](#resolved)
 *     - [No](../../clients/harbor/runbooks/copier.mdx)
 *     - [Cannot tell](#escalate)
 *
 * and, at `clients/harbor/runbooks/copier.mdx`:
 *
 *     kind: runbook
 *     title: The copier does not copy
 *     symptoms: [the copier is dead, nothing is copied, black copies, no copies, it smokes, it beeps]
 *     about: client
 *     editions: [help-desk]
 *     minutes: 5
 *     ---
 *     ## Does it copy?
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
 *     - [No](copier.mdx)
 *     - [Cannot tell](#escalate)
 *
 * and, at `library/network/copier.mdx`:
 *
 *     kind: runbook
 *     title: The copier does not copy
 *     symptoms: [the copier is dead, nothing is copied, black copies, no copies, it smokes, it beeps]
 *     about: client
 *     editions: [help-desk]
 *     minutes: 5
 *     ---
 *     ## Does it copy?
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookUnknownRunbook: Rule = runbookRule("runbook/unknown-runbook");
