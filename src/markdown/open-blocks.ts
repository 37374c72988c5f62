import type { Paragraph, PhrasingContent, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { SKIP, visit } from "unist-util-visit";

/** Takes a component that is alone on its line out of the paragraph that Markdown puts it in: it is a block. */
export function openBlocks(tree: Root): void {
  visit(tree, "paragraph", (node, index, parent) => {
    if (parent === undefined || index === undefined || !holdsBlocksAlone(node)) return undefined;
    const blocks = node.children.filter(isComponent).map((child): MdxJsxFlowElement => {
      const { name, attributes, children } = child;
      return { type: "mdxJsxFlowElement", name, attributes, children: children as never }; // `as`: rendered without a paragraph
    });
    parent.children.splice(index, 1, ...(blocks as never[])); // `as`: whatever holds a paragraph may hold a block
    return [SKIP, index + blocks.length];
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
