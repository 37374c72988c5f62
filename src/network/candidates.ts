import { baselineOf } from "./losses.ts";
import type { Needs } from "./network-json.ts";
import { canReach, machineOf } from "./reach.ts";
import type { Reach } from "./index-reach.ts";
import { isCompany, usersOf } from "./service-reach.ts";
import { findRoute } from "./sole-parts.ts";

/**
 * The parts that could, failing alone, stop a thing: those that every way to something it needs goes through, and what
 * these need in turn (power, a host). A few too many at most, never one too few: `simulate` decides.
 */
export function candidatesOf(reach: Reach, thing: number): Set<number> {
  const { parts } = reach.json;
  const gather: Gather = { reach, found: new Set() };
  const part = parts[thing];
  addMachine(gather, thing);
  if (part?.kind === "service" || part?.kind === "dhcp" || part?.kind === "dns") addUsers(gather, thing);
  const needs = part?.needs;
  if (needs === undefined) return gather.found;
  if (needs.vlan !== undefined) gather.found.add(needs.vlan);
  const services = [needs.dhcp, ...(needs.dns ?? []), ...(needs.services ?? [])].filter(
    (one) => one !== undefined,
  );
  for (const start of needs.wifi ?? [thing]) {
    addMachine(gather, start);
    addNear(gather, start, needs);
    addWayOut(gather, start, needs);
    for (const service of services) addService(gather, start, needs, service);
  }
  return gather.found;
}

/** What could stop a service: for all, or for some of those whose own network stays whole. */
function addUsers(gather: Gather, service: number): void {
  const { parts } = gather.reach.json;
  const host = parts[service]?.host;
  if (typeof host === "number") addMachine(gather, host);
  const users = usersOf(gather.reach, service);
  const [one] = users;
  // What stops it for all stops it for these, anywhere on their way.
  for (const place of one?.at.slice(0, 1) ?? []) {
    addMachine(gather, place);
    if (one?.vlan !== undefined) gather.found.add(one.vlan);
    if (one !== undefined) addNear(gather, place, one);
  }
  // Beyond what keeps their network whole, everybody's way is the same.
  for (const seats of users) {
    const services = [service, ...(typeof host === "number" ? [] : (seats.dns ?? []))];
    const starts = new Set([
      ...seats.at.slice(0, 1),
      ...seats.near.flatMap((near) => forwardersAt(gather, near)),
    ]);
    for (const start of starts) {
      addWayOut(gather, start, seats);
      for (const asked of services) addService(gather, start, seats, asked);
    }
  }
}

/** A part if it passes anything on, else those beside it that do. */
function forwardersAt({ reach }: Gather, part: number): number[] {
  if (reach.forwards[part] === 1) return [part];
  return [...reach.others.subarray(reach.starts[part], reach.starts[part + 1])].filter(
    (other) => reach.forwards[other] === 1,
  );
}

function addNear(gather: Gather, start: number, needs: Pick<Needs, "near">): void {
  const near = needs.near.filter((one) => isCompany(gather.reach, start, one));
  for (const one of near) addMachine(gather, one);
  addRoute(gather, start, near);
}

type Wants = Pick<Needs, "home" | "direct" | "internet">;

/** Out of the segment, and to the internet if that is wanted. */
function addWayOut(gather: Gather, start: number, { home, internet }: Wants): void {
  addRoute(gather, start, home);
  // Of several ways out, one may lead to what is needed and the others not.
  if (home.length > 1) for (const one of home) addRoute(gather, start, [one]);
  for (const one of homesFrom(start, home)) {
    addMachine(gather, one);
    if (internet === true) addRoute(gather, one, gather.reach.json.internet);
  }
}

function addService(gather: Gather, start: number, { home, direct }: Wants, service: number): void {
  const { parts, internet } = gather.reach.json;
  gather.found.add(service);
  const host = parts[service]?.host;
  if (typeof host === "number") addMachine(gather, host);
  const from = direct?.includes(service) === true ? [start] : homesFrom(start, home);
  for (const one of from) addRoute(gather, one, typeof host === "number" ? [host] : internet);
}

/** Where no way out is known, what a thing needs must be within its own reach. */
function homesFrom(start: number, home: readonly number[]): readonly number[] {
  return home.length > 0 ? home : [start];
}

interface Gather {
  reach: Reach;
  found: Set<number>;
}

/** A device, its host, and whatever feeds them, up to the wall. */
function addMachine({ reach, found }: Gather, start: number): void {
  const { parts } = reach.json;
  const stack = [start];
  const seen = new Set<number>();
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    found.add(place);
    const part = parts[place];
    if (typeof part?.host === "number") stack.push(part.host);
    const feeds = part?.feeds ?? [];
    for (const { feed, from } of feeds) {
      if (feeds.length === 1) found.add(feed);
      stack.push(from);
    }
  }
}

function addRoute(gather: Gather, start: number, targets: readonly number[]): void {
  if (addCables(gather, start, targets)) return;
  addTunnels(
    gather,
    machineOf(gather.reach, start),
    targets.map((target) => machineOf(gather.reach, target)),
  );
}

/** What every way by cable uses. False if there is none. */
function addCables(gather: Gather, start: number, targets: readonly number[]): boolean {
  const { reach } = gather;
  const machine = machineOf(reach, start);
  const goals = [...new Set(targets.map((target) => machineOf(reach, target)))];
  if (goals.includes(machine)) return true;
  const route = findRoute(reach, machine, goals);
  if (route === null) return false;
  for (const part of route.parts) {
    const before = new Set(gather.found);
    addMachine(gather, part);
    // A part that others can stand in for is innocent, unless more hangs on it than itself.
    if (!route.soleParts.has(part) && !before.has(part) && !hasDependents(reach, part))
      gather.found.delete(part);
  }
  for (const segment of route.segments) {
    for (const part of reach.json.segments[segment]?.via ?? [])
      if (route.soleSegments.has(segment) || (reach.segmentsOf.get(part)?.length ?? 0) > 1)
        gather.found.add(part);
  }
  return true;
}

function hasDependents(reach: Reach, part: number): boolean {
  return reach.fedFrom.has(part) || reach.guests.has(part);
}

/** Where only a tunnel leads there: the ways to its ends, the tunnel itself, and the lines it runs over. */
function addTunnels(gather: Gather, start: number, goals: readonly number[]): void {
  const { reach } = gather;
  const { state } = baselineOf(reach);
  if (!goals.some((goal) => canReach(state, start, goal))) return;
  // What carries a tunnel's far side may fail too; `simulate` sorts out which of it matters.
  for (const index of reach.tunnels) {
    const segment = reach.json.segments[index];
    if (segment === undefined) continue;
    for (const part of segment.via) gather.found.add(part);
    for (const end of segment.ends) {
      addMachine(gather, end);
      addCables(gather, start, [end]);
      for (const goal of goals) addCables(gather, end, [goal]);
      addCables(gather, end, reach.json.internet);
    }
  }
}
