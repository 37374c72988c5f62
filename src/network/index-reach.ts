import { joinNeighbours } from "./neighbours.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Needs, NetworkJson, Part } from "./network-json.ts";
import { peelLeaves } from "./peel-leaves.ts";
import type { Leaves } from "./peel-leaves.ts";
import { indexRooms } from "./rooms.ts";
import type { Rooms } from "./rooms.ts";
import { isUnused } from "./words.ts";

/** The compact model with what makes questions quick. Built once per network. */
export interface Reach extends Neighbours, Leaves, Rooms {
  json: NetworkJson;
  /** Where a part stands in `json.parts`, by its key. */
  places: ReadonlyMap<string, number>;
  /** The two ends of each segment, one after the other. */
  ends: Int32Array;
  tunnels: number[];
  /** 1: passes on what it receives. */
  forwards: Uint8Array;
  /** 1: a line to the internet. */
  lines: Uint8Array;
  /** The things somebody would miss. */
  missed: Int32Array;
  /** What it costs to ask somebody whether a part works, from 0; `NOBODY` where nobody can be asked. */
  askPrice: Uint8Array;
  /** Things with the same needs have the same number; -1 for those without. */
  needsClass: Int32Array;
  /**
   * By which part's island it is decided what a thing lacks: its own if it forwards, else that of what it hangs on; -1
   * for what hangs on several or nothing, comes by Wi-Fi, or has a host.
   */
  hangsOn: Int32Array;
  /** Segments that need a cable or panel. */
  segmentsOf: ReadonlyMap<number, readonly number[]>;
  /** Virtual machines on a device, devices fed from one. */
  guests: ReadonlyMap<number, readonly number[]>;
  fedFrom: ReadonlyMap<number, readonly { device: number; feed: number }[]>;
  feedOwner: ReadonlyMap<number, number>;
  /** The things somebody would miss that say what feeds them. */
  fed: Int32Array;
}

/** Builds the index. O(parts + segments). */
export function indexReach(json: NetworkJson): Reach {
  const { parts, segments } = json;
  const neighbours = joinNeighbours(
    parts.length,
    segments,
    ({ aside, tunnel }) => aside !== true && tunnel !== true,
  );
  const segmentsOf = new Map<number, number[]>();
  for (const [index, segment] of segments.entries())
    for (const part of segment.via) push(segmentsOf, part, index);
  const tunnels = segments.flatMap((segment, index) => (segment.tunnel === true ? [index] : []));
  const places = new Map<string, number>();
  for (const [place, { key }] of parts.entries()) places.set(key, place);
  const ends = new Int32Array(segments.length * 2);
  for (const [index, segment] of segments.entries()) ends.set(segment.ends, index * 2);
  const network = { json, places, ends, ...neighbours, ...indexParts(json), ...indexRooms(json) };
  const leaves = peelLeaves(network);
  const hangsOn = Int32Array.from(parts, ({ needs, host }, place) => {
    if (needs?.wifi !== undefined || typeof host === "number") return -1;
    return network.forwards[place] === 1 ? place : (leaves.parent[place] ?? -1);
  });
  return { ...network, ...leaves, ...indexPower(json), hangsOn, segmentsOf, tunnels };
}

function indexParts(
  json: NetworkJson,
): Pick<Reach, "forwards" | "lines" | "missed" | "fed" | "askPrice" | "needsClass"> {
  const lines = new Uint8Array(json.parts.length);
  for (const line of json.internet) lines[line] = 1;
  const classes = new Map<string, number>();
  // The same needs are often the same object.
  const objects = new Map<Needs, number>();
  const needsClass = Int32Array.from(json.parts, ({ needs }) => {
    if (needs === undefined) return -1;
    let known = objects.get(needs);
    if (known === undefined) {
      const key = JSON.stringify(needs);
      known = classes.get(key) ?? classes.size;
      classes.set(key, known);
      objects.set(needs, known);
    }
    return known;
  });
  const [missed, fed]: [number[], number[]] = [[], []];
  const askPrice = new Uint8Array(json.parts.length).fill(NOBODY);
  for (const [place, part] of json.parts.entries()) {
    if (!MISSED.has(part.kind) || part.idle === true) continue;
    missed.push(place);
    askPrice[place] = priceOf(part);
    if (part.feeds !== undefined) fed.push(place);
  }
  const forwards = Uint8Array.from(json.parts, (part) => (part.forwards === true ? 1 : 0));
  return {
    ...{ forwards, lines, askPrice, needsClass },
    missed: Int32Array.from(missed),
    fed: Int32Array.from(fed),
  };
}

const MISSED = new Set<Part["kind"]>(["outlet", "device", "service", "wifi"]);

export const NOBODY = 9;

/** Somebody sits at an outlet; nobody at a switch. */
function priceOf({ kind, use, type = "" }: Part): number {
  if (kind === "outlet") return use === undefined || isUnused(use) ? 3 : 0;
  if (kind === "service" || kind === "wifi") return 1;
  return ["workstation", "printer", "phone", "scanner"].includes(type) ? 2 : NOBODY;
}

function indexPower(json: NetworkJson): Pick<Reach, "guests" | "fedFrom" | "feedOwner"> {
  const guests = new Map<number, number[]>();
  const fedFrom = new Map<number, { device: number; feed: number }[]>();
  const feedOwner = new Map<number, number>();
  for (const [device, part] of json.parts.entries()) {
    if (part.kind === "device" && typeof part.host === "number") push(guests, part.host, device);
    for (const { feed, from } of part.feeds ?? []) {
      push(fedFrom, from, { device, feed });
      feedOwner.set(feed, device);
    }
  }
  return { guests, fedFrom, feedOwner };
}

function push<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
