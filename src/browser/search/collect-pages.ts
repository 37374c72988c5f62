import type { FullTextPage } from "#search/fuse.ts";
import type { Found, OpenPagefind } from "./pagefind.ts";

/** Pages whose text is fetched, to show a heading or a sentence of. */
const FETCHED = 5;

/** The pages behind hits, best first: `found` by each word, `all` by all of them. */
export async function collectPages(
  open: OpenPagefind,
  found: readonly Found[],
  all: Found,
  addressHere: (address: string) => string,
): Promise<FullTextPage[]> {
  const pages = new Map<string, FullTextPage & { best: Found["results"][number] }>();
  const add = (list: Found, put: (page: FullTextPage, score: number) => void): void => {
    const top = list.results[0]?.score ?? 1;
    for (const result of list.results.slice(0, 60)) {
      const there = open.addresses.get(result.id);
      if (there === undefined) continue;
      const address = addressHere(there);
      const page = pages.get(address) ?? { address, byWord: found.map(() => 0), all: 0, best: result };
      pages.set(address, page);
      put(page, result.score / (top || 1));
    }
  };
  for (const [index, list] of found.entries()) add(list, (page, score) => void (page.byWord[index] = score));
  add(all, (page, score) => void (page.all = score));
  const ranked = [...pages.values()].sort((a, b) => strength(b) - strength(a));
  await Promise.all(ranked.slice(0, FETCHED).map((page) => describe(page)));
  return ranked;
}

function strength(page: FullTextPage): number {
  return page.all + page.byWord.reduce((sum, score) => sum + score, 0);
}

async function describe(page: FullTextPage & { best: Found["results"][number] }): Promise<void> {
  const data = await page.best.data();
  page.title = data.meta["title"] ?? page.address;
  // Pagefind writes these two marks as markup, for whoever shows excerpts as markup; here they are text.
  if (data.plain_excerpt !== undefined)
    page.excerpt = data.plain_excerpt.replaceAll("&lt;", "<").replaceAll("&gt;", ">").trim();
  page.sections = (data.sub_results ?? [])
    .filter(({ url }) => url.includes("#"))
    .slice(0, 2)
    .map(({ title, url }) => ({ title, address: page.address + url.slice(url.indexOf("#")) }));
}
