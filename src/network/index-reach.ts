import { joinNeighbours } from "./neighbours.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Needs, NetworkJson, Part } from "./network-json.ts";
import { peelLeaves } from "./peel-leaves.ts";
import type { Leaves } from "./peel-leaves.ts";

/** The compact model with what makes questions quick. Built once per network. */
export interface Reach extends Neighbours, Leaves {
  json: NetworkJson;
  tunnels: number[];
  /** 1: passes on what it receives. */
  forwards: Uint8Array;
  /** 1: a line to the internet. */
  lines: Uint8Array;
  /** The things somebody would miss. */
  missed: Int32Array;
  /** Things with the same needs have the same number; -1 for those without. */
  needsClass: Int32Array;
  /** Segments that need a cable or panel. */
  segmentsOf: ReadonlyMap<number, readonly number[]>;
  /** Virtual machines on a device, devices fed from one. */
  guests: ReadonlyMap<number, readonly number[]>;
  fedFrom: ReadonlyMap<number, readonly { device: number; feed: number }[]>;
  feedOwner: ReadonlyMap<number, number>;
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
  const network = { json, ...neighbours, ...indexParts(json) };
  return { ...network, ...peelLeaves(network), ...indexPower(json), segmentsOf, tunnels };
}

function indexParts(json: NetworkJson): Pick<Reach, "forwards" | "lines" | "missed" | "needsClass"> {
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
  const missed = json.parts.flatMap((part, place) =>
    MISSED.has(part.kind) && part.idle !== true ? [place] : [],
  );
  const forwards = Uint8Array.from(json.parts, (part) => (part.forwards === true ? 1 : 0));
  return { forwards, lines, missed: Int32Array.from(missed), needsClass };
}

const MISSED = new Set<Part["kind"]>(["outlet", "device", "service", "wifi"]);

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
