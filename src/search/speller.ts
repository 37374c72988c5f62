import { plainWords } from "./plain-words.ts";
import { takeApart } from "./run-together.ts";
import { spelled, spellingCost, typedWord } from "./spelling-cost.ts";
import type { Spelled, SpellingCost } from "./spelling-cost.ts";
import { weightOfWord } from "./stop-words.ts";
import { MEANT } from "./understand.ts";
import type { QueryWord } from "./understand.ts";
import { joinParticle, PARTICLES, stem } from "./words.ts";
import type { Token } from "./words.ts";

/** A known word that a typed one may have been meant to be. */
export interface Spelling extends Omit<SpellingCost, "rank"> {
  word: string;
}

/** Spelling help against a site's own vocabulary. Words with digits are never respelled: they are identifiers. */
export class Speller {
  readonly #frequency: ReadonlyMap<string, number>;
  readonly #stems: ReadonlySet<string>;
  readonly #words: readonly Spelled[];
  readonly #memory = new Map<string, Spelling[]>();

  /** `frequency`: every known word and how often it occurs. */
  constructor(frequency: ReadonlyMap<string, number>) {
    this.#frequency = frequency;
    this.#stems = new Set([...frequency.keys()].map(stem));
    this.#words = [...frequency.keys()].filter((word) => word.length > 2 && !/\d/.test(word)).map(spelled);
  }

  /** Whether a word is known, or another form of it, or plain English that needs no correction. */
  knows(word: string): boolean {
    return this.#frequency.has(word) || this.#stems.has(stem(word)) || plainWords.has(word);
  }

  /**
   * A query's words as they were meant to stand: those run together taken apart, and a mistyped verb with its particle
   * ("trun on") as the one word that it is when spelled right.
   */
  respace(tokens: readonly Token[]): Token[] {
    const apart = tokens.flatMap((token): Token[] =>
      (takeApart(token.word, this) ?? [token.word]).map((word) => ({ ...token, word })),
    );
    const verbs = apart.map((token) => {
      const near = this.knows(token.word) ? undefined : this.near(token.word)[0];
      return near !== undefined && near.cost < 1 && hasParticle(near.word)
        ? { ...token, word: near.word }
        : token;
    });
    const joined = joinParticles(verbs);
    return joined.length < apart.length ? joined : apart;
  }

  /** Adds to a word that nobody knows what it may have been meant to be. */
  respell(typed: QueryWord): void {
    const near = this.near(typed.token.word);
    const first = near[0];
    if (first !== undefined && weightOfWord(first.word) < 1 && first.cost < 1.2) {
      // "teh" costs as little as "the".
      typed.weight = Math.min(typed.weight, Math.max(weightOfWord(first.word), 0.05));
    }
    for (const { word, cost, sound } of near) {
      const weight = MEANT.spelled - Math.max(0, cost - 1) * 0.1;
      typed.alternatives.push({
        stems: [stem(word)],
        weight,
        why: sound ? "sounds like" : "spelled like",
        says: word,
      });
    }
  }

  /** At most two known words near a word, best first. Nothing for words under four letters unless they sound the same. */
  near(word: string): Spelling[] {
    const remembered = this.#memory.get(word);
    if (remembered !== undefined) return remembered;
    const found = /\d/.test(word) || word.length < 3 || word.length > 24 ? [] : this.#search(word);
    if (this.#memory.size > 500) this.#memory.clear();
    this.#memory.set(word, found);
    return found;
  }

  #search(word: string): Spelling[] {
    const typed = typedWord(word);
    const found: (SpellingCost & { word: string })[] = [];
    for (const known of this.#words) {
      const near = spellingCost(typed, known);
      if (near === null) continue;
      const usual = Math.min(0.3, Math.log2(1 + (this.#frequency.get(known.word) ?? 0)) / 20);
      found.push({ ...near, word: known.word, rank: near.rank - usual });
    }
    found.sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
    const best = found[0]?.rank ?? 0;
    return found
      .filter((candidate) => candidate.rank <= best + 0.5)
      .slice(0, 2)
      .map(({ word: near, cost, sound }) => ({ word: near, cost, sound }));
  }
}

/** The words of a text in which verbs and their particles still stand apart. */
function joinParticles(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (const token of tokens) if (!joinParticle(found, token)) found.push(token);
  return found;
}

/** Whether a verb means something else with a particle. */
function hasParticle(verb: string): boolean {
  const root = stem(verb);
  return [...PARTICLES.values()].some((verbs) => verbs.has(root));
}
