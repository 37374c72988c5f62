import { nearestNames } from "#book/nearest-name.ts";
import { isKind } from "#book/page.ts";
import { resolveLink } from "#book/page-links.ts";
import type { Goal, RunbookGraph } from "#runbook/graph.ts";
import type { RunbookProblem, RunbookRule } from "#runbook/problem.ts";
import { runbookRules } from "#runbook/problem.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { verifyRunbook } from "#runbook/verify.ts";
import type { CheckInput, CheckedPage, Draft, Rule } from "./rule.ts";

/** What `verifyRunbook` says under one rule's name. */
export function runbookRule(id: RunbookRule): Rule {
  return {
    id,
    ...runbookRules[id],
    *check(input: CheckInput): Generator<Draft> {
      for (const { file, problem } of problemsOf(input)) {
        if (problem.rule !== id) continue;
        const { line, message, fix, related, severity } = problem;
        const others = related && [{ at: { file, line: related.line, column: 1 }, message: related.message }];
        yield {
          at: { file, line, column: 1 },
          message,
          fix,
          severity,
          ...(others === undefined ? {} : { related: others }),
        };
      }
    },
  };
}

interface PageProblem {
  file: string;
  problem: RunbookProblem;
}

/** All rules ask about the same book, and verifying it once is enough. */
const known = new WeakMap<CheckInput, PageProblem[]>();

function problemsOf(input: CheckInput): PageProblem[] {
  const problems = known.get(input) ?? input.pages.flatMap((page) => verifyPage(page, input));
  known.set(input, problems);
  return problems;
}

function verifyPage(
  { page, front, body, source, graph: read }: CheckedPage,
  { book, files }: CheckInput,
): PageProblem[] {
  // A text that cannot be read, or only slowly, has a finding already. A page without any is yet to be written.
  if (page === null || !isKind(page, "runbook") || front.body.trim() === "") return [];
  if (body.problems.some(({ rule }) => UNREAD.has(rule))) return [];
  const own = page.client === null ? undefined : book.clients.get(page.client)?.runbooks;
  const graph = read ?? readRunbook(front.body, front.bodyLine, source.file);
  const known = { files: new Set(files), headings: new Set(body.headings.map(({ slug }) => slug)) };
  // The rules about links tell of these lines: one slip is one finding.
  const told = graph.steps.flatMap(({ answers }) =>
    answers.filter(({ to }) => isBrokenLink(to, source.file, known)).map(({ line }) => line),
  );
  const problems = verifyRunbook(mendAnswers(graph), {
    editions: page.data.editions,
    runbooks: new Set([...book.library.keys(), ...(own?.keys() ?? [])]),
    bodyLine: front.bodyLine,
  }).filter(({ rule, line }) => !(ABOUT_LINKS.has(rule) && told.includes(line)));
  return withoutConsequences(problems).map((problem) => ({ file: source.file, problem }));
}

/** Texts whose steps are not known, or not all of them. */
const UNREAD = new Set(["gate/parse", "gate/too-slow", "gate/heading"]);

/** Answers that are read as text lead nowhere, so that what they should lead to seems to be out of reach. */
function withoutConsequences(problems: readonly RunbookProblem[]): readonly RunbookProblem[] {
  const rest = problems.filter(({ rule }) => !OF_STRAY_ANSWERS.has(rule));
  const stray = problems.some(({ rule }) => rule === "runbook/stray-answers");
  if (!stray || rest.length === problems.length) return problems;
  return rest.map((problem) =>
    problem.rule === "runbook/stray-answers" ? { ...problem, severity: "error" } : problem,
  );
}

const OF_STRAY_ANSWERS = new Set<RunbookRule>([
  "runbook/unreachable",
  "runbook/last-step",
  "runbook/circle",
  "runbook/no-escalation",
  "runbook/only-resolved",
]);

/** With answers to mistyped headings leading to the steps that were meant, which would seem to be out of reach. */
function mendAnswers(graph: RunbookGraph): RunbookGraph {
  const ids = graph.steps.map(({ id }) => id);
  const mend = (to: Goal): Goal => {
    const anchor = to.to === "nowhere" ? /^#(.+)/.exec(to.url)?.[1] : undefined;
    const [step] = anchor === undefined ? [] : nearestNames(anchor, ids, 1);
    return step === undefined ? to : { to: "step", step };
  };
  return {
    ...graph,
    steps: graph.steps.map((step) => ({
      ...step,
      answers: step.answers.map((answer) => ({ ...answer, to: mend(answer.to) })),
    })),
  };
}

const ABOUT_LINKS = new Set<RunbookRule>(["runbook/answer-nowhere", "runbook/unknown-runbook"]);

/** Whether a goal is what `link/missing-heading` or `link/missing-page` looks for. */
function isBrokenLink(
  to: Goal,
  file: string,
  known: { files: ReadonlySet<string>; headings: ReadonlySet<string> },
): boolean {
  if (to.to !== "nowhere" && to.to !== "runbook") return false;
  const [path = "", anchor = ""] = (to.to === "nowhere" ? to.url : to.link).split("#");
  if (path === "") return anchor !== "" && !known.headings.has(anchor);
  return path.endsWith(".mdx") && !known.files.has(resolveLink(file, path) ?? "");
}
