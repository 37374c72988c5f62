import { mkdtemp, readdir, rm, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCached, writeCached } from "#diagram/cache.ts";
import { findProjectRoot, findWorker, hashRenderer } from "#diagram/locate.ts";

const picture = { svg: "<svg></svg>", width: 1, height: 2 };
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "diagram-"));
});
afterAll(() => rm(folder, { recursive: true }));

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
