import { cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import { closeRenderer, configureRenderer, countPictures, renderMermaid } from "#diagram/index.ts";
import { findProjectRoot } from "#diagram/locate.ts";
import { Studio } from "../../scripts/site/prerender/studio.ts";
import { listPictures } from "../../src/components/pictures.ts";

let folder = "";
let content = "";
let cacheFolder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "studio-"));
  [content, cacheFolder] = [join(folder, "content"), join(folder, "pictures")];
  await mkdir(cacheFolder);
  for (const part of ["practice.mdx", "clients/harbor-dental"])
    await cp(join(findProjectRoot(), "content", part), join(content, part), { recursive: true });
});
afterAll(async () => {
  await closeRenderer();
  await rm(folder, { recursive: true });
});

it("draws ahead what the pages of a book ask for, and counts it", async () => {
  const pictures = listPictures(assembleBook(await loadPages(content)));
  expect(new Set(pictures.map(({ kind }) => kind))).toContain("overview");
  await configureRenderer({ cacheFolder });
  const studio = new Studio(content);
  await vi.waitFor(async () => expect(await readdir(cacheFolder)).toHaveLength(pictures.length), {
    timeout: 150_000,
    interval: 200,
  });
  await studio.close();
  await studio.close();
  expect(countPictures()).toEqual({ drawn: pictures.length, kept: 0 });
  for (const { source, title, nodes } of pictures) await renderMermaid(source, { title, nodes });
  expect(countPictures()).toEqual({ drawn: pictures.length, kept: pictures.length });
});

it("draws nothing ahead without a book, or from one that cannot be read", async () => {
  await configureRenderer({ cacheFolder });
  for (const book of [null, join(folder, "nowhere")]) await new Studio(book).close();
  expect(countPictures()).toEqual({ drawn: 0, kept: 0 });
});
