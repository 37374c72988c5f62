import { cpSync, rmSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import { hashPages, readBundlePages } from "./bundle-pages.ts";
import type { BundleSource } from "./bundle-pages.ts";
import { unindexed } from "./page-html.ts";

/** One bundle to make. */
export interface BundleJob {
  name: string;
  source: BundleSource;
  /** Where the finished bundle is kept between builds. */
  folder: string;
  /** Where it is copied to: its place in the site. */
  published: string;
  /** The hash of the bundle kept there, if there is one. */
  kept: string | null;
  version: string;
  /** Whether it also carries the engine, which all bundles of a site share. */
  withEngine: boolean;
}

export interface BundleReport {
  name: string;
  pages: number;
  hash: string;
  rebuilt: boolean;
}

parentPort?.on("message", (message: BundleJob | "close") => {
  if (message === "close") void pagefind.close().then(() => parentPort?.close());
  else
    void makeAndPublish(message).then(
      (report) => parentPort?.postMessage({ report }),
      (error: unknown) =>
        parentPort?.postMessage({
          failed: `${message.name}: ${error instanceof Error ? error.message : String(error)}`,
        }),
    );
});

async function makeAndPublish(job: BundleJob): Promise<BundleReport> {
  const report = await makeBundle(job);
  // In one call: a copy that asks about each of six thousand small files takes two seconds longer.
  cpSync(job.folder, job.published, { recursive: true });
  rmSync(join(job.published, "hash"));
  return report;
}

/** Indexes a bundle's pages, unless the bundle that was kept is of the same pages. Throws if a page cannot be indexed. */
export async function makeBundle(job: BundleJob): Promise<BundleReport> {
  const pages = readBundlePages(job.source);
  const hash = hashPages(pages, job.version);
  if (hash === job.kept) return { name: job.name, pages: pages.length, hash, rebuilt: false };
  const { index } = await pagefind.createIndex({
    forceLanguage: "en",
    excludeSelectors: unindexed,
    keepIndexUrl: false,
  });
  if (index === undefined) throw new Error("Pagefind did not start.");
  // Asked for all at once: Pagefind's process then never waits for the next page.
  await Promise.all(
    pages.map(async ({ url, html }) => {
      const { errors } = await index.addHTMLFile({ url, content: html });
      if (errors.length > 0) throw new Error(`${url}: ${errors.join(" ")}`);
    }),
  );
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await writeBundle(job, files, hash);
  return { name: job.name, pages: pages.length, hash, rebuilt: true };
}

/** Writes beside and renames, so that a build that is stopped leaves no half bundle behind. */
async function writeBundle(
  job: BundleJob,
  files: readonly { path: string; content: Uint8Array }[],
  hash: string,
): Promise<void> {
  const fresh = `${job.folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  const addresses: Record<string, string> = {};
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const fragment = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (fragment !== undefined) addresses[fragment] = addressOf(content);
  }
  const wanted = files.filter(({ path }) => isWanted(path, job.withEngine));
  const folders = new Set([fresh, ...wanted.map(({ path }) => dirname(join(fresh, path)))]);
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await Promise.all([
    ...wanted.map(({ path, content }) => writeFile(join(fresh, path), content)),
    // Results name a fragment; with this the page is known without fetching it.
    writeFile(join(fresh, "pages.json"), JSON.stringify(addresses)),
    writeFile(join(fresh, "hash"), hash),
  ]);
  await rm(job.folder, { recursive: true, force: true });
  await rename(fresh, job.folder);
}

/** Pagefind's own interfaces are not used, and its engine is needed once. */
function isWanted(path: string, withEngine: boolean): boolean {
  if (/^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)|^wasm\.unknown|^playground/.test(path))
    return false;
  return withEngine || !/^(?:pagefind\.js|pagefind-worker\.js|wasm\.)/.test(path);
}

function addressOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString("utf8");
  const data: unknown = JSON.parse(text.slice(text.indexOf("{")));
  return typeof data === "object" && data !== null && "url" in data && typeof data.url === "string"
    ? data.url
    : "";
}
