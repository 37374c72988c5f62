const ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Letters beside each other on a keyboard, in both orders. */
const neighbours: ReadonlySet<string> = new Set(
  ROWS.flatMap((row, y) =>
    [...row].flatMap((letter, x) => {
      const near = [row[x + 1], ROWS[y + 1]?.[x], ROWS[y + 1]?.[x - 1]].filter(
        (other) => other !== undefined,
      );
      return near.flatMap((other) => [letter + other, other + letter]);
    }),
  ),
);

const VOWELS = "aeiouy";

/**
 * What it takes to type `b` when `a` was meant: Damerau–Levenshtein, with slips of the finger cheaper than other errors
 * (a swap of neighbours .7, the key beside .7, a letter doubled or not .5, one vowel for another .7; all else 1).
 * Gives up above `limit` and then returns Infinity.
 */
export function editCost(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) * 0.5 > limit) return Infinity;
  let beforeLast: number[] = [];
  let last: number[] = [0];
  for (let j = 1; j <= b.length; j++) last.push((last[j - 1] ?? 0) + insertion(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    const row = [(last[0] ?? 0) + insertion(a, i - 1)];
    let best = row[0] ?? 0;
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1] ?? "";
      const y = b[j - 1] ?? "";
      let cost = Math.min(
        (last[j] ?? 0) + insertion(a, i - 1),
        (row[j - 1] ?? 0) + insertion(b, j - 1),
        (last[j - 1] ?? 0) + substitution(x, y),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y)
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 0.7);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit && i > 1 && Math.min(...last) > limit) return Infinity;
    beforeLast = last;
    last = row;
  }
  const cost = last[b.length] ?? Infinity;
  return cost > limit ? Infinity : cost;
}

function insertion(word: string, at: number): number {
  return at > 0 && word[at] === word[at - 1] ? 0.5 : VOWELS.includes(word[at] ?? "") && at > 0 ? 0.9 : 1;
}

function substitution(x: string, y: string): number {
  if (x === y) return 0;
  if (neighbours.has(x + y)) return 0.7;
  return VOWELS.includes(x) && VOWELS.includes(y) ? 0.7 : 1;
}
