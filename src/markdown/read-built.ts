import type { BlockContent, List, ListItem, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";

/**
 * Reads a runbook that our own code wrote (a ladder) as the tree that the parser would give, without positions: headings,
 * paragraphs with bold, emphasis and escaped marks, lists of links (`-`) and of words (`+`), and registered components on lines of their own.
 * There are thousands of ladders, and the parser takes fifty times as long over all that Markdown might be. Not for
 * pages: what people write goes through `parseMarkdown`. Tests hold the two against each other.
 */
export function readBuilt(body: string): Root {
  const blocks = body.trim().split(/\n{2,}/);
  return { type: "root", children: blocks.map(readBlock) };
}

function readBlock(block: string): RootContent {
  if (block.startsWith("## ")) return { type: "heading", depth: 2, children: readWords(block.slice(3)) };
  const component = /^<(\w+)>\n([\s\S]*)\n<\/\1>$/.exec(block);
  if (component !== null) return readComponent(component[1] ?? "", component[2] ?? "");
  if (block.startsWith("- [")) return listOf(block.split("\n").map(readLink));
  if (block.startsWith("+ ")) return listOf(block.split("\n").map((line) => readWords(line.slice(2))));
  return { type: "paragraph", children: readWords(block) };
}

function readComponent(name: string, text: string): MdxJsxFlowElement {
  const inside: BlockContent = { type: "paragraph", children: readWords(text) };
  return { type: "mdxJsxFlowElement", name, attributes: [], children: [inside] };
}

function readLink(line: string): PhrasingContent[] {
  const [, label = "", url = ""] = /^- \[(.*)\]\((#[^)]*)\)$/.exec(line) ?? [];
  return [{ type: "link", title: null, url, children: readWords(label) }];
}

function listOf(items: readonly PhrasingContent[][]): List {
  const children = items.map((children): ListItem => ({
    type: "listItem",
    spread: false,
    checked: null,
    children: [{ type: "paragraph", children }],
  }));
  return { type: "list", ordered: false, start: null, spread: false, children };
}

/** Words with `**bold**`, `*emphasis*` and `\` before marks that mean themselves. */
function readWords(text: string): PhrasingContent[] {
  return text.split(MARKED).flatMap((part, index): PhrasingContent[] => {
    if (part === "") return [];
    if (index % 2 === 0) return [{ type: "text", value: unescape(part) }];
    const strong = part.startsWith("**");
    const inside = strong ? part.slice(2, -2) : part.slice(1, -1);
    return [{ type: strong ? "strong" : "emphasis", children: readWords(inside) }];
  });
}

const MARKED = /(\*\*(?:\\.|[^*\\])+\*\*|(?<![*\\])\*(?:\\.|[^*\\])+\*)/;

function unescape(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
