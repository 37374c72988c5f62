import type { Reach } from "./reach.ts";

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
  const place = new Map(parts.map((part, index) => [part, index]));
  const seen = new Set<number>();
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
  place: ReadonlyMap<number, number>;
  seen: Set<number>;
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
      const known = place.get(other);
      if (known !== undefined) furthest = Math.max(furthest, known);
      else if (targets.has(other)) furthest = end;
      else if (!seen.has(other) && reach.json.parts[other]?.forwards === true) {
        seen.add(other);
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
  const cameBy = new Map<number, { part: number; segment: number }>();
  const seen = new Set([start]);
  const queue = [start];
  for (let at = 0; at < queue.length; at++) {
    const part = queue[at] ?? start;
    if (targets.has(part)) return unwind(cameBy, part);
    if (part !== start && reach.json.parts[part]?.forwards !== true) continue;
    for (let slot = reach.starts[part] ?? 0; slot < (reach.starts[part + 1] ?? 0); slot++) {
      const other = reach.others[slot] ?? 0;
      if (seen.has(other)) continue;
      seen.add(other);
      cameBy.set(other, { part, segment: reach.by[slot] ?? 0 });
      queue.push(other);
    }
  }
  return null;
}

function unwind(
  cameBy: ReadonlyMap<number, { part: number; segment: number }>,
  end: number,
): { parts: number[]; segments: number[] } {
  const parts = [end];
  const segments: number[] = [];
  for (let step = cameBy.get(end); step !== undefined; step = cameBy.get(step.part)) {
    parts.unshift(step.part);
    segments.unshift(step.segment);
  }
  return { parts, segments };
}
