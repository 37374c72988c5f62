import { bestLine, holds, SCORING } from "./head-lines.ts";
import type { Head, Query } from "./head-lines.ts";
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
  /** That line, if it is one to be shown. */
  line: string;
}

/**
 * A small full-text index over titles, aliases, symptoms and descriptions. Built from the entries themselves, which
 * travel anyway because results show them; that is why it is not a prebuilt index of a library, which would travel as well.
 */
export class HeadIndex implements Vocabulary {
  readonly #heads: Head[];
  readonly #owners = new Map<string, Set<number>>();
  readonly #stems: string[];
  /** How many entries have each stem; those where it only stands in a line of little weight count less. */
  readonly #spread = new Map<string, number>();
  readonly words = new Map<string, number>();

  constructor(entries: readonly SearchEntry[]) {
    this.#heads = entries.map((entry, position) => this.#read(entry, position));
    this.#stems = [...this.#owners.keys()].sort();
    for (const { stems } of this.#heads) {
      for (const [root, weight] of stems)
        this.#spread.set(root, (this.#spread.get(root) ?? 0) + Math.min(1, weight / SCORING.owner));
    }
    for (const { lines } of this.#heads) {
      for (const line of lines)
        for (const root of line.stems) line.total += Math.max(0.1, weightOfWord(root)) * this.rarity(root);
    }
  }

  #read(entry: SearchEntry, position: number): Head {
    const head: Head = {
      area: entry.name?.split("/")[0],
      lines: [],
      wordings: new Map(),
      places: new Map(),
      stems: new Map(),
    };
    const add = (text: string, weight: number, shown = text): void => {
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
        if (weightOfWord(word) > 0) telling += `${root} `;
        hold(word, root);
        // The verb alone too, for whoever mistypes it and so loses its particle.
        if (verb !== undefined) hold(verb, stem(verb));
      }
      for (const root of stems) {
        const places = head.places.get(root);
        if (places === undefined) head.places.set(root, [head.lines.length]);
        else places.push(head.lines.length);
      }
      const line = { text: shown, stems, said, words: telling, weight, total: 0 };
      head.lines.push(line);
      if (weight !== SCORING.description && !head.wordings.has(telling)) head.wordings.set(telling, line);
    };
    add(entry.title, SCORING.title);
    for (const alias of entry.aliases ?? []) add(alias, SCORING.alias);
    for (const symptom of entry.symptoms ?? []) add(symptom, SCORING.symptom);
    for (const said of entry.alsoSaid ?? []) add(said.replaceAll("_", " "), SCORING.alsoSaid, "");
    if (entry.description !== undefined) add(entry.description, SCORING.description);
    return head;
  }

  /** For each entry the stems of all its lines but the description, in order, the title's first. */
  wordings(): string[][][] {
    return this.#heads.map(({ lines }) =>
      lines.flatMap(({ weight, said }) => (weight === SCORING.description ? [] : [said.trim().split(" ")])),
    );
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
    const size = this.#spread.get(root) ?? 0;
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
    const query: Query = {
      words,
      rarities,
      asked: words.reduce((sum, word, index) => sum + word.weight * (rarities[index] ?? 0), 0),
      said: words.map((word) => `${meantStem(word)} `).join(""),
      areas: new Map(),
    };
    const hits: HeadHit[] = [];
    for (const entry of candidates) {
      const hit = this.#score(entry, query);
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

  #score(entry: number, query: Query): HeadHit | null {
    const { words, rarities, asked } = query;
    const head = this.#heads[entry];
    if (head === undefined) return null;
    const areas = this.#areaScores(head.area, query);
    let sum = 0;
    let covered = 0;
    const found: (Alternative | null)[] = [];
    const held: Alternative[][] = [];
    for (const [index, word] of words.entries()) {
      const rarity = rarities[index] ?? 0;
      const own = word.alternatives.filter(({ stems }) => holds(head, stems));
      let best: Alternative | null = null;
      let bestScore = 0;
      for (const alternative of own) {
        const score = this.#scoreAlternative(head, alternative, rarity);
        if (score > bestScore) [best, bestScore] = [alternative, score];
      }
      held.push(own);
      found.push(best);
      sum += (bestScore + SCORING.area * (areas[index] ?? 0)) * word.weight;
      if (best !== null) covered += word.weight * rarity * best.weight;
    }
    if (sum === 0 || !isTelling(words, found)) return null;
    const { agreement, line, exact } = bestLine(head, held, query);
    const share = asked === 0 ? 1 : Math.min(1, covered / asked);
    const likeness = 1 + SCORING.agreement * agreement + (exact ? SCORING.exact : 0);
    return { entry, score: sum * Math.pow(share, SCORING.share) * likeness, found, agreement, line };
  }

  /** What a head's holding of one alternative counts: its rarity, and how often it is said, which soon counts no more. */
  #scoreAlternative(head: Head, { stems, weight }: Alternative, rarity: number): number {
    const often = Math.min(...stems.map((root) => head.stems.get(root) ?? 0));
    const rare = Math.min(Math.max(...stems.map((root) => this.rarity(root))), rarity * 1.3 + 0.2);
    return weight * rare * ((often * (SCORING.saturation + 1)) / (often + SCORING.saturation));
  }

  /** What each word says about an area: "pages" is mostly said of printing. */
  #areaScores(area: string | undefined, { words, rarities, areas }: Query): readonly number[] {
    if (area === undefined) return [];
    const known = areas.get(area);
    if (known !== undefined) return known;
    const scores = words.map((word, index) => {
      let best = 0;
      for (const { stems, weight } of word.alternatives) {
        const root = stems[0];
        const owners = root === undefined || stems.length > 1 ? undefined : this.#owners.get(root);
        if (owners === undefined) continue;
        let same = 0;
        for (const owner of owners) if (this.#heads[owner]?.area === area) same++;
        best = Math.max(best, (weight * same) / (owners.size + 1));
      }
      return best * Math.min(rarities[index] ?? 0, 4);
    });
    areas.set(area, scores);
    return scores;
  }
}

/** Whether more was found than "it does not work", where more was said. */
function isTelling(words: readonly QueryWord[], found: readonly (Alternative | null)[]): boolean {
  return (
    words.every(({ weight }) => weight < 0.5) ||
    words.some(({ weight }, index) => weight >= 0.4 && found[index] !== null)
  );
}

/** The stem of a word as it was meant: respelled, if nobody knows it as it was typed. */
export function meantStem({ stem: typed, alternatives }: QueryWord): string {
  const respelled = alternatives.find(({ why }) => why === "spelled like" || why === "sounds like");
  return respelled?.stems[0] ?? typed;
}
