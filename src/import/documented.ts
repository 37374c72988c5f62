import { assembleBook } from "#book/assemble.ts";
import type { ClientBook } from "#book/book.ts";
import { parsePage } from "#book/parse-page.ts";
import { slugify } from "./ids.ts";
import { ImportInputError } from "./plan.ts";
import type { Fact } from "./plan.ts";

/**
 * What the book says of the client whom an import is for. Pages with mistakes count as not there; the merge tells of
 * those it cannot read. Throws ImportInputError if the book has no such client.
 */
export function readDocumented(pages: ReadonlyMap<string, string>, client: string | null): ClientBook {
  const parsed = [...pages].flatMap(([file, text]) => parsePage({ file, text }).page ?? []);
  const book = assembleBook(parsed).clients.get(client ?? "");
  if (book === undefined)
    throw new ImportInputError(
      `The content folder has no readable page clients/${client ?? ""}/index.mdx. Fix: write it first, or name another client.`,
    );
  return book;
}

/** A client's devices, to be found by whatever people and devices call them. */
export interface DeviceNames {
  /** The id of the one device of that id, name, host name or alias, in any spelling; undefined if none or several. */
  find(words: string): string | undefined;
}

/** `also` names devices besides, as a mapping file does: words to id. */
export function indexDevices(book: ClientBook, also: Readonly<Record<string, string>> = {}): DeviceNames {
  const known = new Map<string, Set<string>>();
  const add = (words: string | undefined, id: string): void => {
    if (words === undefined) return;
    const key = slugify(words);
    known.set(key, (known.get(key) ?? new Set()).add(id));
  };
  for (const [id, { data }] of book.equipment) {
    for (const words of [id, data.name, data.hostname, ...(data.aliases ?? [])]) add(words, id);
    // A device says its full name on the network, a page often the first part alone.
    for (const words of [data.hostname, ...(data.addresses ?? []).map(({ name }) => name)]) {
      add(words, id);
      add(words?.split(".")[0], id);
    }
  }
  const chosen = new Map(Object.entries(also).map(([words, id]) => [slugify(words), id]));
  return {
    find(words) {
      const picked = chosen.get(slugify(words));
      if (picked !== undefined) return book.equipment.has(picked) ? picked : undefined;
      const ids = known.get(slugify(words)) ?? known.get(slugify(words.split(".")[0] ?? ""));
      return ids?.size === 1 ? [...ids][0] : undefined;
    },
  };
}

/** A fact that is text, as text; nothing for anything else. */
export function textOf(fact: Fact | undefined): string {
  return typeof fact === "string" ? fact : "";
}

/** Items in the order in which the page has them, then those it does not have: an import moves nobody's lines. */
export function inPageOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  onPage: readonly string[],
): Item[] {
  const place = (item: Item): number => {
    const at = onPage.indexOf(keyOf(item));
    return at === -1 ? onPage.length : at;
  };
  return items
    .map((item, index) => ({ item, index, at: place(item) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ item }) => item);
}
