import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import type { State } from "mdast-util-to-hast";
import { toHast } from "mdast-util-to-hast";
import GithubSlugger from "github-slugger";
import { toString } from "mdast-util-to-string";
import { iconAddress } from "../components/icons.ts";
import { asides } from "../components/asides.ts";
import type { AsideName } from "../components/asides.ts";
import { shapeSteps } from "./rehype-steps.ts";

/**
 * Renders a runbook that was built rather than written (a ladder), as HTML of the same shape as a written one: Astro can
 * only compile files. The text comes from our own code, so it holds registered components and no facts in braces.
 */
export function renderSteps(tree: Root): string {
  const slugger = new GithubSlugger();
  const hast = toHast(tree, {
    handlers: {
      heading: (state: State, node: Extract<Root["children"][number], { type: "heading" }>): Element => ({
        type: "element",
        tagName: `h${node.depth}`,
        properties: { id: slugger.slug(toString(node)) },
        children: state.all(node),
      }),
      mdxJsxFlowElement: renderAside,
      mdxJsxTextElement: renderAside,
    },
  });
  if (hast.type !== "root") return "";
  shapeSteps(hast);
  return toHtml(hast);
}

function renderAside(state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element | undefined {
  const name = node.name ?? "";
  // What only in-house staff see has no place in the help desk's edition, the only one that has ladders.
  if (!isAside(name)) return undefined;
  const { type, icon, label } = asides[name];
  const use: Element = {
    type: "element",
    tagName: "use",
    properties: { href: iconAddress(icon) },
    children: [],
  };
  const svg: Element = {
    type: "element",
    tagName: "svg",
    properties: { className: ["icon"], ariaHidden: "true" },
    children: [use],
  };
  const head: Element = {
    type: "element",
    tagName: "p",
    properties: { className: ["label"] },
    children: [svg, { type: "text", value: label }],
  };
  const children = state.all(node);
  return {
    type: "element",
    tagName: "div",
    properties: { className: ["aside", type] },
    children: [head, ...children],
  };
}

function isAside(name: string): name is AsideName {
  return Object.hasOwn(asides, name);
}
