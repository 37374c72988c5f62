import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withBuildLock } from "../../../scripts/site/build-lock.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "sitebook-lock-"));
});
afterEach(() => rm(root, { recursive: true }));

it("lets one build finish before the next begins", async () => {
  const events: string[] = [];
  const build = (name: string): Promise<void> =>
    withBuildLock(
      root,
      () => events.push(`${name} waits`),
      async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        events.push(`${name} ends`);
      },
    );
  await Promise.all([build("a"), build("b")]);
  const [first = "", second = ""] = events.filter((event) => event.endsWith("begins"));
  expect(events.indexOf(first.replace("begins", "ends"))).toBeLessThan(events.indexOf(second));
  expect(events).toContain(second.replace("begins", "waits"));
});

it("gives the lock back when a build breaks", async () => {
  const broken = withBuildLock(
    root,
    () => undefined,
    () => Promise.reject(new Error("broken")),
  );
  await expect(broken).rejects.toThrow("broken");
  await expect(
    withBuildLock(
      root,
      () => undefined,
      () => Promise.resolve("built"),
    ),
  ).resolves.toBe("built");
});

it("takes over from a process that is gone", async () => {
  await mkdir(join(root, ".cache"));
  // No process has a number this high: Linux stops at 2 to the power of 22.
  await writeFile(join(root, ".cache", "building"), "99999999");
  const holder = await withBuildLock(
    root,
    () => undefined,
    () => readFile(join(root, ".cache", "building"), "utf8"),
  );
  expect(holder).toBe(String(process.pid));
});
