import { join } from "node:path";
import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import { buildSearchIndexes } from "#search/build-search-indexes.ts";
import type { SearchBuildReport } from "#search/build-search-indexes.ts";
import { cacheFolder } from "./fingerprint.ts";
import type { SiteOptions } from "./options.ts";

/** Writes the search of a site that was rendered to `options.out`. Clients whose pages are as before cost nothing. */
export async function indexSite(root: string, options: SiteOptions): Promise<SearchBuildReport> {
  const { content, out, edition, client } = options;
  return buildSearchIndexes({
    dist: out,
    book: assembleBook(await loadPages(content)),
    edition,
    ...(client === null ? {} : { client }),
    cacheFolder: join(cacheFolder(root, out), "search"),
  });
}
