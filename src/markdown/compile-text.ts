import type { ElementContent, Root as Html, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { placeHeadings } from "./place-headings.ts";
import { drawDiagrams } from "./draw-diagrams.ts";
import { findForbidden } from "./gate.ts";
import { keepNames } from "./keep-names.ts";
import { linkPages } from "./link-pages.ts";
import { openBlocks } from "./open-blocks.ts";
import type { ParseFailure } from "./parse-mistakes.ts";
import { isFailure, parseMarkdown } from "./parse.ts";
import { replaceFacts } from "./replace-facts.ts";
import { shapeSteps } from "./shape-steps.ts";

/** A page's text, ready to be rendered for any client: HTML, and in between what each client fills in its own way. */
export type Part = string | ComponentPart;

/** A registered component, a fact or a link to another runbook, with what stands inside it. */
export interface ComponentPart {
  component: string;
  props: Readonly<Record<string, string>>;
  children: readonly Part[];
}

export interface TextSource {
  /** The page's path in the content folder, from which its links go. */
  file: string;
  /** A runbook's text is given the shape of steps and answers. */
  isRunbook: boolean;
}

/**
 * Turns a page's text into parts, once however often it is rendered. It is the check's parser and the check's gate:
 * throws, with file, line and how to mend it, for what the check refuses.
 */
export function compileText(body: string, source: TextSource): Promise<Part[]> {
  return compileParsed(parseMarkdown(body), body, source);
}

/** The same for a text that is parsed already. The tree is used up. */
export async function compileParsed(
  tree: Root | ParseFailure,
  body: string,
  source: TextSource,
): Promise<Part[]> {
  const refuse = ({ line, column, message, fix }: ParseFailure): Error =>
    new Error(`${source.file}, line ${line}:${column} of its text: ${message} Fix: ${fix}`);
  if (isFailure(tree)) throw refuse(tree);
  const [problem] = findForbidden(tree, body);
  if (problem !== undefined) throw refuse(problem);
  return compileTree(tree, source);
}

/** The same without the gate, for a tree that our own code made. */
export async function compileTree(tree: Root, { file, isRunbook }: TextSource): Promise<Part[]> {
  placeHeadings(tree);
  openBlocks(tree);
  replaceFacts(tree);
  linkPages(tree, file);
  const html = toHast(tree, { passThrough: ["mdxJsxFlowElement", "mdxJsxTextElement"] }) as Html; // `as`: a root gives a root
  await drawDiagrams(html, file);
  if (isRunbook) shapeSteps(html);
  keepNames(html);
  return toParts(html);
}

/** Cuts HTML at its components. */
function toParts({ children }: { children: readonly Node[] }): Part[] {
  const found: ComponentPart[] = [];
  const punch = (node: Node): Node => {
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      found.push(toComponent(node));
      return { type: "raw", value: `${HOLE}${found.length - 1}${HOLE}` };
    }
    // `as`: what stands in an element may stand there after a hole is punched in it
    return node.type === "element"
      ? { ...node, children: node.children.map(punch) as ElementContent[] }
      : node;
  };
  const html = toHtml({ type: "root", children: children.map(punch) }, { allowDangerousHtml: true });
  return html.split(HOLE).flatMap((text, index) => {
    const part: Part | undefined = index % 2 === 0 ? text : found[Number(text)];
    return part === undefined || part === "" ? [] : [part];
  });
}

function toComponent({
  name,
  attributes,
  children,
}: Extract<Node, { type: `mdxJsx${string}` }>): ComponentPart {
  const props = attributes.flatMap((attribute) =>
    "name" in attribute && typeof attribute.value === "string"
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  return {
    component: name ?? "",
    props: Object.fromEntries(props),
    children: toParts({ children }),
  };
}

type Node = RootContent | ElementContent;

/** No text holds it: Markdown turns it into another character. */
const HOLE = "\0";
