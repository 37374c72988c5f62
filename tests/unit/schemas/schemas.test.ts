import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parsePage } from "#book/parse-page.ts";
import type { PageKind } from "#schemas/index.ts";

const FILES: Record<PageKind, string> = {
  practice: "practice.mdx",
  client: "clients/harbor/index.mdx",
  network: "clients/harbor/network.mdx",
  equipment: "clients/harbor/equipment/sw-01.mdx",
  credential: "clients/harbor/credentials/unifi.mdx",
  runbook: "library/network/desk-dead.mdx",
  visit: "clients/harbor/visits/2026-11-10.mdx",
  call: "clients/harbor/calls/2026-11-03-desk-dead.mdx",
};

/** The least that a page of each kind says. */
const LEAST: Record<PageKind, Record<string, unknown>> = {
  practice: {
    name: "Acme",
    supportPhone: "+1 949 555 0100",
    timezone: "America/Los_Angeles",
    roles: [],
    people: [],
  },
  client: { name: "Harbor Dental" },
  network: {},
  equipment: { type: "switch", name: "SW-01", status: "active" },
  credential: { name: "UniFi", vault: { system: "1password", item: "op://Harbor/UniFi" } },
  runbook: {
    title: "A desk",
    symptoms: ["no internet"],
    about: "outlet",
    editions: ["help-desk"],
    minutes: 10,
  },
  visit: { on: "2026-11-10", by: ["dana"], reason: "scheduled", summary: "Looked." },
  call: { at: "2026-11-03T09:45", caller: "maria", said: "Dead.", outcome: "resolved", minutes: 0 },
};

/** What a page says of a value: the rule and path of each finding, with its message. */
function judge(kind: PageKind, more: Record<string, unknown>): string[] {
  const data: Record<string, unknown> = { kind, ...LEAST[kind], ...more };
  for (const key of Object.keys(data)) if (data[key] === undefined) delete data[key];
  const text = `---\n${stringify(data, { version: "1.2" })}---\n`;
  return parsePage({ file: FILES[kind], text }).findings.map(
    ({ rule, message, fix }) => `${rule}: ${message} Fix: ${fix}`,
  );
}

const valid: [PageKind, Record<string, unknown>][] = [
  [
    "practice",
    {
      repository: { edit: "https://git.example/book/edit/main/" },
      supportHours: "24 hours",
      synonyms: [["wifi", "wireless"]],
    },
  ],
  [
    "client",
    {
      hours: "Mon–Thu 08:00–17:00, Fri 08:00–12:00 and 13:00–15:00",
      phones: ["+1 949 555 0110 x12"],
      domains: ["harbordental.example"],
    },
  ],
  [
    "client",
    {
      backups: [
        {
          id: "img",
          protects: ["srv-01"],
          target: "cloud",
          restoreTestEvery: "P1M",
          restoreWithin: "PT4H30M",
        },
      ],
    },
  ],
  [
    "client",
    {
      contacts: [
        { id: "maria", name: "Maria", extension: "*21", duties: ["main"], mayApprove: ["spending"] },
      ],
    },
  ],
  [
    "network",
    {
      vlans: [
        { id: 1, name: "A", subnet: "10.0.0.0/8", dns: ["srv-01", "10.0.0.1", "2001:db8::1"] },
        { id: 4094, name: "B", subnet: "2001:db8::/64" },
      ],
    },
  ],
  [
    "network",
    {
      outlets: [
        {
          label: "12 A",
          run: ["pp-01/12:rear", "unknown"],
          device: "pc-01",
          tested: { on: "2024-02-29", result: "pass" },
        },
      ],
    },
  ],
  ["network", { links: [{ from: "sw-01/1/0/48", to: "unknown", medium: "fibre" }] }],
  [
    "equipment",
    {
      ports: ["1-48", { name: "mgmt", mode: "access", vlan: 1 }],
      power: [{ from: "ups-01", outlet: "3" }, { from: "ups-02" }],
      serial: "0007",
    },
  ],
  [
    "equipment",
    {
      manage: "https://10.20.1.2:8443/admin",
      addresses: [{ mac: "f4:e2:c6:00:00:01" }],
      warrantyUntil: "2027-03-01",
    },
  ],
  ["credential", { rotateEvery: "P180D", rotatedOn: "2026-07-02", whoMayFetch: ["technician"] }],
  [
    "runbook",
    {
      about: "access-point",
      when: { service: "email", wifi: true },
      related: ["network/other"],
      minutes: 240,
    },
  ],
  [
    "visit",
    {
      by: ["dana", "luis"],
      confirmed: ["network", "equipment/sw-01#addresses"],
      restores: [{ backup: "img", result: "proven", took: "PT20M" }],
    },
  ],
  [
    "call",
    {
      at: "2026-12-31T23:59",
      outcome: "visit",
      lacked: [{ fact: "outlet.run", page: "network#outlets" }],
      minutes: 45,
    },
  ],
];

const invalid: [PageKind, Record<string, unknown>][] = [
  ["practice", { supportPhone: undefined }],
  ["practice", { timezone: "PST8" }],
  ["practice", { supportPhone: 19495550100 }],
  ["practice", { repository: { edit: "git@git.example:book" } }],
  ["client", { name: "" }],
  ["client", { nmae: "Harbor" }],
  ["client", { hours: "8 to 5" }],
  ["client", { domains: ["https://harbordental.example"] }],
  ["client", { contacts: [{ id: "Maria S", name: "Maria" }] }],
  ["client", { backups: [{ id: "img", protects: [] }] }],
  ["client", { visits: { every: "14 days" } }],
  ["client", { locations: { id: "main" } }],
  ["network", { vlans: [{ id: 4095, name: "A" }] }],
  ["network", { vlans: [{ id: "10", name: "A" }] }],
  ["network", { vlans: [{ id: 10, name: "A", subnet: "10.20.10.1/24" }] }],
  ["network", { outlets: [{ label: 12 }] }],
  ["network", { outlets: [{ label: "D-12", run: ["sw-01"] }] }],
  ["network", { links: [{ from: "SW-01/1", to: "unknown" }] }],
  ["network", { outlets: [{ label: "D-12", tested: { on: "2026-02-29", result: "ok" } }] }],
  ["equipment", { type: "swich" }],
  ["equipment", { serial: 7 }],
  ["equipment", { firmware: 7.1 }],
  ["equipment", { location: null }],
  ["equipment", { addresses: [{ ip: "10.20.0.256", mac: "F4-E2-C6-00-00-01" }] }],
  ["equipment", { manage: "https://admin:pw@10.20.1.2" }],
  ["equipment", { power: { frm: "ups-01" } }],
  ["equipment", { restart: { safe: "yes", how: "Pull." } }],
  ["equipment", { lights: "green" }],
  ["equipment", { note: "x".repeat(3), photo: { file: "./x.jpg" } }],
  ["credential", { password: "not-here" }],
  ["credential", { vault: { system: "onepass", item: "x" } }],
  ["credential", { rotateEvery: "P" }],
  ["runbook", { editions: [] }],
  ["runbook", { about: "desk" }],
  ["runbook", { minutes: 0 }],
  ["runbook", { minutes: 7.5 }],
  ["visit", { on: "10/11/2026" }],
  ["visit", { by: "dana" }],
  ["visit", { confirmed: ["Equipment SW-01"] }],
  ["call", { at: "2026-11-03 09:45" }],
  ["call", { at: "2026-11-03T24:00" }],
  ["call", { minutes: -1 }],
  ["call", { outcome: "solved" }],
];

describe("the schemas", () => {
  it.each(Object.keys(LEAST) as PageKind[])("let the least that a %s page says pass", (kind) => {
    expect(judge(kind, {})).toEqual([]);
  });

  it.each(valid)("let a %s page say %j", (kind, more) => {
    expect(judge(kind, more)).toEqual([]);
  });

  it.each(invalid)("do not let a %s page say %j", (kind, more) => {
    expect(judge(kind, more)).not.toEqual([]);
  });

  it("say of every bad value what is wrong and how to mend it", () => {
    expect(
      invalid
        .map(([kind, more]) => `${kind} ${JSON.stringify(more)}\n  ${judge(kind, more).join("\n  ")}`)
        .join("\n"),
    ).toMatchInlineSnapshot(`
      "practice {}
        schema/missing: supportPhone is missing. Fix: add \`supportPhone: "+1 949 555 0110"\`.
      practice {"timezone":"PST8"}
        schema/time-zone: timezone is "PST8", which is not a time zone. Fix: use a name from the IANA list, such as America/Los_Angeles.
      practice {"supportPhone":19495550100}
        schema/quotes: supportPhone is 19495550100, which YAML reads as a number, not as text. Fix: put it in quotes: "19495550100".
      practice {"repository":{"edit":"git@git.example:book"}}
        schema/web-address: repository.edit is "git@git.example:book", which is not a web address. Fix: write it in full with https://, such as https://10.20.1.2, and without a user name or password.
      client {"name":""}
        schema/text: name is "", which is not text. Fix: write a few words, or remove the line if it is not known yet.
      client {"nmae":"Harbor"}
        schema/unknown-key: "nmae" is not something a client page can say. Fix: did you mean "name"?
      client {"hours":"8 to 5"}
        schema/opening-hours: hours is "8 to 5", which is not opening hours. Fix: write days and times, such as Mon–Thu 08:00–17:00, Fri 08:00–13:00.
      client {"domains":["https://harbordental.example"]}
        schema/domain-name: domains[0] is "https://harbordental.example", which is not a domain name. Fix: write it without https:// and slashes, such as harbordental.example.
      client {"contacts":[{"id":"Maria S","name":"Maria"}]}
        schema/id: contacts[0].id is "Maria S", which is not an id. Fix: use lower-case letters, digits and single hyphens, such as "sw-01".
      client {"backups":[{"id":"img","protects":[]}]}
        schema/size: backups[0].protects needs at least 1 entry. Fix: add what is missing.
      client {"visits":{"every":"14 days"}}
        schema/duration: visits.every is "14 days", which is not a duration. Fix: write an ISO 8601 duration, such as P14D (14 days), PT4H (4 hours) or PT30M (30 minutes).
      client {"locations":{"id":"main"}}
        schema/type: locations is a group of facts, which is not a list. Fix: begin each entry on its own line with a hyphen, or put the entries in [ ].
      network {"vlans":[{"id":4095,"name":"A"}]}
        schema/vlan-number: vlans[0].id is 4095, which is not a VLAN number. Fix: write a whole number from 1 to 4094, such as 10.
      network {"vlans":[{"id":"10","name":"A"}]}
        schema/type: vlans[0].id is "10", which is not a number. Fix: write a number without quotes.
      network {"vlans":[{"id":10,"name":"A","subnet":"10.20.10.1/24"}]}
        schema/subnet: vlans[0].subnet is "10.20.10.1/24", which is not a subnet. Fix: write the network address and its length, such as "10.20.10.0/24".
      network {"outlets":[{"label":12}]}
        schema/quotes: outlets[0].label is 12, which YAML reads as a number, not as text. Fix: put it in quotes: "12".
      network {"outlets":[{"label":"D-12","run":["sw-01"]}]}
        schema/port: outlets[0].run[0] is "sw-01", which is not a port. Fix: write the device, a slash and the port, such as "sw-01/14" ("pp-01/12:rear" for the back of a panel), or unknown.
      network {"links":[{"from":"SW-01/1","to":"unknown"}]}
        schema/port: links[0].from is "SW-01/1", which is not a port. Fix: write the device, a slash and the port, such as "sw-01/14" ("pp-01/12:rear" for the back of a panel), or unknown.
      network {"outlets":[{"label":"D-12","tested":{"on":"2026-02-29","result":"ok"}}]}
        schema/date: outlets[0].tested.on is "2026-02-29", which is not a date. Fix: write year-month-day, such as 2026-11-10.
        schema/choice: outlets[0].tested.result is "ok", which is not one of its choices. Fix: use pass, fail or marginal.
      equipment {"type":"swich"}
        schema/choice: type is "swich", which is not one of its choices. Fix: did you mean "switch"? The choices are firewall, router, switch, access-point, patch-panel, modem, server, nas, workstation, printer, scanner, phone, phone-system, camera, ups, pdu or other.
      equipment {"serial":7}
        schema/quotes: serial is 7, which YAML reads as a number, not as text. Fix: put it in quotes: "7".
      equipment {"firmware":7.1}
        schema/quotes: firmware is 7.1, which YAML reads as a number, not as text. Fix: put it in quotes: "7.1".
      equipment {"location":null}
        schema/empty: location is empty. Fix: fill it in, such as \`location: main\`, or remove the line: an unknown fact counts as a gap.
      equipment {"addresses":[{"ip":"10.20.0.256","mac":"F4-E2-C6-00-00-01"}]}
        schema/ip-address: addresses[0].ip is "10.20.0.256", which is not an IP address. Fix: use four numbers from 0 to 255, such as "10.20.0.25", or an IPv6 address.
        schema/mac-address: addresses[0].mac is "F4-E2-C6-00-00-01", which is not a MAC address. Fix: use six pairs of hex digits with colons, such as "f4:e2:c6:00:00:01".
      equipment {"manage":"https://admin:pw@10.20.1.2"}
        schema/web-address: manage is an address with a user name in it, which is not a web address. Fix: write it in full with https://, such as https://10.20.1.2, and without a user name or password.
      equipment {"power":{"frm":"ups-01"}}
        schema/unknown-key: "frm" is not something power can say. Fix: did you mean "from"?
      equipment {"restart":{"safe":"yes","how":"Pull."}}
        schema/type: restart.safe is "yes", which is not true or false. Fix: write true or false.
      equipment {"lights":"green"}
        schema/type: lights is "green", which is not a list. Fix: begin each entry on its own line with a hyphen, or put the entries in [ ].
      equipment {"note":"xxx","photo":{"file":"./x.jpg"}}
        schema/missing: photo.alt is missing. Fix: add \`alt: A few words.\`.
      credential {"password":"not-here"}
        schema/unknown-key: "password" is not something a credential page can say. Fix: keep it in the vault and name its place there; if it was typed here, change it, as it has been in a file.
      credential {"vault":{"system":"onepass","item":"x"}}
        schema/choice: vault.system is "onepass", which is not one of its choices. Fix: did you mean "keepass"? The choices are 1password, bitwarden, keeper, keepass, hudu, it-glue, passbolt, azure-key-vault, envelope or other.
      credential {"rotateEvery":"P"}
        schema/duration: rotateEvery is "P", which is not a duration. Fix: write an ISO 8601 duration, such as P14D (14 days), PT4H (4 hours) or PT30M (30 minutes).
      runbook {"editions":[]}
        schema/size: editions needs at least 1 entry. Fix: add what is missing.
      runbook {"about":"desk"}
        schema/choice: about is "desk", which is not one of its choices. Fix: use client, outlet, firewall, router, switch, access-point, patch-panel, modem, server, nas, workstation, printer, scanner, phone, phone-system, camera, ups, pdu or other.
      runbook {"minutes":0}
        schema/size: minutes is 0; it must be more than 0. Fix: write a number that is more than 0.
      runbook {"minutes":7.5}
        schema/type: minutes is 7.5, which is not a whole number. Fix: write a whole number without quotes.
      visit {"on":"10/11/2026"}
        schema/date: on is "10/11/2026", which is not a date. Fix: write year-month-day, such as 2026-11-10.
      visit {"by":"dana"}
        schema/type: by is "dana", which is not a list. Fix: begin each entry on its own line with a hyphen, or put the entries in [ ].
      visit {"confirmed":["Equipment SW-01"]}
        schema/page-of-this-client-or-one-field-of-it: confirmed[0] is "Equipment SW-01", which is not a page of this client, or one field of it. Fix: write it like "equipment/sw-01#addresses".
      call {"at":"2026-11-03 09:45"}
        schema/date-and-time: at is "2026-11-03 09:45", which is not a date and time. Fix: write year-month-dayThour:minute, such as 2026-11-10T09:45.
      call {"at":"2026-11-03T24:00"}
        schema/date-and-time: at is "2026-11-03T24:00", which is not a date and time. Fix: write year-month-dayThour:minute, such as 2026-11-10T09:45.
      call {"minutes":-1}
        schema/size: minutes is -1; it must be at least 0. Fix: write a number that is at least 0.
      call {"outcome":"solved"}
        schema/choice: outcome is "solved", which is not one of its choices. Fix: did you mean "resolved"? The choices are resolved, self-served, escalated or visit."
    `);
  });

  it("name in each finding the line of the value", () => {
    const text =
      "---\nkind: equipment\ntype: switch\nname: SW-01\nstatus: active\naddresses:\n  - ip: 10.20.0.2\n  - ip: 10.20.0.256\n    vln: 3\n---\n";
    const { findings } = parsePage({ file: FILES.equipment, text });
    expect(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`).sort()).toEqual([
      "8:9 schema/ip-address",
      "9:5 schema/unknown-key",
    ]);
  });
});
