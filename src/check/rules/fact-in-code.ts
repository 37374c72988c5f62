import { factPaths } from "#book/facts/index.ts";
import type { RootContent } from "mdast";
import { isFailure, parseMarkdown } from "#markdown/parse.ts";
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
    for (const { page, front, source } of pages) {
      if (page === null || !front.body.includes("`") || !front.body.includes("{")) continue;
      const tree = parseMarkdown(front.body);
      if (isFailure(tree)) continue;
      for (const { path, line } of tree.children.flatMap(factsInCode)) {
        yield {
          at: { file: source.file, line: line + front.bodyLine - 1, column: 1 },
          message: `{${path}} stands in code, so readers see its name instead of its value.`,
          fix: "end the code before it, such as `ping` {device.ip}, or print the words in bold instead.",
        };
      }
    }
  },
};

const names = new Set(factPaths.map(({ path }) => path));

function factsInCode(node: RootContent): { path: string; line: number }[] {
  if (node.type !== "inlineCode" && node.type !== "code")
    return "children" in node ? node.children.flatMap(factsInCode) : [];
  const line = node.position?.start.line ?? 1;
  return [...node.value.matchAll(/\{\s*([\w.-]+)\s*\}/g)].flatMap(([, path = ""]) =>
    names.has(path) ? [{ path, line }] : [],
  );
}
