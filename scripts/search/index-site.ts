import { parseArgs } from "node:util";
import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import { buildSearchIndexes } from "#search/build-search-indexes.ts";
import { contentFolder } from "../../src/settings.ts";

/** Indexes a site that is built already: `node scripts/search/index-site.ts --dist dist`. The build does this by itself. */
const { values } = parseArgs({
  options: {
    dist: { type: "string", default: "dist" },
    cache: { type: "string", default: "node_modules/.cache/sitebook/search" },
  },
});
const book = assembleBook(await loadPages(contentFolder()));
const started = performance.now();
const report = await buildSearchIndexes({
  dist: values.dist,
  book,
  edition: "help-desk",
  cacheFolder: values.cache,
});
process.stdout.write(
  `${report.clients} clients, ${report.pages} pages, ${report.rebuilt} indexes rebuilt, ${(report.bytes / 1024).toFixed(0)} KB, ${(performance.now() - started).toFixed(0)} ms, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB\n`,
);
