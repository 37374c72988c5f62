import type { Asked, Guess } from "./guess.ts";
import type { Reach } from "./index-reach.ts";
import { LACKS } from "./lacks.ts";
import type { Part } from "./network-json.ts";
import { sayThing } from "./say-thing.ts";
import { findWitness, markDull } from "./witness.ts";
import type { Witness } from "./witness.ts";
import { listWords } from "./words.ts";

/** A part whose failure alone explains everything that does not work. */
export interface Suspect {
  part: Part;
  explains: Guess["explains"];
  /** The cheapest way to find out. */
  test: string;
  /** What else would be down if it were guilty: some of it, what people work at first, and how many in all. */
  alsoDown: Part[];
  downCount: number;
  ask: Witness | null;
  /** Why what works does not clear it, where that is so. */
  doubt: string | null;
}

/** The guesses, most specific first, as suspects: each with whom to ask. */
export function describeSuspects(reach: Reach, found: readonly Guess[], asked: Asked): Suspect[] {
  const dull = markDull(reach, asked);
  const narrower = new Uint8Array(reach.json.parts.length);
  return found.map((guess) => {
    const { part, others, explains } = guess;
    const ask = findWitness(reach, guess, { dull, narrower });
    for (let index = 0; index < others.length; index++) narrower[others[index] ?? 0] = 1;
    return {
      part,
      explains,
      test: part.test,
      alsoDown: nameSome(reach, others),
      downCount: others.length,
      ask,
      doubt: sayDoubt(guess),
    };
  });
}

const MOST_NAMED = 20;

/** Some of what would be down: what people work at before boxes in a closet. */
function nameSome({ json }: Reach, places: Int32Array): Part[] {
  const [first, later]: [Part[], Part[]] = [[], []];
  for (const place of places) {
    const part = json.parts[place];
    if (part === undefined) continue;
    const list = part.kind === "device" ? later : first;
    if (list.length < MOST_NAMED) list.push(part);
    if (first.length === MOST_NAMED) break;
  }
  return [...first, ...later].slice(0, MOST_NAMED);
}

/** Why what works does not clear a suspect. */
function sayDoubt({ part, keeps }: Guess): string | null {
  if (keeps.length === 0) return null;
  const [held, unused] = [true, false].map((address) =>
    keeps.filter(({ lost }) => (lost === LACKS.addresses) === address).map(({ name }) => name),
  );
  return [
    held?.length === 0
      ? ""
      : `That ${listWords(held ?? [])} works does not clear it: a computer keeps its address for days.`,
    unused?.length === 0
      ? ""
      : `That ${listWords(unused ?? [])} works does not clear it: that can work without ${sayThing(part)}.`,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** `D-13, D-14 and 7 more would be down too`. */
export function sayAlsoDown({ alsoDown, downCount }: Pick<Suspect, "alsoDown" | "downCount">): string {
  if (downCount === 0) return "nothing else would be down";
  const names = alsoDown.slice(0, downCount <= MOST_SAID + 1 ? downCount : MOST_SAID).map(({ name }) => name);
  const rest = downCount - names.length;
  return `${listWords(rest === 0 ? names : [...names, `${rest} more`])} would be down too`;
}

const MOST_SAID = 5;
