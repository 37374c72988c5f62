import type { Network } from "#check/secrets/network.ts";

/** All numbers of a network that is being learned: rows, then what begins each unit, what each says, and the start. */
export interface Parts {
  rows: Float32Array;
  begin: Float32Array;
  say: Float32Array;
  start: Float32Array;
}

/** What a piece says by itself begins at nothing; units begin unlike each other, or they would stay alike. */
export function makeParts(size: number, width: number, random: () => number): Parts {
  const spread = (most: number) => (): number => (random() * 2 - 1) * most;
  return {
    rows: new Float32Array(size * (width + 1)).map((_, at) => (at % (width + 1) === 0 ? 0 : spread(0.1)())),
    begin: new Float32Array(width).map(() => random() * 0.1),
    say: new Float32Array(width).map(spread(0.5)),
    start: new Float32Array(1),
  };
}

export function mapParts(parts: Parts, change: (values: Float32Array) => Float32Array): Parts {
  return {
    rows: change(parts.rows),
    begin: change(parts.begin),
    say: change(parts.say),
    start: change(parts.start),
  };
}

export function addParts(sums: Parts, parts: Parts): void {
  for (const name of ["rows", "begin", "say", "start"] as const)
    for (let at = 0; at < sums[name].length; at += 1)
      sums[name][at] = (sums[name][at] ?? 0) + (parts[name][at] ?? 0);
}

/** The network that says the mean of what these say: their units side by side, each saying its share. All are of one size. */
export function meanOf(learned: readonly Parts[]): Network {
  const share = 1 / learned.length;
  const each = learned[0]?.begin.length ?? 0;
  const width = learned.length * each;
  const size = (learned[0]?.rows.length ?? 0) / (each + 1);
  const rows = new Float32Array(size * (width + 1));
  for (let piece = 0; piece < size; piece += 1) {
    const row = piece * (width + 1);
    for (const [index, parts] of learned.entries()) {
      const from = piece * (each + 1);
      rows[row] = (rows[row] ?? 0) + (parts.rows[from] ?? 0) * share;
      rows.set(parts.rows.subarray(from + 1, from + 1 + each), row + 1 + index * each);
    }
  }
  return {
    width,
    rows,
    scales: new Float32Array(width + 1).fill(1),
    begin: Float32Array.from(learned.flatMap(({ begin }) => [...begin])),
    say: Float32Array.from(learned.flatMap(({ say }) => [...say].map((value) => value * share))),
    start: learned.reduce((sum, { start }) => sum + (start[0] ?? 0) * share, 0),
  };
}
