import type { Reach } from "./index-reach.ts";

/** Shortest ways to a set of targets while all works: from each part the next one, and by which segment; -1 for none. */
export interface Ways {
  next: Int32Array;
  by: Int32Array;
}

/** The shortest ways from everywhere to these targets. Found once for each set of targets. O(parts + segments). */
export function waysTo(reach: Reach, targets: readonly number[]): Ways {
  const own = found.get(reach) ?? new Map<string, Ways>();
  found.set(reach, own);
  const key = targets.join();
  const ways = own.get(key) ?? findWays(reach, targets);
  own.set(key, ways);
  return ways;
}

const found = new WeakMap<Reach, Map<string, Ways>>();

function findWays(reach: Reach, targets: readonly number[]): Ways {
  const size = reach.forwards.length;
  const ways: Ways = { next: new Int32Array(size).fill(-1), by: new Int32Array(size).fill(-1) };
  const seen = new Uint8Array(size);
  const queue = new Int32Array(size);
  let queued = 0;
  for (const target of targets) {
    if (seen[target] === 1) continue;
    seen[target] = 1;
    queue[queued++] = target;
  }
  const first = queued;
  for (let at = 0; at < queued; at++) {
    const part = queue[at] ?? 0;
    // A target need not pass anything on; what lies between must.
    if (at >= first && reach.forwards[part] !== 1) continue;
    for (let slot = reach.starts[part] ?? 0; slot < (reach.starts[part + 1] ?? 0); slot++) {
      const other = reach.others[slot] ?? 0;
      if (seen[other] === 1) continue;
      seen[other] = 1;
      ways.next[other] = part;
      ways.by[other] = reach.by[slot] ?? -1;
      queue[queued++] = other;
    }
  }
  return ways;
}
