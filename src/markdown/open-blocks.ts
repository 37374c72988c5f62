import type { Paragraph, PhrasingContent, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { walk } from "./walk.ts";

/** Takes a component that is alone on its line out of the paragraph that Markdown puts it in: it is a block. */
export function openBlocks(tree: Root): void {
  walk(tree, (node, index, holder) => {
    if (node.type !== "paragraph" || !holdsBlocksAlone(node)) return undefined;
    const blocks = node.children.filter(isComponent).map((child): MdxJsxFlowElement => {
      const { name, attributes, children } = child;
      return { type: "mdxJsxFlowElement", name, attributes, children: children as never }; // `as`: rendered without a paragraph
    });
    holder.children.splice(index, 1, ...blocks);
    return index + blocks.length;
  });
}

function holdsBlocksAlone({ children }: Paragraph): boolean {
  return (
    children.some(isComponent) &&
    children.every((child) => isComponent(child) || (child.type === "text" && child.value.trim() === ""))
  );
}

function isComponent(node: PhrasingContent): node is MdxJsxTextElement {
  return node.type === "mdxJsxTextElement";
}
