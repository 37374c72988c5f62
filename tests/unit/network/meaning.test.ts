import { describe, expect, it } from "vitest";
import { commonCause, impact, reachOf, traceRun } from "#network/index.ts";
import { writeImpact } from "#network/write-answers.ts";
import { makeGraph } from "./make-client.ts";

/** One switch, a firewall that leads out, a server in the desks' own VLAN, and an X-ray room in another. */
const office = makeGraph(
  {
    "fw-01": { type: "firewall" },
    "modem-01": { type: "modem" },
    "sw-01": { type: "switch" },
    "srv-01": { type: "server", addresses: [{ ip: "10.20.10.10", vlan: 10 }] },
    "printer-01": { type: "printer", addresses: [{ ip: "10.20.10.20" }] },
    "pc-xray": { type: "workstation", addresses: [{ ip: "10.20.40.20", vlan: 40 }] },
    "phone-01": { type: "phone" },
  },
  {
    vlans: [
      { id: 10, name: "Staff", subnet: "10.20.10.0/24", gateway: "fw-01", dhcp: "srv-01", dns: ["srv-01"] },
      { id: 20, name: "Voice", gateway: "fw-01", dhcp: "fw-01", dns: ["fw-01"] },
      { id: 30, name: "Guest", gateway: "fw-01", dhcp: "fw-01", dns: ["fw-01"] },
      { id: 40, name: "Imaging", subnet: "10.20.40.0/24", gateway: "fw-01", dhcp: "srv-01", dns: ["srv-01"] },
    ],
    outlets: [
      { label: "D-12", run: ["sw-01/12"], vlan: 10, serves: "Reception PC" },
      { label: "D-13", run: ["sw-01/13"], vlan: 10, device: "printer-01", serves: "Printer Front" },
      { label: "D-14", run: ["sw-01/14"], vlan: 10, serves: "Insurance PC" },
      { label: "D-20", run: ["sw-01/20"], vlan: 20, device: "phone-01", serves: "Phone" },
      { label: "D-30", run: ["sw-01/30"], vlan: 30, serves: "Television" },
      { label: "X-1", run: ["sw-01/40"], vlan: 40, device: "pc-xray", serves: "X-ray PC" },
    ],
    links: [
      { from: "sw-01/48", to: "fw-01/lan1" },
      { from: "fw-01/wan1", to: "modem-01/1" },
      { from: "srv-01/1", to: "sw-01/45" },
    ],
  },
  {
    circuits: [{ id: "wan1", provider: "Spectrum", modem: "modem-01" }],
    services: [
      { id: "charts", name: "Charts", type: "business-app", runsOn: "srv-01", usedBy: "Everyone" },
      { id: "email", name: "Mail", type: "email", runsOn: "cloud" },
      { id: "phones", name: "Voice", type: "telephony", runsOn: "cloud" },
    ],
  },
);

const ifFails = (...keys: string[]): string => writeImpact(impact(office, keys));

describe("what a failure means", () => {
  it("leaves what is in the same VLAN as the server at work when the way out is lost", () => {
    expect(ifFails("fw-01")).toMatchInlineSnapshot(`
      "If FW-01 fails:
      - D-12 (Reception PC), D-14 (Insurance PC) and PC-XRAY have no internet and no way to other VLANs.
      - D-30 (Television) has no internet and no new addresses (what is running keeps its own for a while).
      - SRV-01 and PRINTER-01 have no way to other VLANs.
      - PHONE-01 has no telephone service and no new address when next switched on.
      - No longer working: Mail; Voice.
      - Out of reach from VLAN 40 Imaging, but not from VLAN 10 Staff: Charts (Everyone)."
    `);
  });
  it("takes everything with the switch, the services in the cloud too", () => {
    expect(ifFails("sw-01")).toMatchInlineSnapshot(`
      "If SW-01 fails:
      - No network at D-12 (Reception PC), D-13 (Printer Front), D-14 (Insurance PC), D-20 (Phone), D-30 (Television) and X-1 (X-ray PC).
      - SRV-01, PRINTER-01, PC-XRAY and PHONE-01 have no network.
      - No longer working: Charts (Everyone); Mail; Voice."
    `);
  });
  it("says of lost addresses that who runs keeps one for a while", () => {
    expect(ifFails("srv-01")).toMatchInlineSnapshot(`
      "If SRV-01 fails:
      - D-12 (Reception PC) and D-14 (Insurance PC) have no way to look up names (so web pages and e-mail do not open) and no new addresses (what is running keeps its own for a while).
      - PRINTER-01 has no way to look up names.
      - PC-XRAY has no way to look up names (so web pages and e-mail do not open).
      - No longer working: Charts (Everyone); Mail."
    `);
    expect(ifFails("dhcp:srv-01")).toMatchInlineSnapshot(`
      "If Address service (DHCP) on SRV-01 fails:
      - D-12 (Reception PC) and D-14 (Insurance PC) have no new addresses (what is running keeps its own for a while)."
    `);
  });
  it("says of a line that the internet is gone, and nothing else", () => {
    expect(ifFails("circuit:wan1")).toMatchInlineSnapshot(`
      "If Spectrum line fails:
      - D-12 (Reception PC), D-14 (Insurance PC), D-30 (Television) and PC-XRAY have no internet.
      - PHONE-01 has no telephone service.
      - No longer working: Mail; Voice."
    `);
  });
});

describe("a working printer", () => {
  const suspects = (works: string[]): string[] =>
    commonCause(office, ["@D-12", "@D-14"], works).suspects.map(({ part }) => part.key);
  it("clears the switch, but not what it needs no more than a sheet of paper", () => {
    expect(suspects(["@D-13"])).toEqual(expect.arrayContaining(["fw-01", "modem-01", "dns:srv-01"]));
    expect(suspects([])).toContain("sw-01");
    expect(suspects(["@D-13"])).not.toContain("sw-01");
  });
  it("is told apart from a working PC, which clears all but its address", () => {
    expect(suspects(["@X-1"])).not.toContain("fw-01");
    expect(suspects(["@X-1"])).toContain("dhcp:srv-01");
  });
  it("is not asked about what it cannot tell", () => {
    const { suspects: found } = commonCause(office, ["@D-12", "@D-14"]);
    const asked = (key: string) => found.find(({ part }) => part.key === key)?.ask?.part.key;
    expect([asked("dns:srv-01"), asked("fw-01")]).toEqual(["@X-1", "@D-20"]);
  });
});

/** What hangs behind a desk phone, a desk switch and a radio bridge, and a line that names no modem. */
const behind = makeGraph(
  {
    "fw-01": { type: "firewall" },
    "modem-01": { type: "modem" },
    "sw-01": { type: "switch" },
    "srv-01": { type: "server", addresses: [{ ip: "10.20.10.10" }] },
    "ph-01": { type: "phone", ports: ["lan", "pc"] },
    "pc-01": { type: "workstation", ports: ["lan"] },
    "desk-sw": { type: "switch" },
    "pc-02": { type: "workstation", ports: ["lan"] },
    "ap-01": { type: "access-point" },
    "ap-02": { type: "access-point" },
    "pc-03": { type: "workstation", ports: ["lan"] },
    "pc-04": { type: "workstation", ports: ["lan"] },
  },
  {
    vlans: [
      { id: 10, name: "Staff", subnet: "10.20.10.0/24", gateway: "fw-01", dhcp: "srv-01" },
      { id: 20, name: "Voice", dhcp: "fw-01" },
    ],
    outlets: [
      { label: "A-1", run: ["sw-01/1"], vlan: 10, voiceVlan: 20, device: "ph-01/lan" },
      { label: "A-2", run: ["sw-01/2"], vlan: 10, device: "desk-sw/1" },
      { label: "A-3", run: ["unknown"], vlan: 10 },
      { label: "A-4", run: ["sw-01/4"], vlan: 10, device: "ap-01/lan" },
      { label: "A-5", run: ["sw-01/5"], vlan: 10, device: "pc-04" },
    ],
    links: [
      { from: "fw-01/wan1", to: "modem-01/1" },
      { from: "fw-01/lan1", to: "sw-01/24" },
      { from: "srv-01/1", to: "sw-01/23" },
      { from: "ph-01/pc", to: "pc-01/lan" },
      { from: "desk-sw/2", to: "pc-02/lan" },
      { from: "ap-01/radio", to: "ap-02/radio", medium: "wireless" },
      { from: "ap-02/lan", to: "pc-03/lan" },
    ],
  },
  { circuits: [{ id: "wan1", provider: "Spectrum", use: "primary" }] },
);

describe("what hangs behind something in an outlet", () => {
  const needs = (key: string) => reachOf(behind).json.parts.find((part) => part.key === key)?.needs;
  const vlan = (key: string) => reachOf(behind).json.parts[needs(key)?.vlan ?? -1]?.key;
  it("is in the outlet's VLAN, and the phone itself in that for phones", () => {
    expect(["pc-01", "pc-02", "pc-03", "ap-02", "ph-01", "@A-1", "srv-01", "sw-01"].map(vlan)).toEqual([
      ...["vlan:10", "vlan:10", "vlan:10", "vlan:10", "vlan:20", "vlan:10", "vlan:10"],
      undefined,
    ]);
  });
  it("has lost its address service when two PCs fail and a third still works", () => {
    const { suspects } = commonCause(behind, ["pc-01", "pc-02"], ["pc-04"]);
    expect(suspects[0]?.part.key).toBe("dhcp:srv-01");
  });
});

describe("what is not documented", () => {
  it("takes the only modem that a line without one can end at", () => {
    expect(writeImpact(impact(behind, ["modem-01"]))).toMatchInlineSnapshot(`
      "If MODEM-01 fails:
      - A-1, A-2, PC-01, PC-02, PC-03 and PC-04 have no internet.
      - No working way is documented for A-3; it may be affected too.
      - Spectrum line names no modem; this is the only one it can end at."
    `);
    expect(traceRun(behind, { device: "modem-01" })?.ways.map(({ end }) => end)).toEqual(["device", "line"]);
  });
  it("says that a modem has no line, and a VLAN no gateway", () => {
    const two = makeGraph(
      { "fw-01": { type: "firewall" }, "m-1": { type: "modem" }, "m-2": { type: "modem" } },
      {
        vlans: [{ id: 20, name: "Voice" }],
        links: [
          { from: "fw-01/1", to: "m-1/1" },
          { from: "fw-01/2", to: "m-2/1" },
        ],
      },
      { circuits: [{ id: "wan1", provider: "Spectrum" }] },
    );
    expect(writeImpact(impact(two, ["m-1"]))).toMatchInlineSnapshot(`
      "If M-1 fails:
      - Nothing that is documented depends on M-1.
      - No line names M-1 as its modem, so who depends on it is not known."
    `);
    expect(writeImpact(impact(two, ["vlan:20"]))).toMatchInlineSnapshot(`
      "If VLAN 20 Voice fails:
      - Nothing that is documented depends on VLAN 20 Voice.
      - No gateway is written down for VLAN 20 Voice, so no way out of it is documented."
    `);
  });
  it("still tells what is cabled only through a switch where no way out is known", () => {
    const site = makeGraph(
      {
        "core-01": { type: "switch" },
        "core-02": { type: "switch" },
        "edge-01": { type: "switch" },
        "edge-02": { type: "switch" },
        "srv-01": { type: "server" },
      },
      {
        links: [
          { from: "core-01/1", to: "edge-01/1" },
          { from: "core-01/2", to: "edge-02/1" },
          { from: "core-02/1", to: "edge-01/2" },
          { from: "core-02/2", to: "edge-02/2" },
          { from: "edge-01/9", to: "srv-01/1" },
        ],
      },
    );
    expect(writeImpact(impact(site, ["edge-01"]))).toMatchInlineSnapshot(`
      "If EDGE-01 fails:
      - SRV-01 has no network.
      - CORE-02 goes on by a second path, through EDGE-02.
      - No way out is documented for what it is cabled to: only what is cabled through it is counted."
    `);
    expect(writeImpact(impact(site, ["core-01"]))).toMatchInlineSnapshot(`
      "If CORE-01 fails:
      - Nothing that is documented is cut off.
      - EDGE-02 goes on by a second path, through CORE-02.
      - No way out is documented for what it is cabled to: only what is cabled through it is counted."
    `);
  });
  it("names an untraced outlet only where it could matter", () => {
    expect(impact(behind, ["sw-01"]).uncertain.map(({ name }) => name)).toEqual(["A-3"]);
    expect(impact(behind, ["@A-1"]).uncertain).toEqual([]);
  });
});
