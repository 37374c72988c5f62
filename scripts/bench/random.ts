/** Numbers that look random and are the same every time: mulberry32, by Tommy Ettinger (public domain). */
export interface Random {
  /** A number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  pick<Entry>(entries: readonly [Entry, ...Entry[]]): Entry;
}

/** A generator for each seed; two with the same seed say the same. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (entries) => entries[below(entries.length)] ?? entries[0] };
}
