import type { Root, RootContent } from "mdast";
import { isFailure, parseMarkdown } from "./parse.ts";
import type { ParseFailure } from "./parse.ts";

const known = new Map<string, readonly RootContent[]>();
/** Enough for the ladders of one large client; older ones are forgotten. */
const MOST = 5000;

/**
 * Parses text that our own code built of `##` sections, each once however many texts share it: the ladders of a
 * client's outlets differ in a section or two. Lines are counted within a section, so this is not for finding faults.
 * The nodes are shared, and must not be changed.
 */
export function parseSections(body: string): Root | ParseFailure {
  const children: RootContent[] = [];
  for (const section of body.split(/^(?=## )/m)) {
    const parsed = parseSection(section);
    if ("reason" in parsed) return parsed;
    children.push(...parsed);
  }
  return { type: "root", children };
}

function parseSection(section: string): readonly RootContent[] | ParseFailure {
  const before = known.get(section);
  if (before !== undefined) return before;
  const tree = parseMarkdown(section);
  if (isFailure(tree)) return tree;
  if (known.size >= MOST) known.clear();
  known.set(section, tree.children);
  return tree.children;
}
