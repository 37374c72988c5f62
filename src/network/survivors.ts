import { baselineOf, lossesOf } from "./losses.ts";
import type { Part } from "./network-json.ts";
import { canReach, neighbours, shareIsland } from "./reach.ts";
import type { Reach } from "./index-reach.ts";
import type { State } from "./reach.ts";
import { listWords } from "./words.ts";

export interface Survivor {
  part: Part;
  /** `still has power from UPS-02`, `goes on by …`. */
  because: string;
}

/** What hung on the failed parts and still works: a second supply, a second path. */
export function findSurvivors(reach: Reach, state: State, failed: ReadonlySet<number>): Survivor[] {
  const { parts } = reach.json;
  const found = new Map<number, Survivor>();
  const add = (place: number, because: string): void => {
    const part = parts[place];
    if (
      part !== undefined &&
      part.idle !== true &&
      state.dead[place] === 0 &&
      lossesOf(state, place) === 0 &&
      !found.has(place)
    )
      found.set(place, { part, because });
  };
  for (const [place, part] of parts.entries()) {
    const left = (part.feeds ?? []).filter(({ feed }) => state.dead[feed] === 0);
    if (left.length > 0 && left.length < (part.feeds?.length ?? 0))
      add(place, `still has power from ${listWords(left.map(({ from }) => parts[from]?.name ?? ""))}`);
  }
  for (const place of touchedBy(reach, state)) {
    if (failed.has(place) || state.dead[place] === 1) continue;
    const because = sayDetour(reach, state, place);
    if (because !== null) add(place, because);
  }
  return [...found.values(), ...findOtherLines(reach, state)];
}

/** Where a way out loses a line and still has another. */
function findOtherLines(reach: Reach, state: State): Survivor[] {
  const { parts, core, internet } = reach.json;
  const { state: before } = baselineOf(reach);
  const used = (at: State, line: number): boolean => core.some((way) => shareIsland(at, way, line));
  const [lost, left] = [false, true].map((works) =>
    internet.filter((line) => used(before, line) && used(state, line) === works),
  );
  if (lost?.length === 0) return [];
  return (left ?? []).flatMap((line) => {
    const part = parts[line];
    const shares = core.some(
      (way) => shareIsland(state, way, line) && lost?.some((gone) => shareIsland(before, way, gone)),
    );
    return part === undefined || !shares
      ? []
      : [{ part, because: left?.length === 1 ? "carries the internet alone" : "still carries the internet" }];
  });
}

/** Both ends of every segment that is gone. */
function touchedBy(reach: Reach, state: State): Set<number> {
  const touched = new Set<number>();
  for (const [index, { ends }] of reach.json.segments.entries())
    if (state.cut[index] === 1 || ends.some((end) => state.dead[end] === 1))
      for (const end of ends) touched.add(end);
  return touched;
}

/** How a part goes on although its nearest way home is gone; null if that way is whole. */
function sayDetour(reach: Reach, state: State, place: number): string | null {
  const needs = reach.json.parts[place]?.needs;
  if (needs === undefined || needs.home.includes(place) || needs.home.length === 0) return null;
  const tree = treeTo(reach, needs.home);
  const first = tree.next[place] ?? -1;
  if (first < 0) return null;
  const broken = isBroken(state, tree, place);
  if (!broken) return null;
  const lostSegment = state.cut[tree.by[place] ?? 0] === 1;
  const [next] = neighbours(state, place)
    .filter((other) => reach.forwards[other] === 1 && reach.json.parts[other]?.kind === "device")
    .filter(
      (other) => (other !== first || !lostSegment) && needs.home.some((home) => canReach(state, other, home)),
    )
    .sort((one, other) => Number(isBroken(state, tree, one)) - Number(isBroken(state, tree, other)));
  return `goes on by a second path${next === undefined ? "" : `, through ${reach.json.parts[next]?.name}`}`;
}

/** Shortest ways to a set of gateways while all works: from each part the next one, and by which segment. */
interface Tree {
  next: Int32Array;
  by: Int32Array;
}

const trees = new WeakMap<Reach, Map<string, Tree>>();

function treeTo(reach: Reach, homes: readonly number[]): Tree {
  const own = trees.get(reach) ?? new Map<string, Tree>();
  trees.set(reach, own);
  const known = own.get(homes.join());
  if (known !== undefined) return known;
  const size = reach.forwards.length;
  const tree: Tree = { next: new Int32Array(size).fill(-1), by: new Int32Array(size).fill(-1) };
  const seen = new Set(homes);
  const queue = [...homes];
  for (let at = 0; at < queue.length; at++) {
    const part = queue[at] ?? 0;
    if (reach.forwards[part] !== 1 && !homes.includes(part)) continue;
    for (let slot = reach.starts[part] ?? 0; slot < (reach.starts[part + 1] ?? 0); slot++) {
      const other = reach.others[slot] ?? 0;
      if (seen.has(other)) continue;
      seen.add(other);
      tree.next[other] = part;
      tree.by[other] = reach.by[slot] ?? -1;
      queue.push(other);
    }
  }
  own.set(homes.join(), tree);
  return tree;
}

/** Whether the shortest way home passes something that is gone. */
function isBroken(state: State, tree: Tree, from: number): boolean {
  for (let part = from; ; part = tree.next[part] ?? -1) {
    if (part < 0) return false;
    if (state.dead[part] === 1) return true;
    const segment = tree.by[part] ?? -1;
    if (segment >= 0 && state.cut[segment] === 1) return true;
  }
}
