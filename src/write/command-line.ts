import { resolve } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { buildDay, contentFolder } from "../settings.ts";
import { clackDialogue } from "./clack-dialogue.ts";
import type { CommandIo, FinishOptions } from "./console.ts";

/** Flags of `util.parseArgs` that new, visit and call share. */
export const finishFlags = {
  content: { type: "string" },
  today: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  commit: { type: "boolean", default: false },
  "no-git": { type: "boolean", default: false },
  yes: { type: "boolean", short: "y", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** What the help texts say of them. */
export const FINISH_HELP = `  --dry-run           show what would be written, and write nothing
  --commit            commit what was written on a branch, without asking
  --no-git            leave git alone
  --yes               ask nothing: flags and what can be derived must do
  --content <folder>  the content folder (default: SITEBOOK_CONTENT, else content)
  --today <date>      the day to count from, such as 2026-11-23 (default: today)

Exit codes: 0 written, or nothing to write; 1 the check refuses the result; 2 could not run.
`;

interface FinishValues {
  content?: string | undefined;
  today?: string | undefined;
  "dry-run": boolean;
  commit: boolean;
  "no-git": boolean;
}

/** The shared flags, or a sentence on what is wrong with them. */
export function readFinishOptions(values: FinishValues): FinishOptions | string {
  const today = values.today ?? buildDay();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today)))
    return `--today is "${today}"; write year-month-day, such as 2026-11-23.`;
  if (values.commit && values["no-git"]) return "--commit and --no-git cannot both be meant.";
  return {
    content: values.content === undefined ? contentFolder() : resolve(values.content),
    today,
    dryRun: values["dry-run"],
    git: values.commit ? "commit" : values["no-git"] ? "no" : "ask",
  };
}

/** The terminal: results on standard output, talk and questions on standard error; a script is asked nothing. */
export function openConsole(yes: boolean): CommandIo {
  const terminal = process.stdin.isTTY && process.stderr.isTTY && !yes;
  const gone = new AbortController();
  if (terminal) process.stdin.once("end", () => gone.abort());
  return {
    out: (text) => void process.stdout.write(text),
    talk: (text) => void process.stderr.write(text),
    ask: terminal
      ? clackDialogue({ input: process.stdin, output: process.stderr, signal: gone.signal })
      : null,
  };
}

/** What was piped into the command; null at a terminal, or if it was nothing. */
export async function readPiped(): Promise<string | null> {
  if (process.stdin.isTTY) return null;
  const piped = await text(process.stdin);
  return piped.trim() === "" ? null : piped;
}
