import type { Reach } from "./index-reach.ts";
import { waysTo } from "./shortest-ways.ts";
import type { Ways } from "./shortest-ways.ts";

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
export function findRoute(reach: Reach, start: number, targets: readonly number[]): Route | null {
  const own = routes.get(reach) ?? new Map<string, Route | null>();
  routes.set(reach, own);
  const key = `${start} ${targets.join()}`;
  let route = own.get(key);
  if (route === undefined) {
    const way = unwind(waysTo(reach, targets), start, targets);
    route = way === null ? null : { ...way, ...findSole(reach, way, new Set(targets)) };
    own.set(key, route);
  }
  return route;
}

/** Those who ask about one desk ask about its neighbour next: from the gateway on, their routes are the same. */
const routes = new WeakMap<Reach, Map<string, Route | null>>();

function findSole(
  reach: Reach,
  { parts, segments }: Pick<Route, "parts" | "segments">,
  targets: ReadonlySet<number>,
): Pick<Route, "soleParts" | "soleSegments"> {
  const size = reach.forwards.length;
  const marks = markings.get(reach) ?? { place: new Int32Array(size).fill(-1), seen: new Uint8Array(size) };
  markings.set(reach, marks);
  marks.seen.fill(0);
  for (const [index, part] of parts.entries()) marks.place[part] = index;
  const search: Search = { ...marks, targets, end: parts.length };
  const soleParts = new Set<number>();
  const soleSegments = new Set<number>();
  let furthest = 0;
  for (const [index, part] of parts.entries()) {
    if (furthest <= index) soleParts.add(part);
    const next = segments[index];
    if (next === undefined) break;
    furthest = Math.max(furthest, exploreDetours(reach, part, next, search));
    if (furthest <= index) soleSegments.add(next);
    furthest = Math.max(furthest, index + 1);
  }
  for (const part of parts) marks.place[part] = -1;
  return { soleParts, soleSegments };
}

/** What a search writes on: searches come one after another, so those of a network share it. */
const markings = new WeakMap<Reach, Pick<Search, "place" | "seen">>();

interface Search {
  /** Where on the way a part stands; -1 for all others. */
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

function unwind(
  ways: Ways,
  start: number,
  targets: readonly number[],
): Pick<Route, "parts" | "segments"> | null {
  const parts = [start];
  const segments: number[] = [];
  for (let part = start; !targets.includes(part);) {
    const segment = ways.by[part] ?? -1;
    part = ways.next[part] ?? -1;
    if (part < 0) return null;
    segments.push(segment);
    parts.push(part);
  }
  return { parts, segments };
}
