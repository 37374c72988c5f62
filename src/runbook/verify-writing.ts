import { didYouMean } from "#book/nearest-name.ts";
import { endings } from "./graph.ts";
import type { Answer, RunbookGraph, Step } from "./graph.ts";
import { atStep } from "./problem.ts";
import type { ProblemDraft } from "./problem.ts";

/** What is wrong with a page as it is written, whoever reads it. */
export function findWritingProblems(
  graph: RunbookGraph,
  { runbooks }: { runbooks: ReadonlySet<string> },
): ProblemDraft[] {
  const ids = graph.steps.map(({ id }) => id);
  return [
    ...graph.nestedHeadings.map(nestedHeading),
    ...graph.steps.flatMap((step) => [
      ...findStrayAnswers(step),
      ...step.answers.flatMap((answer) => judgeAnswer(step, answer, ids, runbooks)),
      ...findSameAnswers(step),
    ]),
    ...findSameTitles(graph.steps),
    ...graph.steps
      .filter(({ title }) => endings.some((ending) => ending === fold(title)))
      .map(titleLikeEnding),
  ];
}

function nestedHeading({ title, line }: { title: string; line: number }): ProblemDraft {
  return {
    rule: "runbook/nested-heading",
    step: null,
    line,
    message: `The heading "${title}" stands inside a component, so it begins no step.`,
    fix: "move the heading out, and put the component around the text below it.",
  };
}

function findStrayAnswers(step: Step): ProblemDraft[] {
  return step.stray.map(({ line, why }) => ({
    ...(why === "mixed"
      ? atStep(
          "runbook/stray-answers",
          step,
          `A list in "${step.title}" links to steps, but not every item is one link alone, so it is read as text.`,
          "make each item one link, such as `- [Dark](#swap-the-cable)`, and put all else above the list.",
        )
      : atStep(
          "runbook/stray-answers",
          step,
          `The answers of "${step.title}" do not end the step, so they are read as text.`,
          "move what follows the list above it.",
        )),
    line,
  }));
}

function judgeAnswer(
  step: Step,
  answer: Answer,
  ids: readonly string[],
  runbooks: ReadonlySet<string>,
): ProblemDraft[] {
  const { to, line } = answer;
  const said = `The answer "${answer.label}" of "${step.title}"`;
  if (to.to === "runbook" && !runbooks.has(to.name)) {
    const message = `${said} hands over to the runbook "${to.name}", which does not exist.`;
    const fix =
      didYouMean(to.name, runbooks) || "link to a runbook's file, such as `../network/internet-down.mdx`.";
    return [{ ...atStep("runbook/unknown-runbook", step, message, fix), line }];
  }
  if (to.to !== "nowhere") return [];
  const anchor = to.url.startsWith("#");
  const message = anchor
    ? `${said} leads to ${to.url}, which is no step of this runbook.`
    : `${said} leads to ${JSON.stringify(to.url)}, which is neither a step nor a runbook.`;
  const guess = anchor
    ? didYouMean(
        to.url,
        [...ids, ...endings].map((id) => `#${id}`),
      )
    : "";
  const fix =
    guess || "let it lead to a step's heading, to #resolved, #escalate or #visit, or to a runbook's file.";
  return [{ ...atStep("runbook/answer-nowhere", step, message, fix), line }];
}

function findSameAnswers(step: Step): ProblemDraft[] {
  return step.answers.flatMap((answer, index) => {
    const first = step.answers
      .slice(0, index)
      .find((other) => fold(other.label) === fold(answer.label) && shareReaders(other, answer));
    if (first === undefined) return [];
    return [
      {
        ...atStep(
          "runbook/answer-twice",
          step,
          `"${step.title}" has the answer "${answer.label}" twice.`,
          "reword one of them, or remove it.",
        ),
        line: answer.line,
        related: { line: first.line, message: "The first one is here." },
      },
    ];
  });
}

function shareReaders(a: Answer, b: Answer): boolean {
  return a.only === null || b.only === null || a.only === b.only;
}

function findSameTitles(steps: readonly Step[]): ProblemDraft[] {
  const firsts = new Map<string, Step>();
  return steps.flatMap((step) => {
    const first = firsts.get(fold(step.title));
    if (first === undefined) {
      firsts.set(fold(step.title), step);
      return [];
    }
    return [
      {
        ...atStep(
          "runbook/title-twice",
          step,
          `The title "${step.title}" is that of an earlier step too, so the address #${step.id} depends on their order.`,
          "give one of the two steps another title.",
        ),
        related: { line: first.line, message: "The first one is here." },
      },
    ];
  });
}

function titleLikeEnding(step: Step): ProblemDraft {
  return atStep(
    "runbook/title-ending",
    step,
    `The step "${step.title}" is named like the ending #${fold(step.title)}, so no answer can lead to it.`,
    "give the step another title.",
  );
}

/** Titles and answers are the same if only case, spaces and punctuation tell them apart. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
