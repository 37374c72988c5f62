import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCommonCause, impactOf, indexReach, reachOf, toNetworkJson } from "#network/index.ts";
import type { NetworkJson } from "#network/index.ts";
import { baselineOf, lossesOf } from "#network/losses.ts";
import type { Part } from "#network/network-json.ts";
import { canReach, simulate } from "#network/reach.ts";
import { findRoute } from "#network/sole-parts.ts";
import { makeGraph } from "./make-client.ts";

/** A random network: parts that forward or not, segments with cables of their own or shared, feeds, virtual machines. */
const networks = fc
  .record({
    size: fc.integer({ min: 3, max: 8 }),
    forwards: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(9)), { maxLength: 14 }),
    feeds: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 5 }),
    guest: fc.option(fc.tuple(fc.nat(7), fc.nat(7))),
  })
  .map(({ size, forwards, pairs, feeds, guest }): NetworkJson => {
    const parts: Part[] = Array.from({ length: size }, (_, place) => ({
      kind: "device",
      key: `d${place}`,
      name: `d${place}`,
      test: "",
      ...(forwards[place] === true ? { forwards: true as const } : {}),
      needs: { home: [0] },
    }));
    const cables = Array.from(
      { length: 10 },
      (_, index) => parts.push({ kind: "cable", key: `c${index}`, name: `c${index}`, test: "" }) - 1,
    );
    for (const [device, from] of feeds) {
      const part = parts[device];
      // Fed by an earlier one only: circles are another rule's business.
      if (device >= size || from >= device || part === undefined) continue;
      const feed = parts.push({ kind: "feed", key: `f${parts.length}`, name: "", test: "" }) - 1;
      part.feeds = [...(part.feeds ?? []), { feed, from }];
    }
    const [vm = 0, host = 0] = guest ?? [];
    const machine = parts[vm];
    if (vm < size && host < vm && machine !== undefined) machine.host = host;
    const segments = pairs
      .filter(([a, b]) => a < size && b < size && a !== b)
      .map(([a, b, cable]) => ({ ends: [a, b] as [number, number], via: cables.slice(cable, cable + 1) }));
    return { version: 1, client: { id: "x", name: "X" }, parts, segments, internet: [], core: [0] };
  });

/** Who is off, by asking each part about itself until nothing changes. */
function bruteDead(json: NetworkJson, failed: ReadonlySet<number>): Set<number> {
  const dead = new Set(failed);
  for (let round = 0; round < json.parts.length; round++)
    for (const [place, part] of json.parts.entries()) {
      if (typeof part.host === "number" && dead.has(part.host)) dead.add(place);
      const feeds = part.feeds ?? [];
      if (feeds.length > 0 && feeds.every(({ feed, from }) => dead.has(feed) || dead.has(from)))
        dead.add(place);
    }
  return dead;
}

/** Whether any walk over living parts leads there, trying every simple path. */
function bruteReach(json: NetworkJson, dead: ReadonlySet<number>, from: number, to: number): boolean {
  const machine = (place: number): number => {
    const host = json.parts[place]?.host;
    return typeof host === "number" ? machine(host) : place;
  };
  if (dead.has(from) || dead.has(to)) return false;
  const goal = machine(to);
  const walk = (here: number, trail: readonly number[]): boolean => {
    if (dead.has(here)) return false;
    if (here === goal) return true;
    if (trail.length > 0 && json.parts[here]?.forwards !== true) return false;
    return json.segments.some(({ ends: [a, b], via }) => {
      const next = a === here ? b : b === here ? a : -1;
      return (
        next >= 0 &&
        !trail.includes(next) &&
        !via.some((part) => dead.has(part)) &&
        walk(next, [...trail, here])
      );
    });
  };
  return walk(machine(from), []);
}

describe("against brute force on random networks", () => {
  it("reaches what some path reaches", () => {
    fc.assert(
      fc.property(networks, fc.uniqueArray(fc.nat(20), { maxLength: 3 }), (json, picked) => {
        const failed = picked.filter((place) => place < json.parts.length);
        const state = simulate(indexReach(json), failed);
        const dead = bruteDead(json, new Set(failed));
        const devices = json.parts.flatMap((part, place) => (part.kind === "device" ? [place] : []));
        for (const a of devices)
          for (const b of devices) expect(canReach(state, a, b)).toBe(bruteReach(json, dead, a, b));
      }),
      { numRuns: 80 },
    );
  });

  it("finds exactly the parts and segments that every path uses", () => {
    fc.assert(
      fc.property(
        networks,
        fc.nat(7),
        fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 2 }),
        (json, start, picked) => {
          const bare = { ...json, parts: json.parts.map(({ feeds: _feeds, host: _host, ...part }) => part) };
          const devices = bare.parts.filter((part) => part.kind === "device").length;
          const targets = picked.filter((place) => place < devices && place !== start);
          fc.pre(start < devices && targets.length > 0);
          const route = findRoute(indexReach(bare), start, new Set(targets));
          const reaches = (without: NetworkJson, dead: ReadonlySet<number>): boolean =>
            targets.some((target) => bruteReach(without, dead, start, target));
          expect(route !== null).toBe(reaches(bare, new Set()));
          if (route === null) return;
          const sole = bare.parts.flatMap((part, place) =>
            part.kind === "device" && (place === start || !reaches(bare, new Set([place]))) ? [place] : [],
          );
          expect([...route.soleParts].sort((a, b) => a - b)).toEqual(sole);
          const bridges = bare.segments.flatMap((_, index) =>
            reaches({ ...bare, segments: bare.segments.filter((_one, other) => other !== index) }, new Set())
              ? []
              : [index],
          );
          expect([...route.soleSegments].sort((a, b) => a - b)).toEqual(bridges);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("suspects exactly the parts whose failure alone stops all that is broken and nothing that works", () => {
    fc.assert(
      fc.property(
        networks,
        fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 2 }),
        fc.uniqueArray(fc.nat(7), { maxLength: 1 }),
        (json, broken, works) => {
          const devices = json.parts.filter((part) => part.kind === "device").length;
          fc.pre([...broken, ...works].every((place) => place < devices));
          const reach = indexReach(json);
          const { lacks } = baselineOf(reach);
          const known = broken.filter((place) => lacks[place] === 0);
          const judged = known.length > 0 ? known : broken;
          const guilty = json.parts.flatMap((part, place) => {
            const state = simulate(reach, [place]);
            const stops = (one: number): boolean => lossesOf(state, one) !== 0;
            return judged.every(stops) && !works.some(stops) ? [part.key] : [];
          });
          const suspects = findCommonCause(reach, broken, works).suspects.map(({ part }) => part.key);
          expect(suspects.sort()).toEqual(guilty.sort());
        },
      ),
      { numRuns: 150 },
    );
  });

  it("loses no less when more fails, and the JSON says as much as the graph", () => {
    fc.assert(
      fc.property(networks, fc.nat(17), fc.nat(17), (json, one, other) => {
        fc.pre(one < json.parts.length && other < json.parts.length);
        // `as`: JSON gives back what was put in.
        const reach = indexReach(JSON.parse(JSON.stringify(json)) as NetworkJson);
        const few = impactOf(reach, [one]).devices.map(({ part }) => part.key);
        const many = new Set(impactOf(reach, [one, other]).devices.map(({ part }) => part.key));
        const failed = json.parts[other]?.key ?? "";
        expect(few.filter((key) => !many.has(key) && key !== failed)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the compact model", () => {
  it("is the same for the same book", () => {
    const make = () =>
      makeGraph(
        { "sw-01": { type: "switch" }, "fw-01": { type: "firewall" } },
        { links: [{ from: "sw-01/1", to: "fw-01/1" }] },
      );
    expect(JSON.stringify(toNetworkJson(make()))).toBe(JSON.stringify(reachOf(make()).json));
  });
});
