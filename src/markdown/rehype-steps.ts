import type { Element, ElementContent, Root, RootContent } from "hast";
import type { VFile } from "vfile";

/**
 * Gives a runbook's page its shape: what stands before the first `##` becomes the opening, each `##` and what follows it
 * a `<section class="step">`, and a step's closing list of links its answers. Other pages pass untouched.
 */
export function rehypeSteps() {
  return (tree: Root, file: VFile): void => {
    if (isRunbook(file.path)) shapeSteps(tree);
  };
}

/** Does so to a tree that is known to be a runbook. */
export function shapeSteps(tree: Root): void {
  const opening: RootContent[] = [];
  const steps: Element[] = [];
  for (const node of tree.children) {
    const heading = node.type === "element" && node.tagName === "h2";
    if (heading)
      steps.push({
        type: "element",
        tagName: "section",
        properties: { className: ["step"] },
        children: [node],
      });
    else if (steps.length === 0) opening.push(node);
    else steps.at(-1)?.children.push(node as ElementContent); // `as`: a page's body holds no doctype
  }
  for (const step of steps) markAnswers(step);
  const first: Element = {
    type: "element",
    tagName: "div",
    properties: { className: ["opening"] },
    children: opening as ElementContent[],
  }; // `as`: as above
  tree.children = [...(opening.some((node) => node.type !== "text") ? [first] : []), ...steps];
}

function isRunbook(path: string): boolean {
  return /\/(?:library|clients\/[^/]+\/runbooks)\/(?:[^/]+\/)?[^/]+\.mdx$/.test(path.replaceAll("\\", "/"));
}

function markAnswers(step: Element): void {
  const last = step.children.findLast((child) => child.type === "element" || child.type.startsWith("mdx"));
  if (last?.type !== "element" || last.tagName !== "ul") return;
  const items = last.children.filter((child): child is Element => child.type === "element");
  if (items.length === 0 || !items.every(isOneLink)) return;
  last.properties["className"] = ["answers"];
}

function isOneLink(item: Element): boolean {
  const content = item.children.flatMap((child) =>
    child.type === "element" && child.tagName === "p" ? child.children : [child],
  );
  const inside = content.filter((child) => !(child.type === "text" && child.value.trim() === ""));
  const [only] = inside;
  if (inside.length !== 1 || only === undefined) return false;
  return (
    (only.type === "element" && only.tagName === "a") ||
    (only.type === "mdxJsxTextElement" && only.name === "RunbookLink")
  );
}
