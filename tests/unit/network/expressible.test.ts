import { describe, expect, it } from "vitest";
import { commonCause, impact, outletBeyond, overviewMap, switchMap, traceRun } from "#network/index.ts";
import type { TraceStart } from "#network/index.ts";
import { writeRun } from "#network/write-answers.ts";
import { makeGraph } from "./make-client.ts";

/** One site with everything that is cabled in an odd way. */
const graph = makeGraph(
  {
    "fw-01": { type: "firewall" },
    "sw-01": {
      type: "switch",
      stack: "mdf",
      ports: [
        { name: "49", lag: "up" },
        { name: "50", lag: "up" },
      ],
    },
    "sw-02": { type: "switch", stack: "mdf" },
    "sw-03": {
      type: "switch",
      ports: [
        { name: "1", lag: "up" },
        { name: "2", lag: "up" },
      ],
    },
    "bridge-01": { type: "other", name: "Bridge roof" },
    "bridge-02": { type: "other", name: "Bridge shed" },
    "sw-shed": { type: "switch" },
    "phone-01": { type: "phone", ports: ["lan", "pc"] },
    "sw-desk": { type: "switch", name: "Desk switch" },
    "pc-01": { type: "workstation", ports: ["lan"] },
    "pc-02": { type: "workstation", ports: ["lan"] },
    "pp-01": { type: "patch-panel" },
    "pp-02": { type: "patch-panel" },
  },
  {
    vlans: [{ id: 10, name: "Staff", gateway: "fw-01" }],
    outlets: [
      { label: "D-1", run: ["pp-01/1", "sw-01/1"], device: "phone-01/lan", vlan: 10 },
      { label: "D-2", run: ["pp-01/2", "sw-01/2"], device: "sw-desk/1", vlan: 10 },
      { label: "D-3", run: ["pp-01/3", "unknown"], vlan: 10 },
    ],
    links: [
      { from: "fw-01/lan", to: "sw-01/48" },
      { from: "sw-01/s1", to: "sw-02/s2", medium: "stack" },
      { from: "sw-01/s2", to: "sw-02/s1", medium: "stack" },
      { from: "sw-01/49", to: "sw-03/1" },
      { from: "sw-01/50", to: "sw-03/2" },
      { from: "bridge-01/eth", to: "sw-02/5" },
      { from: "bridge-01/air", to: "bridge-02/air", medium: "wireless" },
      { from: "bridge-02/eth", to: "sw-shed/1" },
      { from: "phone-01/pc", to: "pc-01/lan" },
      { from: "sw-desk/2", to: "pc-02/lan" },
      { from: "sw-desk/3", to: "unknown", note: "Goes under the carpet" },
      { from: "pp-01/24", to: "pp-02/24", label: "TIE" },
      { from: "sw-03/9", to: "unknown" },
    ],
  },
);

const run = (start: TraceStart): string => writeRun(traceRun(graph, start) ?? { start: "", ways: [] });
const mapped = overviewMap(graph).table.map(({ from, to, by }) => `${from} – ${to}: ${by}`);
const lost = (part: string): string[] => {
  const { outlets, devices } = impact(graph, [part]);
  return [...outlets, ...devices].map((loss) => loss.part.key).sort();
};

describe("what is cabled in an odd way is traced, drawn and named", () => {
  it("a wireless link", () => {
    expect(run({ port: "bridge-01/air" })).toMatch(/wireless link → Bridge shed \[air\]/);
    expect(mapped).toContain("Bridge roof – Bridge shed: radio");
    expect(lost("bridge-01")).toEqual(["bridge-02", "sw-shed"]);
  });
  it("a bundle (LAG), of which one cable may fail", () => {
    expect(mapped).toContain("SW-01 + SW-02 – SW-03: 2 ×");
    expect(switchMap(graph, "sw-03")?.table.map(({ by }) => by)).toContain("1, 2");
    expect(lost("cable:9")).toEqual([]);
  });
  it("a stack", () => {
    expect(mapped.filter((row) => row.includes("stack"))).toEqual([]);
    expect(switchMap(graph, "sw-01")?.table.map(({ to, by }) => `${by} → ${to}`)).toContain(
      "s1, s2 · stack → SW-02",
    );
    expect(run({ port: "sw-01/s1" })).toMatch(/stacking cable → SW-02/);
    expect(lost("sw-01")).toContain("sw-02");
  });
  it("a PC behind a desk phone", () => {
    expect(outletBeyond(graph, "D-1").map((way) => way.stops.map(({ name }) => name))).toEqual([
      ["PHONE-01", "PC-01"],
    ]);
    expect(lost("phone-01")).toEqual(["pc-01"]);
    expect(commonCause(graph, ["pc-01"]).suspects.map(({ part }) => part.key)).toContain("phone-01");
  });
  it("a small switch in an outlet", () => {
    expect(outletBeyond(graph, "D-2").map(({ end }) => end)).toEqual(["device", "unknown"]);
    expect(mapped).toContain("SW-01 + SW-02 – Desk switch: D-2");
    expect(lost("sw-desk")).toContain("pc-02");
  });
  it("panel to panel, with nothing active on it", () => {
    expect(run({ port: "pp-01/24" })).toMatchInlineSnapshot(`
      "PP-01 [24] — cable “TIE” → PP-02 [24 › rear 24]
        No cable is documented from the back of PP-02 port 24.
      PP-01 [24 › rear 24]
        No cable is documented from the back of PP-01 port 24."
    `);
  });
  it("an unknown far end", () => {
    expect(run({ outlet: "D-3" })).toMatch(/nobody has traced where to/);
    expect(run({ port: "sw-desk/3" })).toMatch(/unknown\n.*Goes under the carpet/);
    expect(mapped).toContain("1 outlet not traced – unknown: unknown");
    expect(mapped).toContain("SW-03 – 1 cable to the unknown: cables");
    expect(switchMap(graph, "sw-desk")?.table.map(({ to }) => to)).toContain(
      "1 cable to the unknown: Goes under the carpet",
    );
    expect(impact(graph, ["sw-01"]).uncertain.map(({ name }) => name)).toEqual(["D-3"]);
  });
});
