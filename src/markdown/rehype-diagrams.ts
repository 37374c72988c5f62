import type { Element, Root } from "hast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { DiagramError, checkAuthorDiagram, renderMermaid } from "#diagram/index.ts";

/**
 * Draws an author's ```mermaid fence at build time. What the check refuses, this refuses too. The picture is followed by
 * its source, for those who cannot see it.
 */
export function rehypeDiagrams() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: { node: Element; source: string; line: number }[] = [];
    visit(tree, "element", (node) => {
      const [code] = node.children;
      if (node.tagName !== "pre" || code?.type !== "element" || code.tagName !== "code") return;
      const classes = code.properties["className"];
      if (Array.isArray(classes) && classes.includes("language-mermaid"))
        found.push({ node, source: toString(code), line: node.position?.start.line ?? 1 });
    });
    for (const [occurrence, { node, source, line }] of found.entries()) {
      const [refused] = checkAuthorDiagram(source);
      if (refused !== undefined)
        file.fail(
          `${refused.message} Fix: ${refused.fix}`,
          { line: line + refused.line, column: 1 },
          "diagram/refused",
        );
      const picture: Element = {
        type: "element",
        tagName: "div",
        properties: { className: ["picture"], "set:html": await draw(source, line, occurrence, file) },
        children: [],
      };
      const words: Element = {
        type: "element",
        tagName: "details",
        properties: { className: ["more"] },
        children: [
          {
            type: "element",
            tagName: "summary",
            properties: {},
            children: [{ type: "text", value: "The same as text" }],
          },
          { ...node },
        ],
      };
      Object.assign(node, {
        tagName: "figure",
        properties: { className: ["diagram"] },
        children: [picture, words],
      });
    }
  };
}

async function draw(source: string, line: number, occurrence: number, file: VFile): Promise<string> {
  try {
    const { svg } = await renderMermaid(source, { title: "Diagram", occurrence });
    return svg;
  } catch (error) {
    if (!(error instanceof DiagramError)) throw error;
    return file.fail(
      `The diagram cannot be drawn: ${error.message}`,
      { line: line + (error.line ?? 1), column: error.column ?? 1 },
      "diagram/refused",
    );
  }
}
