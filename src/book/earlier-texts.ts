import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** How many earlier versions of a file are kept: a code older than this was read out long ago. */
const MOST = 12;

/**
 * The earlier texts of files in a content folder, by path, newest first, without the present one; empty outside git. Two
 * git processes for the whole folder, however many files there are.
 */
export async function readEarlierTexts(
  folder: string,
  wanted: (file: string) => boolean,
): Promise<Map<string, string[]>> {
  let log: string;
  try {
    const { stdout } = await run(
      "git",
      [
        "-c",
        "core.quotePath=off",
        "log",
        "--relative",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        "--format=",
        "--",
        ".",
      ],
      { cwd: folder, maxBuffer: 1 << 30 },
    );
    log = stdout;
  } catch {
    // Without a repository nothing earlier is known, and codes say so.
    return new Map();
  }
  const blobs = listBlobs(log, wanted);
  const texts = await readBlobs(folder, [...new Set([...blobs.values()].flat())]);
  return new Map([...blobs].map(([file, names]) => [file, names.flatMap((name) => texts.get(name) ?? [])]));
}

/** `:100644 100644 <old> <new> M\tpath`: the old side of each change is an earlier text. */
function listBlobs(log: string, wanted: (file: string) => boolean): Map<string, string[]> {
  const blobs = new Map<string, string[]>();
  for (const match of log.matchAll(/^:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ M\t(.+)$/gm)) {
    const [, old = "", file = ""] = match;
    const known = blobs.get(file) ?? [];
    if (wanted(file) && known.length < MOST && !known.includes(old)) blobs.set(file, [...known, old]);
  }
  return blobs;
}

async function readBlobs(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (names.length === 0) return texts;
  const output = await catFiles(folder, names);
  let at = 0;
  for (const name of names) {
    const end = output.indexOf("\n", at);
    const size = Number(/ blob (\d+)$/.exec(output.toString("utf8", at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) {
      at = end + 1;
      continue;
    }
    texts.set(name, output.toString("utf8", end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return texts;
}

function catFiles(folder: string, names: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["cat-file", "--batch"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", () => resolve(Buffer.concat(chunks)));
    child.stdin.end(`${names.join("\n")}\n`);
  });
}
