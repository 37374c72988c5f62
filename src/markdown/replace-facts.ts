import type { Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { componentElement } from "./component-element.ts";
import { FACT_PATH } from "./gate.ts";

/**
 * Turns `{device.ip}` into `<Fact path="device.ip">`, so that a page is compiled once and rendered with the facts of
 * whichever client it is shown for. Comments are dropped.
 */
export function replaceFacts(tree: Root): void {
  visit(tree, ["mdxTextExpression", "mdxFlowExpression"], (node, index, parent) => {
    if (!("value" in node) || index === undefined || parent === undefined || !("children" in parent))
      return undefined;
    const path = node.value.trim();
    if (!FACT_PATH.test(path)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const fact = componentElement("Fact", { path }, []);
    // A fact alone on its line is still a sentence's worth of text: give it a paragraph.
    const replacement = node.type === "mdxFlowExpression" ? { type: "paragraph", children: [fact] } : fact;
    parent.children.splice(index, 1, replacement as never); // `as`: every parent of such an expression takes these
    return [SKIP, index + 1];
  });
}
