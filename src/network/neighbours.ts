import type { Segment } from "./network-json.ts";

/** Neighbours of part `n` are `others[starts[n] … starts[n + 1]]`, by `by[…]`, a place in the list of segments. */
export interface Neighbours {
  starts: Int32Array;
  others: Int32Array;
  by: Int32Array;
}

/** Who is whose neighbour by the segments that pass the test, each from both of its ends. O(parts + segments). */
export function joinNeighbours(
  size: number,
  segments: readonly Segment[],
  test: (segment: Segment) => boolean,
): Neighbours {
  const used = segments.flatMap((segment, index) => (test(segment) ? [{ ends: segment.ends, index }] : []));
  const starts = new Int32Array(size + 1);
  for (const { ends } of used) for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let part = 0; part < size; part++) starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0);
  const fill = starts.slice();
  const others = new Int32Array(used.length * 2);
  const by = new Int32Array(used.length * 2);
  for (const {
    ends: [a, b],
    index,
  } of used) {
    for (const [end, other] of [[a, b] as const, [b, a] as const]) {
      const slot = fill[end] ?? 0;
      others[slot] = other;
      by[slot] = index;
      fill[end] = slot + 1;
    }
  }
  return { starts, others, by };
}
