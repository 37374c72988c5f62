import type { Needs, Part } from "./network-json.ts";
import { canReach, hasInternet, simulate } from "./reach.ts";
import type { Reach } from "./index-reach.ts";
import type { State } from "./reach.ts";

/** What a thing lacks, as bits, so that ten thousand things are judged in a millisecond. */
export const LACKS = {
  power: 1,
  network: 2,
  internet: 4,
  addresses: 8,
  names: 16,
  service: 32,
} as const;

export type Lack = keyof typeof LACKS;

/** The names of these bits. The same bits give the same list. */
export function listLacks(bits: number): readonly Lack[] {
  return lackLists[bits] ?? [];
}

const lackNames = Object.keys(LACKS) as Lack[]; // `as`: Object.keys forgets the key type
const lackLists = Array.from({ length: 2 ** lackNames.length }, (_, bits) =>
  lackNames.filter((name) => (bits & LACKS[name]) !== 0),
);

/**
 * What a part lacks in a state, whether or not it ever had it. `power` stands for the part itself being off: failed,
 * without power, its host gone, or, for a service, unreachable.
 */
export function lacksOf(state: State, part: number): number {
  const { parts } = state.reach.json;
  const here = parts[part];
  if (here === undefined) return 0;
  if (state.dead[part] === 1) return LACKS.power;
  if (here.kind === "service") return lacksOfService(state, part);
  if (here.needs === undefined) return 0;
  const { needs } = here;
  const needsClass = state.reach.needsClass[part] ?? 0;
  if (needs.wifi === undefined) return lacksFrom(state, part, needs, needsClass);
  // It joins the access point that is best off.
  const ways = needs.wifi.map((start) => lacksFrom(state, start, needs, needsClass));
  const up = ways.filter((bits) => (bits & LACKS.network) === 0);
  return up.length === 0 ? LACKS.network : Math.min(...up);
}

function lacksFrom(state: State, start: number, needs: Needs, needsClass: number): number {
  if (state.dead[start] === 1) return LACKS.network;
  if (needs.vlan !== undefined && state.dead[needs.vlan] === 1) return LACKS.network;
  const atHome = needs.home.length === 0 || needs.home.includes(start);
  const home = atHome ? start : needs.home.find((one) => canReach(state, start, one));
  if (home === undefined) return LACKS.network;
  return remember(state, -1 - (needsClass * state.dead.length + home), () => lacksBeyond(state, home, needs));
}

/** What is missing for somebody who got as far as the gateway: the same for all with the same needs. */
function lacksBeyond(state: State, home: number, needs: Needs): number {
  let bits = 0;
  if (needs.internet === true && !hasInternet(state, home)) bits |= LACKS.internet;
  if (needs.dhcp !== undefined && !hostAnswers(state, home, needs.dhcp)) bits |= LACKS.addresses;
  if (needs.dns !== undefined && !needs.dns.some((dns) => hostAnswers(state, home, dns))) bits |= LACKS.names;
  if (needs.services !== undefined && !needs.services.some((one) => serviceWorks(state, home, one)))
    bits |= LACKS.service;
  return bits;
}

function hostAnswers(state: State, from: number, service: number): boolean {
  const { parts } = state.reach.json;
  const ask = (): number => {
    const host = parts[service]?.host;
    return state.dead[service] === 0 && typeof host === "number" && canReach(state, from, host) ? 1 : 0;
  };
  return remember(state, from * parts.length + service, ask) === 1;
}

/** Whether a service answers somebody behind this gateway; one in the cloud does if there is internet. */
function serviceWorks(state: State, home: number, service: number): boolean {
  const { parts, internet } = state.reach.json;
  if (typeof parts[service]?.host === "number") return hostAnswers(state, home, service);
  return state.dead[service] === 0 && (internet.length === 0 || hasInternet(state, home));
}

/** A service that no way out of a VLAN leads to is off; one that only some lead to is missing somewhere. */
function lacksOfService(state: State, service: number): number {
  const { core } = state.reach.json;
  const works = core.filter((home) => serviceWorks(state, home, service)).length;
  if (works === core.length) return 0;
  return works === 0 ? LACKS.power : LACKS.network;
}

/** Gateways and services are few and asked about by everybody. */
function remember(state: State, key: number, find: () => number): number {
  let answer = state.known.get(key);
  if (answer === undefined) {
    answer = find();
    state.known.set(key, answer);
  }
  return answer;
}

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
    const state = simulate(reach, []);
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
