import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { traceRun } from "#network/index.ts";
import type { NetworkGraph, PortNode } from "#network/index.ts";
import { followCable } from "#network/follow.ts";
import type { Way } from "#network/follow.ts";
import { listConnections } from "#network/segments.ts";
import { makeGraph } from "./make-client.ts";

/** Trunks of several strands, one after another, and the patch cords between them in a random order. */
const trunks = fc.integer({ min: 2, max: 5 }).chain((strands) =>
  fc.record({
    strands: fc.constant(strands),
    /** One order of the cords for each place between two trunks, and one for each end. */
    orders: fc.array(fc.shuffledSubarray([...Array(strands).keys()], { minLength: strands }), {
      minLength: 2,
      maxLength: 4,
    }),
  }),
);

describe("runs against what was really cabled", () => {
  it("follow every strand through any number of trunks, both ways", () => {
    fc.assert(
      fc.property(trunks, ({ strands, orders }) => {
        const { graph, ends } = cableUp(strands, orders);
        for (const [from, to] of ends) {
          expect(endOf(graph, from)).toBe(to);
          expect(endOf(graph, to)).toBe(from);
          const way = traceRun(graph, { port: from })?.ways[0];
          // Two panels for each trunk, and on each the strand that the cords lead into.
          expect(way?.stops.length).toBe(2 + 2 * (orders.length - 1));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("find the same pairs as walking from every port", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(17), fc.nat(18)), { maxLength: 14 }),
        fc.array(fc.nat(17), { maxLength: 3 }),
        (pairs, runs) => {
          const graph = makeGraph(
            {
              "sw-01": { type: "switch" },
              "srv-01": { type: "server" },
              "pp-01": { type: "patch-panel" },
              "fp-01": {
                type: "patch-panel",
                ports: ["1", "2", "3"].map((name, index) => ({ name, rear: "T", position: index + 1 })),
              },
            },
            {
              outlets: runs.map((port, index) => ({ label: `D-${index}`, run: [PORTS[port] ?? "unknown"] })),
              links: pairs.map(([from, to]) => ({ from: PORTS[from] ?? "", to: PORTS[to] ?? "unknown" })),
            },
          );
          const pairsOf = (found: readonly { from: PortNode; to: PortNode }[]): string[] =>
            [...new Set(found.map(({ from, to }) => [from.key, to.key].sort().join(" ")))].sort();
          const found = listConnections(graph, "all");
          expect(pairsOf(found)).toEqual(pairsOf(walkFromAll(graph)));
          expect(pairsOf(found).length).toBe(found.length);
        },
      ),
      { numRuns: 400 },
    );
  });
});

const PORTS = [
  ...["1", "2", "3", "4"].map((port) => `sw-01/${port}`),
  ...["1", "2"].map((port) => `srv-01/${port}`),
  ...["1", "2", "3"].flatMap((port) => [`pp-01/${port}`, `pp-01/${port}:rear`]),
  ...["1", "2", "3"].map((port) => `fp-01/${port}`),
  "fp-01/T:rear",
  "gone-01/1",
  "gone-01/2",
];

/** A port's place at the near end, and where its strand comes out at the far end. */
function cableUp(
  strands: number,
  orders: readonly (readonly number[])[],
): { graph: NetworkGraph; ends: [string, string][] } {
  const count = orders.length - 1;
  const fronts = Array.from({ length: strands }, (_, index) => ({
    name: `f${index}`,
    rear: "T",
    position: index + 1,
  }));
  const panels = Array.from({ length: count }, (_, index) => [`a${index}`, `b${index}`]).flat();
  const links = Array.from({ length: count }, (_, index) => ({
    from: `a${index}/T:rear`,
    to: `b${index}/T:rear`,
  }));
  const ends: [string, string][] = [];
  for (let start = 0; start < strands; start++) {
    let at = start;
    let from = `near/${start}`;
    for (const [place, order] of orders.entries()) {
      at = order[at] ?? 0;
      const to = place === count ? `far/${at}` : `a${place}/f${at}`;
      links.push({ from, to });
      from = `b${place}/f${at}`;
    }
    ends.push([`near/${start}`, `far/${at}`]);
  }
  const graph = makeGraph(
    {
      near: { type: "switch" },
      far: { type: "switch" },
      ...Object.fromEntries(panels.map((id) => [id, { type: "patch-panel" as const, ports: fronts }])),
    },
    { links },
  );
  return { graph, ends };
}

function endOf(graph: NetworkGraph, port: string): string | undefined {
  const stop = traceRun(graph, { port })?.ways[0]?.stops.at(-1);
  return stop === undefined ? undefined : `${stop.id}/${stop.enters}`;
}

function walkFromAll(graph: NetworkGraph): { from: PortNode; to: PortNode }[] {
  const found: { from: PortNode; to: PortNode }[] = [];
  for (const port of graph.ports.values()) {
    const isEnd = !port.passive || graph.owners.get(port.owner)?.kind === "outlet";
    if (!isEnd || port.cables.length === 0) continue;
    const visit = (way: Way): void => {
      if (["device", "missing-device", "outlet"].includes(way.end)) found.push({ from: port, to: way.at });
      way.branches.forEach(visit);
    };
    visit(followCable(graph, port, { stopAtOutlets: true, useCable: () => true }));
  }
  return found;
}
