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
  const writing = findWritingProblems(graph, options).map((draft) => finish(draft));
  if (graph.steps.length === 0) return [finish(noSteps(options.bodyLine ?? 1)), ...writing];
  const views = options.editions.map((edition) => ({ edition, view: forEdition(graph, edition) }));
  const reached = new Set(views.flatMap(({ view }) => [...reachableSteps(view.steps)]));
  return [
    ...writing,
    ...findUnreachable(graph, reached).map((draft) => finish(draft)),
    ...verifyPaths(views),
    ...views.flatMap(({ edition, view }) =>
      findReaderProblems(view, edition).map((draft) => ({ ...finish(draft), edition })),
    ),
  ].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

/** What is wrong with the paths, once if it is so in several editions. */
function verifyPaths(views: readonly { edition: Edition; view: RunbookGraph }[]): RunbookProblem[] {
  const found = new Map<string, { draft: ProblemDraft; editions: Edition[] }>();
  for (const { edition, view } of views) {
    for (const draft of findPathProblems(view)) {
      const key = JSON.stringify([draft.rule, draft.line, draft.message]);
      const known = found.get(key) ?? { draft, editions: [] };
      known.editions.push(edition);
      found.set(key, known);
    }
  }
  return [...found.values()].map(({ draft, editions: [edition = null, ...others] }) => {
    const everywhere = edition === null || others.length + 1 === views.length;
    if (everywhere) return finish(draft);
    return { ...finish(draft), edition, message: `${draft.message} So it is in the ${edition} edition.` };
  });
}

function finish(draft: ProblemDraft): RunbookProblem {
  return { ...draft, severity: runbookRules[draft.rule].severity, edition: null };
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
