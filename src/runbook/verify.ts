import type { Edition } from "#schemas/index.ts";
import { forEdition } from "./graph.ts";
import type { RunbookGraph } from "./graph.ts";
import { runbookRules } from "./problem.ts";
import type { ProblemDraft, RunbookProblem } from "./problem.ts";
import { findPathProblems } from "./verify-paths.ts";
import { findReaderProblems } from "./verify-readers.ts";
import { findWritingProblems } from "./verify-writing.ts";
import { reachableSteps } from "./walk.ts";

export interface VerifyOptions {
  /** Those the page is for. */
  editions: readonly Edition[];
  /** Names of the runbooks that a hand-over may lead to. */
  runbooks: ReadonlySet<string>;
  /** The file's line on which the text begins. */
  bodyLine?: number;
}

/**
 * Everything wrong with a runbook, in the order of its lines. Each of its editions is walked by itself, as its readers
 * see it; what goes wrong in one of several says so. A step needs to be reachable in one of them only.
 */
export function verifyRunbook(graph: RunbookGraph, options: VerifyOptions): RunbookProblem[] {
  if (graph.steps.length === 0)
    return finish([noSteps(options.bodyLine ?? 1), ...findWritingProblems(graph, options)]);
  const views = options.editions.map((edition) => ({ edition, view: forEdition(graph, edition) }));
  const found = new Map<string, { draft: ProblemDraft; editions: Edition[] }>();
  for (const { edition, view } of views) {
    for (const draft of [...findPathProblems(view), ...findReaderProblems(view, edition)]) {
      const key = JSON.stringify([draft.rule, draft.line, draft.message]);
      const known = found.get(key) ?? { draft, editions: [] };
      known.editions.push(edition);
      found.set(key, known);
    }
  }
  const byView = [...found.values()].flatMap(({ draft, editions }) =>
    finish([draft], editions.length < views.length ? (editions[0] ?? null) : null),
  );
  const reached = new Set(views.flatMap(({ view }) => [...reachableSteps(view.steps)]));
  return [
    ...finish([...findWritingProblems(graph, options), ...findUnreachable(graph, reached)]),
    ...byView,
  ].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

function finish(drafts: readonly ProblemDraft[], edition: Edition | null = null): RunbookProblem[] {
  return drafts.map((draft) => ({
    ...draft,
    severity: runbookRules[draft.rule].severity,
    edition,
    message: edition === null ? draft.message : `${draft.message} So it is in the ${edition} edition.`,
  }));
}

function noSteps(line: number): ProblemDraft {
  return {
    rule: "runbook/no-steps",
    step: null,
    line,
    message: "The runbook has no steps.",
    fix: "begin each question or instruction with a heading, such as `## Is the light on?`.",
  };
}

function findUnreachable(graph: RunbookGraph, reached: ReadonlySet<string>): ProblemDraft[] {
  return graph.steps
    .filter(({ id }) => !reached.has(id))
    .map(({ id, title, line }) => ({
      rule: "runbook/unreachable",
      step: id,
      line,
      message: `No path from the first step leads to the step "${title}".`,
      fix: `let an answer lead there, such as \`- [No](#${id})\`, or remove the step.`,
    }));
}
