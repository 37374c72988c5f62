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

/** A call whose words are no symptom yet: one to add to the runbook that was followed, or a runbook to write. */
export interface UnknownSymptom {
  entry: CallEntry;
  said: string;
  /** The runbook that was followed in the end: the symptom belongs there. Null: none was. */
  followed: NamedLink | null;
  /** The symptom of any runbook that comes nearest, and how much of it was said, 0 to 1. */
  nearest: { runbook: NamedLink; symptom: string; share: number } | null;
}

/** From this share of a symptom's words on, a caller is taken to have said it. */
const SAID = 0.6;
/** A symptom of chatter alone ("it does not work") is near to everything. */
const ENOUGH = 1;

/**
 * Calls whose words are no symptom of the runbook that was followed (or of any, if none was), newest first. Words are
 * compared as search does: by stem, chatter counting nothing and "it does not work" little; for the runbook followed with
 * synonyms too. A symptom counts as said if the caller's words hold three fifths of its weight.
 */
export function unknownSymptoms(book: Book, today: string): UnknownSymptom[] {
  const then = asOf(book, today);
  const table = new SynonymTable([...defaultSynonyms, ...(then.practice?.data.synonyms ?? [])]);
  const symptomsOf = createReader();
  return listCalls(then)
    .reverse()
    .flatMap((entry): UnknownSymptom[] => {
      const { said, runbook: name } = entry.call.data;
      const runbooks = runbooksOf(then, entry.client);
      const followed = runbooks.find((runbook) => runbook.name === name);
      const stems = tokenize(said).map(({ word }) => stem(word));
      const literal = new Set(stems);
      const nearest = nearestOf(runbooks.flatMap(symptomsOf), literal);
      const known =
        followed === undefined ? nearest : nearestOf(symptomsOf(followed), withSynonyms(stems, table));
      if (known !== null && known.share >= SAID) return [];
      return [{ entry, said, followed: followed === undefined ? null : linkTo(followed), nearest }];
    });
}

interface Symptom {
  runbook: NamedLink;
  text: string;
  words: { stem: string; weight: number }[];
  weight: number;
}

/** Reads each runbook's symptoms once. */
function createReader(): (runbook: Page<"runbook">) => Symptom[] {
  const known = new Map<Page<"runbook">, Symptom[]>();
  return (runbook) => {
    const symptoms =
      known.get(runbook) ?? runbook.data.symptoms.map((text) => readSymptom(linkTo(runbook), text));
    known.set(runbook, symptoms);
    return symptoms;
  };
}

function linkTo(runbook: Page<"runbook">): NamedLink {
  return { label: runbook.data.title, address: pageAddress(runbook) };
}

function readSymptom(runbook: NamedLink, text: string): Symptom {
  const weights = new Map(tokenize(text).map(({ word }) => [stem(word), weightOfWord(word)]));
  const words = [...weights].map(([found, weight]) => ({ stem: found, weight }));
  return { runbook, text, words, weight: words.reduce((sum, word) => sum + word.weight, 0) };
}

/** The stems that somebody said, and every word that means the same. */
function withSynonyms(stems: readonly string[], table: SynonymTable): Set<string> {
  return new Set([
    ...stems,
    ...table.find(stems).flatMap(({ others }) => others.flatMap((other) => other.stems)),
  ]);
}

function nearestOf(symptoms: readonly Symptom[], said: ReadonlySet<string>): UnknownSymptom["nearest"] {
  let nearest: UnknownSymptom["nearest"] = null;
  for (const { runbook, text, words, weight } of symptoms) {
    const heard = words.reduce((sum, word) => sum + (said.has(word.stem) ? word.weight : 0), 0);
    const share = weight === 0 ? 0 : heard / weight;
    if (heard >= ENOUGH && share > (nearest?.share ?? 0)) nearest = { runbook, symptom: text, share };
  }
  return nearest;
}
