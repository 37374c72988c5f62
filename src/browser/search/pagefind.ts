import { clientFolder } from "#search/client-folder.ts";
import { importAgain } from "./import-again.ts";
import { loadJson } from "./load-json.ts";

/** The parts of Pagefind's interface that are used here; its script is made by the build and has no types. */
interface Fragment {
  meta: Record<string, string>;
  plain_excerpt?: string;
  sub_results?: { title: string; url: string }[];
}

export interface Found {
  results: { id: string; score: number; data: () => Promise<Fragment> }[];
}

interface Instance {
  search: (term: string) => Promise<Found>;
  mergeIndex: (path: string, options: object) => Promise<void>;
  destroy: () => Promise<void>;
}

interface Pagefind {
  createInstance: (options: object) => Instance;
}

const RANKING = {
  metaWeights: { title: 3, symptoms: 3 },
  termSaturation: 0.6,
  pageLength: 0.4,
  termSimilarity: 3,
};

/** Full text that is ready to be asked, and the page behind each of its hits. */
export interface OpenPagefind {
  instance: Instance;
  addresses: ReadonlyMap<string, string>;
}

/** The library's full text with these clients' attached to it. Throws if a part of it cannot be had. */
export async function openPagefind(home: string, clients: readonly string[]): Promise<OpenPagefind> {
  const basePath = `/search/${home}/pagefind/`;
  const address = `${basePath}pagefind.js`;
  const pagefind = await importAgain(address, () => import(/* @vite-ignore */ address) as Promise<Pagefind>); // `as`: see above
  if (pagefind === null) throw new Error("Pagefind could not be loaded.");
  const instance = pagefind.createInstance({
    basePath,
    baseUrl: "/",
    ranking: RANKING,
    excerptLength: 14,
  });
  const maps = [loadJson<Record<string, string>>(`${home}/pagefind/pages.json`)];
  for (const folder of clients.map(clientFolder).filter((other) => other !== home)) {
    await instance.mergeIndex(`/search/${folder}/pagefind/`, { baseUrl: "/", ranking: RANKING });
    maps.push(loadJson<Record<string, string>>(`${folder}/pagefind/pages.json`));
  }
  const lists = await Promise.all(maps);
  // Without it nobody could tell which page a hit is.
  if (lists.includes(null)) throw new Error("A list of pages could not be loaded.");
  const addresses = new Map(lists.flatMap((list) => Object.entries(list ?? {})));
  return { instance, addresses };
}
