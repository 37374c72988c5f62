import GithubSlugger from "github-slugger";
import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { walk } from "./walk.ts";

/** Gives every heading its anchor, in the order of the page and as a git host makes it: the step's name in the graph. */
export function placeHeadings(tree: Root): void {
  const slugger = new GithubSlugger();
  walk(tree, (node) => {
    if (node.type === "heading")
      node.data = { ...node.data, hProperties: { id: slugger.slug(toString(node)) } };
    return undefined;
  });
}
