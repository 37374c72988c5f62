import { baselineOf, lossesOf } from "./losses.ts";
import type { Part } from "./network-json.ts";
import { canReach, neighbours, shareIsland } from "./reach.ts";
import type { Reach } from "./index-reach.ts";
import type { State } from "./state.ts";
import { waysTo } from "./shortest-ways.ts";
import type { Ways } from "./shortest-ways.ts";
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
  for (const place of reach.fed) {
    const feeds = parts[place]?.feeds ?? [];
    const left = feeds.filter(({ feed }) => state.dead[feed] === 0);
    if (left.length > 0 && left.length < feeds.length)
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
function touchedBy({ ends }: Reach, { cut, dead }: State): Set<number> {
  const touched = new Set<number>();
  for (let index = 0; index < cut.length; index++) {
    const [a, b] = [ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0];
    if (cut[index] === 1 || dead[a] === 1 || dead[b] === 1) touched.add(a).add(b);
  }
  return touched;
}

/** How a part goes on although its nearest way home is gone; null if that way is whole, or no other is left. */
function sayDetour(reach: Reach, state: State, place: number): string | null {
  const aims = aimsOf(reach, place);
  if (aims.includes(place) || !aims.some((aim) => canReach(state, place, aim))) return null;
  const ways = waysTo(reach, aims);
  const first = ways.next[place] ?? -1;
  if (first < 0 || !isBroken(state, ways, place)) return null;
  const lostSegment = state.cut[ways.by[place] ?? 0] === 1;
  const [next] = neighbours(state, place)
    .filter((other) => reach.forwards[other] === 1 && reach.json.parts[other]?.kind === "device")
    .filter((other) => (other !== first || !lostSegment) && aims.some((aim) => canReach(state, other, aim)))
    .sort((one, other) => Number(isBroken(state, ways, one)) - Number(isBroken(state, ways, other)));
  return `goes on by a second path${next === undefined ? "" : `, through ${reach.json.parts[next]?.name}`}`;
}

/** Where a part's traffic goes: out of its segment, or, where no way out is documented, to the middle of what it is in. */
function aimsOf(reach: Reach, place: number): readonly number[] {
  const { home = [], near = [] } = reach.json.parts[place]?.needs ?? {};
  const { state } = baselineOf(reach);
  return home.some((one) => canReach(state, place, one)) ? home : near;
}

/** Whether the shortest way home passes something that is gone. */
function isBroken(state: State, ways: Ways, from: number): boolean {
  for (let part = from; ; part = ways.next[part] ?? -1) {
    if (part < 0) return false;
    if (state.dead[part] === 1) return true;
    const segment = ways.by[part] ?? -1;
    if (segment >= 0 && state.cut[segment] === 1) return true;
  }
}
