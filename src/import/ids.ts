import { Slug } from "#schemas/scalars.ts";

const LONGEST = 60;

/** Windows refuses files of these names, whatever their ending, and a repository must check out everywhere. */
const REFUSED_FILE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Gives each record an id that is unique in its scope and stays the same from one import to the next. */
export interface IdBook {
  /** `scope` is where the id must be unique; `source` the record's own key; `wanted` the words to make it from. */
  assign(scope: string, source: string, wanted: string): string;
  /** Every id ever given, by `scope` and `source`, for the next import. */
  list(): Record<string, string>;
}

/**
 * `known` is what `list` gave last time. Records met before keep their id even if they are renamed; ids of records that
 * are gone are not given to others. Ids are lower-case, so names that differ only in case get `-2`, `-3` in the order
 * in which the reader asks.
 */
export function createIdBook(known: Readonly<Record<string, string>>): IdBook {
  const ids = new Map<string, string>();
  const taken = new Map<string, Set<string>>();
  const takenIn = (scope: string): Set<string> => {
    const set = taken.get(scope) ?? new Set<string>();
    taken.set(scope, set);
    return set;
  };
  for (const [key, id] of Object.entries(known)) {
    const scope = key.slice(0, key.indexOf(" "));
    // A hand-edited record must not lead to a file outside the content folder.
    if (scope === "" || !Slug.safeParse(id).success || takenIn(scope).has(id)) continue;
    takenIn(scope).add(id);
    ids.set(key, id);
  }
  return {
    assign(scope, source, wanted) {
      const key = `${scope} ${source}`;
      const given = ids.get(key);
      if (given !== undefined) return given;
      const id = firstFree(slugify(wanted), takenIn(scope));
      takenIn(scope).add(id);
      ids.set(key, id);
      return id;
    },
    list: () => Object.fromEntries([...ids].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Lower-case letters, digits and single hyphens; accents are dropped, and a name with none of these becomes `unnamed`. */
export function slugify(words: string): string {
  const slug = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  if (slug === "") return "unnamed";
  return REFUSED_FILE_NAME.test(slug) ? `${slug}-1` : slug;
}

function firstFree(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${String(number)}`)) number++;
  return `${slug}-${String(number)}`;
}
