import type { Book } from "#book/book.ts";
import { pageAddress } from "#book/addresses.ts";
import type { NamedLink } from "#book/links.ts";
import { runbooksOf } from "#book/instances.ts";
import type { Page } from "#book/page.ts";
import { weightOfWord } from "#search/stop-words.ts";
import { SynonymTable } from "#search/synonym-table.ts";
import { defaultSynonyms } from "#search/synonyms.ts";
import { stem, tokenize } from "#search/words.ts";
import { asOf, listCalls } from "./sources.ts";
import type { CallEntry } from "./sources.ts";

/** A call whose words no runbook's symptoms have: a symptom to add, or a runbook to write. */
export interface UnknownSymptom {
  entry: CallEntry;
  said: string;
  /** The runbook that was followed in the end: the symptom belongs there. Null: none was. */
  followed: NamedLink | null;
  /** The runbook whose symptoms come nearest, with its nearest symptom and how much of it was said, 0 to 1. */
  nearest: { runbook: NamedLink; symptom: string; share: number } | null;
}

/** From this share of a symptom's words on, a caller is taken to have said it. */
const SAID = 0.6;

/**
 * Calls whose words match no symptom of any runbook for that client, newest first. Words are compared as search does: by
 * stem, with synonyms, chatter counting nothing and "it does not work" little. A symptom counts as said if the caller's
 * words hold three fifths of its weight.
 */
export function unknownSymptoms(book: Book, today: string): UnknownSymptom[] {
  const then = asOf(book, today);
  const table = new SynonymTable([...defaultSynonyms, ...(then.practice?.data.synonyms ?? [])]);
  const cache = new Map<Page<"runbook">, Symptom[]>();
  const symptomsOf = (runbook: Page<"runbook">): Symptom[] => {
    const known = cache.get(runbook) ?? runbook.data.symptoms.map(readSymptom);
    cache.set(runbook, known);
    return known;
  };
  return listCalls(then)
    .flatMap((entry): UnknownSymptom[] => {
      const { client, call } = entry;
      const runbooks = runbooksOf(then, client);
      const words = wordsOf(call.data.said, table);
      let nearest: UnknownSymptom["nearest"] = null;
      for (const runbook of runbooks) {
        for (const symptom of symptomsOf(runbook)) {
          const share = shareSaid(symptom, words);
          if (share >= SAID) return [];
          if (share > (nearest?.share ?? 0)) nearest = { runbook: linkTo(runbook), symptom: symptom.text, share };
        }
      }
      const followed = runbooks.find((runbook) => runbook.name === call.data.runbook);
      return [{ entry, said: call.data.said, followed: followed === undefined ? null : linkTo(followed), nearest }];
    })
    .reverse();
}

interface Symptom {
  text: string;
  words: { stem: string; weight: number }[];
  weight: number;
}

function linkTo(runbook: Page<"runbook">): NamedLink {
  return { label: runbook.data.title, address: pageAddress(runbook) };
}

function readSymptom(text: string): Symptom {
  const weights = new Map(tokenize(text).map(({ word }) => [stem(word), weightOfWord(word)]));
  const words = [...weights].map(([found, weight]) => ({ stem: found, weight }));
  return { text, words, weight: words.reduce((sum, word) => sum + word.weight, 0) };
}

/** The stems that somebody said, with every word that means the same. */
function wordsOf(said: string, table: SynonymTable): Set<string> {
  const stems = tokenize(said).map(({ word }) => stem(word));
  return new Set([...stems, ...table.find(stems).flatMap(({ others }) => others.flatMap((other) => other.stems))]);
}

function shareSaid({ words, weight }: Symptom, said: ReadonlySet<string>): number {
  if (weight === 0) return 0;
  return words.reduce((sum, word) => sum + (said.has(word.stem) ? word.weight : 0), 0) / weight;
}
