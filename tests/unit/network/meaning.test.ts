import { describe, expect, it } from "vitest";
import { commonCause, impact } from "#network/index.ts";
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
      - D-12 (Reception PC) and D-14 (Insurance PC) have no internet and no way to other VLANs.
      - D-30 (Television) has no internet and no new addresses (what is running keeps its own for a while).
      - SRV-01 and PRINTER-01 have no way to other VLANs.
      - PC-XRAY has no internet and no way to other VLANs.
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
      - D-12 (Reception PC), D-14 (Insurance PC) and D-30 (Television) have no internet.
      - PC-XRAY has no internet.
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
