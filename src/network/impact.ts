import { listLacks } from "./lacks.ts";
import type { Lack } from "./lacks.ts";
import { baselineOf, findLosses } from "./losses.ts";
import type { Part } from "./network-json.ts";
import { whoHas } from "./service-reach.ts";
import { simulate } from "./simulate.ts";
import { slateOf } from "./state.ts";
import type { Reach } from "./index-reach.ts";
import type { State } from "./state.ts";
import { findSurvivors } from "./survivors.ts";
import type { Survivor } from "./survivors.ts";
import { sayImpact } from "./say-impact.ts";
import { isUnused, sayLoss } from "./words.ts";

export interface Loss {
  part: Part;
  lacks: readonly Lack[];
  /** What that means, in people's words: `has no network`. */
  words: string;
}

/** A service that not everybody reaches any more. */
export interface Reached {
  part: Part;
  /** From where it still works, and from where not any more. */
  works: string[];
  without: string[];
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
  /** Of the services, those that some still use. */
  reached: Reached[];
  wifi: Loss[];
  rooms: RoomLoss[];
  /** What hung on it and goes on by a second path. */
  survives: Survivor[];
  /** Outlets of which nobody knows where they lead: they may be affected too. */
  uncertain: readonly Part[];
  /** The answer in a few sentences, the worst first. */
  sentences: string[];
}

/** What stops if these parts fail together, and what goes on by a second path. Places in `reach.json.parts`. */
export function impactOf(reach: Reach, failed: readonly number[]): Impact {
  const state = simulate(reach, failed, slateOf(reach));
  const out = new Set(failed);
  const losses = listLosses(state, out);
  const impact = {
    failed: failed.flatMap((place) => reach.json.parts[place] ?? []),
    ...losses,
    reached: losses.services.flatMap(({ part, lacks }) =>
      lacks.includes("power") ? [] : [sayReached(state, part)],
    ),
    survives: findSurvivors(reach, state, out),
    uncertain: baselineOf(reach).unreached.filter((part) => mayConcern(part, losses.outlets)),
  };
  return { ...impact, sentences: sayImpact(impact) };
}

type Losses = Pick<Impact, "outlets" | "devices" | "services" | "wifi" | "rooms">;

function sayReached(state: State, part: Part): Reached {
  const { works, without } = whoHas(state, state.reach.places.get(part.key) ?? -1);
  const names = (seats: readonly { name: string }[]): string[] => [...new Set(seats.map(({ name }) => name))];
  return { part, works: names(works), without: names(without) };
}

/** Whether an outlet that nobody has traced could go the same way as these: more than one drop, of its place and VLAN. */
function mayConcern({ location, needs, use = "" }: Part, lost: readonly Loss[]): boolean {
  if (isUnused(use)) return false;
  const alike = lost.filter(
    ({ part }) =>
      part.location === location && (needs?.vlan === undefined || part.needs?.vlan === needs.vlan),
  );
  return alike.length > 1;
}

/** Everything somebody would miss, with what it loses, by kind and by room. Without the failed parts themselves. */
function listLosses(state: State, failed: ReadonlySet<number>): Losses {
  const { json, roomOf } = state.reach;
  const { places, bits } = findLosses(state);
  const lists: Omit<Losses, "rooms"> = { outlets: [], devices: [], services: [], wifi: [] };
  const rooms = new Map<number, RoomLoss>();
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    const part = json.parts[place];
    const list = part === undefined ? undefined : LISTS[part.kind];
    if (part === undefined || list === undefined || failed.has(place)) continue;
    const lost = bits[index] ?? 0;
    const loss = { part, lacks: listLacks(lost), words: sayLoss(part, lost) };
    lists[list].push(loss);
    const room = roomOf[place] ?? -1;
    if (room >= 0 && (list === "outlets" || list === "devices"))
      roomLoss(state.reach, rooms, room)[list].push(loss);
  }
  for (const [room, loss] of rooms)
    loss.all = loss.outlets.length > 0 && loss.outlets.length === state.reach.rooms[room]?.outlets;
  return { ...lists, rooms: [...rooms.values()] };
}

const LISTS: Partial<Record<Part["kind"], keyof Omit<Losses, "rooms">>> = {
  outlet: "outlets",
  device: "devices",
  service: "services",
  wifi: "wifi",
};

function roomLoss({ rooms }: Reach, known: Map<number, RoomLoss>, place: number): RoomLoss {
  let loss = known.get(place);
  if (loss === undefined) {
    const { location = null, room = "" } = rooms[place] ?? {};
    loss = { location, room, outlets: [], devices: [], all: false };
    known.set(place, loss);
  }
  return loss;
}
