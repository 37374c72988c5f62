import type { Element, ElementContent, Root, RootContent } from "hast";

/**
 * Gives a runbook's page its shape: what stands before the first `##` becomes the opening, each `##` and what follows it
 * a `<section class="step">`, and a step's closing list of links its answers.
 */
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
  for (const step of steps) {
    liftAnswers(step);
    markAnswers(step);
  }
  const first: Element = {
    type: "element",
    tagName: "div",
    properties: { className: ["opening"] },
    children: opening as ElementContent[],
  }; // `as`: as above
  tree.children = [...(opening.some((node) => node.type !== "text") ? [first] : []), ...steps];
}

/**
 * A block for the help desk may end in answers of its own. They stand below it, as any step's do: in-house staff, who have
 * other answers there, never get the block.
 */
function liftAnswers(step: Element): void {
  step.children = step.children.flatMap((block) => {
    if (block.type !== "mdxJsxFlowElement" || block.name !== "HelpDesk") return [block];
    const list = lastPart(block);
    if (!isAnswers(list)) return [block];
    list.properties["className"] = ["answers"];
    const children = block.children.filter((child) => child !== list);
    return lastPart({ children }) === undefined ? [list] : [{ ...block, children }, list];
  });
}

function markAnswers(step: Element): void {
  const list = lastPart(step);
  if (isAnswers(list)) list.properties["className"] = ["answers"];
}

function lastPart({ children }: { children: readonly ElementContent[] }): ElementContent | undefined {
  return children.findLast((child) => child.type === "element" || child.type.startsWith("mdx"));
}

function isAnswers(list: ElementContent | undefined): list is Element {
  if (list?.type !== "element" || list.tagName !== "ul") return false;
  const items = list.children.filter((child): child is Element => child.type === "element");
  return items.length > 0 && items.every(isOneLink);
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
