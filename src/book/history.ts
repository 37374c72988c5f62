import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Change } from "./page.ts";

const run = promisify(execFile);

/**
 * The last commit that touched each file of a content folder, by the file's path in that folder; empty where the folder
 * is not in a git repository. One `git log` for all files: asking per file takes minutes on a large book.
 */
export async function readHistory(folder: string): Promise<Map<string, Change>> {
  const changes = new Map<string, Change>();
  let log: string;
  try {
    const format = "%x01%h%x00%cs%x00%an%x00%s";
    const { stdout } = await run(
      "git",
      [
        "-c",
        "core.quotePath=off",
        "log",
        "--relative",
        "--name-only",
        "--no-renames",
        `--format=${format}`,
        "--",
        ".",
      ],
      {
        cwd: folder,
        maxBuffer: 1 << 30,
      },
    );
    log = stdout;
  } catch {
    // No git, or no repository: pages then simply do not say when they were edited.
    return changes;
  }
  for (const commit of log.split("\u0001").slice(1)) {
    const [head = "", ...files] = commit.split("\n");
    const [revision = "", on = "", by = "", subject = ""] = head.split("\0");
    for (const file of files) {
      if (file !== "" && !changes.has(file)) changes.set(file, { on, by, revision, subject });
    }
  }
  return changes;
}
