import { editCost } from "./edit-cost.ts";
import { plainWords } from "./plain-words.ts";
import { asSaid, soundOf } from "./sound.ts";
import { takeApart } from "./run-together.ts";
import { weightOfWord } from "./stop-words.ts";
import { MEANT } from "./understand.ts";
import type { QueryWord } from "./understand.ts";
import { joinParticle, PARTICLES, stem } from "./words.ts";
import type { Token } from "./words.ts";

/** A known word that a typed one may have been meant to be. */
export interface Spelling {
  word: string;
  /** 0 for the same, up to about 2.5. */
  cost: number;
  /** Whether the two sound the same. */
  sound: boolean;
}

/** Spelling help against a site's own vocabulary. Words with digits are never respelled: they are identifiers. */
export class Speller {
  readonly #frequency: ReadonlyMap<string, number>;
  readonly #stems: ReadonlySet<string>;
  readonly #words: { word: string; root: string; sound: string; letters: number }[];
  readonly #memory = new Map<string, Spelling[]>();

  /** `frequency`: every known word and how often it occurs. */
  constructor(frequency: ReadonlyMap<string, number>) {
    this.#frequency = frequency;
    this.#stems = new Set([...frequency.keys()].map(stem));
    this.#words = [...frequency.keys()]
      .filter((word) => word.length > 2 && !/\d/.test(word))
      .map((word) => ({ word, root: stem(word), sound: soundOf(word), letters: lettersOf(word) }));
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
    const sound = soundOf(word);
    const root = stem(word);
    const letters = lettersOf(word);
    const bare = !/[aeiou]/.test(word);
    const limit = word.length <= 3 ? 0.7 : word.length <= 5 ? 1.45 : word.length <= 7 ? 2 : 2.6;
    const found: (Spelling & { rank: number })[] = [];
    for (const known of this.#words) {
      if (Math.abs(known.word.length - word.length) > 3) continue;
      const alike = sound.length > 1 && known.sound === sound;
      if (!alike && !bare && apart(letters, known.letters) * SLIP > limit) continue;
      // People rarely miss the first letter, unless fingers swapped it or the word only sounds like it.
      const sameStart = known.word[0] === word[0];
      const most =
        !sameStart && !alike ? Math.min(limit, FIRST) : alike && word.length > 4 ? limit + 1 : limit;
      const typed = Math.min(
        editCost(word, known.word, most),
        // "recieving" where only "receive" is known.
        root === word || known.root.length < 5 ? Infinity : editCost(root, known.root, most) + FORM,
        isWithoutVowels(word, known.word) ? CONSONANTS : Infinity,
      );
      // "fone" is no slip of the finger: it is "phone" written as it is said.
      // Short words sound like too many others ("sun", "zone"), so their vowels must agree as well.
      const said = word.length < 5 ? 0.1 : limit;
      const raw = alike ? Math.min(typed, editCost(asSaid(word), asSaid(known.word), said) + 0.3) : typed;
      if (raw === Infinity) continue;
      if (!sameStart && !alike && raw > FIRST) continue;
      const rank =
        raw -
        (alike ? 0.6 : 0) +
        (sameStart ? 0 : 0.3) -
        Math.min(0.3, Math.log2(1 + (this.#frequency.get(known.word) ?? 0)) / 20);
      found.push({ word: known.word, cost: raw, sound: alike && typed > 1, rank });
    }
    found.sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
    const best = found[0]?.rank ?? 0;
    return found
      .filter((candidate) => candidate.rank <= best + 0.5)
      .slice(0, 2)
      .map(({ word: near, cost, sound: same }) => ({ word: near, cost, sound: same }));
  }
}

/** What it may cost at most if the first letter is another. */
const FIRST = 0.75;

/** The least that a letter costs which one word has and the other has not. */
const SLIP = 0.7;

/** Which letters a word has, one bit for each: words with other letters need not be compared further. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

/** How many letters one word has and the other has not; the larger of the two numbers, for a slip may swap two. */
function apart(one: number, other: number): number {
  return Math.max(bits(one & ~other), bits(other & ~one));
}

function bits(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count++;
  return count;
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

/** What another form of a word costs, and a word written without its vowels. */
const FORM = 0.15;
const CONSONANTS = 0.8;

/** `wnt` for want, `srvr` for server. */
function isWithoutVowels(typed: string, known: string): boolean {
  return (
    known.length > typed.length && !/[aeiou]/.test(typed) && known.replace(/(?<=.)[aeiou]/g, "") === typed
  );
}
