import { LACKS } from "./lacks.ts";
import type { Needs, Seats } from "./network-json.ts";
import { canReach, hasInternet, machineOf } from "./reach.ts";
import { untroubled } from "./simulate.ts";
import type { Reach } from "./index-reach.ts";
import type { State } from "./state.ts";

/** Whether somebody is part of their own segment. */
export function hasNetwork(state: State, start: number, { near }: Pick<Needs, "near">): boolean {
  return near.some((one) => isCompany(state.reach, start, one) && canReach(state, start, one));
}

/** A server holds a segment together for others, not for itself. */
export function isCompany(reach: Reach, start: number, near: number): boolean {
  const machine = machineOf(reach, start);
  return reach.forwards[machine] === 1 || machineOf(reach, near) !== machine;
}

/** The way out that somebody reaches; itself where none is known. */
export function findHome(state: State, start: number, { home }: Pick<Needs, "home">): number | undefined {
  if (home.length === 0 || home.includes(start)) return start;
  return home.find((one) => canReach(state, start, one));
}

/** Whether a service answers somebody who is in the same segment as the device it runs on. */
export function hostAnswers(state: State, from: number, service: number): boolean {
  const { parts } = state.reach.json;
  const ask = (): number => {
    const host = parts[service]?.host;
    return state.dead[service] === 0 && typeof host === "number" && canReach(state, from, host) ? 1 : 0;
  };
  return remember(state, from * parts.length + service, ask) === 1;
}

/** Whether a service answers somebody behind this way out; one in the cloud does if there is internet. */
export function answersFrom(state: State, home: number, service: number): boolean {
  const { parts, internet } = state.reach.json;
  if (typeof parts[service]?.host === "number") return hostAnswers(state, home, service);
  return state.dead[service] === 0 && (internet.length === 0 || hasInternet(state, home));
}

/** Services are few and asked about by everybody. */
function remember(state: State, key: number, find: () => number): number {
  let answer = state.known.get(key);
  if (answer === undefined) {
    answer = find();
    state.known.set(key, answer);
  }
  return answer;
}

/** `power`: nobody can use a service; `network`: some cannot, though their own network is whole. */
export function lacksOfService(state: State, service: number): number {
  const { works, without } = whoHas(state, service);
  if (works.length === 0) return LACKS.power;
  return without.length === 0 ? 0 : LACKS.network;
}

/** The seats from which a service can be used, and those that have a network and miss it, at least in places. */
export function whoHas(state: State, service: number): { works: Seats[]; without: Seats[] } {
  const works: Seats[] = [];
  const without: Seats[] = [];
  for (const seats of usersOf(state.reach, service)) {
    const ways = placesOf(state, seats).map((place) => answersAt(state, seats, place, service));
    if (ways.includes(true)) works.push(seats);
    if (ways.includes(false)) without.push(seats);
  }
  return { works, without };
}

function answersAt(state: State, seats: Seats, place: number, service: number): boolean {
  if (seats.direct?.includes(service) === true) return hostAnswers(state, place, service);
  const home = findHome(state, place, seats);
  if (home === undefined || !answersFrom(state, home, service)) return false;
  if (typeof state.reach.json.parts[service]?.host === "number" || seats.dns === undefined) return true;
  // Nobody opens a service in the cloud by its number.
  return seats.dns.some((dns) =>
    seats.direct?.includes(dns) === true ? hostAnswers(state, place, dns) : answersFrom(state, home, dns),
  );
}

/** One device for each island on which these seats have a network. */
function placesOf(state: State, seats: Seats): number[] {
  const { dead, island, joined, reach } = state;
  if (seats.vlan !== undefined && dead[seats.vlan] === 1) return [];
  const seen = new Set<number>();
  return seats.at.filter((place) => {
    if (dead[place] === 1) return false;
    const here = island[machineOf(reach, place)] ?? -1;
    const root = joined[here] ?? here;
    if (seen.has(root)) return false;
    if (root >= 0) seen.add(root);
    return hasNetwork(state, place, seats);
  });
}

/** Those who could use a service while all works. */
export function usersOf(reach: Reach, service: number): readonly Seats[] {
  let users = usersByService.get(reach);
  if (users === undefined) {
    users = findUsers(reach);
    usersByService.set(reach, users);
  }
  return users.get(service) ?? [];
}

const usersByService = new WeakMap<Reach, ReadonlyMap<number, readonly Seats[]>>();

function findUsers(reach: Reach): Map<number, readonly Seats[]> {
  const state = untroubled(reach);
  const { parts, seats } = reach.json;
  return new Map(
    parts.flatMap(({ kind, type }, service) => {
      if (kind !== "service") return [];
      const own = seats.filter(({ use }) => use !== undefined && use === type);
      const users = (own.length > 0 ? own : seats.filter(({ use }) => use === undefined)).flatMap((one) => {
        const at = one.at.filter(
          (place) => hasNetwork(state, place, one) && answersAt(state, one, place, service),
        );
        return at.length === 0 ? [] : [{ ...one, at }];
      });
      return [[service, users] as const];
    }),
  );
}
