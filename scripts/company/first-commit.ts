import { execFileSync } from "node:child_process";

/**
 * Makes a folder a git repository with everything in it as the first commit, on `main`: later commands offer to commit
 * onto branches of it. Null if that is done, or the folder is in a repository already; else why the commit is missing.
 */
export function makeFirstCommit(folder: string, message: string): string | null {
  const git = (...words: string[]): string =>
    execFileSync("git", words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  try {
    git("rev-parse", "--show-toplevel");
    return null;
  } catch {
    // No repository yet: that is what this is for.
  }
  try {
    git("init", "--quiet", "--initial-branch", "main");
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
    return null;
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    return said.split("\n")[0] ?? "";
  }
}
