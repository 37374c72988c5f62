import { classesOf } from "./word-classes.ts";
import type { WordClass } from "./word-classes.ts";

/** A word of a line, lower-case, with its place and what it may say about a value beside it. */
export interface Word {
  start: number;
  end: number;
  text: string;
  /** The word less its ending, "#" for a number: forms of a word say the same. */
  stem: string;
  classes: readonly WordClass[];
}

const WORD = /\bp\/w\b|\bs\/n\b|\bp\/n\b|\bn\/a\b|[\p{L}\p{N}]+(?:['’][\p{L}]+)?/giu;
const HYPHENATED = /(?:wi-fi|back-up|break-glass)/gi;

/** The words of a text, those run together with capitals or underscores taken apart. */
export function readWords(text: string): Word[] {
  const whole = text.includes("-") ? text.replace(HYPHENATED, (match) => `${match.replace("-", "")} `) : text;
  const words: Word[] = [];
  for (const match of whole.matchAll(WORD)) addWord(words, match[0], match.index);
  return words;
}

function addWord(words: Word[], text: string, start: number): void {
  const edge = text.length > 5 ? text.search(/(?<=\p{Ll})\p{Lu}/u) : -1;
  if (edge > 0) {
    addWord(words, text.slice(0, edge), start);
    addWord(words, text.slice(edge), start + edge);
    return;
  }
  const lower = text.toLowerCase().replace("’", "'");
  words.push({
    start,
    end: start + text.length,
    text: lower,
    stem: stemOf(lower),
    classes: classesOf(lower),
  });
}

function stemOf(word: string): string {
  if (word.length < 5) return /^\d+$/.test(word) ? "#" : word;
  return word.replace(/^\d+$/, "#").replace(/(?:ing|ed|s|es)$/, "");
}

/** The classes of all words of a text, each once. */
export function classesIn(text: string): ReadonlySet<WordClass> {
  const classes = new Set<WordClass>();
  for (const word of readWords(text)) for (const name of word.classes) classes.add(name);
  return classes;
}
