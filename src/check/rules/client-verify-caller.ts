import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Whoever answers the phone has to know how to make sure who is calling, before a password is reset.
 *
 * Bad, at `clients/harbor/index.mdx`:
 *
 *     verifyCaller:
 *
 * Good:
 *
 *     verifyCaller: Call back on the office number.
 */
export const clientVerifyCaller: Rule = {
  id: "client/verify-caller",
  description: "Each client says how to make sure of a caller.",
  severity: "warning",
  *check({ book }: CheckInput): Generator<Draft> {
    for (const { page } of book.clients.values()) {
      if (page.data.verifyCaller !== undefined || page.data.status === "former") continue;
      yield {
        at: { file: page.file, line: 1, column: 1 },
        message: `${page.data.name} does not say how to make sure that callers are who they say they are.`,
        fix: "agree on a way with the client and add it, such as `verifyCaller: Call back on the office number.`.",
      };
    }
  },
};
