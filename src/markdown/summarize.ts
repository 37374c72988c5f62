import GithubSlugger from "github-slugger";
import type { Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { FACT_PATH, findForbidden } from "./gate.ts";
import type { GateProblem } from "./gate.ts";
import { isFailure, parseMarkdown } from "./parse.ts";

export interface Spot {
  line: number;
  column: number;
}

/** What the rest of the book needs to know of a page's text: plain data, so that it can cross a thread. */
export interface BodySummary {
  problems: GateProblem[];
  headings: (Spot & { slug: string; text: string; depth: number })[];
  links: (Spot & { url: string; text: string })[];
  images: (Spot & { url: string; alt: string })[];
  facts: (Spot & { path: string })[];
  /** Fences marked `mermaid`. `line` is the line of the fence itself. */
  diagrams: (Spot & { source: string })[];
}

/** Parses a page's text and takes from it what checks and links need. `bodyLine` is the file's line where it begins. */
export function summarizeBody(body: string, bodyLine: number): BodySummary {
  const summary: BodySummary = { problems: [], headings: [], links: [], images: [], facts: [], diagrams: [] };
  const tree = parseMarkdown(body);
  const down = bodyLine - 1;
  if (isFailure(tree)) {
    summary.problems.push({
      rule: "gate/parse",
      line: tree.line + down,
      column: tree.column,
      message: `The text cannot be read: ${tree.reason.replace(/\.$/, "")}.`,
      fix: "close what is open here; put a backslash before < and { where they are just text.",
    });
    return summary;
  }
  summary.problems = findForbidden(tree).map((problem) => ({ ...problem, line: problem.line + down }));
  collect(tree, summary, new GithubSlugger(), down);
  return summary;
}

function collect(node: Root | RootContent, summary: BodySummary, slugger: GithubSlugger, down: number): void {
  const spot: Spot = {
    line: (node.position?.start.line ?? 1) + down,
    column: node.position?.start.column ?? 1,
  };
  switch (node.type) {
    case "heading": {
      const text = toString(node);
      summary.headings.push({ ...spot, text, depth: node.depth, slug: slugger.slug(text) });
      break;
    }
    case "link":
    case "definition":
      summary.links.push({ ...spot, url: node.url, text: toString(node) });
      break;
    case "image":
      summary.images.push({ ...spot, url: node.url, alt: node.alt ?? "" });
      break;
    case "code":
      if (node.lang === "mermaid") summary.diagrams.push({ ...spot, source: node.value });
      break;
    case "mdxTextExpression":
    case "mdxFlowExpression":
      if (FACT_PATH.test(node.value.trim())) summary.facts.push({ ...spot, path: node.value.trim() });
      break;
    default:
  }
  if ("children" in node) for (const child of node.children) collect(child, summary, slugger, down);
}
