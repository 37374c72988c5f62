import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCommonCause, impactOf, indexReach, reachOf, toNetworkJson } from "#network/index.ts";
import type { NetworkJson } from "#network/index.ts";
import { LACKS, listLacks } from "#network/lacks.ts";
import { lacksOf } from "#network/lacks-of.ts";
import { baselineOf, findLosses, lossesOf } from "#network/losses.ts";
import type { Needs, Part, Seats, Segment } from "#network/network-json.ts";
import { canReach } from "#network/reach.ts";
import { simulate } from "#network/simulate.ts";
import { findRoute } from "#network/sole-parts.ts";
import { makeGraph } from "./make-client.ts";

const DEVICES = 8;

/**
 * A random network: parts that forward or not, segments with cables of their own or shared, tunnels, lines, feeds, a
 * virtual machine, an address service, a service in the cloud, and things that need different ones of these.
 */
const networks = fc
  .record({
    size: fc.integer({ min: 3, max: DEVICES }),
    forwards: fc.array(fc.boolean(), { minLength: DEVICES, maxLength: DEVICES }),
    pairs: fc.array(
      fc
        .tuple(fc.nat(7), fc.nat(7), fc.nat(9), fc.constantFrom(0, 0, 0, 0, 1))
        .map(([a, b, cable, tunnel]) => ({
          a,
          b,
          cable,
          tunnel: tunnel === 1,
        })),
      { maxLength: 14 },
    ),
    feeds: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 5 }),
    guest: fc.option(fc.tuple(fc.nat(7), fc.nat(7))),
    lines: fc.array(fc.nat(7), { maxLength: 2 }),
    nears: fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 3 }), { minLength: DEVICES, maxLength: DEVICES }),
    seats: fc.array(
      fc.record({
        at: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 2 }),
        near: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 2 }),
        home: fc.constantFrom([0], [1], [0, 1]),
        names: fc.boolean(),
        here: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    homes: fc.array(fc.constantFrom([0], [1], [0, 1], []), { minLength: DEVICES, maxLength: DEVICES }),
    wants: fc.array(fc.nat(127), { minLength: DEVICES, maxLength: DEVICES }),
    hosts: fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7)),
  })
  .map(({ size, forwards, pairs, feeds, guest, lines, homes, nears, seats, wants, hosts }): NetworkJson => {
    const parts: Part[] = Array.from({ length: size }, (_, place) => ({
      kind: "device",
      key: `d${place}`,
      name: `d${place}`,
      test: "",
      ...(forwards[place] === true ? { forwards: true as const } : {}),
    }));
    const add = (part: Partial<Part> & Pick<Part, "kind">): number =>
      parts.push({ key: `p${parts.length}`, name: `p${parts.length}`, test: "", ...part }) - 1;
    const cables = Array.from({ length: 10 }, () => add({ kind: "cable" }));
    for (const [device, from] of feeds) {
      const part = parts[device];
      // Fed by an earlier one only: circles are another rule's business.
      if (device >= size || from >= device || part === undefined) continue;
      part.feeds = [...(part.feeds ?? []), { feed: add({ kind: "feed" }), from }];
    }
    const [vm = 0, host = 0] = guest ?? [];
    const machine = parts[vm];
    if (vm < size && host < vm && machine !== undefined) machine.host = host;
    const [dhcp = 0, files = 0, dns = 0] = (["dhcp", "service", "dns"] as const).map((kind, index) =>
      add({ kind, host: (hosts[index] ?? 0) % size }),
    );
    const cloud = add({ kind: "service", host: null });
    for (let place = 0; place < size; place++) {
      const [part, want = 0] = [parts[place], wants[place]];
      if (part === undefined) continue;
      part.needs = {
        home: [...(homes[place] ?? [0])],
        near: (nears[place] ?? []).map((one) => one % size),
        ...((want & 1) !== 0 ? { internet: true as const } : {}),
        ...((want & 2) !== 0 ? { dhcp } : {}),
        ...((want & 4) !== 0 ? { services: [files, cloud] } : {}),
        ...((want & 8) !== 0 ? { wifi: [(place + 1) % size, (place + 2) % size] } : {}),
        ...((want & 16) !== 0 ? { outward: true as const } : {}),
        ...((want & 32) !== 0 ? { dns: [dns] } : {}),
        ...((want & 64) !== 0 ? { direct: [dhcp, files, dns] } : {}),
      };
    }
    const users = seats.map(({ at, near, home, names, here }, index) => ({
      name: `seats ${index}`,
      // People hang on what passes things on.
      at: at.map((one) => one % size).filter((one) => forwards[one] === true),
      near: near.map((one) => one % size),
      home: [...home],
      ...(names ? { dns: [dns] } : {}),
      ...(here ? { direct: [dhcp, files, dns] } : {}),
    }));
    const segments: Segment[] = pairs
      .filter(({ a, b }) => a < size && b < size && a !== b)
      .map(({ a, b, cable, tunnel }) => ({
        ends: [a, b],
        via: cables.slice(cable, cable + 1),
        ...(tunnel ? { tunnel } : {}),
      }));
    const internet = lines
      .filter((end) => end < size)
      .map((end) => {
        const line = add({ kind: "circuit" });
        segments.push({ ends: [end, line], via: [] });
        return line;
      });
    return {
      version: 1,
      client: { id: "x", name: "X" },
      parts,
      segments,
      internet,
      core: [0, 1],
      seats: users,
    };
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

function machineAt(json: NetworkJson, place: number): number {
  const part = json.parts[place];
  return part?.kind === "device" && typeof part.host === "number" ? machineAt(json, part.host) : place;
}

/** Whether any walk over living parts leads there, trying every simple path over the segments that `use` allows. */
function bruteReach(
  json: NetworkJson,
  dead: ReadonlySet<number>,
  [from, to]: readonly [number, number],
  use: (segment: Segment) => boolean = (segment) => segment.tunnel !== true,
): boolean {
  if (dead.has(from) || dead.has(to)) return false;
  const goal = machineAt(json, to);
  const walk = (here: number, trail: readonly number[]): boolean => {
    if (dead.has(here)) return false;
    if (here === goal) return true;
    if (trail.length > 0 && json.parts[here]?.forwards !== true) return false;
    return json.segments.some((segment) => {
      const [a, b] = segment.ends;
      const next = a === here ? b : b === here ? a : -1;
      return (
        next >= 0 &&
        use(segment) &&
        !trail.includes(next) &&
        !segment.via.some((part) => dead.has(part)) &&
        walk(next, [...trail, here])
      );
    });
  };
  return walk(machineAt(json, from), []);
}

function bruteOnline(json: NetworkJson, dead: ReadonlySet<number>, place: number): boolean {
  return json.internet.some((line) => bruteReach(json, dead, [place, line]));
}

/** Over cables and over the tunnels that stand: those between forwarding ends that both have internet. */
function bruteTalk(json: NetworkJson, dead: ReadonlySet<number>, ends: readonly [number, number]): boolean {
  const standing = new Set(
    json.segments.filter(({ tunnel, ends: both }) => {
      const forward = both.every((end) => json.parts[end]?.forwards === true);
      return tunnel !== true || (forward && both.every((end) => bruteOnline(json, dead, end)));
    }),
  );
  return bruteReach(json, dead, ends, (segment) => standing.has(segment));
}

/** Who asks: what they are cut off without, what leads out, and what is in their own segment. */
type Asker = Pick<Needs, "home" | "near" | "direct">;

/** Whether somebody has a network of their own: an own device of theirs that passes nothing on is no company. */
function bruteNear(json: NetworkJson, dead: ReadonlySet<number>, start: number, { near }: Asker): boolean {
  const self = machineAt(json, start);
  const alone = (one: number): boolean =>
    json.parts[self]?.forwards !== true && machineAt(json, one) === self;
  return !dead.has(start) && near.some((one) => !alone(one) && bruteTalk(json, dead, [start, one]));
}

/** The way out somebody reaches; themselves where none is known; undefined if they reach none. */
function bruteHome(json: NetworkJson, dead: ReadonlySet<number>, start: number, { home }: Asker) {
  if (home.length === 0 || home.includes(start)) return start;
  return home.find((one) => bruteTalk(json, dead, [start, one]));
}

/** Whether a service answers: in the segment by itself, elsewhere by the way out, in the cloud by the internet. */
function bruteAnswers(
  json: NetworkJson,
  dead: ReadonlySet<number>,
  start: number,
  asker: Asker,
  service: number,
): boolean {
  const host = json.parts[service]?.host;
  if (dead.has(service)) return false;
  if (asker.direct?.includes(service) === true)
    return typeof host === "number" && bruteTalk(json, dead, [start, host]);
  const home = bruteHome(json, dead, start, asker);
  if (home === undefined) return false;
  if (typeof host === "number") return bruteTalk(json, dead, [home, host]);
  return json.internet.length === 0 || bruteOnline(json, dead, home);
}

/** What a device lacks, by asking each of its needs by brute force; `power` if it is off. */
function bruteLacks(json: NetworkJson, failed: ReadonlySet<number>, place: number): string[] {
  const dead = bruteDead(json, failed);
  const needs = json.parts[place]?.needs;
  if (dead.has(place)) return ["power"];
  if (needs === undefined) return [];
  const from = (start: number): string[] => {
    if (!bruteNear(json, dead, start, needs)) return ["network"];
    const home = bruteHome(json, dead, start, needs);
    const answers = (service: number): boolean => bruteAnswers(json, dead, start, needs, service);
    return [
      ...(needs.outward === true && home === undefined ? ["beyond"] : []),
      ...(needs.internet === true && (home === undefined || !bruteOnline(json, dead, home))
        ? ["internet"]
        : []),
      ...(needs.dhcp !== undefined && !answers(needs.dhcp) ? ["addresses"] : []),
      ...(needs.dns?.some(answers) === false ? ["names"] : []),
      ...(needs.services?.some(answers) === false ? ["service"] : []),
    ];
  };
  // By Wi-Fi: as well as the best access point allows; without any network is worst.
  const weight = { network: 1000, internet: 4, addresses: 8, names: 16, service: 32, beyond: 64 } as Record<
    string,
    number
  >;
  const weigh = (lacks: readonly string[]): number =>
    lacks.reduce((sum, lack) => sum + (weight[lack] ?? 0), 0);
  const ways = (needs.wifi ?? [place]).map(from);
  return ways.reduce((best, way) => (weigh(way) < weigh(best) ? way : best));
}

/**
 * What has become of a service: `power` if nobody of those who could use it while all worked still can, `network` if
 * somebody whose own network is whole cannot.
 */
function bruteService(json: NetworkJson, failed: ReadonlySet<number>, service: number): string[] {
  const cloud = typeof json.parts[service]?.host !== "number";
  const hasNames = (dead: ReadonlySet<number>, start: number, seats: Seats): boolean =>
    !cloud || seats.dns?.some((dns) => bruteAnswers(json, dead, start, seats, dns)) !== false;
  const answers = (dead: ReadonlySet<number>, start: number, seats: Seats): boolean =>
    bruteAnswers(json, dead, start, seats, service) && hasNames(dead, start, seats);
  const [calm, dead] = [bruteDead(json, new Set()), bruteDead(json, failed)];
  const now = json.seats.flatMap((seats) =>
    seats.at
      .filter((start) => bruteNear(json, calm, start, seats) && answers(calm, start, seats))
      .filter((start) => bruteNear(json, dead, start, seats))
      .map((start) => answers(dead, start, seats)),
  );
  if (dead.has(service) || !now.includes(true)) return ["power"];
  return now.includes(false) ? ["network"] : [];
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
          for (const b of devices) expect(canReach(state, a, b)).toBe(bruteTalk(json, dead, [a, b]));
      }),
      { numRuns: 80 },
    );
  });

  it("says of everything exactly what it lacks, one by one and all at once", () => {
    fc.assert(
      fc.property(networks, fc.uniqueArray(fc.nat(30), { maxLength: 3 }), (json, picked) => {
        const failed = picked.filter((place) => place < json.parts.length);
        const reach = indexReach(json);
        const state = simulate(reach, failed);
        const devices = json.parts.flatMap((part, place) => (part.kind === "device" ? [place] : []));
        for (const place of devices)
          expect(listLacks(lacksOf(state, place)).toSorted()).toEqual(
            bruteLacks(json, new Set(failed), place).sort(),
          );
        for (const [place, part] of json.parts.entries())
          if (part.kind === "service")
            expect(listLacks(lacksOf(state, place))).toEqual(bruteService(json, new Set(failed), place));
        const { places, bits } = findLosses(state);
        const all = [...reach.missed].flatMap((place) => {
          const lost = lossesOf(state, place);
          return lost === 0 ? [] : [[place, lost]];
        });
        expect([...places].map((place, index) => [place, bits[index]])).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it("finds exactly the parts and segments that every path uses", () => {
    fc.assert(
      fc.property(
        networks,
        fc.nat(7),
        fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 2 }),
        (json, start, picked) => {
          const bare = {
            ...json,
            parts: json.parts.map(({ feeds: _feeds, host: _host, ...part }) => part),
            segments: json.segments.filter((segment) => segment.tunnel !== true),
          };
          const devices = bare.parts.filter((part) => part.kind === "device").length;
          const targets = picked.filter((place) => place < devices && place !== start);
          fc.pre(start < devices && targets.length > 0);
          const route = findRoute(indexReach(bare), start, targets);
          const reaches = (without: NetworkJson, dead: ReadonlySet<number>): boolean =>
            targets.some((target) => bruteReach(without, dead, [start, target]));
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
        fc.uniqueArray(fc.nat(24), { minLength: 1, maxLength: 2 }),
        fc.uniqueArray(fc.nat(24), { maxLength: 1 }),
        (json, broken, works) => {
          const asked = new Set(["device", "service"]);
          fc.pre([...broken, ...works].every((place) => asked.has(json.parts[place]?.kind ?? "")));
          const reach = indexReach(json);
          const { lacks } = baselineOf(reach);
          const known = broken.filter((place) => ((lacks[place] ?? 0) & (LACKS.network | LACKS.power)) === 0);
          const judged = known.length > 0 ? known : broken;
          const guilty = json.parts.flatMap((part, place) => {
            const state = simulate(reach, [place]);
            const stops = (one: number): boolean => lossesOf(state, one) !== 0;
            // People at work use all there is, but keep an address for days; a printer proves its plug and its cable, a
            // service that somebody reaches it.
            const clears = (one: number): boolean =>
              listLacks(lossesOf(state, one)).some((lack) => {
                const { kind, needs } = json.parts[one] ?? {};
                if (kind === "service") return lack === "power";
                if (needs?.internet === true) return lack !== "addresses";
                return lack === "power" || lack === "network" || lack === "service";
              });
            // Whoever says both of a thing means that it does not work.
            const fine = works.filter((one) => !broken.includes(one));
            return judged.every(stops) && !fine.some(clears) ? [part.key] : [];
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
