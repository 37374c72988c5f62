import { readWords } from "./line-words.ts";
import type { Word } from "./line-words.ts";
import { classesAround } from "./page-layout.ts";
import type { Surroundings } from "./page-layout.ts";
import { splitCells } from "./rows.ts";
import type { Cell } from "./rows.ts";
import type { PageLine } from "./types.ts";
import { AGAINST, CUES, TOPICS } from "./word-classes.ts";
import type { WordClass } from "./word-classes.ts";

/** What is known of a line before any of its values is looked at. */
export interface LineReading {
  line: PageLine;
  around: Surroundings;
  words: readonly Word[];
  cells: readonly Cell[];
  /** What the line is about, and what else the lines around it are about. */
  topics: ReadonlySet<string>;
  topicsAround: ReadonlySet<string>;
  /** Classes in the line that speak against a secret. */
  against: ReadonlySet<WordClass>;
  /** Whether a word in the line or around it names a secret. */
  hasCue: boolean;
}

export function readLine(line: PageLine, around: Surroundings): LineReading {
  const words = readWords(line.text);
  const classes = new Set<WordClass>();
  for (const word of words) for (const name of word.classes) classes.add(name);
  const nearby = new Set<WordClass>();
  for (const text of [around.heading, around.opening, around.previous, around.parents, ...around.header])
    for (const name of classesAround(text)) nearby.add(name);
  const topics = topicsOf(classes);
  return {
    line,
    around,
    words,
    cells: around.separator === "" ? [] : splitCells(line.text, around.separator),
    topics,
    topicsAround: new Set([...topicsOf(nearby)].filter((topic) => !topics.has(topic))),
    against: new Set([...classes].filter((name) => AGAINST.has(name))),
    hasCue: [...classes, ...nearby].some((name) => CUES.has(name)),
  };
}

function topicsOf(classes: Iterable<WordClass>): Set<string> {
  const topics = new Set<string>();
  for (const name of classes) {
    const topic = TOPICS[name];
    if (topic !== undefined) topics.add(topic);
  }
  return topics;
}
