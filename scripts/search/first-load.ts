import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Browser } from "playwright-core";

/** What had to travel before the first result, and its size. */
export interface FirstLoad {
  files: { name: string; brotli: number; gzip: number }[];
  brotli: number;
  gzip: number;
}

/**
 * Opens the home page with a client chosen and a query typed already, and weighs what search had fetched when the first
 * result stood on the page: its scripts and its data. Sizes are those of a host that compresses ahead (brotli 11, gzip 9).
 */
export async function weighFirstLoad(
  browser: Browser,
  origin: string,
  dist: string,
  client: string,
): Promise<FirstLoad> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("li[data-result]") === null) return;
      observer.disconnect();
      Object.assign(window, { fetched: performance.getEntriesByType("resource").map(({ name }) => name) });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${origin}/?client=${client}&q=printer+offline`);
  await page.waitForSelector("li[data-result]");
  const fetched = await page.evaluate(() => (window as unknown as { fetched: string[] }).fetched); // `as`: set above
  await context.close();
  const paths = fetched.filter((url) => url.startsWith(origin)).map((url) => new URL(url).pathname);
  const scripts = await searchScripts(
    dist,
    paths.filter((path) => path.endsWith(".js")),
  );
  const data = paths.filter((path) => path.startsWith("/search/") && path.endsWith(".json"));
  const files = await Promise.all([...new Set([...scripts, ...data])].map((path) => weigh(dist, path)));
  const sum = (key: "brotli" | "gzip"): number => files.reduce((total, file) => total + file[key], 0);
  return { files, brotli: sum("brotli"), gzip: sum("gzip") };
}

/** Of a page's scripts the one that defines the box, and all it imports. */
async function searchScripts(dist: string, paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const follow = async (path: string): Promise<void> => {
    if (found.has(path)) return;
    found.add(path);
    const text = await readFile(join(dist, path), "utf8");
    for (const [, name = ""] of text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
      await follow(`/_astro/${name}`);
  };
  for (const path of paths) {
    const text = await readFile(join(dist, path), "utf8");
    if (/define\(["'`]search-box["'`]/.test(text)) await follow(path);
  }
  return [...found];
}

async function weigh(dist: string, path: string): Promise<FirstLoad["files"][number]> {
  const bytes = await readFile(join(dist, path));
  const name = path.endsWith(".js") ? basename(path) : path.replace("/search/", "");
  return {
    name,
    brotli: (await promisify(brotliCompress)(bytes)).length,
    gzip: (await promisify(gzip)(bytes, { level: 9 })).length,
  };
}
