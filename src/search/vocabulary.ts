import type { HeadIndex } from "./head-index.ts";
import { emptyWords } from "./stop-words.ts";
import type { SynonymTable } from "./synonym-table.ts";
import { tokenize } from "./words.ts";

/** Every word that a site knows and how often it occurs: of its heads, of synonyms, and chatter. */
export function vocabularyOf(indexes: readonly HeadIndex[], synonyms: SynonymTable): Map<string, number> {
  const frequency = new Map<string, number>();
  const count = (word: string, times: number): void =>
    void frequency.set(word, (frequency.get(word) ?? 0) + times);
  for (const word of emptyWords) count(word, 3);
  for (const says of synonyms.words()) for (const { word } of tokenize(says)) count(word, 1);
  for (const index of indexes) for (const [word, times] of index.words) count(word, times);
  return frequency;
}
