import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FlowPlan } from "#diagram/index.ts";
import { arrangePath, lengthOf } from "#network/arrange-path.ts";
import type { PathStop, PathStretch } from "#network/arrange-path.ts";
import { pathMap } from "#network/index.ts";
import { makeGraph } from "./make-client.ts";

/** `[A, B] > C` for two stops in one step and one behind them; ways on in round brackets; a place before its stops. */
function say({ place, steps, within, next }: PathStretch): string {
  const said = steps.map((step) => {
    const stops = step.map(sayStop);
    return stops.length === 1 ? stops.join("") : `[${stops.join(", ")}]`;
  });
  const ways = (some: readonly PathStretch[]): string =>
    some.length === 0 ? "" : ` (${some.map(say).join(" | ")})`;
  return `${place === null ? "" : `${place}: `}${said.join(" > ")}${ways(within)}${ways(next)}`;
}

function sayStop({ node, by, also }: PathStop): string {
  const others = also.map(({ by: other, other: { label } }) => `~${other.label ?? ""} ${label[0]}`);
  return [by?.label ?? "", node.label[0], ...others].filter((word) => word !== "").join(" ");
}

const office = {
  "modem-01": { type: "modem" },
  "fw-01": { type: "firewall" },
  "sw-01": { type: "switch" },
  "srv-01": { type: "server" },
  "nas-01": { type: "nas" },
} as const;
const cables = [
  { from: "modem-01/1", to: "fw-01/wan" },
  { from: "fw-01/lan", to: "sw-01/1" },
];
const line = { id: "wan1", provider: "Spectrum", modem: "modem-01" };

describe("the way in", () => {
  it("leads from the internet to what people work with", () => {
    const graph = makeGraph(
      office,
      {
        links: [
          ...cables,
          { from: "srv-01/1", to: "sw-01/2" },
          { from: "srv-01/2", to: "sw-01/3" },
          { from: "nas-01/1", to: "sw-01/4" },
        ],
      },
      { circuits: [line] },
    );
    expect(pathMap(graph)?.ways.map(say)).toEqual([
      "Internet > MODEM-01 > FW-01 > SW-01 > [2 × SRV-01, NAS-01]",
    ]);
  });

  it("shows two lines that meet side by side, and a device on one of them alone as a way of its own", () => {
    const modems = { ...office, "modem-02": { type: "modem" }, "rtr-01": { type: "router" } } as const;
    const circuits = [line, { id: "wan2", provider: "Cox", modem: "modem-02" }];
    const meeting = [...cables, { from: "modem-02/1", to: "fw-01/wan2" }];
    const both = makeGraph(modems, { links: meeting }, { circuits });
    expect(pathMap(both)?.ways.map(say)).toEqual(["Internet > [MODEM-01, MODEM-02] > FW-01 > SW-01"]);
    const more = makeGraph(
      modems,
      { links: [...meeting, { from: "modem-02/2", to: "rtr-01/1" }] },
      { circuits },
    );
    expect(pathMap(more)?.ways.map(say)).toEqual([
      "Internet (MODEM-01 > FW-01 ~ MODEM-02 > SW-01 | MODEM-02 ~ FW-01 > RTR-01)",
    ]);
  });

  it("begins a place where it is entered, and tells at both ends what joins two ways", () => {
    const graph = makeGraph(
      {
        "modem-01": { type: "modem", location: "north" },
        "fw-01": { type: "firewall", location: "north" },
        "modem-02": { type: "modem", location: "south" },
        "fw-02": { type: "firewall", location: "south" },
        "sw-01": { type: "switch", location: "north" },
        "sw-02": { type: "switch", location: "south" },
      },
      {
        links: [
          { from: "modem-01/1", to: "fw-01/wan" },
          { from: "modem-02/1", to: "fw-02/wan" },
          { from: "fw-01/lan", to: "sw-01/1" },
          { from: "fw-02/lan", to: "sw-02/1" },
          { from: "fw-01/vpn", to: "fw-02/vpn", medium: "tunnel" },
        ],
      },
      {
        locations: [
          { id: "north", name: "North" },
          { id: "south", name: "South" },
        ],
        circuits: [line, { id: "wan2", provider: "Cox", modem: "modem-02" }],
      },
    );
    expect(pathMap(graph)?.ways.map(say)).toEqual([
      "Internet (North: MODEM-01 > FW-01 ~tunnel FW-02 > SW-01 | South: MODEM-02 > FW-02 ~tunnel FW-01 > SW-02)",
    ]);
  });

  it("keeps a broken cable apart from one that works, and says so", () => {
    const modems = { ...office, "modem-02": { type: "modem" } } as const;
    const graph = makeGraph(
      modems,
      { links: [...cables, { from: "modem-02/1", to: "fw-01/wan2", status: "broken" }] },
      { circuits: [line, { id: "wan2", provider: "Cox", modem: "modem-02" }] },
    );
    const [way] = pathMap(graph)?.ways ?? [];
    expect(way && say(way)).toBe(
      "Internet (MODEM-01 > FW-01 ~broken MODEM-02 > SW-01 | MODEM-02 ~broken FW-01)",
    );
  });

  it("is nothing where one thing stands alone", () => {
    expect(pathMap(makeGraph({ "sw-01": { type: "switch" } }, {}))).toBeNull();
  });
});

/** Plans whose lines lead from lower numbers to higher ones, in places or without. */
const plans = fc
  .record({
    zones: fc.array(fc.option(fc.nat(2), { nil: undefined }), { minLength: 1, maxLength: 8 }),
    lines: fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom("", "fiber")), {
      selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
    }),
  })
  .map(({ zones, lines }): FlowPlan => ({
    direction: "LR",
    nodes: zones.map((zone, index) => ({
      key: `n${index}`,
      label: [`N${index}`],
      shape: "rect",
      zone: zone === undefined ? undefined : `z${zone}`,
    })),
    zones: [0, 1, 2].map((zone) => ({ key: `z${zone}`, label: `Zone ${zone}` })),
    edges: lines
      .filter(([a, b]) => a !== b && Math.max(a, b) < zones.length)
      .map(([a, b, label]) => ({ from: `n${Math.min(a, b)}`, to: `n${Math.max(a, b)}`, label })),
  }));

describe("any plan", () => {
  const stretches = (ways: readonly PathStretch[]): PathStretch[] =>
    ways.flatMap((way) => [way, ...stretches([...way.within, ...way.next])]);
  const nameLine = (from: string, to: string): string => `${from}-${to}`;

  it("has each of its nodes once", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const keys = stretches(arrangePath(plan)).flatMap(({ steps }) =>
          steps.flat().map(({ node }) => node.key),
        );
        expect(keys.sort()).toEqual(plan.nodes.map(({ key }) => key).sort());
      }),
    );
  });

  it("has each of its lines: drawn from the step before, or told at both ends", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const ways = arrangePath(plan);
        const drawn: string[] = [];
        const told: string[] = [];
        const walk = ({ steps, within, next }: PathStretch, before: readonly PathStop[]): void => {
          let last = before;
          for (const step of steps) {
            for (const { node, by, also } of step) {
              for (const { node: from } of last) drawn.push(nameLine(from.key, node.key));
              expect(by === null).toBe(last.length === 0);
              told.push(...also.map(({ by: other }) => nameLine(other.from, other.to)));
            }
            last = step;
          }
          for (const way of [...within, ...next]) walk(way, last);
        };
        for (const way of ways) walk(way, []);
        expect([...drawn, ...drawn, ...told].sort()).toEqual(
          plan.edges.flatMap(({ from, to }) => [nameLine(from, to), nameLine(from, to)]).sort(),
        );
      }),
    );
  });

  it("says a place where it begins and not again within it, and is as long as its longest way", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const ways = arrangePath(plan);
        for (const { place, steps, within } of stretches(ways)) {
          const zones = new Set(steps.flat().map(({ node }) => node.zone));
          expect(zones.size).toBe(1);
          if (place !== null) expect(`Zone ${[...zones].join("").slice(1)}`).toBe(place);
          for (const one of stretches(within)) expect(one.place).toBeNull();
        }
        expect(lengthOf(ways)).toBeGreaterThan(0);
        expect(lengthOf(ways)).toBeLessThanOrEqual(plan.nodes.length);
      }),
    );
  });
});
