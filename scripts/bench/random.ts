import { seedNumbers } from "../random.ts";

/** What a generated practice is made by. */
export interface Random {
  /** A number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  pick<Entry>(entries: readonly [Entry, ...Entry[]]): Entry;
}

/** A generator for each seed; two with the same seed say the same. */
export function seedRandom(seed: number): Random {
  const next = seedNumbers(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (entries) => entries[below(entries.length)] ?? entries[0] };
}
