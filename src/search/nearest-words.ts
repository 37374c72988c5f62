import type { Engine } from "./engine.ts";
import type { HeadIndex } from "./head-index.ts";
import { soundOf } from "./sound.ts";
import type { Alternative, QueryWord } from "./understand.ts";
import { stem } from "./words.ts";

/** From this share of common letters on, two words are near; less is chance. */
const NEAR = 0.5;
const MOST_WORDS = 5;
const MOST_ALTERNATIVES = 4;

/**
 * The words of a query that nobody knows, as the words of this site's pages that come nearest: by the pairs of letters
 * they share, or by sound. A word that is near to none is left out. Further away than what spelling help takes for meant.
 */
export function nearestWords({ runbookIndex, thingIndex }: Engine, words: readonly QueryWord[]): QueryWord[] {
  const parts = [lettersOf(runbookIndex), lettersOf(thingIndex)];
  return words.slice(0, MOST_WORDS).flatMap((word): QueryWord[] => {
    const alternatives = nearestTo(word.token.word, parts);
    return alternatives.length === 0 ? [] : [{ ...word, weight: 1, alternatives }];
  });
}

/** The words of an index by their pairs of letters and by their sound: made once, since each key may ask. */
interface Letters {
  words: { word: string; pairs: number }[];
  byPair: ReadonlyMap<string, readonly number[]>;
  bySound: ReadonlyMap<string, readonly number[]>;
}

const read = new WeakMap<HeadIndex, Letters>();

function lettersOf(index: HeadIndex): Letters {
  const known = read.get(index);
  if (known !== undefined) return known;
  const words: Letters["words"] = [];
  const byPair = new Map<string, number[]>();
  const bySound = new Map<string, number[]>();
  for (const word of index.words.keys()) {
    if (word.length < 3) continue;
    const pairs = pairsOf(word);
    for (const pair of pairs) put(byPair, pair, words.length);
    put(bySound, soundOf(word), words.length);
    words.push({ word, pairs: pairs.size });
  }
  const letters = { words, byPair, bySound };
  read.set(index, letters);
  return letters;
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function nearestTo(typed: string, parts: readonly Letters[]): Alternative[] {
  if (typed.length < 3 || typed.length > 40) return [];
  const pairs = pairsOf(typed);
  const sound = soundOf(typed);
  const found = new Map<string, Alternative>();
  const add = (says: string, weight: number, why: Alternative["why"]): void => {
    if (weight >= NEAR && weight > (found.get(says)?.weight ?? 0))
      found.set(says, { stems: [stem(says)], weight, why, says });
  };
  for (const { words, byPair, bySound } of parts) {
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    for (const [at, count] of shared) {
      const known = words[at];
      if (known !== undefined) add(known.word, (2 * count) / (pairs.size + known.pairs), "spelled like");
    }
    for (const at of sound.length > 2 ? (bySound.get(sound) ?? []) : [])
      add(words[at]?.word ?? typed, NEAR, "sounds like");
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_ALTERNATIVES);
}

/** Each two letters that stand side by side, with the word's beginning and end. */
function pairsOf(word: string): ReadonlySet<string> {
  const letters = ` ${word} `;
  const found = new Set<string>();
  for (let at = 0; at + 2 <= letters.length; at++) found.add(letters.slice(at, at + 2));
  return found;
}
