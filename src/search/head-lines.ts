import type { Alternative, QueryWord } from "./understand.ts";

/** One title, alias, symptom or description. */
export interface Line {
  /** As it is shown; empty if it is searched alone. */
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
  /** Lines but descriptions by their words, for telling that a query is one of them. */
  wordings: Map<string, Line>;
  /** In which lines (by position) each stem stands. */
  places: Map<string, number[]>;
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
  /** Much of it is figurative: it counts where a line agrees as a whole more than word by word. */
  alsoSaid: 0.5,
  description: 0.8,
  /** How fast repetition stops counting, as in BM25. */
  saturation: 2.2,
  /** How much it counts that a single line says what the query says. */
  agreement: 1.1,
  /** How much it counts on top that it says just the same, chatter and forms of words aside. */
  exact: 1,
  /** How much it costs to hold but a part of the query. */
  share: 0.5,
  /** From which weight of a word on an entry counts as one that has it. */
  owner: 1.8,
  /** How much a word counts for runbooks that do not have it, by the share of its runbooks that are in their area. */
  area: 0.3,
};

/** How well the query agrees with one single line: twice what they share, of all that both say. */
export function bestLine(
  head: Head,
  held: readonly (readonly Alternative[])[],
  { words, rarities, asked, said }: Query,
): { agreement: number; line: string; exact: boolean } {
  const same = head.wordings.get(said);
  if (same !== undefined) return { agreement: 1, line: same.text, exact: true };
  const shared = new Map<number, number>();
  for (const [index, own] of held.entries()) {
    const weight = (words[index]?.weight ?? 0) * (rarities[index] ?? 0);
    if (weight === 0) continue;
    for (const [at, strongest] of strongestIn(head, own))
      shared.set(at, (shared.get(at) ?? 0) + strongest * weight);
  }
  let best = { agreement: 0, line: "", exact: false };
  let first = Infinity;
  for (const [at, both] of shared) {
    const line = head.lines[at];
    if (line === undefined || line.weight === SCORING.description) continue;
    const agreement = Math.min(1, (2 * both) / (asked + Math.max(line.total, both)));
    // Of lines that agree as well the first, which is the plainest.
    if (agreement < best.agreement || (agreement === best.agreement && at > first)) continue;
    best = { agreement, line: line.text, exact: false };
    first = at;
  }
  return best;
}

/** For each line that has an alternative of a word, the weight of the best one. */
function strongestIn(head: Head, own: readonly Alternative[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { stems, weight } of own)
    for (const at of linesWith(head, stems)) if (weight > (found.get(at) ?? 0)) found.set(at, weight);
  return found;
}

/** Whether a head has all of an alternative's stems, one after the other. */
export function holds(head: Head, stems: readonly string[]): boolean {
  if (!stems.every((root) => head.stems.has(root))) return false;
  return stems.length === 1 || linesWith(head, stems).length > 0;
}

/** The lines that have a word, or several one after the other. */
function linesWith({ lines, places }: Head, stems: readonly string[]): readonly number[] {
  const [first = ""] = stems;
  const having = places.get(first) ?? [];
  if (stems.length === 1) return having;
  const phrase = ` ${stems.join(" ")} `;
  return having.filter((at) => lines[at]?.said.includes(phrase) === true);
}
