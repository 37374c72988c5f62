import type { EvidenceKey } from "./evidence-name.ts";
import { scoreOf } from "./network.ts";
import { readNetwork } from "./weight-table.ts";
import table from "./weights.json" with { type: "json" };

const { network, keys, limit } = readNetwork(table);
const rowOf = new Map(Array.from(keys, (key, row) => [key, row]));
/** By row, the number of the value it was last counted for: evidence that is told twice counts once. */
const counted = new Uint32Array(keys.length);
let weighed = 0;

/**
 * By how much the evidence about a value exceeds what a secret must weigh; below zero it is none. Evidence that the
 * learning has not met, or too seldom, weighs nothing.
 */
export function weigh(evidence: readonly EvidenceKey[]): number {
  weighed += 1;
  const rows: number[] = [];
  for (const key of evidence) {
    const row = rowOf.get(key);
    if (row === undefined || counted[row] === weighed) continue;
    counted[row] = weighed;
    rows.push(row);
  }
  return scoreOf(network, rows) - limit;
}
