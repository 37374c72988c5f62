import { baselineOf, lossesOf } from "./losses.ts";
import type { Part } from "./network-json.ts";
import { canReach, neighbours } from "./reach.ts";
import type { Reach, State } from "./reach.ts";
import { findRoute } from "./sole-parts.ts";
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
  const used = (at: State, line: number): boolean => core.some((way) => canReach(at, way, line));
  const [lost, left] = [false, true].map((works) =>
    internet.filter((line) => used(before, line) && used(state, line) === works),
  );
  if (lost?.length === 0) return [];
  return (left ?? []).flatMap((line) => {
    const part = parts[line];
    const shares = core.some(
      (way) => canReach(state, way, line) && lost?.some((gone) => canReach(before, way, gone)),
    );
    return part === undefined || !shares ? [] : [{ part, because: "carries the internet alone" }];
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
  const route = findRoute(reach, place, new Set(needs.home));
  if (route === null) return null;
  const broken =
    route.parts.some((part) => state.dead[part] === 1) ||
    route.segments.some((segment) => state.cut[segment] === 1);
  if (!broken) return null;
  const [next] = neighbours(state, place).filter(
    (other) => other !== route.parts[1] || state.cut[route.segments[0] ?? 0] === 0,
  );
  return `goes on by a second path${next === undefined ? "" : `, through ${reach.json.parts[next]?.name}`}`;
}
