import { LACKS, baselineOf, findLosses, listLacks } from "./losses.ts";
import type { Lack } from "./losses.ts";
import type { Part } from "./network-json.ts";
import { simulate } from "./reach.ts";
import type { Reach } from "./index-reach.ts";
import type { State } from "./reach.ts";
import { findSurvivors } from "./survivors.ts";
import type { Survivor } from "./survivors.ts";
import { sayImpact } from "./say-impact.ts";
import { sayLoss } from "./words.ts";

export interface Loss {
  part: Part;
  lacks: Lack[];
  /** What that means, in people's words: `has no network`. */
  words: string;
}

export interface RoomLoss {
  location: string | null;
  room: string;
  outlets: Loss[];
  devices: Loss[];
  /** Whether every documented outlet of the room is affected. */
  all: boolean;
}

/** What stops if something fails. */
export interface Impact {
  failed: Part[];
  outlets: Loss[];
  /** Without the failed parts themselves. */
  devices: Loss[];
  services: Loss[];
  wifi: Loss[];
  rooms: RoomLoss[];
  /** What hung on it and goes on by a second path. */
  survives: Survivor[];
  /** Outlets of which nobody knows where they lead: they may be affected too. */
  uncertain: Part[];
  /** The answer in a few sentences, the worst first. */
  sentences: string[];
}

/** What stops if these parts fail together, and what goes on by a second path. Places in `reach.json.parts`. */
export function impactOf(reach: Reach, failed: readonly number[]): Impact {
  const state = simulate(reach, failed);
  const { parts } = reach.json;
  const out = new Set(failed);
  const losses = listLosses(state).filter(({ place }) => !out.has(place));
  const of = (kind: Part["kind"]): Loss[] => losses.filter(({ part }) => part.kind === kind);
  const { lacks } = baselineOf(reach);
  const impact = {
    failed: failed.flatMap((place) => parts[place] ?? []),
    outlets: of("outlet"),
    devices: of("device"),
    services: of("service"),
    wifi: of("wifi"),
    rooms: groupRooms(reach, losses),
    survives: findSurvivors(reach, state, out),
    uncertain: parts.filter(
      (part, place) => part.kind === "outlet" && ((lacks[place] ?? 0) & LACKS.network) !== 0,
    ),
  };
  return { ...impact, sentences: sayImpact(impact) };
}

/** Everything somebody would miss, with what it loses. */
export function listLosses(state: State): (Loss & { place: number })[] {
  const { parts } = state.reach.json;
  const { places, bits } = findLosses(state);
  return [...places].flatMap((place, index) => {
    const part = parts[place];
    const lost = bits[index] ?? 0;
    return part === undefined ? [] : [{ place, part, lacks: listLacks(lost), words: sayLoss(part, lost) }];
  });
}

function groupRooms(reach: Reach, losses: readonly Loss[]): RoomLoss[] {
  const total = countOutlets(reach);
  const rooms = Map.groupBy(
    losses.filter(({ part }) => part.room !== undefined),
    ({ part }) => roomOf(part),
  );
  return [...rooms].map(([key, inside]) => {
    const outlets = inside.filter(({ part }) => part.kind === "outlet");
    const devices = inside.filter(({ part }) => part.kind === "device");
    const [location = "", room = ""] = key.split("\0");
    return {
      location: location === "" ? null : location,
      room,
      outlets,
      devices,
      all: outlets.length > 0 && outlets.length === total.get(key),
    };
  });
}

function roomOf(part: Part): string {
  return `${part.location ?? ""}\0${part.room ?? ""}`;
}

/** How many outlets each room has. */
function countOutlets(reach: Reach): ReadonlyMap<string, number> {
  let counts = outletCounts.get(reach);
  if (counts === undefined) {
    counts = new Map();
    for (const part of reach.json.parts)
      if (part.kind === "outlet") counts.set(roomOf(part), (counts.get(roomOf(part)) ?? 0) + 1);
    outletCounts.set(reach, counts);
  }
  return counts;
}

const outletCounts = new WeakMap<Reach, Map<string, number>>();
