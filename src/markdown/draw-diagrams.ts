import type { Element, ElementContent, Root } from "hast";
import { toString } from "mdast-util-to-string";
import { drawAuthorDiagram } from "#diagram/index.ts";
import { walk } from "./walk.ts";

/**
 * Draws an author's ```mermaid fences. What the check refuses, this refuses too, naming `file`. A picture is followed by
 * its source, for those who cannot see it.
 */
export async function drawDiagrams(tree: Root, file: string): Promise<void> {
  for (const [occurrence, { node, source, line }] of findFences(tree).entries()) {
    const drawn = await drawAuthorDiagram(source, occurrence + 1);
    if ("findings" in drawn) {
      const [first] = drawn.findings;
      const place = `${file}, line ${line + (first?.line ?? 1)}:${first?.column ?? 1} of its text`;
      throw new Error(`${place}: ${first?.message ?? ""} Fix: ${first?.fix ?? ""}`);
    }
    const svg: ElementContent = { type: "raw", value: drawn.picture.svg };
    const words = element(
      "details",
      ["more"],
      [element("summary", [], [{ type: "text", value: "The same as text" }]), { ...node }],
    );
    Object.assign(node, element("figure", ["diagram"], [element("div", ["picture"], [svg]), words]));
  }
}

function findFences(tree: Root): { node: Element; source: string; line: number }[] {
  const found: { node: Element; source: string; line: number }[] = [];
  walk(tree, (node) => {
    if (node.type !== "element" || node.tagName !== "pre") return undefined;
    const [code] = node.children;
    if (code?.type !== "element" || code.tagName !== "code") return undefined;
    const classes = code.properties["className"];
    if (Array.isArray(classes) && classes.includes("language-mermaid"))
      found.push({ node, source: asTyped(code), line: node.position?.start.line ?? 1 });
    return undefined;
  });
  return found;
}

/** Without the line break that the conversion adds: the check draws the text as typed, and its picture is to serve here. */
function asTyped(code: Element): string {
  return toString(code).replace(/\n$/, "");
}

function element(tagName: string, className: string[], children: ElementContent[]): Element {
  return { type: "element", tagName, properties: className.length === 0 ? {} : { className }, children };
}
