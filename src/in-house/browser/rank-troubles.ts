/** Something that can be found: a runbook, a device, a socket. */
export interface Findable {
  title: string;
  address: string;
  /** What people say when they mean it. */
  words: readonly string[];
  /** Where it is, or how long it takes. */
  note?: string;
}

export interface Found {
  entry: Findable;
  /** The words that fit, if they say more than the title. */
  because: string | null;
}

const SMALL = new Set(
  "a an and are at be but can for has have i in is it its my no not of on or our s so t that the there this to was we with won you your".split(
    " ",
  ),
);

/**
 * The entries that fit what somebody typed, best first. Every word counts by how well it begins a word of the entry, or a
 * word that means the same here; small words do not count. A simple measure: an edition has about a hundred entries.
 */
export function rankTroubles(
  query: string,
  entries: readonly Findable[],
  synonyms: readonly (readonly string[])[],
  limit = 8,
): Found[] {
  const asked = wordsOf(query).filter((word) => !SMALL.has(word));
  if (asked.length === 0) return [];
  const meant = asked.map((word) => [word, ...alike(word, synonyms)]);
  return entries
    .map((entry) => ({ entry, ...bestText(entry, meant) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.entry.title < b.entry.title ? -1 : 1))
    .slice(0, limit)
    .map(({ entry, because }) => ({ entry, because }));
}

function bestText(
  entry: Findable,
  meant: readonly (readonly string[])[],
): { score: number; because: string | null } {
  const title = fit(entry.title, meant) * 1.2;
  const best = entry.words
    .map((text) => ({ text, score: fit(text, meant) }))
    .reduce((a, b) => (b.score > a.score ? b : a), { text: "", score: 0 });
  const all = fit([entry.title, ...entry.words].join(" "), meant) * 0.4;
  return { score: Math.max(title, best.score) + all, because: best.score > title ? best.text : null };
}

/** How many of the words occur in a text: a whole word counts 1, its beginning 0.7. */
function fit(text: string, meant: readonly (readonly string[])[]): number {
  const there = wordsOf(text);
  let sum = 0;
  for (const forms of meant)
    sum += Math.max(0, ...forms.map((form, place) => (place === 0 ? 1 : 0.8) * fitWord(form, there)));
  return sum;
}

function fitWord(word: string, there: readonly string[]): number {
  if (there.includes(word)) return 1;
  const near = (other: string): boolean =>
    (word.length >= 3 && other.startsWith(word)) || (other.length >= 4 && word.startsWith(other));
  return there.some(near) ? 0.7 : 0;
}

function alike(word: string, synonyms: readonly (readonly string[])[]): string[] {
  return synonyms
    .filter((group) => group.some((term) => term.toLowerCase() === word))
    .flatMap((group) => group.flatMap((term) => wordsOf(term)))
    .filter((other) => other !== word && !SMALL.has(other));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/['’]/g, "")
      .match(/[a-z0-9]+/g) ?? []
  );
}
