import type { SearchEntry } from "./types.ts";
import type { Alternative, QueryWord, Vocabulary } from "./understand.ts";
import { weightOfWord } from "./stop-words.ts";
import { stem, tokenize } from "./words.ts";

/** An entry that answers a query, and which alternative found each word of it. */
export interface HeadHit {
  entry: number;
  score: number;
  /** For each word of the query, what was found of it; null where nothing was. */
  found: readonly (Alternative | null)[];
  /** How much of the best line (title, alias, symptom) and of the query agree, 0 to 1. */
  agreement: number;
  /** That line. */
  line: string;
}

interface Line {
  text: string;
  stems: ReadonlySet<string>;
  /** The words that say something, between spaces, for telling that a query is this very line. */
  words: string;
  /** All stems in order, between spaces, for phrases. */
  said: string;
  weight: number;
}

interface Head {
  /** The library's area of a runbook: `printing`. */
  area: string | undefined;
  lines: Line[];
  /** Weight of each stem, over all lines. */
  stems: Map<string, number>;
}

/** How heads are scored; chosen on the queries of `tests/search/queries-tune.txt`. */
export const SCORING = {
  title: 3.5,
  alias: 2.2,
  symptom: 1.8,
  description: 0.8,
  /** How fast repetition stops counting, as in BM25. */
  saturation: 2.2,
  /** How much it counts that a single line says what the query says. */
  agreement: 1.1,
  /** How much it counts on top that it says it in the same words, chatter aside. */
  exact: 1,
  /** How much it costs to hold but a part of the query. */
  share: 0.5,
  /** How much a word counts for runbooks that do not have it, by the share of its runbooks that are in their area. */
  area: 0.3,
};

/**
 * A small full-text index over titles, aliases, symptoms and descriptions. Built from the entries themselves, which
 * travel anyway because results show them; that is why it is not a prebuilt index of a library, which would travel as well.
 */
export class HeadIndex implements Vocabulary {
  readonly #heads: Head[];
  readonly #owners = new Map<string, Set<number>>();
  readonly #stems: string[];
  readonly words = new Map<string, number>();

  constructor(entries: readonly SearchEntry[]) {
    this.#heads = entries.map((entry, position) => this.#read(entry, position));
    this.#stems = [...this.#owners.keys()].sort();
  }

  #read(entry: SearchEntry, position: number): Head {
    const head: Head = { area: entry.name?.split("/")[0], lines: [], stems: new Map() };
    const add = (text: string, weight: number): void => {
      const stems = new Set<string>();
      let said = " ";
      let telling = "";
      const hold = (word: string, root: string): void => {
        stems.add(root);
        this.words.set(word, (this.words.get(word) ?? 0) + 1);
        head.stems.set(root, (head.stems.get(root) ?? 0) + weight);
        const owners = this.#owners.get(root);
        if (owners === undefined) this.#owners.set(root, new Set([position]));
        else owners.add(position);
      };
      for (const { word, verb } of tokenize(text)) {
        const root = stem(word);
        said += `${root} `;
        if (weightOfWord(word) > 0) telling += `${word} `;
        hold(word, root);
        // The verb alone too, for whoever mistypes it and so loses its particle.
        if (verb !== undefined) hold(verb, stem(verb));
      }
      head.lines.push({ text, stems, said, words: telling, weight });
    };
    add(entry.title, SCORING.title);
    for (const alias of entry.aliases ?? []) add(alias, SCORING.alias);
    for (const symptom of entry.symptoms ?? []) add(symptom, SCORING.symptom);
    if (entry.description !== undefined) add(entry.description, SCORING.description);
    return head;
  }

  hasStem(root: string): boolean {
    return this.#owners.has(root);
  }

  startingWith(letters: string): string[] {
    const found: string[] = [];
    let low = 0;
    let high = this.#stems.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stems[middle] ?? "") < letters) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.#stems.length && (this.#stems[at] ?? "").startsWith(letters); at++)
      found.push(this.#stems[at] ?? "");
    return found
      .sort((a, b) => (this.#owners.get(b)?.size ?? 0) - (this.#owners.get(a)?.size ?? 0))
      .slice(0, 12);
  }

  /** How rare a stem is here: about .3 for one that every entry has, 5 for one that a single entry of many has. */
  rarity(root: string): number {
    const size = this.#owners.get(root)?.size ?? 0;
    return Math.log(1 + (this.#heads.length - size + 0.5) / (size + 0.5));
  }

  /** Entries that hold at least one word of a query, best first. */
  search(words: readonly QueryWord[], limit = 50): HeadHit[] {
    if (words.length === 0) return [];
    const candidates = new Set<number>();
    const rarities = words.map((word) => this.#rarityOf(word));
    for (const word of words) {
      for (const { stems } of word.alternatives) {
        // An alternative of several words needs all of them: the rarest decides who can have it.
        const rarest = stems.reduce(
          (best, root) => (this.rarity(root) > this.rarity(best) ? root : best),
          stems[0] ?? "",
        );
        for (const owner of this.#owners.get(rarest) ?? []) candidates.add(owner);
      }
    }
    const hits: HeadHit[] = [];
    for (const entry of candidates) {
      const hit = this.#score(entry, words, rarities);
      if (hit !== null) hits.push(hit);
    }
    return hits.sort((a, b) => b.score - a.score || a.entry - b.entry).slice(0, limit);
  }

  /** A word that nobody has is as rare as what it may mean. */
  #rarityOf(word: QueryWord): number {
    if (this.#owners.has(word.stem)) return this.rarity(word.stem);
    const near = word.alternatives.filter(({ stems }) => stems.every((root) => this.#owners.has(root)));
    return near.length === 0
      ? 0
      : Math.max(...near.map(({ stems }) => Math.min(4, ...stems.map((root) => this.rarity(root)))));
  }

  #score(entry: number, words: readonly QueryWord[], rarities: readonly number[]): HeadHit | null {
    const head = this.#heads[entry];
    if (head === undefined) return null;
    let sum = 0;
    let possible = 0;
    let covered = 0;
    const found: (Alternative | null)[] = [];
    for (const [index, word] of words.entries()) {
      const rarity = rarities[index] ?? 0;
      possible += word.weight * rarity;
      let best: Alternative | null = null;
      let bestScore = 0;
      for (const alternative of word.alternatives) {
        const held = Math.min(...alternative.stems.map((root) => head.stems.get(root) ?? 0));
        if (
          held === 0 ||
          (alternative.stems.length > 1 && !head.lines.some((line) => hasPhrase(line, alternative.stems)))
        )
          continue;
        const rare = Math.min(
          Math.max(...alternative.stems.map((root) => this.rarity(root))),
          rarity * 1.3 + 0.2,
        );
        const score =
          alternative.weight * rare * ((held * (SCORING.saturation + 1)) / (held + SCORING.saturation));
        if (score > bestScore) [best, bestScore] = [alternative, score];
      }
      found.push(best);
      sum += (bestScore + SCORING.area * this.#areaScore(head, word, rarity)) * word.weight;
      if (best !== null) covered += word.weight * rarity * best.weight;
    }
    if (sum === 0 || !isTelling(words, found)) return null;
    const { agreement, line, exact } = this.#bestLine(head, words, rarities);
    const share = possible === 0 ? 1 : Math.min(1, covered / possible);
    return {
      entry,
      score:
        sum *
        Math.pow(share, SCORING.share) *
        (1 + SCORING.agreement * agreement + (exact ? SCORING.exact : 0)),
      found,
      agreement,
      line,
    };
  }

  /** What a word says about the area: "pages" is mostly said of printing. */
  #areaScore(head: Head, word: QueryWord, rarity: number): number {
    if (head.area === undefined) return 0;
    let best = 0;
    for (const { stems, weight } of word.alternatives) {
      const root = stems[0];
      const owners = root === undefined || stems.length > 1 ? undefined : this.#owners.get(root);
      if (owners === undefined) continue;
      let same = 0;
      for (const owner of owners) if (this.#heads[owner]?.area === head.area) same++;
      best = Math.max(best, (weight * same) / (owners.size + 1));
    }
    return best * Math.min(rarity, 4);
  }

  /** How well the query agrees with one single line: twice what they share, of all that both say. */
  #bestLine(
    head: Head,
    words: readonly QueryWord[],
    rarities: readonly number[],
  ): { agreement: number; line: string; exact: boolean } {
    const query = words.map(({ token }) => `${token.word} `).join("");
    let best = 0;
    let text = "";
    const asked = words.reduce((sum, word, index) => sum + word.weight * (rarities[index] ?? 0), 0);
    for (const line of head.lines) {
      if (line.weight === SCORING.description) continue;
      if (line.words === query) return { agreement: 1, line: line.text, exact: true };
      let shared = 0;
      for (const [index, word] of words.entries()) {
        let strongest = 0;
        for (const { stems, weight } of word.alternatives) {
          if (weight > strongest && hasPhrase(line, stems)) strongest = weight;
        }
        shared += strongest * word.weight * (rarities[index] ?? 0);
      }
      if (shared === 0) continue;
      let said = 0;
      for (const root of line.stems) said += Math.max(0.1, weightOfWord(root)) * this.rarity(root);
      const agreement = Math.min(1, (2 * shared) / (asked + Math.max(said, shared)));
      if (agreement > best) [best, text] = [agreement, line.text];
    }
    return { agreement: best, line: text, exact: false };
  }
}

/** One word anywhere in a line, or several one after the other. */
function hasPhrase(line: Line, stems: readonly string[]): boolean {
  return stems.length === 1 ? line.stems.has(stems[0] ?? "") : line.said.includes(` ${stems.join(" ")} `);
}

/** Whether more was found than "it does not work", where more was said. */
function isTelling(words: readonly QueryWord[], found: readonly (Alternative | null)[]): boolean {
  return (
    words.every(({ weight }) => weight < 0.5) ||
    words.some(({ weight }, index) => weight >= 0.4 && found[index] !== null)
  );
}
