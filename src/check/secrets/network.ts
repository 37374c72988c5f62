/**
 * A small neural network over pieces of evidence. Each piece has a row: what it says by itself, then what it adds to
 * each hidden unit. A unit that ends above zero counts; so a piece may mean one thing beside one, and another beside
 * another.
 */
export interface Network {
  /** Number of hidden units. */
  width: number;
  /** `width + 1` numbers a row. */
  rows: Float32Array;
  /** Where each unit begins, and how much it says. */
  begin: Float32Array;
  say: Float32Array;
  /** What the sum begins with. */
  start: number;
}

/** The score of a value by the numbers of its rows, each given once: above zero it is rather a secret than none. */
export function scoreOf({ width, rows, begin, say, start }: Network, pieces: ArrayLike<number>): number {
  const units = Float64Array.from(begin);
  let score = start;
  for (let at = 0; at < pieces.length; at += 1) {
    const row = (pieces[at] ?? 0) * (width + 1);
    score += rows[row] ?? 0;
    for (let unit = 0; unit < width; unit += 1)
      units[unit] = (units[unit] ?? 0) + (rows[row + 1 + unit] ?? 0);
  }
  for (let unit = 0; unit < width; unit += 1) score += Math.max(0, units[unit] ?? 0) * (say[unit] ?? 0);
  return score;
}
