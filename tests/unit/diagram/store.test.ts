import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, utimes, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markUsed, readCached, removeUnused, writeCached } from "#diagram/cache.ts";
import {
  closeRenderer,
  configureRenderer,
  countPictures,
  forgetOldPictures,
  renderMermaid,
} from "#diagram/index.ts";
import { findProjectRoot, findWorker, hashRenderer } from "#diagram/locate.ts";

const picture = { svg: "<svg></svg>", width: 1, height: 2 };
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "diagram-"));
});
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true });
});

describe("the cache", () => {
  it("returns what was written, and leaves nothing else behind", async () => {
    const cache = join(folder, "deep", "cache");
    expect(await readCached(cache, "k")).toBeUndefined();
    await Promise.all(Array.from({ length: 5 }, () => writeCached(cache, "k", picture)));
    expect(await readCached(cache, "k")).toEqual(picture);
    expect(await readdir(cache)).toEqual(["k.json"]);
  });

  it.each([
    "",
    "{",
    "null",
    '{"svg":"<svg>","width":1,"height":1}',
    '{"svg":"<svg></svg>","width":"1","height":1}',
  ])("ignores the broken entry %j", async (text) => {
    await writeFile(join(folder, "broken.json"), text);
    expect(await readCached(folder, "broken")).toBeUndefined();
  });
});

describe("forgetting pictures", () => {
  const DAY = 24 * 60 * 60 * 1000;
  const now = Date.now();
  const key = (digit: string) => digit.repeat(64);

  const age = (cache: string, name: string, time: number) =>
    utimes(join(cache, name), time / 1000, time / 1000);

  async function keepAt(cache: string, name: string, time: number): Promise<void> {
    await writeFile(join(cache, name), JSON.stringify(picture));
    await age(cache, name, time);
  }

  it("removes what nobody used since, and what a stopped build left, but no file of another kind", async () => {
    const cache = await mkdtemp(join(folder, "old-"));
    const names = [
      `${key("a")}.json`,
      `${key("b")}.json`,
      `${key("c")}.${randomUUID()}.tmp`,
      "notes.json",
      "x.tmp",
    ];
    for (const name of names) await keepAt(cache, name, now - 50 * DAY);
    await keepAt(cache, `${key("d")}.json`, now - 40 * DAY);
    await mkdir(join(cache, `${key("e")}.json`));
    await age(cache, `${key("e")}.json`, 0);
    await markUsed(cache, key("b"), now);
    removeUnused(cache, now - 42 * DAY);
    expect((await readdir(cache)).toSorted()).toEqual(
      [`${key("b")}.json`, `${key("d")}.json`, `${key("e")}.json`, "notes.json", "x.tmp"].toSorted(),
    );
    expect(await readCached(cache, key("b"))).toEqual(picture);
  });

  it("minds neither a folder that is not there nor a picture that another build has removed", async () => {
    removeUnused(join(folder, "nowhere"), now);
    await markUsed(folder, key("f"), now);
    expect(await readCached(folder, key("f"))).toBeUndefined();
  });

  it("spares what this build found, and what is younger than six weeks", async () => {
    const cacheFolder = await mkdtemp(join(folder, "used-"));
    await configureRenderer({ cacheFolder });
    const [found, idle] = ["flowchart LR\n  a --> b", "flowchart LR\n  a --> c"];
    for (const source of [found, idle]) await renderMermaid(source, { title: "Old" });
    for (const name of await readdir(cacheFolder)) await age(cacheFolder, name, now - 41 * DAY);
    await configureRenderer({ cacheFolder });
    await renderMermaid(found, { title: "Used" });
    await renderMermaid(found, { title: "Used" });
    expect(countPictures()).toEqual({ drawn: 0, kept: 2 });
    forgetOldPictures(now);
    expect(await readdir(cacheFolder)).toHaveLength(2);
    forgetOldPictures(now + 2 * DAY);
    expect(await readdir(cacheFolder)).toHaveLength(1);
    await renderMermaid(idle, { title: "Again" });
    await renderMermaid(found, { title: "Again" });
    expect(countPictures()).toEqual({ drawn: 1, kept: 3 });
    await configureRenderer({ cacheFolder: null });
    forgetOldPictures(now + 100 * DAY);
    expect(await readdir(cacheFolder)).toHaveLength(2);
  });
});

describe("the renderer's place", () => {
  it("is found from anywhere in the project, and from a bundle by the working folder", async () => {
    const root = findProjectRoot();
    await mkdir(join(folder, "dist"));
    expect(findProjectRoot([join(root, "tests", "unit")])).toBe(root);
    expect(findProjectRoot([join(folder, "dist"), root])).toBe(root);
    expect(findWorker(root).startsWith(root)).toBe(true);
    expect(() => findProjectRoot([join(folder, "dist")])).toThrow("Run this from the project's folder.");
  });

  it("gives one hash for the same code", () => {
    expect(hashRenderer(findProjectRoot())).toMatch(/^[0-9a-f]{64}$/);
    expect(hashRenderer(findProjectRoot())).toBe(hashRenderer(findProjectRoot()));
  });
});
