import { describe, expect, it } from "vitest";
import { runCheck } from "#check/run-check.ts";
import { layOver, runRule, today } from "./samples.ts";
import type { Overlay } from "./samples.ts";

const CLIENT = "clients/harbor/index.mdx";
const NETWORK = "clients/harbor/network.mdx";
const AP = "clients/harbor/equipment/ap-01.mdx";
const SW = "clients/harbor/equipment/sw-01.mdx";
const CALL = "clients/harbor/calls/2026-11-03-desk-dead.mdx";

const conflicts = ["<<<<<<< a", "x", "=======", "y", ">>>>>>> b", ""].join("\n").repeat(2);

/** What lies just on either side of where a rule begins to say something. */
const edges: [name: string, rule: string, overlay: Overlay, findings: number][] = [
  ["bought and out of warranty on one day", "date/order", { [AP]: on("warrantyUntil", "2026-03-01") }, 0],
  ["out of warranty the day before", "date/order", { [AP]: on("warrantyUntil", "2026-02-28") }, 1],
  ["to be replaced on the day it was bought", "date/order", { [AP]: on("replaceBy", "2026-03-01") }, 0],
  ["to be replaced before it was bought", "date/order", { [AP]: on("replaceBy", "2026-02-28") }, 1],
  ["a call that repeats an earlier one", "date/order", repeat("2026-11-05-again", "2026-11-05T09:00"), 0],
  ["a call that repeats a later one", "date/order", repeat("2026-11-01-again", "2026-11-01T09:00"), 1],
  ["a promise due on the visit's day", "date/order", promise("due: 2026-11-10"), 0],
  ["a promise due before the visit", "date/order", promise("due: 2026-11-09"), 1],
  ["a promise kept before it was made", "date/order", promise("due: 2026-11-12, keptOn: 2026-11-09"), 1],
  ["a call settled by an earlier visit", "date/order", settle("settledBy: 2026-11-10"), 1],
  [
    "a prevention closed by an earlier visit",
    "date/order",
    settle("prevention: { what: A new cable, closedBy: 2026-11-10 }"),
    1,
  ],
  [
    "a prevention closed on an earlier day",
    "date/order",
    settle("prevention: { what: A new cable, closedOn: 2026-11-10 }"),
    1,
  ],
  [
    "a MAC address that went on from a retired device",
    "duplicate/mac",
    { [AP]: 'addresses: [{ mac: "f4:e2:c6:00:00:01" }]', [SW]: "status: retired" },
    0,
  ],
  [
    "a MAC address in two devices in use",
    "duplicate/mac",
    { [AP]: 'addresses: [{ mac: "f4:e2:c6:00:00:01" }]' },
    1,
  ],
  [
    "an IPv6 address in a VLAN whose subnet is IPv4",
    "address/outside-subnet",
    { [AP]: 'addresses: [{ ip: "2001:db8::5", vlan: 10 }]' },
    0,
  ],
  [
    "the last address of a subnet",
    "address/outside-subnet",
    { [AP]: "addresses: [{ ip: 10.20.10.255, vlan: 10 }]" },
    0,
  ],
  [
    "the address behind the last one",
    "address/outside-subnet",
    { [AP]: "addresses: [{ ip: 10.20.11.0, vlan: 10 }]" },
    1,
  ],
  [
    "a range that begins inside a subnet and ends outside",
    "address/outside-subnet",
    { [NETWORK]: "vlans: [{ id: 10, name: A, subnet: 10.20.10.0/24, dhcpRange: 10.20.10.9–10.20.11.9 }]" },
    1,
  ],
  [
    "a range inside a subnet",
    "address/outside-subnet",
    { [NETWORK]: "vlans: [{ id: 10, name: A, subnet: 10.20.10.0/24, dhcpRange: 10.20.10.0–10.20.10.255 }]" },
    0,
  ],
  [
    "labels that differ in the width of their letters",
    "duplicate/outlet-label",
    { [NETWORK]: "outlets: [{ label: D-12 }, { label: Ｄ-１２ }]" },
    1,
  ],
  [
    "names that differ in how an accent is stored",
    "name/case-clash",
    { "clients/harbor/caf\u00e9.pdf": "", "clients/harbor/cafe\u0301.pdf": "" },
    1,
  ],
  [
    "names that differ in an accent",
    "name/case-clash",
    { "clients/harbor/caf\u00e9.pdf": "", "clients/harbor/cafe.pdf": "" },
    0,
  ],
  [
    "two conflicts, told where each begins",
    "file/conflict-marker",
    { [AP]: `name: AP-01\n---\n${conflicts}` },
    2,
  ],
  ["old Macintosh line ends", "file/odd-bytes", { [AP]: "name: AP-01\n---\nOne\\u000dtwo.\n" }, 1],
  ["Windows line ends", "file/odd-bytes", { [AP]: "name: AP-01\n---\nOne\\u000d\ntwo.\n" }, 0],
];

function on(field: string, day: string): string {
  return `boughtOn: 2026-03-01\n${field}: ${day}`;
}

function repeat(name: string, at: string): Overlay {
  const call = `kind: call\nname: null\nat: ${at}\ncaller: maria\nsaid: Dead again.\noutcome: resolved\nminutes: 5`;
  return { [`clients/harbor/calls/${name}.mdx`]: `${call}\nrepeats: 2026-11-03-desk-dead` };
}

function promise(dates: string): Overlay {
  return { "clients/harbor/visits/2026-11-10.mdx": `promises: [{ what: A cable, to: maria, ${dates} }]` };
}

function settle(how: string): Overlay {
  return { [CALL]: `at: 2026-11-11T09:00\n${how}` };
}

describe("at the edge of a rule", () => {
  it.each(edges)("%s: %s", (_, rule, overlay, findings) => {
    expect(runRule(rule, overlay)).toHaveLength(findings);
  });
});

describe("what follows from a mistake", () => {
  /** The rules that say something of the book with an overlay. */
  async function rulesFor(overlay: Overlay): Promise<string[]> {
    const { sources, files } = layOver(overlay);
    const others = files.filter((file) => !file.endsWith(".mdx"));
    return (await runCheck(sources, others, { today })).findings.map(({ rule }) => rule);
  }

  it("is not told of ports, where a device's list of them is wrong", async () => {
    const run = "outlets: [{ label: D-12, run: [pp-01/12, sw-01/60], vlan: 10 }]";
    expect(await rulesFor({ [NETWORK]: run })).toEqual(["port/unknown"]);
    expect(await rulesFor({ [NETWORK]: run, [SW]: "ports: [{ type: RJ45 }]" })).toEqual(["schema/missing"]);
  });

  it("is not told of a VLAN's number, where the place that decides is wrong", async () => {
    const vlans = "vlans: [{ id: 10, name: A, location: main }, { id: 10, name: B, location: annex }]";
    const overlay = {
      [CLIENT]: "locations: [{ id: main, name: Main }, { id: annex, name: Annex }]",
      [NETWORK]: `${vlans}\noutlets: [{ label: D-12, run: [pp-01/12, sw-01/14], vlan: 10, location: main }]`,
      "clients/harbor/equipment/fw-01.mdx": "location: main",
    };
    expect(await rulesFor(overlay)).toEqual([]);
    expect(await rulesFor({ ...overlay, [SW]: "location: null" })).toEqual(["reference/unknown"]);
    expect(await rulesFor({ ...overlay, [SW]: "location: [main]" })).toEqual(["schema/type"]);
    const outlet = "outlets: [{ label: D-12, run: [pp-01/12, sw-01/14], vlan: 10, location: [main] }]";
    expect(await rulesFor({ ...overlay, [NETWORK]: `${vlans}\n${outlet}` })).toEqual(["schema/type"]);
  });
});
