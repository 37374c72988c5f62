import { editCost } from "./edit-cost.ts";
import { asSaid, soundOf } from "./sound.ts";
import { stem } from "./words.ts";

/** A word with what it is compared by. */
export interface Spelled {
  word: string;
  root: string;
  sound: string;
  /** Which letters it has, one bit for each. */
  letters: number;
}

export function spelled(word: string): Spelled {
  return { word, root: stem(word), sound: soundOf(word), letters: lettersOf(word) };
}

/** A word that somebody typed, and how far from it a known one may be. */
export interface Typed extends Spelled {
  /** What the slips in it may cost. */
  limit: number;
  /** Whether it has no vowels. */
  bare: boolean;
}

export function typedWord(word: string): Typed {
  return { ...spelled(word), limit: limitFor(word), bare: !/[aeiou]/.test(word) };
}

/** What it takes to have typed one word when a known one was meant. */
export interface SpellingCost {
  /** 0 for the same, up to about 2.5. */
  cost: number;
  /** Whether the two sound the same, and that explains more than a slip. */
  sound: boolean;
  /** The lower, the likelier: the cost, less for what sounds the same, more for another first letter. */
  rank: number;
}

/** Null for two words of which nobody types one for the other. */
export function spellingCost(typed: Typed, known: Spelled): SpellingCost | null {
  const { word, sound, root, limit, bare } = typed;
  if (Math.abs(known.word.length - word.length) > 3) return null;
  const alike = sound.length > 1 && known.sound === sound;
  if (!alike && !bare && apart(typed.letters, known.letters) * SLIP > limit) return null;
  // People rarely miss the first letter, unless fingers swapped it or the word only sounds like it.
  const sameStart = known.word[0] === word[0];
  const most = !sameStart && !alike ? Math.min(limit, FIRST) : alike && word.length > 4 ? limit + 1 : limit;
  const slip = Math.min(
    editCost(word, known.word, most),
    // "recieving" where only "receive" is known.
    root === word || known.root.length < 5 ? Infinity : editCost(root, known.root, most) + FORM,
    bare && isWithoutVowels(word, known.word) ? CONSONANTS : Infinity,
  );
  // "fone" is no slip of the finger: it is "phone" written as it is said.
  // Short words sound like too many others ("sun", "zone"), so their vowels must agree as well.
  const said = word.length < 5 ? 0.1 : limit;
  const cost = alike ? Math.min(slip, editCost(asSaid(word), asSaid(known.word), said) + 0.3) : slip;
  if (cost === Infinity || (!sameStart && !alike && cost > FIRST)) return null;
  return { cost, sound: alike && slip > 1, rank: cost - (alike ? 0.6 : 0) + (sameStart ? 0 : 0.3) };
}

/** The shorter a word is, the more words are near it. */
function limitFor({ length }: string): number {
  return length <= 3 ? 0.7 : length <= 5 ? 1.45 : length <= 7 ? 2 : 2.6;
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

/** What another form of a word costs, and a word written without its vowels. */
const FORM = 0.15;
const CONSONANTS = 0.8;

/** Whether a word without vowels is a known one that has lost them: `wnt` for want, `srvr` for server. */
function isWithoutVowels(typed: string, known: string): boolean {
  return known.length > typed.length && known.replace(/(?<=.)[aeiou]/g, "") === typed;
}
