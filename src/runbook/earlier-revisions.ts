import { toCallGraph } from "./graph.ts";
import type { CallGraph } from "./graph.ts";
import { readRunbook } from "./read-runbook.ts";

/**
 * The graphs that a runbook had before, newest first, each revision once and without the current one, for a
 * `CodeDirectory`. `bodies` are the page's earlier texts without front matter, newest first, as its history has them;
 * those without a step, or that cannot be parsed, are passed over.
 */
export function readEarlierRevisions(
  current: CallGraph,
  bodies: readonly string[],
  file: string | null = null,
): CallGraph[] {
  const graphs = new Map<number, CallGraph>();
  for (const body of bodies) {
    const graph = readRunbook(body, 1, file);
    if (graph.steps.length === 0 || graph.revision === current.revision || graphs.has(graph.revision))
      continue;
    graphs.set(graph.revision, toCallGraph(graph));
  }
  return [...graphs.values()];
}
