import { LACKS } from "./lacks.ts";
import { lacksOf } from "./lacks-of.ts";
import type { Part } from "./network-json.ts";
import { untroubled } from "./simulate.ts";
import type { Reach } from "./index-reach.ts";
import type { State } from "./state.ts";

/** What everything lacks already while nothing has failed: not documented, so nothing can be said about losing it. */
export interface Baseline {
  state: State;
  lacks: Uint8Array;
  /** Outlets without a documented way to the network. */
  unreached: readonly Part[];
}

const baselines = new WeakMap<Reach, Baseline>();

export function baselineOf(reach: Reach): Baseline {
  let baseline = baselines.get(reach);
  if (baseline === undefined) {
    const { parts } = reach.json;
    const state = untroubled(reach);
    const lacks = judgeAll(state, Int32Array.from(parts.keys()), new Uint8Array(parts.length));
    const unreached = parts.filter(
      ({ kind }, place) => kind === "outlet" && ((lacks[place] ?? 0) & LACKS.network) !== 0,
    );
    baseline = { state, lacks, unreached };
    baselines.set(reach, baseline);
  }
  return baseline;
}

/** What a part loses in a state: what it lacks there and did not lack before. A part without network loses only that. */
export function lossesOf(state: State, part: number): number {
  return lossFrom(lacksOf(state, part), baselineOf(state.reach).lacks[part] ?? 0);
}

function lossFrom(lacks: number, before: number): number {
  // Who had no documented way to the network has none to lose.
  return (before & LACKS.network) !== 0 ? lacks & LACKS.power & ~before : lacks & ~before;
}

/** Everything somebody would miss that loses something: places in `parts`, and what each loses. On the state's slate. */
export function findLosses(state: State): { places: Int32Array; bits: Uint8Array } {
  const { places } = state;
  const { missed } = state.reach;
  const { lacks: before } = baselineOf(state.reach);
  const now = judgeAll(state, missed, state.lacks);
  let count = 0;
  for (let index = 0; index < missed.length; index++) {
    const place = missed[index] ?? 0;
    const bits = lossFrom(now[index] ?? 0, before[place] ?? 0);
    if (bits === 0) continue;
    places[count] = place;
    now[count++] = bits;
  }
  return { places: places.subarray(0, count), bits: now.subarray(0, count) };
}

/**
 * `lacksOf` for many at once. Who needs the same and hangs on the same island lacks the same, and neighbours stand next
 * to each other in the list: most are judged by looking at the one before.
 */
function judgeAll(state: State, places: Int32Array, lacks: Uint8Array): Uint8Array {
  const { needsClass } = state.reach;
  const lastIsland: number[] = [];
  const lastLacks: number[] = [];
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    const kind = needsClass[place] ?? -1;
    const island = kind < 0 ? -1 : islandBy(state, place);
    if (island < 0) lacks[index] = lacksOf(state, place);
    else {
      if (lastIsland[kind] !== island) {
        lastIsland[kind] = island;
        lastLacks[kind] = lacksOf(state, place);
      }
      lacks[index] = lastLacks[kind] ?? 0;
    }
  }
  return lacks;
}

/** The island on which a thing hangs by one way; -1 if it is off, or cut off from that, or has no such way. */
function islandBy(state: State, place: number): number {
  const { reach, dead, cut, island } = state;
  const on = reach.hangsOn[place] ?? -1;
  if (on < 0) return -1;
  if (on !== place && (dead[place] === 1 || cut[reach.parentBy[place] ?? 0] === 1)) return -1;
  return island[on] ?? -1;
}
