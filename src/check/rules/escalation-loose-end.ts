import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A call that could not be solved by phone is a lesson: what it was in the end, and what would prevent it.
 *
 * Bad, at `clients/harbor/calls/2026-11-03-desk-dead.mdx`:
 *
 *     outcome: escalated
 *
 * Good:
 *
 *     outcome: escalated
 *     cause: The server that hands out addresses hung.
 *     noneBecause: The server is being replaced.
 */
export const escalationLooseEnd: Rule = {
  id: "escalation/loose-end",
  description: "Each call that could not be solved by phone has its cause and what would prevent it.",
  severity: "warning",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page?.kind !== "call") continue;
      const { outcome, cause, prevention, noneBecause } = page.data;
      if (outcome !== "escalated" && outcome !== "visit") continue;
      const open = [
        ...(cause === undefined ? ["what it was in the end"] : []),
        ...(prevention === undefined && noneBecause === undefined ? ["what would prevent it"] : []),
      ];
      if (open.length === 0) continue;
      yield {
        at: { file: page.file, path: ["outcome"] },
        message: `The call could not be solved by phone (outcome: ${outcome}), and nothing says ${open.join(", nor ")}.`,
        fix: "add `cause: …` once it is known, and `prevention: { what: … }`, or `noneBecause: …` if nothing would.",
      };
    }
  },
};
