import type { Speller } from "./speller.ts";
import { weightOfWord } from "./stop-words.ts";
import type { SynonymTable } from "./synonym-table.ts";
import type { Token } from "./words.ts";
import { stem } from "./words.ts";

/** One way to find what a word of the query means. */
export interface Alternative {
  /** Stems that must all be there; a single one for most. */
  stems: readonly string[];
  /** 1 for the word itself, less the further it is from what was typed. */
  weight: number;
  why: "same" | "start" | "sounds like" | "spelled like" | "synonym" | "joined";
  /** The other word, as a reader knows it. */
  says: string;
}

/** A word that was found as it was said. */
export function foundAs(word: string): Alternative {
  return { stems: [stem(word)], weight: 1, why: "same", says: word };
}

/** A word of the query that says what is wrong, and everything it may mean. */
export interface QueryWord {
  token: Token;
  stem: string;
  /** How much it counts before its rarity is known: chatter 0, "not working" less than 1. */
  weight: number;
  alternatives: Alternative[];
}

export interface Vocabulary {
  /** Whether any page has this stem. */
  hasStem(stem: string): boolean;
  /** Stems that start with these letters, the most frequent first, at most a dozen. */
  startingWith(letters: string): readonly string[];
}

export interface Tools {
  vocabulary: Vocabulary;
  /** Null until it has arrived. */
  speller: Speller | null;
  synonyms: SynonymTable | null;
}

/** How much a word counts that was not typed but may have been meant. */
export const MEANT = { spelled: 0.85, synonym: 0.48, foreign: 0.8, verb: 0.4 };

/**
 * What the words of a query may mean. `typing` is true while the last word may still be unfinished. Words that say
 * nothing are dropped unless nothing else was said.
 */
export function understandWords(tokens: readonly Token[], tools: Tools, typing: boolean): QueryWord[] {
  const meant = tools.speller?.respace(tokens) ?? tokens;
  const spoken = meant.map((token, index) => readWord(token, tools, typing && index === meant.length - 1));
  addJoined(spoken, tools);
  addSynonyms(spoken, tools);
  const telling = spoken.filter((word) => word.weight > 0);
  return telling.length > 0 ? telling : spoken.map((word) => ({ ...word, weight: 0.3 }));
}

/** A word, its stem, and if nobody knows it what it may have been meant to be. */
function readWord(token: Token, { vocabulary, speller }: Tools, last: boolean): QueryWord {
  const { word } = token;
  const own = stem(word);
  const weight = weightOfWord(word);
  const alternatives: Alternative[] = [{ stems: [own], weight: 1, why: "same", says: word }];
  if (token.verb !== undefined)
    alternatives.push({ stems: [stem(token.verb)], weight: MEANT.verb, why: "same", says: token.verb });
  const result: QueryWord = { token, stem: own, weight, alternatives };
  const known =
    weight < 1 ||
    token.verb !== undefined ||
    vocabulary.hasStem(own) ||
    speller === null ||
    speller.knows(word);
  const starts =
    (last || (!known && word.length > 3)) && word.length > 1 ? vocabulary.startingWith(word) : [];
  for (const start of starts) {
    if (start !== own)
      alternatives.push({ stems: [start], weight: last && !known ? 0.85 : 0.65, why: "start", says: start });
  }
  if (known || speller === null || (last && starts.length > 0 && word.length < 5)) return result;
  const near = speller.near(word);
  const first = near[0];
  if (first !== undefined && weightOfWord(first.word) < 1 && first.cost < 1.2) {
    // "teh" costs as little as "the".
    result.weight = Math.min(weight, Math.max(weightOfWord(first.word), 0.05));
  }
  for (const spelling of near) {
    alternatives.push({
      stems: [stem(spelling.word)],
      weight: MEANT.spelled - Math.max(0, spelling.cost - 1) * 0.1,
      why: spelling.sound ? "sounds like" : "spelled like",
      says: spelling.word,
    });
  }
  return result;
}

/** `voice mail` for voicemail. */
function addJoined(words: readonly QueryWord[], { vocabulary }: Tools): void {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next !== undefined && word.token.word.length + next.token.word.length > 4) {
      const joined = stem(word.token.word + next.token.word);
      if (vocabulary.hasStem(joined)) {
        const both: Alternative = {
          stems: [joined],
          weight: 1,
          why: "joined",
          says: word.token.word + next.token.word,
        };
        word.alternatives.push(both);
        next.alternatives.push(both);
      }
    }
  }
}

/** Synonyms of what was typed and of what it was likely meant to be; a phrase lends them to each of its words. */
function addSynonyms(words: readonly QueryWord[], { synonyms, vocabulary }: Tools): void {
  if (synonyms === null) return;
  const meant = words.map((word) => {
    const other = word.alternatives.find(
      ({ why, stems }) =>
        (why === "spelled like" || why === "sounds like" || why === "joined") && stems.length === 1,
    );
    return other ?? word.alternatives[0];
  });
  const roots = meant.map((alternative) => alternative?.stems[0] ?? "");
  const isChatter = (at: number): boolean => (words[at]?.weight ?? 1) === 0;
  for (const hit of synonyms.find(roots, isChatter)) {
    const { length } = hit.at;
    const covered = hit.at.flatMap((at) => words[at] ?? []);
    const sure = Math.min(...hit.at.map((at) => meant[at]?.weight ?? 1));
    // What no page says in these words can only be meant as one of its synonyms.
    const telling = covered.filter(({ weight }) => weight > 0);
    const foreign =
      sure === 1 && telling.length > 0 && telling.every((word) => !vocabulary.hasStem(word.stem));
    // A phrase of empty words ("no one") is meant, so its words count as the phrase does.
    for (const word of covered) {
      if (length > 1 && word.weight < 0.5) {
        // By itself it still says nothing: the "out" of "walked out" is not that of "out of toner".
        if (word.weight === 0) word.alternatives = word.alternatives.filter(({ why }) => why !== "same");
        word.weight = Math.max(word.weight, 0.5 / length);
      }
      if (word.weight === 0) continue;
      for (const other of hit.others) {
        // "out" and "off" say something within a phrase only.
        if (other.stems.length === 1 && weightOfWord(other.says) === 0) continue;
        const weight = foreign ? MEANT.foreign : MEANT.synonym * sure * (length > 1 ? 1.15 : 1);
        addAlternative(word, { stems: other.stems, weight, why: "synonym", says: other.says });
      }
    }
  }
}

/** Groups overlap: of two ways to the same stems the surer one counts. */
function addAlternative(word: QueryWord, alternative: Alternative): void {
  const key = alternative.stems.join(" ");
  const at = word.alternatives.findIndex(({ stems }) => stems.join(" ") === key);
  if (at < 0) word.alternatives.push(alternative);
  else if ((word.alternatives[at]?.weight ?? 0) < alternative.weight) word.alternatives[at] = alternative;
}
