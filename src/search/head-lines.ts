import type { Alternative, QueryWord } from "./understand.ts";

/** One title, alias, symptom or description. */
export interface Line {
  text: string;
  stems: ReadonlySet<string>;
  /** The stems that say something, between spaces, for telling that a query is this very line. */
  words: string;
  /** All stems in order, between spaces, for phrases. */
  said: string;
  weight: number;
  /** How much it says: the rarity of its stems, by what each tells. */
  total: number;
}

/** An entry as it is searched. */
export interface Head {
  /** The library's area of a runbook: `printing`. */
  area: string | undefined;
  lines: Line[];
  /** Weight of each stem, over all lines. */
  stems: Map<string, number>;
}

/** A query as it is put to every head. */
export interface Query {
  words: readonly QueryWord[];
  rarities: readonly number[];
  /** How much it says, all words together. */
  asked: number;
  /** Its stems that say something, between spaces. */
  said: string;
  /** What each word says about an area, as far as that was needed. */
  areas: Map<string, readonly number[]>;
}

/** How heads are scored; chosen on the queries of `tests/search/queries-tune.txt`. */
export const SCORING = {
  title: 3.5,
  alias: 2.2,
  symptom: 1.8,
  alsoSaid: 1.8,
  description: 0.8,
  /** How fast repetition stops counting, as in BM25. */
  saturation: 2.2,
  /** How much it counts that a single line says what the query says. */
  agreement: 1.1,
  /** How much it counts on top that it says just the same, chatter and forms of words aside. */
  exact: 1,
  /** How much it costs to hold but a part of the query. */
  share: 0.5,
  /** How much a word counts for runbooks that do not have it, by the share of its runbooks that are in their area. */
  area: 0.3,
};

/** How well the query agrees with one single line: twice what they share, of all that both say. */
export function bestLine(
  head: Head,
  held: readonly (readonly Alternative[])[],
  { words, rarities, asked, said }: Query,
): { agreement: number; line: string; exact: boolean } {
  let best = 0;
  let text = "";
  for (const line of head.lines) {
    if (line.weight === SCORING.description) continue;
    if (line.words === said) return { agreement: 1, line: line.text, exact: true };
    let shared = 0;
    for (const [index, own] of held.entries()) {
      let strongest = 0;
      for (const { stems, weight } of own)
        if (weight > strongest && hasPhrase(line, stems)) strongest = weight;
      shared += strongest * (words[index]?.weight ?? 0) * (rarities[index] ?? 0);
    }
    if (shared === 0) continue;
    const agreement = Math.min(1, (2 * shared) / (asked + Math.max(line.total, shared)));
    if (agreement > best) [best, text] = [agreement, line.text];
  }
  return { agreement: best, line: text, exact: false };
}

/** Whether a head has all of an alternative's stems, one after the other. */
export function holds(head: Head, stems: readonly string[]): boolean {
  if (!stems.every((root) => head.stems.has(root))) return false;
  return stems.length === 1 || head.lines.some((line) => hasPhrase(line, stems));
}

/** One word anywhere in a line, or several one after the other. */
function hasPhrase(line: Line, stems: readonly string[]): boolean {
  return stems.length === 1 ? line.stems.has(stems[0] ?? "") : line.said.includes(` ${stems.join(" ")} `);
}
