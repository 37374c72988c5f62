import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import type { SiteOptions } from "./options.ts";

const run = promisify(execFile);

/** Everything in the repository that a site is made from, besides the content. */
const INGREDIENTS = [
  "src",
  "public",
  "scripts/site",
  "scripts/build.ts",
  "astro.config.mjs",
  "package-lock.json",
];

/**
 * A digest of all that decides what a build yields: content, code, dependencies, options, and the last commit that
 * touched the content, because pages say when and by whom they were changed.
 */
export async function fingerprintSite(root: string, options: SiteOptions): Promise<string> {
  const digest = createHash("sha256");
  const { edition, client, today } = options;
  digest.update(JSON.stringify({ edition, client, today, commit: await lastCommit(options.content) }));
  const folders = [options.content, ...INGREDIENTS.map((path) => join(root, path))];
  for (const folder of folders) {
    for (const file of await listFiles(folder)) {
      const bytes = await readFile(file);
      digest.update(`\0${relative(folder, file)}\0${bytes.length}\0`).update(bytes);
    }
  }
  return digest.digest("hex");
}

/** Whether the site in `options.out` was built, whole, from what `fingerprint` stands for. */
export async function isBuilt(root: string, options: SiteOptions, fingerprint: string): Promise<boolean> {
  const stamp = stampFile(root, options.out);
  if (!existsSync(stamp) || !existsSync(join(options.out, "index.html"))) return false;
  return (await readFile(stamp, "utf8")) === fingerprint;
}

/** Notes what a finished build was made from; `null` before one begins, so that a broken build counts for nothing. */
export async function stampBuild(
  root: string,
  options: SiteOptions,
  fingerprint: string | null,
): Promise<void> {
  const stamp = stampFile(root, options.out);
  if (fingerprint === null) return rm(stamp, { force: true });
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, fingerprint);
}

/** The folder of everything that can be thrown away about the site in `out`: kept out of the site itself. */
export function cacheFolder(root: string, out: string): string {
  return join(root, ".cache", "sites", createHash("sha256").update(out).digest("hex").slice(0, 12));
}

function stampFile(root: string, out: string): string {
  return join(cacheFolder(root, out), "built-from");
}

async function lastCommit(folder: string): Promise<string> {
  try {
    return (await run("git", ["log", "-1", "--format=%H", "--", "."], { cwd: folder })).stdout.trim();
  } catch {
    // No git, or no repository: pages then do not say when they were changed either.
    return "";
  }
}

async function listFiles(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return [path];
    throw error;
  }
}
