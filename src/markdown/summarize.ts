import GithubSlugger from "github-slugger";
import type { Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { FACT_PATH, findForbidden } from "./gate.ts";
import type { GateProblem } from "./gate.ts";
import type { ParseFailure } from "./parse-mistakes.ts";
import { TOO_DEEP, isFailure, parseMarkdown } from "./parse.ts";

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

/**
 * Parses a page's text and takes from it what checks and links need. `bodyLine` is the file's line where it begins.
 * Never throws for what somebody wrote: a text that cannot be read is a problem.
 */
export function summarizeBody(body: string, bodyLine: number): BodySummary {
  return readBody(body, bodyLine).summary;
}

/** The same with the syntax tree, for whoever wants more from it; null if there is none to trust. */
export function readBody(body: string, bodyLine: number): { summary: BodySummary; tree: Root | null } {
  const down = bodyLine - 1;
  const tree = parseMarkdown(body);
  if (isFailure(tree)) return { summary: describeFailure(tree, down), tree: null };
  const summary = emptySummary();
  try {
    summary.problems = findForbidden(tree).map((problem) => ({ ...problem, line: problem.line + down }));
    collect(tree, summary, new GithubSlugger(), down);
  } catch (error) {
    // A tree that the parser could build may still be too deep to walk.
    if (error instanceof RangeError) return { summary: describeFailure(TOO_DEEP, down), tree: null };
    throw error;
  }
  return { summary, tree };
}

/** What a page without text says. */
export function emptySummary(): BodySummary {
  return { problems: [], headings: [], links: [], images: [], facts: [], diagrams: [] };
}

function describeFailure(failure: ParseFailure, down: number): BodySummary {
  const problem = { rule: "gate/parse", ...failure, line: failure.line + down };
  return { ...emptySummary(), problems: [problem] };
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
