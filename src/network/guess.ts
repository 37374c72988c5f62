import { listLacks } from "./lacks.ts";
import type { Lack } from "./lacks.ts";
import { findLosses, lossesOf } from "./losses.ts";
import type { Part } from "./network-json.ts";
import type { State } from "./state.ts";

/** A suspect before it is known what else is suspected. */
export interface Guess {
  part: Part;
  /** What else would be down: places in `parts`, without the broken things. */
  others: Int32Array;
  /** What each of these would lose. */
  bits: Uint8Array;
  /** How much would be down in all, itself left out. */
  size: number;
  /** What each of the broken things would lack. */
  explains: { part: Part; lacks: readonly Lack[] }[];
  /** What works, would lose something by it, and does not clear it: by what it would lose. */
  keeps: { name: string; lost: number }[];
}

/** What is known not to work and to work: places in `parts`. */
export interface Asked {
  broken: readonly number[];
  /** The same as marks, one for each part. */
  isBroken: Uint8Array;
  works: readonly number[];
}

/** What a guilty part would mean, by the state in which it has failed. */
export function judge(state: State, guilty: number, part: Part, { broken, isBroken, works }: Asked): Guess {
  const { parts } = state.reach.json;
  const { places, bits } = findLosses(state);
  let size = 0;
  let count = 0;
  // Sorted out where they stand: the next suspect wipes the slate anyway.
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    if (place === guilty) continue;
    size++;
    if (isBroken[place] !== 0) continue;
    bits[count] = bits[index] ?? 0;
    places[count++] = place;
  }
  return {
    part,
    others: places.slice(0, count),
    bits: bits.slice(0, count),
    size,
    explains: broken.flatMap((one) =>
      parts.slice(one, one + 1).map((thing) => ({ part: thing, lacks: listLacks(lossesOf(state, one)) })),
    ),
    keeps: works.flatMap((one) => {
      const lost = lossesOf(state, one);
      return lost === 0 ? [] : [{ name: parts[one]?.name ?? "", lost }];
    }),
  };
}
