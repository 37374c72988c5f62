import type { Severity } from "#book/finding.ts";
import type { Edition } from "#schemas/index.ts";
import type { Step } from "./graph.ts";

/** What can be wrong with a runbook, each with what the rule asks for and how much it matters. */
export const runbookRules = {
  "runbook/no-steps": { severity: "error", description: "A runbook has at least one step." },
  "runbook/nested-heading": { severity: "error", description: "No step hides inside a component." },
  "runbook/stray-answers": {
    severity: "warning",
    description: "A list of answers ends its step and holds links alone.",
  },
  "runbook/answer-nowhere": {
    severity: "error",
    description: "Every answer leads to a step, an ending or a runbook.",
  },
  "runbook/unknown-runbook": { severity: "error", description: "A runbook handed over to exists." },
  "runbook/answer-twice": { severity: "error", description: "The answers of a step differ." },
  "runbook/title-twice": { severity: "error", description: "The steps of a runbook have different titles." },
  "runbook/title-ending": { severity: "error", description: "No step is named like an ending." },
  "runbook/unreachable": { severity: "error", description: "Every step can be reached from the first one." },
  "runbook/last-step": { severity: "error", description: "The last step has answers." },
  "runbook/circle": { severity: "error", description: "No circle of steps lacks a way out." },
  "runbook/no-escalation": {
    severity: "error",
    description: "A way to escalate can be reached from the first step.",
  },
  "runbook/only-resolved": {
    severity: "warning",
    description: "From every question there is a way for it to fail.",
  },
  "runbook/too-many-questions": {
    severity: "error",
    description: "No path asks more than twelve questions.",
  },
  "runbook/nothing-to-read": {
    severity: "error",
    description: "No path shows an edition a step meant for the other.",
  },
  "runbook/risky-without-stop": {
    severity: "error",
    description: "In-house staff meet a <Stop> before anything risky.",
  },
} as const satisfies Record<string, { severity: Severity; description: string }>;

export type RunbookRule = keyof typeof runbookRules;

/** One thing wrong with a runbook. */
export interface RunbookProblem {
  rule: RunbookRule;
  severity: Severity;
  /** The step it is about, or null if it is about the page. */
  step: string | null;
  /** The file's line. */
  line: number;
  message: string;
  fix: string;
  /** The one edition of several in which it shows; null if in all. */
  edition: Edition | null;
  /** Another line that belongs to it. */
  related?: { line: number; message: string };
}

/** A problem before it is known in which editions it shows. */
export type ProblemDraft = Omit<RunbookProblem, "severity" | "edition">;

/** Begins a problem about a step. */
export function atStep(
  rule: RunbookRule,
  step: Pick<Step, "id" | "line">,
  message: string,
  fix: string,
): ProblemDraft {
  return { rule, step: step.id, line: step.line, message, fix };
}
