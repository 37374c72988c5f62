import { describe, expect, it } from "vitest";
import { createFacts, isGap } from "#book/facts/index.ts";
import type { FactSubject } from "#book/facts/index.ts";
import { gapsOf } from "#book/gaps.ts";
import type { DataPath } from "#book/page.ts";
import { change, clientOf, fullBook, makeBook, today } from "./book.ts";

const index = "clients/harbor/index.mdx";
const network = "clients/harbor/network.mdx";
const equipment = (id: string): string => `clients/harbor/equipment/${id}.mdx`;
const outlet = { outlet: "D-12" };
const printer = { device: "printer-01" };

/** A fact, the field that is removed, and the gap that this leaves. */
const gaps: readonly (readonly [string, FactSubject, string, DataPath, string, string])[] = [
  ["client.phone", {}, index, ["phones"], "the phone number of Harbor Dental is not documented", "phones"],
  [
    "contact.main.phone",
    {},
    index,
    ["contacts", 0, "phone"],
    "the phone number of Maria Santos is not documented",
    "contacts.maria.phone",
  ],
  ["contact.main.name", {}, index, ["contacts", 0, "duties"], "no main contact is documented", "contacts"],
  [
    "location.access",
    {},
    index,
    ["locations", 0, "access"],
    "how to get into Main office is not documented",
    "locations.main.access",
  ],
  [
    "internet.speed",
    {},
    index,
    ["circuits", 0, "speed"],
    "the speed of the line of Provider wan1 is not documented",
    "circuits.wan1.speed",
  ],
  [
    "internet.modem.where",
    {},
    index,
    ["circuits", 0, "modem"],
    "the device that the line of Provider wan1 ends at is not documented",
    "circuits.wan1.modem",
  ],
  [
    "internet.backup.provider",
    {},
    index,
    ["circuits", 1, "use"],
    "no backup internet circuit is documented",
    "circuits",
  ],
  [
    "service.email.name",
    {},
    index,
    ["services", 0, "type"],
    "no service of type email is documented",
    "services",
  ],
  [
    "service.files.runsOn.where",
    {},
    index,
    ["services", 1, "runsOn"],
    "what S: drive runs on is not documented",
    "services.files.runsOn",
  ],
  [
    "service.files.runsOn.where",
    {},
    equipment("srv-01"),
    ["where"],
    "the place of SRV-01 is not documented",
    "where",
  ],
  [
    "backup.target",
    {},
    index,
    ["backups", 0, "target"],
    "where the copies of backup image are kept is not documented",
    "backups.image.target",
  ],
  [
    "backup.lastProven",
    {},
    "clients/harbor/visits/2026-11-10.mdx",
    ["restores"],
    "no restore from backup image was ever proven",
    "backups.image",
  ],
  [
    "wifi.credential.vault",
    {},
    network,
    ["wifi", 1, "credential"],
    "the credential pointer of Wi-Fi Harbor-Staff is not documented",
    "wifi.Harbor-Staff.credential",
  ],
  [
    "outlet.vlan.dhcp.name",
    outlet,
    network,
    ["outlets", 0, "vlan"],
    "the VLAN of outlet D-12 is not documented",
    "outlets.D-12.vlan",
  ],
  [
    "outlet.vlan.dhcp.name",
    outlet,
    network,
    ["vlans", 0, "dhcp"],
    "which device hands out addresses in VLAN 10 Staff is not documented",
    "vlans.10.dhcp",
  ],
  ["outlet.vlan.dhcp.name", outlet, network, ["vlans"], "VLAN 10 is not documented", "vlans"],
  [
    "outlet.switch.manage",
    outlet,
    network,
    ["outlets", 0, "run"],
    "where the cable of outlet D-12 ends is not documented",
    "outlets.D-12.run",
  ],
  [
    "outlet.switch.manage",
    outlet,
    equipment("sw-01"),
    ["manage"],
    "where SW-01 is administered is not documented",
    "manage",
  ],
  [
    "outlet.device.name",
    outlet,
    network,
    ["outlets", 0, "device"],
    "which device is plugged into outlet D-12 is not documented",
    "outlets.D-12.device",
  ],
  [
    "device.upstream.port",
    printer,
    network,
    ["outlets", 0, "run"],
    "where the cable of outlet D-12 ends is not documented",
    "outlets.D-12.run",
  ],
  [
    "device.upstream.port",
    printer,
    network,
    ["outlets", 0, "device"],
    "what PRINTER-01 is plugged into is not documented",
    "links",
  ],
  [
    "device.power.where",
    printer,
    equipment("printer-01"),
    ["power"],
    "what feeds PRINTER-01 is not documented",
    "power",
  ],
  [
    "device.power.where",
    printer,
    equipment("ups-01"),
    ["where"],
    "the place of UPS-01 is not documented",
    "where",
  ],
  [
    "device.credential.vault",
    printer,
    equipment("printer-01"),
    ["credential"],
    "the credential pointer of PRINTER-01 is not documented",
    "credential",
  ],
  [
    "device.ip",
    printer,
    equipment("printer-01"),
    ["addresses", 0, "ip"],
    "the IP address of PRINTER-01 is not documented",
    "addresses",
  ],
  [
    "device.restart.ask",
    printer,
    equipment("printer-01"),
    ["restart", "ask"],
    "whom to ask before a restart of PRINTER-01 is not documented",
    "restart.ask",
  ],
  [
    "device.serial",
    printer,
    equipment("printer-01"),
    ["serial"],
    "the serial number of PRINTER-01 is not documented",
    "serial",
  ],
];

describe("a gap", () => {
  it.each(gaps)("of %s in %o without %s %j: %s", (path, subject, file, field, missing, place) => {
    const before = makeBook(fullBook);
    expect(createFacts(before, clientOf(before), subject, today).get(path)?.known).toBe(true);
    const book = makeBook(change(fullBook, file, field));
    const fact = createFacts(book, clientOf(book), subject, today).get(path);
    expect(fact !== undefined && isGap(fact) ? [fact.missing, fact.where.field] : fact).toEqual([
      missing,
      place,
    ]);
    if (fact !== undefined && isGap(fact) && !file.includes("/visits/")) expect(fact.where.file).toBe(file);
  });

  it("of a device or page that is not there names where it belongs", () => {
    const book = makeBook(fullBook);
    const facts = createFacts(book, clientOf(book, "tide"), {}, today);
    expect(facts.get("nas.name")).toMatchInlineSnapshot(`
      {
        "known": false,
        "missing": "no NAS is documented",
        "where": {
          "address": "/clients/tide/",
          "field": "",
          "file": "clients/tide/equipment/",
          "page": "clients/tide/equipment/",
          "path": [],
        },
      }
    `);
    expect(facts.get("wifi.ssid")).toMatchInlineSnapshot(`
      {
        "known": false,
        "missing": "no wireless network is documented",
        "where": {
          "address": "/clients/tide/",
          "field": "wifi",
          "file": "clients/tide/network.mdx",
          "page": "clients/tide/network",
          "path": [
            "wifi",
          ],
        },
      }
    `);
    expect(facts.get("location.name")).toMatchInlineSnapshot(`
      {
        "known": false,
        "missing": "no location of Tide Pool Trust is documented",
        "where": {
          "address": "/clients/tide/",
          "field": "locations",
          "file": "clients/tide/index.mdx",
          "page": "clients/tide/index",
          "path": [
            "locations",
          ],
        },
      }
    `);
  });
});

describe("a client's gaps", () => {
  it("are grouped by what is missing, the most needed first", () => {
    const book = makeBook(fullBook);
    const needs: Record<string, string[]> = {
      "internet/internet-down": ["firewall.model", "phoneSystem.name", "client.name"],
      "network/desk-has-no-network": ["outlet.vlan.dhcp.name", "outlet.switch.name", "phoneSystem.where"],
      "printing/printer-offline": ["device.upstream.model", "phoneSystem.name"],
    };
    const gaps = gapsOf(book, clientOf(book), today, ({ name }) => needs[name] ?? []);
    expect(
      gaps.map(({ missing, where, facts, runbooks }) => [
        missing,
        `${where.file}#${where.field}`,
        facts.join(" "),
        runbooks.map(({ address, subjects }) => `${address} ${subjects}`).join(" "),
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "no phone system is documented",
          "clients/harbor/equipment/#",
          "phoneSystem.name phoneSystem.where",
          "/clients/harbor/runbooks/internet/internet-down/ 1 /clients/harbor/runbooks/network/desk-has-no-network/ 3 /clients/harbor/runbooks/printing/printer-offline/printer-01/ 1",
        ],
        [
          "the model of FW-01 is not documented",
          "clients/harbor/equipment/fw-01.mdx#model",
          "firewall.model",
          "/clients/harbor/runbooks/internet/internet-down/ 1",
        ],
        [
          "the model of SW-01 is not documented",
          "clients/harbor/equipment/sw-01.mdx#model",
          "device.upstream.model",
          "/clients/harbor/runbooks/printing/printer-offline/printer-01/ 1",
        ],
        [
          "where the cable of outlet D-14 ends is not documented",
          "clients/harbor/network.mdx#outlets.D-14.run",
          "outlet.switch.name",
          "/clients/harbor/runbooks/network/desk-has-no-network/d-14/ 1",
        ],
        [
          "the VLAN of outlet D-14 is not documented",
          "clients/harbor/network.mdx#outlets.D-14.vlan",
          "outlet.vlan.dhcp.name",
          "/clients/harbor/runbooks/network/desk-has-no-network/d-14/ 1",
        ],
      ]
    `);
  });
});
