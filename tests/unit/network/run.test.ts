import { describe, expect, it } from "vitest";
import { outletBeyond, outletStrip, portTable, traceRun } from "#network/index.ts";
import type { TraceStart } from "#network/index.ts";
import { writePorts, writeRun } from "#network/write-answers.ts";
import { makeGraph } from "./make-client.ts";

const graph = makeGraph(
  {
    "sw-01": { type: "switch", ports: ["1-4", { name: "5", disabled: true }] },
    "sw-05": { type: "switch", ports: ["1-3"] },
    "pp-01": { type: "patch-panel", ports: ["1-6"] },
    "pp-02": { type: "patch-panel", ports: ["1-6"] },
    "fp-01": {
      type: "patch-panel",
      ports: [
        { name: "a", rear: "T", position: 1 },
        { name: "b", rear: "T", position: 2 },
      ],
    },
    "fp-02": {
      type: "patch-panel",
      ports: [
        { name: "a", rear: "T", position: 1 },
        { name: "b", rear: "T", position: 2 },
      ],
    },
    "fp-03": { type: "patch-panel", ports: ["1"] },
    "phone-01": { type: "phone", ports: ["lan", "pc"] },
    "pc-01": { type: "workstation", ports: ["lan"] },
    "srv-01": { type: "server", ports: ["1-2"] },
    "ring-01": { type: "patch-panel", ports: ["1"] },
  },
  {
    outlets: [
      { label: "D-1", run: ["pp-01/1", "sw-01/1"], device: "phone-01/lan", room: "Front" },
      { label: "D-2", run: ["pp-02/2", "pp-01/2", "sw-01/2"], device: "sw-05/1" },
      { label: "D-3", run: ["pp-01/3", "unknown"], serves: "Old fax." },
      { label: "D-4" },
      { label: "D-5", run: ["pp-01/5", "sw-01/5"] },
      { label: "D-6", run: ["pp-01/6", "pp-01/6:rear", "sw-01/4"] },
    ],
    links: [
      { from: "phone-01/pc", to: "pc-01/lan" },
      { from: "sw-05/2", to: "unknown", note: "The scale" },
      { from: "fp-01/T:rear", to: "fp-02/T:rear", medium: "fibre", label: "TRUNK" },
      { from: "sw-01/3", to: "fp-01/b", colour: "yellow" },
      { from: "fp-02/b", to: "srv-01/1" },
      { from: "fp-03/1", to: "gone-01/7" },
      { from: "ring-01/1", to: "ring-01/1:rear" },
    ],
  },
);

const run = (start: TraceStart): string => {
  const found = traceRun(graph, start);
  return found === null ? "nothing" : writeRun(found);
};

describe("a run", () => {
  it("leads from an outlet both ways, through the phone in it no further", () => {
    expect(run({ outlet: "D-1" })).toMatchInlineSnapshot(`
      "D-1 — patch cord → PHONE-01 [lan]
        Ends at PHONE-01 port lan.
      D-1 — cable in the wall → PP-01 [rear 1 › 1] — patch cord → SW-01 [1]
        Ends at SW-01 port 1."
    `);
    expect(outletBeyond(graph, "D-1").map((way) => way.stops.map((stop) => stop.name))).toEqual([
      ["PHONE-01", "PC-01"],
    ]);
  });

  it("passes panels tied front to back, and names the small switch in the outlet", () => {
    const strip = outletStrip(graph, "D-2");
    expect(strip?.stops.map(({ name, enters, leaves }) => [enters, name, leaves])).toEqual([
      [null, "SW-05", "1"],
      [null, "D-2", null],
      ["rear 2", "PP-02", "2"],
      ["rear 2", "PP-01", "2"],
      ["2", "SW-01", null],
    ]);
    expect(outletBeyond(graph, "D-2").map((way) => way.end)).toEqual(["unknown"]);
  });

  it.each<[string, TraceStart]>([
    ["names an unknown far end", { outlet: "D-3" }],
    ["says that nothing is documented", { outlet: "D-4" }],
    ["says that a port is switched off", { outlet: "D-5" }],
    ["passes a panel from its front if both sides are named", { outlet: "D-6" }],
    ["keeps the strand of a trunk", { port: "sw-01/3" }],
    ["splits at a trunk entered without a strand", { port: "fp-02/T:rear" }],
    ["names a device without a page", { port: "fp-03/1" }],
    ["ends at a ring", { port: "ring-01/1" }],
    ["shows every cable of a device", { device: "srv-01" }],
    ["shows nothing for what is not there", { device: "srv-09" }],
  ])("%s", (_, start) => {
    expect(run(start)).toMatchSnapshot();
  });
});

describe("what is written down twice", () => {
  const doubled = makeGraph(
    { "sw-01": { type: "switch" }, "fw-01": { type: "firewall" }, "pp-01": { type: "patch-panel" } },
    {
      outlets: [{ label: "D-1", run: ["pp-01/1", "sw-01/1"] }],
      links: [{ from: "sw-01/1", to: "fw-01/1" }],
    },
  );
  it("is said to be uncertain, at the outlet and in the port table", () => {
    const ways = traceRun(doubled, { outlet: "D-1" })?.ways ?? [];
    expect(ways.at(-1)?.words).toMatchInlineSnapshot(
      `"Ends at SW-01 port 1. It is not certain: 2 cables are written down for that port."`,
    );
    expect(writePorts(portTable(doubled, "sw-01") ?? [])).toMatchInlineSnapshot(
      `"1  D-1 or FW-01 1: not certain"`,
    );
  });
});

describe("a port table", () => {
  it("tells for each port what it leads to", () => {
    expect(writePorts(portTable(graph, "sw-01") ?? [])).toMatchInlineSnapshot(`
      "1  D-1 Front
      2  D-2
      3  SRV-01 1
      4  D-6
      5  D-5          Switched off"
    `);
    expect(writePorts(portTable(graph, "pp-01") ?? [])).toMatchInlineSnapshot(`
      "1  D-1 Front → SW-01 1
      2  D-2 (through PP-02 2) → SW-01 2
      3  D-3 → unknown
      4  free
      5  D-5 → SW-01 5
      6  SW-01 4 → D-6"
    `);
    expect(portTable(graph, "sw-09")).toBeNull();
  });
});
