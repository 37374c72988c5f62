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
  tools.synonyms?.lend(spoken, tools.vocabulary);
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
  speller.respell(result);
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
