import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";

const WORKER = join("src", "diagram", "worker", "worker.ts");

/**
 * The project's folder, found by its worker module. A bundler moves this code elsewhere, and a worker must be started
 * from a file, so the own address comes first and the working folder second, each with the folders above it.
 */
export function findProjectRoot(from: readonly string[] = [ownFolder(), process.cwd()]): string {
  for (const start of from) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, WORKER))) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error(
    `There is no ${WORKER} in or above ${from.join(" or ")}. Run this from the project's folder.`,
  );
}

export function findWorker(root: string): string {
  return join(root, WORKER);
}

/**
 * A hash over everything besides the source that shapes a picture: the renderer's own code and the exact versions of
 * the packages that it draws and measures with. So a changed renderer never serves an old picture.
 */
export function hashRenderer(root: string): string {
  const hash = createHash("sha256");
  const folder = dirname(findWorker(root));
  const own = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  for (const file of [...own, join(root, "src", "diagram", "label.ts")])
    hash.update(readFileSync(file)).update("\0");
  const require = createRequire(findWorker(root));
  for (const name of ["mermaid", "jsdom", "fontkit", "@fontsource/inter"]) {
    hash.update(readPackageVersion(require, name)).update("\0");
  }
  return hash.digest("hex");
}

function ownFolder(): string {
  // Not `new URL("./…", import.meta.url)`: bundlers rewrite that expression.
  const here = import.meta.url;
  return here.startsWith("file:") ? dirname(fileURLToPath(here)) : process.cwd();
}

/** Not every package exports its `package.json`, so it is looked for on disk. */
function readPackageVersion(require: NodeJS.Require, name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, "package.json");
    if (!existsSync(file)) continue;
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version?: unknown }; // `as`: any package.json
    return `${name}@${String(version)}`;
  }
  throw new Error(`The package "${name}" is not installed.`);
}
