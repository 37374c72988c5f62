import type { Root, RootContent } from "mdast";
import { isPartShown } from "#book/editions.ts";
import type { Audience, PartName } from "#book/editions.ts";
import { FACT_PATH } from "#markdown/fact-path.ts";
import { isFailure, parseMarkdown } from "#markdown/parse.ts";

/** What cutting must know of the runbook around the text. */
export interface TextPlan {
  /** Headings' lines, in the text, of the steps that this audience comes to. */
  reachable: ReadonlySet<number>;
  /** The address that a link should have in the edition; null if what it leads to is not there. */
  linkTo(url: string): string | null;
}

/** A piece of text to be replaced, by offsets. */
interface Cut {
  from: number;
  to: number;
  text: string;
}

/** Components that stand for a part of the table. */
const PARTS: Readonly<Record<string, PartName>> = {
  HelpDesk: "help-desk-blocks",
  Say: "words-to-say",
  InHouse: "in-house-blocks",
};

/**
 * A text as an audience may read it: blocks for others, comments and steps out of reach are cut out at their places in
 * the source, links to what the edition does not have become plain text. Throws if the text cannot be parsed.
 */
export function cutText(text: string, audience: Audience, plan: TextPlan): string {
  const tree = parseMarkdown(text);
  if (isFailure(tree)) throw new Error(`A text of an edition cannot be read: ${tree.message}`);
  const cuts = [...cutSteps(tree, audience, plan, text.length), ...cutNodes(tree.children, audience, plan)];
  return applyCuts(text, cuts).replace(/\n{3,}/g, "\n\n");
}

/** The part that a component stands for, if any. */
export function partOf(node: RootContent): PartName | null {
  if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
    return PARTS[node.name ?? ""] ?? null;
  if (node.type === "mdxTextExpression" || node.type === "mdxFlowExpression")
    return FACT_PATH.test(node.value.trim()) ? null : "comments";
  return null;
}

/** From a heading that they never come to, as far as the next heading of a step. */
function cutSteps(tree: Root, audience: Audience, plan: TextPlan, length: number): Cut[] {
  if (isPartShown(audience, "steps-out-of-reach")) return [];
  const heads = tree.children.filter((node) => node.type === "heading" && node.depth === 2);
  return heads.flatMap((head, index) =>
    plan.reachable.has(head.position?.start.line ?? 0)
      ? []
      : [
          {
            from: startOf(head),
            to: heads[index + 1] ? startOf(heads[index + 1] ?? head) : length,
            text: "",
          },
        ],
  );
}

function cutNodes(nodes: readonly RootContent[], audience: Audience, plan: TextPlan): Cut[] {
  return nodes.flatMap((node): Cut[] => {
    const part = partOf(node);
    if (part !== null && !isPartShown(audience, part))
      return [{ from: startOf(node), to: endOf(node), text: "" }];
    const inner = "children" in node ? cutNodes(node.children, audience, plan) : [];
    return [...inner, ...(part === "in-house-blocks" ? openBlock(node) : cutLink(node, plan))];
  });
}

/** What is left of a block that all readers may read is what is inside: a list of answers in it is then one of the step. */
function openBlock(node: RootContent): Cut[] {
  const children = "children" in node ? node.children : [];
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return [{ from: startOf(node), to: endOf(node), text: "" }];
  return [
    { from: startOf(node), to: startOf(first), text: "" },
    { from: endOf(last), to: endOf(node), text: "" },
  ];
}

/** A link keeps its words where what it leads to is not there: the brackets and the address go. */
function cutLink(node: RootContent, plan: TextPlan): Cut[] {
  if (node.type === "definition") {
    const to = plan.linkTo(node.url);
    return to === node.url
      ? []
      : [
          {
            from: startOf(node),
            to: endOf(node),
            text: to === null ? "" : `[${node.label ?? node.identifier}]: ${to}`,
          },
        ];
  }
  if (node.type === "image")
    return plan.linkTo(node.url) === null ? [{ from: startOf(node), to: endOf(node), text: "" }] : [];
  if (node.type !== "link") return [];
  const to = plan.linkTo(node.url);
  if (to === node.url) return [];
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return [{ from: startOf(node), to: endOf(node), text: "" }];
  return [
    { from: startOf(node), to: startOf(first), text: to === null ? "" : "[" },
    { from: endOf(last), to: endOf(node), text: to === null ? "" : `](${to})` },
  ];
}

function applyCuts(text: string, cuts: readonly Cut[]): string {
  let result = "";
  let at = 0;
  for (const { from, to, text: instead } of cuts.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    // A cut inside one that is already done.
    if (from < at) continue;
    result += text.slice(at, from) + instead;
    at = to;
  }
  return result + text.slice(at);
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: RootContent): number {
  return node.position?.end.offset ?? 0;
}
