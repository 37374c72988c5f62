import { summarizeBody } from "#markdown/summarize.ts";
import type { Page } from "../page.ts";

const used = new WeakMap<Page<"runbook">, readonly string[]>();

/** The fact paths a runbook's text names, each once, in their order. A runbook is parsed once, for all clients. */
export function usedFacts(runbook: Page<"runbook">): readonly string[] {
  let paths = used.get(runbook);
  if (paths === undefined) {
    paths = [...new Set(summarizeBody(runbook.body, 1).facts.map(({ path }) => path))];
    used.set(runbook, paths);
  }
  return paths;
}
