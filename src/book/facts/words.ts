/** `a`, `a and b`, `a, b and c`; each once. */
export function joinAnd(items: readonly string[]): string {
  const once = [...new Set(items)];
  return once.length < 2 ? (once[0] ?? "") : `${once.slice(0, -1).join(", ")} and ${once.at(-1)}`;
}
