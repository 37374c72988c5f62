import type { Root } from "mdast";
import { FACT_PATH } from "#markdown/fact-path.ts";
import { parsePage } from "#markdown/parse-page.ts";
import { isFailure } from "#markdown/parse.ts";
import { summarizeBody } from "#markdown/summarize.ts";
import { walk } from "#markdown/walk.ts";
import type { Page } from "../page.ts";

const used = new WeakMap<Page<"runbook">, readonly string[]>();

/** The fact paths a runbook's text names, each once, in their order. A runbook is read once, for all clients. */
export function usedFacts(runbook: Page<"runbook">): readonly string[] {
  let paths = used.get(runbook);
  if (paths === undefined) {
    const tree = parsePage(runbook);
    const named = isFailure(tree)
      ? summarizeBody(runbook.body, 1).facts.map(({ path }) => path)
      : namedFacts(tree);
    paths = [...new Set(named)];
    used.set(runbook, paths);
  }
  return paths;
}

function namedFacts(tree: Root): string[] {
  const paths: string[] = [];
  walk(tree, (node) => {
    if (node.type === "mdxTextExpression" || node.type === "mdxFlowExpression") paths.push(node.value.trim());
    return undefined;
  });
  return paths.filter((path) => FACT_PATH.test(path));
}
