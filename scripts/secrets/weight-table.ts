/** Weights smaller than this change no judgement. */
const LEAST = 0.05;

/** The table of weights as the check reads it: one piece of evidence a line, by name; "limit" is what a secret exceeds. */
export function asTable(names: readonly string[], weights: Float64Array, limit: number): string {
  const rows = names
    .map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))] as const)
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ limit: Number(limit.toFixed(2)), weights: Object.fromEntries(rows) }, undefined, 2)}\n`;
}
