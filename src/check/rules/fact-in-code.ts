import { factPaths } from "#book/facts/index.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * In code, braces are only braces: a fact that is named there is printed as its name and never filled in, and no gap tells.
 *
 * Bad, at `library/network/desk-has-no-network.mdx`:
 *
 *     about: outlet
 *     ---
 *     ## Does it answer?
 *
 *     Try `ping {outlet.switch.ip}`.
 *
 * Good:
 *
 *     about: outlet
 *     ---
 *     ## Does it answer?
 *
 *     Try `ping` with {outlet.switch.ip}.
 */
export const factInCode: Rule = {
  id: "fact/in-code",
  description: "Facts stand outside of code, where they are filled in.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page, body, source } of pages) {
      if (page === null) continue;
      for (const { path, line } of body.codeNames.filter((name) => names.has(name.path))) {
        yield {
          at: { file: source.file, line, column: 1 },
          message: `{${path}} stands in code, so readers see its name instead of its value.`,
          fix: "end the code before it, such as `ping` {device.ip}, or print the words in bold instead.",
        };
      }
    }
  },
};

const names = new Set(factPaths.map(({ path }) => path));
