import type { Rule } from "../rule.ts";
import { runbookRule } from "../runbook-problems.ts";

/**
 * No path asks more than twelve questions. Steps that lead back to one another count with all of theirs, once.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Question 1
 *
 *     - [Yes](#question-2)
 *     - [No](#escalate)
 *
 *     ## Question 2
 *
 *     - [Yes](#question-3)
 *     - [No](#escalate)
 *
 *     ## Question 3
 *
 *     - [Yes](#question-4)
 *     - [No](#escalate)
 *
 *     ## Question 4
 *
 *     - [Yes](#question-5)
 *     - [No](#escalate)
 *
 *     ## Question 5
 *
 *     - [Yes](#question-6)
 *     - [No](#escalate)
 *
 *     ## Question 6
 *
 *     - [Yes](#question-7)
 *     - [No](#escalate)
 *
 *     ## Question 7
 *
 *     - [Yes](#question-8)
 *     - [No](#escalate)
 *
 *     ## Question 8
 *
 *     - [Yes](#question-9)
 *     - [No](#escalate)
 *
 *     ## Question 9
 *
 *     - [Yes](#question-10)
 *     - [No](#escalate)
 *
 *     ## Question 10
 *
 *     - [Yes](#question-11)
 *     - [No](#escalate)
 *
 *     ## Question 11
 *
 *     - [Yes](#question-12)
 *     - [No](#escalate)
 *
 *     ## Question 12
 *
 *     - [Yes](#question-13)
 *     - [No](#escalate)
 *
 *     ## Question 13
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 *
 * Good, at `library/network/desk-has-no-network.mdx`:
 *
 *     ---
 *     ## Question 1
 *
 *     - [Yes](#question-2)
 *     - [No](#escalate)
 *
 *     ## Question 2
 *
 *     - [Yes](#question-3)
 *     - [No](#escalate)
 *
 *     ## Question 3
 *
 *     - [Yes](#question-4)
 *     - [No](#escalate)
 *
 *     ## Question 4
 *
 *     - [Yes](#question-5)
 *     - [No](#escalate)
 *
 *     ## Question 5
 *
 *     - [Yes](#question-6)
 *     - [No](#escalate)
 *
 *     ## Question 6
 *
 *     - [Yes](#question-7)
 *     - [No](#escalate)
 *
 *     ## Question 7
 *
 *     - [Yes](#question-8)
 *     - [No](#escalate)
 *
 *     ## Question 8
 *
 *     - [Yes](#question-9)
 *     - [No](#escalate)
 *
 *     ## Question 9
 *
 *     - [Yes](#question-10)
 *     - [No](#escalate)
 *
 *     ## Question 10
 *
 *     - [Yes](#question-11)
 *     - [No](#escalate)
 *
 *     ## Question 11
 *
 *     - [Yes](#question-12)
 *     - [No](#escalate)
 *
 *     ## Question 12
 *
 *     - [Yes](#resolved)
 *     - [No](#escalate)
 */
export const runbookTooManyQuestions: Rule = runbookRule("runbook/too-many-questions");
