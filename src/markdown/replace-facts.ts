import type { Root } from "mdast";
import { componentElement } from "./component-element.ts";
import { FACT_PATH } from "./fact-path.ts";
import { walk } from "./walk.ts";

/**
 * Turns `{device.ip}` into `<Fact path="device.ip">`, so that a page is compiled once and rendered with the facts of
 * whichever client it is shown for. Comments are dropped.
 */
export function replaceFacts(tree: Root): void {
  walk(tree, (node, index, holder) => {
    if (node.type !== "mdxTextExpression" && node.type !== "mdxFlowExpression") return undefined;
    const path = node.value.trim();
    if (!FACT_PATH.test(path)) {
      holder.children.splice(index, 1);
      return index;
    }
    const fact = componentElement("Fact", { path }, []);
    // A fact alone on its line is still a sentence's worth of text: give it a paragraph.
    const replacement = node.type === "mdxFlowExpression" ? { type: "paragraph", children: [fact] } : fact;
    holder.children.splice(index, 1, replacement as never); // `as`: whatever holds such an expression takes these
    return index + 1;
  });
}
