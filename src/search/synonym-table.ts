import { stemsOf } from "./words.ts";

/** Another way to say what stands in a query: all of `stems`, and the words as written in the table. */
export interface Synonym {
  stems: readonly string[];
  says: string;
}

/** Where in a list of stems a member of a group was found, and what else that group says. */
export interface SynonymHit {
  at: number;
  length: number;
  others: readonly Synonym[];
}

/** Groups of words that mean the same, ready to be found in a query. */
export class SynonymTable {
  readonly #groups: Synonym[][];
  readonly #byFirst = new Map<string, { stems: readonly string[]; group: number }[]>();
  readonly longest: number = 1;

  constructor(groups: Iterable<readonly string[]>) {
    this.#groups = [...groups].map((group) =>
      group.map((says) => ({ says, stems: stemsOf(says) })).filter(({ stems }) => stems.length > 0),
    );
    for (const [group, members] of this.#groups.entries()) {
      for (const { stems } of members) {
        const first = stems[0] ?? "";
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { stems, group }]);
        this.longest = Math.max(this.longest, stems.length);
      }
    }
  }

  /** Every member of a group that stands in `stems`, word after word. */
  find(stems: readonly string[]): SynonymHit[] {
    const hits: SynonymHit[] = [];
    for (const [at, first] of stems.entries()) {
      for (const member of this.#byFirst.get(first) ?? []) {
        if (!member.stems.every((stem, index) => stems[at + index] === stem)) continue;
        const others = (this.#groups[member.group] ?? []).filter(
          (other) => other.stems.join(" ") !== member.stems.join(" "),
        );
        hits.push({ at, length: member.stems.length, others });
      }
    }
    return hits;
  }

  /** Every word of the table: known to spelling help even where no page has it. */
  *words(): Iterable<string> {
    for (const group of this.#groups) for (const { says } of group) yield says;
  }
}
