import { stemsOf } from "./words.ts";

/** Another way to say what stands in a query: all of `stems`, and the words as written in the table. */
export interface Synonym {
  stems: readonly string[];
  says: string;
}

/** Where in a list of stems a member of a group was found (positions in order), and what else that group says. */
export interface SynonymHit {
  at: readonly number[];
  others: readonly Synonym[];
}

/** At most so much chatter within a phrase: "the lights just went out". */
const MOST_CHATTER = 2;

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

  /** Every member of a group that stands in `stems`, word after word; over those that `isChatter` tells by position. */
  find(stems: readonly string[], isChatter: (at: number) => boolean = () => false): SynonymHit[] {
    const hits: SynonymHit[] = [];
    for (const [start, first] of stems.entries()) {
      for (const member of this.#byFirst.get(first) ?? []) {
        const at = place(member.stems, stems, start, isChatter);
        if (at === null) continue;
        const others = (this.#groups[member.group] ?? []).filter(
          (other) => other.stems.join(" ") !== member.stems.join(" "),
        );
        hits.push({ at, others });
      }
    }
    return hits;
  }

  /** Every word of the table: known to spelling help even where no page has it. */
  *words(): Iterable<string> {
    for (const group of this.#groups) for (const { says } of group) yield says;
  }
}

/** Where in `stems` a phrase stands that begins at `start`; null if it does not. */
function place(
  phrase: readonly string[],
  stems: readonly string[],
  start: number,
  isChatter: (at: number) => boolean,
): number[] | null {
  const at: number[] = [];
  let skipped = 0;
  for (let next = start; at.length < phrase.length; next++) {
    if (stems[next] === phrase[at.length]) at.push(next);
    else if (next < stems.length && isChatter(next) && skipped < MOST_CHATTER) skipped++;
    else return null;
  }
  return at;
}
