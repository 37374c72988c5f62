import type { RootContent } from "mdast";
import { componentRule } from "#markdown/components.ts";
import { FACT_PATH } from "#markdown/fact-path.ts";
import type { Edition } from "#schemas/index.ts";
import type { FactUse, Mark } from "./graph.ts";

/** Who sees a node: one edition, both (null), or, where blocks of both editions enclose it, nobody. */
export type Audience = Edition | null | "nobody";

/** Who sees what is inside a node, given who sees the node. A component on one line or on several is the same. */
export function audienceInside(node: RootContent, outside: Audience): Audience {
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return outside;
  const only = componentRule(node.name ?? "")?.only ?? null;
  if (only === null || only === outside) return outside;
  return outside === null ? only : "nobody";
}

/** The facts and marks in some nodes, in the order of the page. `down` is added to lines. */
export function readUses(nodes: readonly RootContent[], down: number): { uses: FactUse[]; marks: Mark[] } {
  const uses: FactUse[] = [];
  const marks: Mark[] = [];
  const walk = (node: RootContent, outside: Audience): void => {
    const only = audienceInside(node, outside);
    if (only === "nobody") return;
    const line = (node.position?.start.line ?? 1) + down;
    if (node.type === "mdxTextExpression" || node.type === "mdxFlowExpression") {
      const path = node.value.trim();
      if (FACT_PATH.test(path)) uses.push({ path, line, only });
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      if (node.name === "Stop") marks.push({ kind: "stop", line, only });
      if (node.name === "Risky") marks.push({ kind: "risky", line, only });
    }
    if ("children" in node) for (const child of node.children) walk(child, only);
  };
  for (const node of nodes) walk(node, null);
  return { uses, marks };
}
