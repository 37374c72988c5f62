import table from "./weights.json" with { type: "json" };

interface Row {
  weight: number;
  /** The number of the value it was last counted for: evidence that is told twice counts once. */
  counted: number;
}

/**
 * What each piece of evidence weighs, by its name: above zero it speaks for a secret, below against one. Learned from
 * the labelled sample by scripts/train-secrets.ts. A name that is not listed weighs nothing.
 */
const ROWS: ReadonlyMap<string, Row> = new Map(
  Object.entries(table.weights).map(([name, weight]) => [name, { weight, counted: 0 }]),
);
let weighed = 0;

/** By how much the evidence about a value exceeds what a secret must weigh; below zero it is none. */
export function weigh(evidence: readonly string[]): number {
  weighed += 1;
  let sum = -table.limit;
  for (const name of evidence) {
    const row = ROWS.get(name);
    if (row === undefined || row.counted === weighed) continue;
    row.counted = weighed;
    sum += row.weight;
  }
  return sum;
}
