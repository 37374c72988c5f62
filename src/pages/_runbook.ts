import type { Page } from "#book/page.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import type { RunbookGraph } from "#runbook/graph.ts";

const graphs = new Map<string, RunbookGraph>();

/** A runbook's graph, read once however many clients it is rendered for. */
export function graphOf(runbook: Page<"runbook">): RunbookGraph {
  const key = `${runbook.file}\0${runbook.body}`;
  let graph = graphs.get(key);
  if (graph === undefined) {
    graph = readRunbook(runbook.body, 1, runbook.file);
    graphs.set(key, graph);
  }
  return graph;
}
