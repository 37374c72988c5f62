import type { Root } from "mdast";
import type { Page } from "#book/page.ts";
import { isFailure, parseMarkdown } from "#markdown/parse.ts";
import { readBuilt } from "#markdown/read-built.ts";
import { distinctPaths } from "./graph.ts";
import type { RunbookGraph } from "./graph.ts";
import { readRunbook } from "./read-runbook.ts";
import { LADDER } from "#network/outlet-runbook.ts";
import { keepLately } from "#book/keep-lately.ts";

interface ReadRunbook {
  tree: Root;
  graph: RunbookGraph;
}

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

const written = new WeakMap<Page<"runbook">, ReadRunbook>();

function read(runbook: Page<"runbook">): ReadRunbook {
  if (runbook.name === LADDER) return readLadder(runbook);
  const known = written.get(runbook);
  if (known !== undefined) return known;
  const tree = parseMarkdown(runbook.body);
  // The check runs before every build, so this is a build without one.
  if (isFailure(tree)) throw new Error(`${runbook.id} cannot be read: ${tree.reason}`);
  const found = { tree, graph: readRunbook(tree, 1, runbook.file) };
  written.set(runbook, found);
  return found;
}

/** A page asks for its ladder several times; the next page has another. */
const readLadder = keepLately(8, (ladder: Page<"runbook">): ReadRunbook => {
  const tree = readBuilt(ladder.body);
  return { tree, graph: readRunbook(tree, 1, ladder.file) };
});
