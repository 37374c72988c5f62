import type { NetworkJson, Part } from "./network-json.ts";

/** The compact model with what makes questions quick. Built once per network. */
export interface Reach {
  json: NetworkJson;
  /** Neighbours of part `n` are `others[starts[n] … starts[n + 1]]`, by `by[…]`, a place in `json.segments`. */
  starts: Int32Array;
  others: Int32Array;
  by: Int32Array;
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
  const size = json.parts.length;
  const starts = new Int32Array(size + 1);
  const live = json.segments.flatMap((segment, index) =>
    segment.aside === true || segment.tunnel === true ? [] : [index],
  );
  const endsOf = (index: number): readonly [number, number] => json.segments[index]?.ends ?? [0, 0];
  for (const index of live) for (const end of endsOf(index)) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let part = 0; part < size; part++) starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0);
  const fill = starts.slice();
  const others = new Int32Array(live.length * 2);
  const by = new Int32Array(live.length * 2);
  for (const index of live) {
    const [a, b] = endsOf(index);
    for (const [end, other] of [[a, b] as const, [b, a] as const]) {
      const place = fill[end] ?? 0;
      others[place] = other;
      by[place] = index;
      fill[end] = place + 1;
    }
  }
  const segmentsOf = new Map<number, number[]>();
  for (const [index, segment] of json.segments.entries())
    for (const part of segment.via) push(segmentsOf, part, index);
  const tunnels = json.segments.flatMap((segment, index) => (segment.tunnel === true ? [index] : []));
  return { json, starts, others, by, tunnels, segmentsOf, ...indexPower(json), ...indexParts(json) };
}

function indexParts(json: NetworkJson): Pick<Reach, "forwards" | "lines" | "missed" | "needsClass"> {
  const lines = new Uint8Array(json.parts.length);
  for (const line of json.internet) lines[line] = 1;
  const classes = new Map<string, number>();
  const needsClass = Int32Array.from(json.parts, ({ needs }) => {
    if (needs === undefined) return -1;
    const key = JSON.stringify(needs);
    const known = classes.get(key);
    if (known === undefined) classes.set(key, classes.size);
    return known ?? classes.size - 1;
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
