import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { serialize } from "node:v8";
import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import { buildSearchIndexes, listJobs } from "#search/build-search-indexes.ts";
import { measure } from "../bench/measure.ts";

const CLIENT = "harbor-dental";

/**
 * Indexes a copy of a built site, changes one page of one client and indexes it again: how many bundles were made anew, and
 * what that one took, Pagefind's own process included, which is started for it.
 */
export async function measureReindex(dist: string, content: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "sitebook-reindex-"));
  try {
    const site = join(folder, "site");
    for (const part of ["clients", "library"])
      await cp(join(dist, part), join(site, part), { recursive: true });
    const book = assembleBook(await loadPages(content));
    const options = { dist: site, book, edition: "help-desk" as const, cacheFolder: join(folder, "cache") };
    await buildSearchIndexes(options);
    const page = join(site, "clients", CLIENT, "index.html");
    const text = await readFile(page, "utf8");
    await writeFile(page, text.replace("</main>", "<p>A changed sentence.</p></main>"));
    const again = await buildSearchIndexes(options);
    const jobs = await listJobs(options, [...book.clients.values()]);
    const job = jobs.find(({ name }) => name.endsWith(CLIENT));
    await writeFile(join(folder, "job"), serialize({ ...job, kept: null }));
    const { output, peak } = await measure(
      ["scripts/search/bundle-once.ts", join(folder, "job")],
      process.env,
    );
    const { pages, milliseconds } = JSON.parse(output) as { pages: number; milliseconds: number }; // `as`: bundle-once.ts
    const memory = peak === null ? "memory unknown" : `${(peak / 2 ** 20).toFixed(0)} MB`;
    return {
      "a page of one client changed": `${again.rebuilt} of ${jobs.length} bundles made anew; its ${pages} pages in ${(milliseconds / 1000).toFixed(2)} s, ${memory}`,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
