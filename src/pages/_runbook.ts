import type { Root } from "mdast";
import type { Page } from "#book/page.ts";
import { isFailure, parseMarkdown } from "#markdown/parse.ts";
import { parseSections } from "#markdown/parse-sections.ts";
import { distinctPaths } from "#runbook/graph.ts";
import type { RunbookGraph } from "#runbook/graph.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { LADDER } from "./_ladder.ts";

interface ReadRunbook {
  tree: Root;
  graph: RunbookGraph;
}

const known = new WeakMap<Page<"runbook">, ReadRunbook>();

/** A runbook's graph, read once however many clients it is rendered for: parsing is most of what a build does. */
export function graphOf(runbook: Page<"runbook">): RunbookGraph {
  return read(runbook).graph;
}

/** The syntax tree that the graph was read from. */
export function treeOf(runbook: Page<"runbook">): Root {
  return read(runbook).tree;
}

/** The facts that a runbook names, for gaps and readiness. */
export function factsOf(runbook: Page<"runbook">): string[] {
  const { opening, steps } = graphOf(runbook);
  return distinctPaths([...opening.uses, ...steps.flatMap((step) => step.uses)]);
}

function read(runbook: Page<"runbook">): ReadRunbook {
  let found = known.get(runbook);
  if (found === undefined) {
    const tree = runbook.name === LADDER ? parseSections(runbook.body) : parseMarkdown(runbook.body);
    // The check runs before every build, so this is a page built by our own code, or a build without a check.
    if (isFailure(tree)) throw new Error(`${runbook.id} cannot be read: ${tree.reason}`);
    found = { tree, graph: readRunbook(tree, 1, runbook.file) };
    known.set(runbook, found);
  }
  return found;
}
