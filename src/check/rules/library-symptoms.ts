import type { CheckInput, Draft, Rule } from "../rule.ts";

const ENOUGH = 6;

/**
 * Search lives on what callers say; a shared runbook is found by many different words.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     symptoms: [no internet at one desk]
 *
 * Good:
 *
 *     symptoms: [no internet at one desk, port dead, cable unplugged, no network, offline, phone is dead]
 */
export const librarySymptoms: Rule = {
  id: "library/symptoms",
  description: `Library runbooks give at least ${ENOUGH} symptoms.`,
  severity: "warning",
  *check({ book }: CheckInput): Generator<Draft> {
    for (const { file, data } of book.library.values()) {
      const count = new Set(data.symptoms.map((symptom) => symptom.trim().toLowerCase())).size;
      if (count >= ENOUGH) continue;
      yield {
        at: { file, path: ["symptoms"], key: true },
        message: `symptoms gives ${count} ${count === 1 ? "thing" : "different things"} that callers say; search needs ${ENOUGH} or more.`,
        fix: "add what callers said in their own words, wrong words too, such as: ethernet port not working.",
      };
    }
  },
};
