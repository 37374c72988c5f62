import type { SearchEntry } from "./types.ts";
import { stemsOf } from "./words.ts";

/** How much is expected of a word in a runbook that never uses it. */
const SMOOTHING = 0.05;
/** How much all of this counts beside the words' own score; chosen on the queries of `tests/search`, like `SCORING`. */
const SHARE = 0.1;

/**
 * How each runbook is talked about, chatter included: every word and every pair of words counts a little (naive Bayes).
 * It settles what single words leave open, above all figures of speech: "it won't … me" is said of locks and mail, "it
 * went …" of files and power.
 */
export class Sayings {
  /** For each word or pair: which runbooks say it, and by how much that speaks for them. */
  readonly #telling = new Map<string, { entry: number; gain: number }[]>();
  /** What it costs each runbook not to say a word: the more it says in all, the more. */
  readonly #silence: number[];

  constructor(entries: readonly SearchEntry[]) {
    const counts = new Map<string, Map<number, number>>();
    const totals = entries.map(() => 0);
    for (const [entry, { title, symptoms = [], alsoSaid = [] }] of entries.entries()) {
      // The title twice: it is the plainest way to say it.
      for (const line of [title, title, ...symptoms, ...alsoSaid]) {
        for (const part of partsOf(stemsOf(line.replaceAll("_", " ")))) {
          const owners = counts.get(part) ?? new Map<number, number>();
          counts.set(part, owners.set(entry, (owners.get(entry) ?? 0) + 1));
          totals[entry] = (totals[entry] ?? 0) + 1;
        }
      }
    }
    const all = totals.reduce((sum, total) => sum + total, 0);
    const expected = SMOOTHING * counts.size;
    this.#silence = totals.map((total) => Math.log(expected / (total + expected)));
    for (const [part, owners] of counts) {
      const said = [...owners.values()].reduce((sum, count) => sum + count, 0);
      const usual = (expected * said) / all;
      this.#telling.set(
        part,
        [...owners].map(([entry, count]) => ({ entry, gain: Math.log(1 + count / usual) })),
      );
    }
  }

  /** How likely each runbook is by the wording, beside its words' own score: logarithms, of which only differences count. */
  weigh(stems: readonly string[]): number[] {
    const sums = this.#silence.map(() => 0);
    for (const part of new Set(partsOf(stems))) {
      const telling = this.#telling.get(part);
      if (telling === undefined) continue;
      for (const [entry, cost] of this.#silence.entries()) sums[entry] = (sums[entry] ?? 0) + cost;
      for (const { entry, gain } of telling) sums[entry] = (sums[entry] ?? 0) + gain;
    }
    return sums.map((sum) => sum * SHARE);
  }
}

function partsOf(stems: readonly string[]): string[] {
  return [...stems, ...stems.slice(1).map((root, index) => `${stems[index] ?? ""} ${root}`)];
}
