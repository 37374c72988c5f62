import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";

/** A lock this old was left behind by something that is long gone, whatever its number says. */
const OLDEST = 60 * 60 * 1000;

/**
 * Does `work` while no other process builds from the same repository. Astro keeps what it is building in `.astro` there,
 * one for all builds: two at a time mix up their pages, and one edition's could end up in another. `onWait` is told,
 * once, if it has to wait.
 */
export async function withBuildLock<Result>(
  root: string,
  onWait: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const file = join(root, ".cache", "building");
  await mkdir(dirname(file), { recursive: true });
  for (let told = false; !(await take(file)); told = true) {
    if (!told) onWait();
    await wait(250);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    if (await isLeftBehind(file)) await rm(file, { force: true });
    return false;
  }
}

/** Whether the process that took the lock has ended without giving it back. */
async function isLeftBehind(file: string): Promise<boolean> {
  const [holder, age] = await Promise.all([
    readFile(file, "utf8").catch(() => ""),
    stat(file).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    ),
  ]);
  if (age > OLDEST) return true;
  // The number is written a moment after the file appears.
  if (!/^\d+$/.test(holder)) return age > 5000;
  try {
    process.kill(Number(holder), 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
