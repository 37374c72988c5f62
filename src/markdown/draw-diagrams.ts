import type { Element, ElementContent, Root } from "hast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { DiagramError, checkAuthorDiagram, renderMermaid } from "#diagram/index.ts";

/**
 * Draws an author's ```mermaid fences. What the check refuses, this refuses too, naming `file`. A picture is followed by
 * its source, for those who cannot see it.
 */
export async function drawDiagrams(tree: Root, file: string): Promise<void> {
  for (const [occurrence, { node, source, line }] of findFences(tree).entries()) {
    const [refused] = checkAuthorDiagram(source);
    if (refused !== undefined)
      throw new Error(
        `${file}, line ${line + refused.line} of its text: ${refused.message} Fix: ${refused.fix}`,
      );
    const svg: ElementContent = { type: "raw", value: await draw(source, { occurrence, file, line }) };
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
  visit(tree, "element", (node) => {
    const [code] = node.children;
    if (node.tagName !== "pre" || code?.type !== "element" || code.tagName !== "code") return;
    const classes = code.properties["className"];
    if (Array.isArray(classes) && classes.includes("language-mermaid"))
      found.push({ node, source: toString(code), line: node.position?.start.line ?? 1 });
  });
  return found;
}

function element(tagName: string, className: string[], children: ElementContent[]): Element {
  return { type: "element", tagName, properties: className.length === 0 ? {} : { className }, children };
}

async function draw(
  source: string,
  { occurrence, file, line }: { occurrence: number; file: string; line: number },
): Promise<string> {
  try {
    const { svg } = await renderMermaid(source, { title: "Diagram", occurrence });
    return svg;
  } catch (cause) {
    if (!(cause instanceof DiagramError)) throw cause;
    const place = `${file}, line ${line + (cause.line ?? 1)} of its text`;
    throw new Error(`${place}: The diagram cannot be drawn: ${cause.message}`, { cause });
  }
}
