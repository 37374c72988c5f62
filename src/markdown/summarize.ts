import GithubSlugger from "github-slugger";
import type { Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { FACT_PATH } from "./fact-path.ts";
import type { GateProblem } from "./gate-problem.ts";
import { findForbidden } from "./gate.ts";
import { meantHeading } from "./meant-heading.ts";
import type { ParseFailure } from "./parse-mistakes.ts";
import { UNREADABLE, isFailure, parseMarkdown } from "./parse.ts";

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
  /** Facts that are filled in. `forCall` says whether only the help desk meets it: it reads or says what stands there. */
  facts: (Spot & { path: string; forCall: boolean })[];
  /** Names in braces within code, where nothing is filled in. The place is that of the code. */
  codeNames: (Spot & { path: string })[];
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
  if (isFailure(tree)) return { summary: readAround(tree, body, down), tree: null };
  const summary = readTree(tree, body, down);
  if (summary === null) return { summary: describeFailures([UNREADABLE], down), tree: null };
  return { summary, tree };
}

/** What a page without text says. */
export function emptySummary(): BodySummary {
  return { problems: [], headings: [], links: [], images: [], facts: [], codeNames: [], diagrams: [] };
}

/** Null for a tree that the parser could build and that is yet too deep to walk. */
function readTree(tree: Root, body: string, down: number): BodySummary | null {
  const summary = emptySummary();
  try {
    summary.problems = findForbidden(tree, body).map((problem) => ({
      ...problem,
      line: problem.line + down,
    }));
    collect(tree, { summary, slugger: new GithubSlugger(), down, body });
    return summary;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** More mistakes than this in one text are told in a second run. */
const MOST_FAILURES = 8;

/** What a text says that stops the parser: the paragraphs on which it stops are left out, and the rest is read as it is. */
function readAround(first: ParseFailure, body: string, down: number): BodySummary {
  const failures = [first];
  let [text, failure, told] = [body, first, true];
  for (let round = 0; round < MOST_FAILURES && failure.nowhere === undefined; round++) {
    const rest = leaveOut(text, failure.line);
    text = rest.text;
    // Of a pair of tags the other is still there, and not to blame.
    told = told && !/<\/?[A-Z]/.test(rest.gone);
    const tree = parseMarkdown(text);
    if (!isFailure(tree)) {
      const summary = readTree(tree, text, down);
      if (summary === null) break;
      const problems = [...describeFailures(failures, down).problems, ...summary.problems];
      return { ...summary, problems };
    }
    if (told) failures.push(tree);
    failure = tree;
  }
  return describeFailures(failures, down);
}

/** A text without the lines of one paragraph, up to a blank line or a tag alone on its line; other lines keep their place. */
function leaveOut(text: string, line: number): { text: string; gone: string } {
  const lines = text.split(/\r\n?|\n/);
  const ends = (at: number): boolean => /^\s*(?:<\/?[A-Z]\w*>\s*)?$/.test(lines[at] ?? "");
  let [from, to] = [line - 1, line];
  while (from > 0 && !ends(from - 1)) from -= 1;
  while (to < lines.length && !ends(to)) to += 1;
  const gone = lines.splice(from, to - from, ...Array.from({ length: to - from }, () => ""));
  return { text: lines.join("\n"), gone: gone.join("\n") };
}

function describeFailures(failures: readonly ParseFailure[], down: number): BodySummary {
  const problems = failures.map(({ line, column, message, fix }) => ({
    rule: "gate/parse",
    line: line + down,
    column,
    message,
    fix,
  }));
  return { ...emptySummary(), problems };
}

interface Collecting {
  summary: BodySummary;
  slugger: GithubSlugger;
  down: number;
  body: string;
}

function collect(node: Root | RootContent, into: Collecting, forCall = false): void {
  const { summary, slugger, down, body } = into;
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
    case "paragraph": {
      // The gate tells of it; links to it are right.
      const meant = meantHeading(node, body);
      if (meant !== null)
        summary.headings.push({ ...spot, text: meant.title, depth: 2, slug: slugger.slug(meant.title) });
      break;
    }
    case "link":
      summary.links.push({ ...spot, url: node.url, text: toString(node) });
      break;
    case "image":
      summary.images.push({ ...spot, url: node.url, alt: node.alt ?? "" });
      break;
    case "code":
      if (node.lang === "mermaid") summary.diagrams.push({ ...spot, source: node.value });
      summary.codeNames.push(...namesIn(node.value).map((path) => ({ ...spot, path })));
      break;
    case "inlineCode":
      summary.codeNames.push(...namesIn(node.value).map((path) => ({ ...spot, path })));
      break;
    case "mdxTextExpression":
    case "mdxFlowExpression": {
      const path = node.value.trim();
      if (FACT_PATH.test(path)) summary.facts.push({ ...spot, path, forCall });
      break;
    }
    default:
  }
  if (!("children" in node)) return;
  const inside = forCall || isForCall(node);
  for (const child of node.children) collect(child, into, inside);
}

/** What is said to a caller is cut out of the in-house edition as the help desk's blocks are. */
function isForCall(node: Root | RootContent): boolean {
  const isElement = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
  return isElement && (node.name === "HelpDesk" || node.name === "Say");
}

function namesIn(code: string): string[] {
  return [...code.matchAll(/\{\s*([\w.-]+)\s*\}/g)].flatMap(([, path]) => path ?? []);
}
