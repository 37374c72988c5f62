import type { Engine } from "./engine.ts";
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
  const known = new Set([...runbookIndex.words.keys(), ...thingIndex.words.keys()]);
  return words.slice(0, MOST_WORDS).flatMap((word): QueryWord[] => {
    const alternatives = nearestTo(word.token.word, known);
    return alternatives.length === 0 ? [] : [{ ...word, weight: 1, alternatives }];
  });
}

function nearestTo(typed: string, known: ReadonlySet<string>): Alternative[] {
  if (typed.length < 3 || typed.length > 40) return [];
  const pairs = pairsOf(typed);
  const sound = soundOf(typed);
  const found: Alternative[] = [];
  for (const word of known) {
    if (word.length < 3) continue;
    const alike = sound.length > 2 && soundOf(word) === sound;
    const weight = Math.max(alike ? NEAR : 0, similarity(pairs, pairsOf(word)));
    if (weight < NEAR) continue;
    found.push({ stems: [stem(word)], weight, why: alike ? "sounds like" : "spelled like", says: word });
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, MOST_ALTERNATIVES);
}

/** Each two letters that stand side by side, with the word's beginning and end. */
function pairsOf(word: string): ReadonlySet<string> {
  const letters = ` ${word} `;
  const found = new Set<string>();
  for (let at = 0; at + 2 <= letters.length; at++) found.add(letters.slice(at, at + 2));
  return found;
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of a) if (b.has(part)) shared++;
  return (2 * shared) / (a.size + b.size);
}
