/**
 * Works something out once for all who ask for it soon after: only the last `most` results are kept. Pages of one client
 * are rendered together, and what was worked out for clients already done would fill the memory; pages repeat their
 * words, and bring ever new ones.
 */
export function keepLately<Key extends object | string, Value>(
  most: number,
  make: (key: Key) => Value,
): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    kept.set(key, value);
    return value;
  };
}
