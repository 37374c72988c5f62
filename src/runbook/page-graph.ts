import type { Page } from "#book/page.ts";
import { parsePage } from "#markdown/parse-page.ts";
import { isFailure } from "#markdown/parse.ts";
import { readBuilt } from "#markdown/read-built.ts";
import { distinctPaths } from "./graph.ts";
import type { RunbookGraph } from "./graph.ts";
import { readRunbook } from "./read-runbook.ts";
import { LADDER } from "#network/outlet-runbook.ts";

/** A runbook's graph, read once however many clients it is rendered for: parsing is most of what a build does. */
export function graphOf(runbook: Page<"runbook">): RunbookGraph {
  const known = written.get(runbook) ?? (runbook.name === LADDER ? readLadder : readWritten)(runbook);
  written.set(runbook, known);
  return known;
}

/** The facts that a runbook names, for gaps and readiness. */
export function factsOf(runbook: Page<"runbook">): string[] {
  const { opening, steps } = graphOf(runbook);
  return distinctPaths([...opening.uses, ...steps.flatMap((step) => step.uses)]);
}

const written = new WeakMap<Page<"runbook">, RunbookGraph>();

function readWritten(runbook: Page<"runbook">): RunbookGraph {
  const tree = parsePage(runbook);
  // The check runs before every build, so this is a build without one.
  if (isFailure(tree)) throw new Error(`${runbook.id} cannot be read: ${tree.message}`);
  return readRunbook(tree, 1, runbook.file);
}

function readLadder({ body, file }: Page<"runbook">): RunbookGraph {
  return readRunbook(readBuilt(body), 1, file);
}
