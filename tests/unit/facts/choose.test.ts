import { describe, expect, it } from "vitest";
import { createFacts } from "#book/facts/index.ts";
import type { FactSubject } from "#book/facts/index.ts";
import { clientOf, makeBook, today } from "./book.ts";
import type { Files } from "./book.ts";

const at = (
  type: string,
  location?: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  kind: "equipment",
  type,
  name: "?",
  status: "active",
  ...(location === undefined ? {} : { location }),
  ...more,
});

/** Two offices; each has its own of most things. */
const offices: Files = {
  "clients/harbor/index.mdx": {
    kind: "client",
    name: "Harbor",
    locations: [
      { id: "north", name: "North" },
      { id: "south", name: "South" },
    ],
    contacts: [
      { id: "ann", name: "Ann", duties: ["main"], location: "north" },
      { id: "sue", name: "Sue", duties: ["main"], location: "south" },
    ],
    circuits: [
      { id: "n", provider: "North line", location: "north" },
      { id: "b", provider: "Spare", use: "backup", location: "north" },
      { id: "s", provider: "South line", use: "primary", location: "south" },
    ],
  },
  "clients/harbor/network.mdx": {
    kind: "network",
    vlans: [
      { id: 10, name: "North staff", location: "north", gateway: "fw-n" },
      { id: 10, name: "South staff", location: "south", gateway: "fw-s" },
    ],
    outlets: [
      { label: "S-1", location: "south", vlan: 10, run: ["sw-s/1"] },
      { label: "S-2", run: ["sw-s/2"] },
      { label: "N-1", location: "north" },
    ],
    links: [
      { from: "sw-n2/1", to: "fw-n/1" },
      { from: "sw-n1/1", to: "sw-n2/2" },
    ],
  },
  "clients/harbor/equipment/fw-n.mdx": at("firewall", "north", { name: "FW-N" }),
  "clients/harbor/equipment/fw-s.mdx": at("firewall", "south", { name: "FW-S" }),
  "clients/harbor/equipment/nas-a.mdx": at("nas", "south", { name: "NAS-OLD", status: "retired" }),
  "clients/harbor/equipment/nas-b.mdx": at("nas", "south", { name: "NAS-BROKEN", status: "broken" }),
  "clients/harbor/equipment/nas-c.mdx": at("nas", "south", { name: "NAS-S" }),
  "clients/harbor/equipment/sw-n1.mdx": at("switch", "north", { name: "SW-N1" }),
  "clients/harbor/equipment/sw-n2.mdx": at("switch", "north", { name: "SW-N2" }),
  "clients/harbor/equipment/sw-s.mdx": at("switch", "south", { name: "SW-S" }),
};

function read(paths: readonly string[], subject: FactSubject = {}, files: Files = offices): string[] {
  const book = makeBook(files);
  const facts = createFacts(book, clientOf(book), subject, today);
  return paths.map((path) => {
    const fact = facts.get(path);
    return fact === undefined ? "no such path" : fact.known ? fact.text : `GAP ${fact.missing}`;
  });
}

describe("of several, a fact takes", () => {
  const paths = [
    "location.name",
    "firewall.name",
    "coreSwitch.name",
    "nas.name",
    "internet.provider",
    "contact.main.name",
  ];

  it("the one where the subject stands, else the main location's, else any", () => {
    expect(read(paths)).toEqual(["North", "FW-N", "SW-N2", "NAS-S", "North line", "Ann"]);
    const south = ["South", "FW-S", "SW-S", "NAS-S", "South line", "Sue"];
    expect(read(paths, { outlet: "S-1" })).toEqual(south);
    expect(read(paths, { outlet: "S-2" })).toEqual(south);
    expect(read(paths, { device: "sw-s" })).toEqual(south);
    expect(read(["internet.backup.provider"], { outlet: "S-1" })).toEqual(["Spare"]);
  });

  it("the location called main, wherever it stands in the list", () => {
    const files = { "clients/harbor/index.mdx": { ...offices["clients/harbor/index.mdx"] } };
    files["clients/harbor/index.mdx"]["locations"] = [
      { id: "annex", name: "Annex" },
      { id: "main", name: "Main" },
    ];
    expect(read(["location.name"], {}, files)).toEqual(["Main"]);
  });

  it("the VLAN of its own location", () => {
    expect(read(["outlet.vlan.name", "outlet.vlan.gateway.name"], { outlet: "S-1" })).toEqual([
      "South staff",
      "FW-S",
    ]);
  });

  it("neighbours within earshot only", () => {
    expect(read(["outlet.neighbours"], { outlet: "S-1" })).toEqual([
      "GAP no outlet near outlet S-1 is documented",
    ]);
  });
});

describe("the firewall", () => {
  const small = (more: Files): Files => ({
    "clients/harbor/index.mdx": { kind: "client", name: "Harbor" },
    "clients/harbor/network.mdx": { kind: "network", vlans: [{ id: 1, name: "All", gateway: "modem-01" }] },
    "clients/harbor/equipment/modem-01.mdx": at("modem", undefined, { name: "MODEM-01" }),
    ...more,
  });

  it("is a router or the gateway where there is none", () => {
    expect(read(["firewall.name"], {}, small({}))).toEqual(["MODEM-01"]);
    const router = { "clients/harbor/equipment/r-01.mdx": at("router", undefined, { name: "R-01" }) };
    expect(read(["firewall.name"], {}, small(router))).toEqual(["R-01"]);
    expect(read(["firewall.name"], {}, small({ "clients/harbor/network.mdx": { kind: "network" } }))).toEqual(
      ["GAP no firewall is documented"],
    );
  });
});

describe("the wireless networks", () => {
  const wifi = (...networks: Record<string, unknown>[]): string[] =>
    read(
      ["wifi.ssid", "wifi.guest"],
      {},
      {
        "clients/harbor/index.mdx": { kind: "client", name: "Harbor" },
        "clients/harbor/network.mdx": { kind: "network", vlans: [{ id: 30, name: "Guest" }], wifi: networks },
      },
    );

  it.each([
    [
      [{ ssid: "Cafe_Guest" }, { ssid: "Cafe" }],
      ["Cafe", "Cafe_Guest"],
    ],
    [
      [{ ssid: "Blue", vlan: 30 }, { ssid: "Red" }],
      ["Red", "Blue"],
    ],
    [
      [{ ssid: "Red" }, { ssid: "Blue", for: "Patients" }],
      ["Red", "Blue"],
    ],
    [[{ ssid: "One", for: "Everybody, guests too" }], ["One", "One"]],
    [[{ ssid: "Guestimate" }], ["Guestimate", "GAP no wireless network for guests is documented"]],
    [[], ["GAP no wireless network is documented", "GAP no wireless network for guests is documented"]],
  ])("of %j are told apart", (networks, names) => {
    expect(wifi(...networks)).toEqual(names);
  });
});
