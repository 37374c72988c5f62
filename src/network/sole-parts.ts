import type { Reach } from "./index-reach.ts";

/** A way through the network: the parts in order and the segments between them. */
export interface Route {
  parts: number[];
  segments: number[];
  /** Parts and segments that every way uses: what `parts` and `segments` dominate the target. */
  soleParts: Set<number>;
  soleSegments: Set<number>;
}

/**
 * A shortest way from a part to any of the targets while all works, and which of its parts and segments every other way
 * uses too (the dominators of the targets, seen from the start). Null if there is no way. O(parts + segments): the way
 * is walked once, and from each step all detours are explored; a step that no detour jumps over is on every way.
 */
export function findRoute(reach: Reach, start: number, targets: ReadonlySet<number>): Route | null {
  const way = shortest(reach, start, targets);
  if (way === null) return null;
  const { parts, segments } = way;
  const place = new Int32Array(reach.forwards.length).fill(-1);
  for (const [index, part] of parts.entries()) place[part] = index;
  const seen = new Uint8Array(reach.forwards.length);
  const soleParts = new Set<number>();
  const soleSegments = new Set<number>();
  let furthest = 0;
  for (const [index, part] of parts.entries()) {
    if (furthest <= index) soleParts.add(part);
    const next = segments[index];
    if (next === undefined) break;
    furthest = Math.max(
      furthest,
      exploreDetours(reach, part, next, { place, seen, targets, end: parts.length }),
    );
    if (furthest <= index) soleSegments.add(next);
    furthest = Math.max(furthest, index + 1);
  }
  return { parts, segments, soleParts, soleSegments };
}

interface Search {
  place: Int32Array;
  seen: Uint8Array;
  targets: ReadonlySet<number>;
  /** The place that stands for having reached another target. */
  end: number;
}

/** The furthest place on the way that detours from one of its parts come back to, not using the given segment. */
function exploreDetours(reach: Reach, from: number, without: number, search: Search): number {
  const { place, seen, targets, end } = search;
  let furthest = -1;
  const stack = [from];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    for (let slot = reach.starts[part] ?? 0; slot < (reach.starts[part + 1] ?? 0); slot++) {
      const other = reach.others[slot] ?? 0;
      if (part === from && reach.by[slot] === without) continue;
      const known = place[other] ?? -1;
      if (known >= 0) furthest = Math.max(furthest, known);
      else if (targets.has(other)) furthest = end;
      else if (seen[other] === 0 && reach.forwards[other] === 1) {
        seen[other] = 1;
        stack.push(other);
      }
    }
  }
  return furthest;
}

function shortest(
  reach: Reach,
  start: number,
  targets: ReadonlySet<number>,
): { parts: number[]; segments: number[] } | null {
  const cameFrom = new Int32Array(reach.forwards.length).fill(-1);
  const cameBy = new Int32Array(reach.forwards.length);
  const queue = [start];
  cameFrom[start] = start;
  for (let at = 0; at < queue.length; at++) {
    const part = queue[at] ?? start;
    if (targets.has(part)) return unwind(cameFrom, cameBy, part);
    if (part !== start && reach.forwards[part] !== 1) continue;
    for (let slot = reach.starts[part] ?? 0; slot < (reach.starts[part + 1] ?? 0); slot++) {
      const other = reach.others[slot] ?? 0;
      if (cameFrom[other] !== -1) continue;
      cameFrom[other] = part;
      cameBy[other] = reach.by[slot] ?? 0;
      queue.push(other);
    }
  }
  return null;
}

function unwind(
  cameFrom: Int32Array,
  cameBy: Int32Array,
  end: number,
): { parts: number[]; segments: number[] } {
  const parts = [end];
  const segments: number[] = [];
  for (let part = end; cameFrom[part] !== part; part = cameFrom[part] ?? part) {
    parts.unshift(cameFrom[part] ?? part);
    segments.unshift(cameBy[part] ?? 0);
  }
  return { parts, segments };
}
