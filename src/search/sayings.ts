import type { HeadIndex } from "./head-index.ts";

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
  /** For each word or pair, the runbooks that say it, each as often as it does, one after the other. */
  readonly #said = new Map<string, number[]>();
  /** What it costs each runbook not to say a word: the more it says in all, the more. */
  readonly #silence: number[];
  /** How much is expected of all words together in a runbook that uses none of them, and how much is said in all. */
  readonly #expected: number;
  readonly #all: number;

  constructor(runbooks: HeadIndex) {
    const totals = runbooks.wordings().map((lines, entry) => {
      let total = 0;
      // The title twice: it is the plainest way to say it.
      for (const line of [...lines.slice(0, 1), ...lines]) {
        for (const part of partsOf(line)) {
          const owners = this.#said.get(part);
          if (owners === undefined) this.#said.set(part, [entry]);
          else owners.push(entry);
          total++;
        }
      }
      return total;
    });
    this.#all = totals.reduce((sum, total) => sum + total, 0);
    this.#expected = SMOOTHING * this.#said.size;
    this.#silence = totals.map((total) => Math.log(this.#expected / (total + this.#expected)));
  }

  /** How likely each runbook is by the wording, beside its words' own score: logarithms, of which only differences count. */
  weigh(stems: readonly string[]): number[] {
    const sums = this.#silence.map(() => 0);
    for (const part of new Set(partsOf(stems))) {
      const owners = this.#said.get(part);
      if (owners === undefined) continue;
      const usual = (this.#expected * owners.length) / this.#all;
      for (const [entry, cost] of this.#silence.entries()) sums[entry] = (sums[entry] ?? 0) + cost;
      for (let at = 0, next = 0; at < owners.length; at = next) {
        const entry = owners[at] ?? 0;
        while (owners[next] === entry) next++;
        sums[entry] = (sums[entry] ?? 0) + Math.log(1 + (next - at) / usual);
      }
    }
    return sums.map((sum) => sum * SHARE);
  }
}

function partsOf(stems: readonly string[]): string[] {
  return [...stems, ...stems.slice(1).map((root, index) => `${stems[index] ?? ""} ${root}`)];
}
