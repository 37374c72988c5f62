/**
 * A small neural network over pieces of evidence. Each piece has a row: what it says by itself, then what it adds to
 * each hidden unit. A unit that ends above zero counts; so a piece may mean one thing beside one, and another beside
 * another.
 */
export interface Network {
  /** Number of hidden units. */
  width: number;
  /** `width + 1` numbers a row; small whole ones, once it is learned. */
  rows: Float32Array | Int8Array;
  /** One a column of the rows: what its numbers are to be multiplied by. */
  scales: Float32Array;
  /** Where each unit begins, and how much it says. */
  begin: Float32Array;
  say: Float32Array;
  /** What the sum begins with. */
  start: number;
}

/** The score of a value by the numbers of its rows, each given once: above zero it is rather a secret than none. */
export function scoreOf(
  { width, rows, scales, begin, say, start }: Network,
  pieces: ArrayLike<number>,
): number {
  const sums = new Float64Array(width + 1);
  for (let at = 0; at < pieces.length; at += 1) {
    const row = (pieces[at] ?? 0) * (width + 1);
    for (let column = 0; column <= width; column += 1)
      sums[column] = (sums[column] ?? 0) + (rows[row + column] ?? 0);
  }
  let score = start + (sums[0] ?? 0) * (scales[0] ?? 0);
  for (let unit = 0; unit < width; unit += 1) {
    const ends = (begin[unit] ?? 0) + (sums[unit + 1] ?? 0) * (scales[unit + 1] ?? 0);
    if (ends > 0) score += ends * (say[unit] ?? 0);
  }
  return score;
}
