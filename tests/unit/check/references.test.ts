import { describe, expect, it } from "vitest";
import { applyRules } from "#check/apply-rules.ts";
import { rules } from "#check/rules/index.ts";
import { joinPages, layOver, readAnyPage, runRule, sayRule } from "./samples.ts";

const CLIENT = "clients/harbor/index.mdx";
const NETWORK = "clients/harbor/network.mdx";
const AP = "clients/harbor/equipment/ap-01.mdx";
const VISIT = "clients/harbor/visits/2026-11-10.mdx";
const CALL = "clients/harbor/calls/2026-11-03-desk-dead.mdx";

describe("reference/unknown", () => {
  it("offers the nearest names of the right kind", () => {
    expect(
      sayRule("reference/unknown", {
        [NETWORK]:
          "links: [{ from: sw-1/48, to: fw-01/lan1 }]\noutlets: [{ label: D-12, vlan: 11, device: zz/1 }]",
        [VISIT]: "by: [danna]\ntouched: [D-13]",
        [CALL]: "runbook: network/desk-has-no-netwrk",
      }),
    ).toMatchInlineSnapshot(`
      "clients/harbor/calls/2026-11-03-desk-dead.mdx:8:10  error  reference/unknown
        runbook is "network/desk-has-no-netwrk", which is not a runbook of this book.
        Fix: did you mean "network/desk-has-no-network"?

      clients/harbor/network.mdx:11:11  error  reference/unknown
        outlets[0].vlan is 11, which is not a VLAN of Harbor Dental.
        Fix: did you mean "10"?

      clients/harbor/network.mdx:12:13  error  reference/unknown
        outlets[0].device is "zz/1", which is not a device or a port on a device of Harbor Dental.
        Fix: add clients/harbor/equipment/zz.mdx.

      clients/harbor/network.mdx:14:11  warning  reference/unknown
        links[0].from is "sw-1/48", which is not a port on a device of Harbor Dental.
        Fix: did you mean "sw-01" before the slash?

      clients/harbor/visits/2026-11-10.mdx:5:5  error  reference/unknown
        by[0] is "danna", which is not one of our people.
        Fix: did you mean "dana"?

      clients/harbor/visits/2026-11-10.mdx:9:5  error  reference/unknown
        touched[0] is "D-13", which is not a device or an outlet of Harbor Dental.
        Fix: did you mean "D-12"?"
    `);
  });

  it("takes other words that a field allows for what they are", () => {
    expect(
      runRule("reference/unknown", {
        [CLIENT]:
          "services: [{ id: email, name: Mail, runsOn: cloud }]\nbackups: [{ id: mail, protects: [email], target: cloud }]",
        [NETWORK]:
          "vlans: [{ id: 10, name: Staff, dns: [10.20.10.2, sw-01] }]\nlinks: [{ from: sw-01/1, to: unknown }]\noutlets: [{ label: D-12, run: [unknown, sw-01/2], device: unknown }]",
      }),
    ).toEqual([]);
  });

  it("asks for the location where two use one VLAN number, but not of a Wi-Fi that both have", () => {
    const locations = "locations: [{ id: main, name: Main }, { id: annex, name: Annex }]";
    const vlans =
      "vlans: [{ id: 10, name: Staff, location: main }, { id: 10, name: Staff, location: annex }]";
    expect(
      sayRule("reference/unknown", {
        [CLIENT]: locations,
        [NETWORK]: `${vlans}\nwifi: [{ ssid: Staff, vlan: 10 }]\noutlets: [{ label: D-12, vlan: 10 }, { label: D-13, vlan: 10, location: annex }]`,
        "clients/harbor/equipment/fw-01.mdx": "addresses:",
      }),
    ).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:12:11  error  reference/unknown
        outlets[0].vlan is 10, a number that main and annex each use for a VLAN of their own.
        Fix: say where this is: add \`location: main\` (or annex)."
    `);
  });
});

describe("a page that cannot be read", () => {
  const { sources, files } = layOver({
    [CALL]:
      "about: [sw-01, D-12]\ntakenBy: dana\nrunbook: network/desk-has-no-network\nsettledBy: 2026-11-10",
    [AP]: "location: main\naddresses: [{ vlan: 10 }]",
  });
  const others = sources.map(({ file }) => file).filter((file) => file !== CALL);

  it.each(others)("does not make what refers to %s look wrong", (file) => {
    const broken = sources.map((source) =>
      readAnyPage(source.file === file ? { file, text: "---\nkind: x\n---\n" } : source),
    );
    const unread = sources.filter((source) => source.file !== file).map(readAnyPage);
    expect(applyRules(rules, joinPages(broken, files))).toEqual([]);
    expect(applyRules(rules, joinPages(unread, files))).toEqual([]);
  });
});

describe("field/unknown", () => {
  it("wants what was confirmed to be there, and what was lacking to be possible", () => {
    expect(
      sayRule("field/unknown", {
        [VISIT]:
          'confirmed: ["equipment/ap-01#where", "equipment/sw-01#addresses.0.ip", "network#outlets.D-12.run", "network#outlets.D-99", "equipment/sw-01"]',
        [CALL]: 'wrong: ["equipment/ap-01#where", "equipment/ap-01#were", "network#outlets.D-12.room"]',
      }),
    ).toMatchInlineSnapshot(`
      "clients/harbor/calls/2026-11-03-desk-dead.mdx:10:5  error  field/unknown
        wrong[1] is "equipment/ap-01#were", but an equipment page has no field "were".
        Fix: did you mean "where"?

      clients/harbor/visits/2026-11-10.mdx:9:5  error  field/unknown
        confirmed[0] is "equipment/ap-01#where", but clients/harbor/equipment/ap-01.mdx says nothing there.
        Fix: write what was seen into that page first, or name what it does say, such as "equipment/ap-01".

      clients/harbor/visits/2026-11-10.mdx:12:5  error  field/unknown
        confirmed[3] is "network#outlets.D-99", but clients/harbor/network.mdx says nothing there.
        Fix: write what was seen into that page first, or name what it does say, such as "network"."
    `);
  });
});

describe("id/duplicate", () => {
  it("knows people, roles and VLANs, and points at the first", () => {
    expect(
      sayRule("id/duplicate", {
        "practice.mdx":
          "people: [{ id: dana, name: A, role: technician }, { id: dana, name: B, role: technician }]",
        [NETWORK]: "vlans: [{ id: 10, name: A }, { id: 10, name: B, location: main }, { id: 10, name: C }]",
      }),
    ).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:9:9  error  id/duplicate
        The id 10 is already the id of another VLAN in this list.
        Fix: remove one of the two, or give each its \`location\` if two places use one number.
        See clients/harbor/network.mdx:4:9: The first VLAN with this id.

      practice.mdx:13:9  error  id/duplicate
        The id "dana" is already the id of another person in this list.
        Fix: give one of the two another id, such as "dana-2", and change what refers to it.
        See practice.mdx:10:9: The first person with this id."
    `);
  });
});

describe("duplicates", () => {
  it("of an IP address count within one network only, and of devices in use only", () => {
    const at = (location: string, status = "active"): string =>
      `status: ${status}\nlocation: ${location}\naddresses: [{ ip: 10.20.10.9, vlan: 10 }]`;
    const apart = {
      [CLIENT]: "locations: [{ id: main, name: Main }, { id: annex, name: Annex }]",
      [NETWORK]: "vlans: [{ id: 10, name: A, location: main }, { id: 10, name: B, location: annex }]",
      "clients/harbor/equipment/a.mdx": at("main"),
    };
    expect(runRule("duplicate/ip", { ...apart, "clients/harbor/equipment/b.mdx": at("annex") })).toEqual([]);
    expect(runRule("duplicate/ip", { ...apart, "clients/harbor/equipment/b.mdx": at("main") })).toHaveLength(
      1,
    );
    expect(
      runRule("duplicate/ip", { ...apart, "clients/harbor/equipment/b.mdx": at("main", "retired") }),
    ).toEqual([]);
    expect(runRule("duplicate/ip", { ...apart, "clients/mesa/equipment/b.mdx": at("main") })).toEqual([]);
  });

  it("of a MAC address do not count on one device, nor where routers share one", () => {
    const mac = (address: string): string => `addresses: [{ mac: "${address}" }, { mac: "${address}" }]`;
    expect(runRule("duplicate/mac", { [AP]: mac("f4:e2:c6:00:00:07") })).toEqual([]);
    const shared = mac("00:00:5e:00:01:01");
    expect(runRule("duplicate/mac", { [AP]: shared, "clients/harbor/equipment/b.mdx": shared })).toEqual([]);
  });

  it("of serials and tags count over the whole book, however they are written", () => {
    const mesa = {
      "clients/mesa/index.mdx": "name: Mesa",
      "clients/mesa/equipment/b.mdx": 'serial: "sn-sw-0001"\nassetTag: "hd-0001"',
    };
    expect(runRule("duplicate/serial", mesa)).toHaveLength(1);
    expect(runRule("duplicate/asset-tag", mesa)).toHaveLength(1);
  });
});

describe("id/missing-page", () => {
  it("leaves a client alone whose index is there but not valid", () => {
    expect(runRule("id/missing-page", {}, ["clients/readme.txt"])).toEqual([]);
    expect(runRule("id/missing-page", {}, ["clients/new/photo.jpg"])).toHaveLength(1);
  });
});
