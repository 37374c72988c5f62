import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A commit as it is offered: on which branch, with which words. */
export interface CommitPlan {
  /** Relative to the content folder. */
  files: readonly string[];
  /** The branch to make if the present one is the main one: `visit/harbor-dental-2026-11-23`. */
  branch: string;
  message: string;
}

export type CommitResult =
  { done: true; branch: string; revision: string } | { done: false; because: string };

/** Branches that nobody commits a visit to directly: others look at it first. */
const MAIN = new Set(["main", "master", "trunk"]);

/** Why nothing can be committed here, or null. Never touches what others have staged. */
export async function whyNoCommit(folder: string): Promise<string | null> {
  try {
    await git(folder, "rev-parse", "--show-toplevel");
  } catch {
    return "the content folder is not in a git repository";
  }
  const staged = (await git(folder, "diff", "--cached", "--name-only"))
    .split("\n")
    .filter((line) => line !== "");
  if (staged.length === 0) return null;
  const more = staged.length > 3 ? ` and ${staged.length - 3} more` : "";
  return `git's index already holds other changes (${staged.slice(0, 3).join(", ")}${more})`;
}

/**
 * Commits the written files and nothing else: on the present branch, or on a new one if the present one is the main one.
 * Nothing is switched or staged if the index holds anything else.
 */
export async function commitFiles(folder: string, plan: CommitPlan): Promise<CommitResult> {
  const because = await whyNoCommit(folder);
  if (because !== null) return { done: false, because };
  const present = (await git(folder, "branch", "--show-current")).trim();
  let branch = present;
  try {
    if (present === "" || MAIN.has(present)) {
      branch = await freeBranch(folder, plan.branch);
      await git(folder, "switch", "--quiet", "--create", branch);
    }
    await git(folder, "add", "--", ...plan.files);
    await git(folder, "commit", "--quiet", "--message", plan.message, "--", ...plan.files);
  } catch (error) {
    return { done: false, because: `git says: ${firstLine(error)}` };
  }
  return { done: true, branch, revision: (await git(folder, "rev-parse", "--short", "HEAD")).trim() };
}

async function freeBranch(folder: string, wanted: string): Promise<string> {
  const taken = new Set((await git(folder, "branch", "--format=%(refname:short)")).split("\n"));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

async function git(folder: string, ...words: string[]): Promise<string> {
  return (await run("git", words, { cwd: folder, maxBuffer: 1 << 26 })).stdout;
}

function firstLine(error: unknown): string {
  const text =
    error instanceof Error &&
    "stderr" in error &&
    typeof error.stderr === "string" &&
    error.stderr.trim() !== ""
      ? error.stderr
      : String(error);
  return text.trim().split("\n")[0] ?? "";
}
