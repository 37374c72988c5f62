import { weightOfWord } from "./stop-words.ts";
import { MEANT } from "./understand.ts";
import type { Alternative, QueryWord, Vocabulary } from "./understand.ts";
import { stemsOf } from "./words.ts";

/** Another way to say what stands in a query: all of `stems`, and the words as written in the table. */
export interface Synonym {
  stems: readonly string[];
  says: string;
}

/** Where in a list of stems a member of a group was found (positions in order), and what else that group says. */
export interface SynonymHit {
  at: readonly number[];
  others: readonly Synonym[];
}

/** At most so much chatter within a phrase: "the lights just went out". */
const MOST_CHATTER = 2;

/** Groups of words that mean the same, ready to be found in a query. */
export class SynonymTable {
  readonly #groups: Synonym[][];
  readonly #byFirst = new Map<string, { stems: readonly string[]; group: number }[]>();
  readonly longest: number = 1;

  constructor(groups: Iterable<readonly string[]>) {
    this.#groups = [...groups].map((group) =>
      group.map((says) => ({ says, stems: stemsOf(says) })).filter(({ stems }) => stems.length > 0),
    );
    for (const [group, members] of this.#groups.entries()) {
      for (const { stems } of members) {
        const first = stems[0] ?? "";
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { stems, group }]);
        this.longest = Math.max(this.longest, stems.length);
      }
    }
  }

  /**
   * Adds to the words of a query the synonyms of what was typed and of what it was likely meant to be; a phrase lends them
   * to each of its words.
   */
  lend(words: readonly QueryWord[], vocabulary: Vocabulary): void {
    const meant = words.map(meantAs);
    const roots = meant.map((alternative) => alternative?.stems[0] ?? "");
    const isChatter = (at: number): boolean => (words[at]?.weight ?? 1) === 0;
    for (const { at, others } of this.find(roots, isChatter)) {
      const covered = at.flatMap((place) => words[place] ?? []);
      const sure = Math.min(...at.map((place) => meant[place]?.weight ?? 1));
      // What no page says in these words can only be meant as one of its synonyms.
      const telling = covered.filter(({ weight }) => weight > 0);
      const foreign =
        sure === 1 && telling.length > 0 && telling.every((word) => !vocabulary.hasStem(word.stem));
      const weight = foreign ? MEANT.foreign : MEANT.synonym * sure * (at.length > 1 ? 1.15 : 1);
      // A phrase of empty words ("no one") is meant, so its words count as the phrase does.
      for (const word of covered) {
        if (at.length > 1 && word.weight < 0.5) {
          // By itself it still says nothing: the "out" of "walked out" is not that of "out of toner".
          if (word.weight === 0) word.alternatives = word.alternatives.filter(({ why }) => why !== "same");
          word.weight = Math.max(word.weight, 0.5 / at.length);
        }
        if (word.weight > 0) addSynonyms(word, others, weight);
      }
    }
  }

  /** Every member of a group that stands in `stems`, word after word; over those that `isChatter` tells by position. */
  find(stems: readonly string[], isChatter: (at: number) => boolean = () => false): SynonymHit[] {
    const hits: SynonymHit[] = [];
    for (const [start, first] of stems.entries()) {
      for (const member of this.#byFirst.get(first) ?? []) {
        const at = place(member.stems, stems, start, isChatter);
        if (at === null) continue;
        const others = (this.#groups[member.group] ?? []).filter(
          (other) => other.stems.join(" ") !== member.stems.join(" "),
        );
        hits.push({ at, others });
      }
    }
    return hits;
  }

  /** Every word of the table: known to spelling help even where no page has it. */
  *words(): Iterable<string> {
    for (const group of this.#groups) for (const { says } of group) yield says;
  }
}

/** What a word was meant as: respelled or joined, if it was. */
function meantAs({ alternatives }: QueryWord): Alternative | undefined {
  const other = alternatives.find(
    ({ why, stems }) =>
      (why === "spelled like" || why === "sounds like" || why === "joined") && stems.length === 1,
  );
  return other ?? alternatives[0];
}

/** Groups overlap: of two ways to the same stems the surer one counts. */
function addSynonyms({ alternatives }: QueryWord, others: readonly Synonym[], weight: number): void {
  for (const { stems, says } of others) {
    // "out" and "off" say something within a phrase only.
    if (stems.length === 1 && weightOfWord(says) === 0) continue;
    const key = stems.join(" ");
    const at = alternatives.findIndex((other) => other.stems.join(" ") === key);
    const synonym: Alternative = { stems, weight, why: "synonym", says };
    if (at < 0) alternatives.push(synonym);
    else if ((alternatives[at]?.weight ?? 0) < weight) alternatives[at] = synonym;
  }
}

/** Where in `stems` a phrase stands that begins at `start`; null if it does not. */
function place(
  phrase: readonly string[],
  stems: readonly string[],
  start: number,
  isChatter: (at: number) => boolean,
): number[] | null {
  const at: number[] = [];
  let skipped = 0;
  for (let next = start; at.length < phrase.length; next++) {
    if (stems[next] === phrase[at.length]) at.push(next);
    else if (next < stems.length && isChatter(next) && skipped < MOST_CHATTER) skipped++;
    else return null;
  }
  return at;
}
