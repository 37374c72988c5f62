import { baselineOf } from "./losses.ts";
import { canReach, machineOf } from "./reach.ts";
import type { Reach } from "./index-reach.ts";
import { findRoute } from "./sole-parts.ts";

/**
 * The parts that could, failing alone, stop a thing: those that every way to something it needs goes through, and what
 * these need in turn (power, a host). A few too many at most, never one too few: `simulate` decides.
 */
export function candidatesOf(reach: Reach, thing: number): Set<number> {
  const { parts, core, internet } = reach.json;
  const gather: Gather = { reach, found: new Set() };
  const part = parts[thing];
  addMachine(gather, thing);
  if (part?.kind === "service" || part?.kind === "dhcp" || part?.kind === "dns") {
    if (typeof part.host === "number") {
      addMachine(gather, part.host);
      for (const way of core) {
        addMachine(gather, way);
        addRoute(gather, way, [part.host]);
      }
    } else
      for (const way of core) {
        addMachine(gather, way);
        addRoute(gather, way, internet);
      }
  }
  const needs = part?.needs;
  if (needs === undefined) return gather.found;
  if (needs.vlan !== undefined) gather.found.add(needs.vlan);
  const starts = needs.wifi ?? [thing];
  for (const start of starts) {
    addMachine(gather, start);
    addRoute(gather, start, needs.home);
    // Of several ways out, one may lead to what it needs and the others not.
    if (needs.home.length > 1) for (const home of needs.home) addRoute(gather, start, [home]);
  }
  // Where no way out is known, what a thing needs must be within its own reach.
  const homes = needs.home.length > 0 ? needs.home : starts;
  for (const home of homes) {
    addMachine(gather, home);
    if (needs.internet === true) addRoute(gather, home, internet);
    const hosts = [needs.dhcp, ...(needs.dns ?? []), ...(needs.services ?? [])].filter(
      (one) => one !== undefined,
    );
    for (const service of hosts) {
      gather.found.add(service);
      const host = parts[service]?.host;
      if (typeof host === "number") {
        addMachine(gather, host);
        addRoute(gather, home, [host]);
      } else addRoute(gather, home, internet);
    }
  }
  return gather.found;
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
  const { reach } = gather;
  const machine = machineOf(reach, start);
  const goals = [...new Set(targets.map((target) => machineOf(reach, target)))];
  if (goals.includes(machine)) return;
  const route = findRoute(reach, machine, goals);
  if (route === null) {
    addTunnels(gather, machine, goals);
    return;
  }
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
      if (end !== start && findRoute(reach, start, [end]) !== null) addRoute(gather, start, [end]);
      for (const goal of goals)
        if (end !== goal && findRoute(reach, end, [goal]) !== null) addRoute(gather, end, [goal]);
      addRoute(gather, end, reach.json.internet);
    }
  }
}
