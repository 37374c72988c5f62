import GithubSlugger from "github-slugger";
import type { Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { isFailure, parseMarkdown } from "#markdown/parse.ts";
import { distinctPaths, judgeMarks } from "./graph.ts";
import type { RunbookGraph, Step } from "./graph.ts";
import type { LinkReader } from "./read-goal.ts";
import { readGoal } from "./read-goal.ts";
import { readAnswers, seesContent } from "./read-step.ts";
import { readUses } from "./read-uses.ts";
import { revisionOf } from "./revision.ts";

/**
 * Reads a runbook's page as a graph. `bodyLine` is the file's line on which the body begins; `file` is the page's path
 * in the content folder, by which links to other runbooks are understood. A text that cannot be parsed has no steps;
 * saying so is the gate's business.
 */
export function readRunbook(body: string | Root, bodyLine = 1, file: string | null = null): RunbookGraph {
  const tree = typeof body === "string" ? parseMarkdown(body) : body;
  const children = isFailure(tree) ? [] : tree.children;
  const { opening, sections, nestedHeadings } = cutSections(children, bodyLine - 1);
  const ids = new Set(sections.map(({ id }) => id));
  const toGoal: LinkReader = (url) => readGoal(url, ids, file);
  const steps = sections.map((section, index) =>
    readStep(section, sections[index + 1]?.id ?? null, toGoal, bodyLine - 1),
  );
  const { uses } = readUses(opening, bodyLine - 1);
  return {
    revision: revisionOf(steps),
    edition: null,
    opening: { uses, facts: distinctPaths(uses) },
    steps,
    nestedHeadings,
  };
}

interface Section {
  id: string;
  title: string;
  line: number;
  nodes: RootContent[];
}

function cutSections(children: readonly RootContent[], down: number) {
  const slugger = new GithubSlugger();
  const opening: RootContent[] = [];
  const sections: Section[] = [];
  const nestedHeadings: RunbookGraph["nestedHeadings"] = [];
  const lineOf = (node: RootContent): number => (node.position?.start.line ?? 1) + down;
  // Every heading takes its anchor in the order of the page, or later ones would get another's.
  const takeAnchors = (node: RootContent, nested: boolean): void => {
    if (node.type === "heading") {
      slugger.slug(toString(node));
      if (nested && node.depth === 2) nestedHeadings.push({ title: toString(node), line: lineOf(node) });
    }
    if ("children" in node) for (const child of node.children) takeAnchors(child, true);
  };
  for (const node of children) {
    if (node.type === "heading" && node.depth === 2) {
      const title = toString(node);
      sections.push({ id: slugger.slug(title), title, line: lineOf(node), nodes: [] });
      continue;
    }
    takeAnchors(node, false);
    (sections.at(-1)?.nodes ?? opening).push(node);
  }
  return { opening, sections, nestedHeadings };
}

function readStep(
  { id, title, line, nodes }: Section,
  following: string | null,
  toGoal: LinkReader,
  down: number,
): Step {
  const { answers, lists, stray, everyoneAnswers } = readAnswers(nodes, { toGoal, down });
  const { uses, marks } = readUses(nodes, down);
  const prose = nodes.filter((node) => seesContent(node, null, lists));
  const seen = (edition: "help-desk" | "in-house"): boolean =>
    prose.length === 0 || prose.some((node) => seesContent(node, edition, lists));
  const next = everyoneAnswers ? null : following;
  return {
    id,
    title,
    line,
    answers,
    next,
    choices: answers.length + (next === null ? 0 : 1),
    forHelpDesk: seen("help-desk"),
    forInHouse: seen("in-house"),
    ...judgeMarks(marks),
    uses,
    facts: distinctPaths(uses),
    stray,
  };
}
