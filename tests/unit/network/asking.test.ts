import { describe, expect, it } from "vitest";
import { buildLadder, buildNetwork, commonCause, portTable, traceRun } from "#network/index.ts";
import { runAsk } from "#network/run-ask.ts";
import { deviceStrip } from "#network/trace-run.ts";
import { writePorts, writeRun } from "#network/write-answers.ts";
import { makeClient } from "./make-client.ts";

const client = makeClient(
  {
    "fw-01": { type: "firewall" },
    "sw-01": { type: "switch" },
    "pp-01": { type: "patch-panel", ports: ["1-4"] },
    "pp-02": { type: "patch-panel", ports: ["1-4"] },
    "pp-03": { type: "patch-panel", ports: ["1-4"] },
    "ph-01": { type: "phone", ports: ["lan", "pc"] },
    "pc-01": { type: "workstation", ports: ["lan"] },
    "desk-sw": { type: "switch" },
    "pc-02": { type: "workstation", ports: ["lan"] },
    "ap-01": { type: "access-point" },
    "ap-02": { type: "access-point" },
    "cam-01": { type: "camera", ports: ["lan"] },
  },
  {
    vlans: [{ id: 10, name: "Staff", gateway: "fw-01" }],
    outlets: [
      { label: "D-01", aliases: ["desk 1"], run: ["pp-01/1", "sw-01/1"], vlan: 10, device: "ph-01/lan" },
      { label: "D-02", run: ["sw-01/2"], vlan: 10, device: "desk-sw/1" },
      { label: "D-03", run: ["pp-01/3", "unknown"], vlan: 10 },
      { label: "D-04", run: ["sw-01/4"], vlan: 10, device: "ap-01/lan" },
      { label: "D-05" },
    ],
    links: [
      { from: "fw-01/lan1", to: "sw-01/24" },
      { from: "ph-01/pc", to: "pc-01/lan" },
      { from: "desk-sw/2", to: "pc-02/lan" },
      { from: "ap-01/radio", to: "ap-02/radio", medium: "wireless" },
      { from: "ap-02/lan", to: "cam-01/lan" },
      { from: "pp-01/4:rear", to: "pp-03/1:rear" },
      { from: "pp-03/1", to: "pp-02/2" },
    ],
  },
  { aliases: ["the dentist"], services: [{ id: "email", name: "The mail service", runsOn: "cloud" }] },
);
const graph = buildNetwork(client);
const book = {
  practice: null,
  library: new Map(),
  clients: new Map([
    ["harbor-dental", { ...client, id: "harbor-dental" }],
    ["harbor-law", { ...makeClient({}), id: "harbor-law" }],
  ]),
};
const ask = (question: string, what: string[], name = "harbor-dental") =>
  runAsk(book, { question, client: name, what, works: [], json: false });

describe("the way of a device", () => {
  const run = (device: string): string => {
    const found = traceRun(graph, { device });
    return found === null ? "" : writeRun(found);
  };
  it.each(["pc-01", "pc-02", "cam-01"])("of %s goes on to the closet", (device) => {
    expect(run(device)).toMatchSnapshot();
  });
  it("does not turn back at what hangs below a switch or a bridge", () => {
    expect(
      run("sw-01")
        .split("\n")
        .filter((line) => line.includes("passes")),
    ).toEqual([]);
    expect(run("ap-01")).toContain("Ends at AP-02 port radio.");
  });
  it("is a strip on the page of what stands at a desk, and on no other", () => {
    const strip = (device: string) => deviceStrip(graph, device)?.stops.map(({ name }) => name);
    expect(strip("pc-02")).toEqual(["PC-02", "DESK-SW", "D-02", "SW-01"]);
    expect(strip("ph-01")).toEqual(["PH-01", "D-01", "PP-01", "SW-01"]);
    expect([strip("sw-01"), strip("fw-01"), strip("pp-01")]).toEqual([undefined, undefined, undefined]);
  });
  it("names the panels on the way in a panel's table", () => {
    expect(writePorts(portTable(graph, "pp-01") ?? []).split("\n")[3]).toBe(
      "4  PP-02 2 (through PP-03 1) → not patched",
    );
  });
});

describe("what nobody has traced", () => {
  it.each([
    [
      "beside what is known",
      ["@D-03", "@D-01"],
      /^Nothing is documented about the way of D-03, so it cannot be counted\. \d+ parts explain D-01, /,
    ],
    [
      "alone",
      ["@D-03", "@D-05"],
      /^Nothing is documented about the way of D-03 and D-05, so they cannot be counted\. So far /,
    ],
  ])("is said %s", (_, broken, words) => {
    expect(commonCause(graph, broken).words).toMatch(words);
  });
  it("is not counted twice where it is named twice", () => {
    const [once, twice] = [["@D-01"], ["@D-01", "@D-01"]].map((keys) => commonCause(graph, keys));
    expect(twice).toEqual(once);
  });
});

describe("a ladder", () => {
  it("ends its sentences where no place is written", () => {
    const body = buildLadder(graph, "D-01")?.body ?? "";
    expect(body).toContain("Outlet **D-01**. Its way:");
    expect(body).toContain("\n\nLook at the light of SW-01 itself, and at the light of port");
  });
});

describe("asking", () => {
  it.each(["d1", "D 01", "d-001", "outlet d1", "desk 1", "Desk 1"])("knows D-01 as %s", (said) => {
    expect(ask("run", [said]).text).toMatch(/^D-01 — patch cord → PH-01/);
  });
  it.each(["10", "vlan10", "vlan 10", "VLAN 10 Staff"])("knows VLAN 10 as %s", (said) => {
    expect(ask("impact", [said]).text).toMatch(/^If VLAN 10 Staff fails:/);
  });
  it("knows a client by an alias or a part of its name, and asks which if there are several", () => {
    expect(ask("run", ["D-01"], "dentist").ok).toBe(true);
    expect(ask("run", ["D-01"], "dental").ok).toBe(true);
    expect(ask("run", ["D-01"], "harbor-").text).toBe(
      '"harbor-" could be "harbor-dental" or "harbor-law": say which.',
    );
  });
  it("says why there is no answer, with names as they are written", () => {
    expect([
      ask("ladder", ["sw-01"]).text,
      ask("run", ["vlan10"]).text,
      ask("ports", ["D-01"]).text,
      ask("run", ["D-09"]).text,
    ]).toMatchInlineSnapshot(`
      [
        "A ladder begins at an outlet, or at a device that hangs on one; "sw-01" is neither: try "D-01".",
        "A run begins at an outlet, a port or a device; "vlan10" is none.",
        "A port table is that of a device; "D-01" is none.",
        "Nothing at Harbor is called "D-09"; did you mean "D-01", "D-02" or "D-03"?",
      ]
    `);
  });
  it("begins a ladder at the outlet that a device hangs on", () => {
    expect(ask("ladder", ["pc-01"]).text).toMatch(/^# Outlet D-01 is dead/);
  });
});
