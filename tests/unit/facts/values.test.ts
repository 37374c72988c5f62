import { describe, expect, it } from "vitest";
import { createFacts, factPaths } from "#book/facts/index.ts";
import type { Fact, FactSubject } from "#book/facts/index.ts";
import { change, clientOf, fullBook, makeBook, today } from "./book.ts";
import type { Files } from "./book.ts";

const say = (fact: Fact | undefined): string => {
  if (fact === undefined) return "no such path";
  if (fact.known) return `${fact.text} [${fact.kind}${fact.copy ? ", copy" : ""}] ${fact.source.address}`;
  return `GAP ${fact.missing} @ ${fact.where.file}#${fact.where.field}`;
};

function factsOf(subject: FactSubject, files: Files = fullBook, client = "harbor") {
  const book = makeBook(files);
  return createFacts(book, clientOf(book, client), subject, today);
}

/** Every path below some beginnings, but for those that lead on to another device's whole table. */
function list(subject: FactSubject, beginnings: RegExp): string[] {
  const facts = factsOf(subject);
  return factPaths
    .filter(({ path }) => beginnings.test(path))
    .map(({ path }) => `${path}: ${say(facts.get(path))}`);
}

describe("facts of people and places", () => {
  it("are read from the practice, the client and the location", () => {
    expect(list({}, /^(practice|client|location)\./)).toMatchInlineSnapshot(`
      [
        "practice.name: Bluffline IT [text] /practice/",
        "practice.supportPhone: +1 949 555 0100 [phone, copy] /practice/",
        "practice.supportHours: Mon–Fri 07:00–18:00 [text] /practice/",
        "practice.emergencyPhone: +1 949 555 0101 [phone, copy] /practice/",
        "practice.supportEmail: support@bluffline.example [email, copy] /practice/",
        "client.name: Harbor Dental [text] /clients/harbor/",
        "client.hours: Mon–Thu 08:00–17:00 [text] /clients/harbor/",
        "client.phone: +1 949 555 0110 [phone, copy] /clients/harbor/",
        "client.domain: harbordental.example [identifier, copy] /clients/harbor/",
        "client.verifyCaller: Call back. [text] /clients/harbor/",
        "client.remoteAccess: ScreenConnect. [text] /clients/harbor/",
        "client.business: Dentists [text] /clients/harbor/",
        "client.people: 12 [text] /clients/harbor/",
        "client.timezone: America/Los_Angeles [text] /clients/harbor/",
        "location.name: Main office [text] /clients/harbor/#location-main",
        "location.address: 410 Heron Quay [text] /clients/harbor/#location-main",
        "location.access: Rear door. [text] /clients/harbor/#location-main",
        "location.phone: +1 949 555 0112 [phone, copy] /clients/harbor/#location-main",
        "location.town: Dana Point [text] /clients/harbor/#location-main",
        "location.hours: Mon–Thu 08:00–17:00 [text] /clients/harbor/",
      ]
    `);
  });

  it("find people by duty and by what they may approve", () => {
    expect(list({}, /^contact\.(main|leavers)\./)).toMatchInlineSnapshot(`
      [
        "contact.main.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.main.role: Office manager [text] /clients/harbor/#contact-maria",
        "contact.main.phone: +1 949 555 0113 [phone, copy] /clients/harbor/#contact-maria",
        "contact.main.extension: 11 [identifier, copy] /clients/harbor/#contact-maria",
        "contact.main.email: maria@harbordental.example [email, copy] /clients/harbor/#contact-maria",
        "contact.leavers.name: Grace Lin [text] /clients/harbor/#contact-lin",
        "contact.leavers.role: GAP what Grace Lin does is not documented @ clients/harbor/index.mdx#contacts.lin.role",
        "contact.leavers.phone: +1 949 555 0114 [phone, copy] /clients/harbor/#contact-lin",
        "contact.leavers.extension: GAP the extension of Grace Lin is not documented @ clients/harbor/index.mdx#contacts.lin.extension",
        "contact.leavers.email: GAP the e-mail address of Grace Lin is not documented @ clients/harbor/index.mdx#contacts.lin.email",
      ]
    `);
    expect(list({}, /^contact\..*\.name$/)).toMatchInlineSnapshot(`
      [
        "contact.main.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.decisions.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.afterHours.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.billing.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.building.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.onSiteHelp.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.passwordResets.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.spending.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.newStarters.name: Maria Santos [text] /clients/harbor/#contact-maria",
        "contact.leavers.name: Grace Lin [text] /clients/harbor/#contact-lin",
        "contact.remoteAccess.name: GAP nobody is documented who may approve remote access @ clients/harbor/index.mdx#contacts",
        "contact.changes.name: GAP nobody is documented who may approve changes @ clients/harbor/index.mdx#contacts",
        "contact.afterHoursWork.name: GAP nobody is documented who may approve work after hours @ clients/harbor/index.mdx#contacts",
      ]
    `);
  });
});

describe("facts of a device", () => {
  it("are read from its page and from what it is connected to", () => {
    expect(list({ device: "printer-01" }, /^device\.(?!(upstream|vlan|runsOn)\.)/)).toMatchInlineSnapshot(`
      [
        "device.name: PRINTER-01 [text] /clients/harbor/equipment/printer-01/",
        "device.type: printer [text] /clients/harbor/equipment/printer-01/",
        "device.vendor: Brother [text] /clients/harbor/equipment/printer-01/",
        "device.model: MFC [text] /clients/harbor/equipment/printer-01/",
        "device.serial: SN-P1 [identifier, copy] /clients/harbor/equipment/printer-01/",
        "device.assetTag: HD-P1 [identifier, copy] /clients/harbor/equipment/printer-01/",
        "device.hostname: hd-printer [identifier, copy] /clients/harbor/equipment/printer-01/",
        "device.firmware: 1.20 [identifier, copy] /clients/harbor/equipment/printer-01/",
        "device.ip: 10.20.10.30 [identifier, copy] /clients/harbor/equipment/printer-01/",
        "device.mac: f4:e2:c6:00:00:30 [identifier, copy] /clients/harbor/equipment/printer-01/",
        "device.manage: https://10.20.10.30 [web, copy] /clients/harbor/equipment/printer-01/",
        "device.where: Place of PRINTER-01 [text] /clients/harbor/equipment/printer-01/",
        "device.room: Front desk [text] /clients/harbor/equipment/printer-01/",
        "device.location: Main office [text] /clients/harbor/#location-main",
        "device.purpose: Letters [text] /clients/harbor/equipment/printer-01/",
        "device.usedBy: Reception [text] /clients/harbor/equipment/printer-01/",
        "device.supportPhone: +1 800 555 0190 [phone, copy] /clients/harbor/equipment/printer-01/",
        "device.supportContract: C-1 [identifier, copy] /clients/harbor/equipment/printer-01/",
        "device.boughtOn: 2024-01-02 [date] /clients/harbor/equipment/printer-01/",
        "device.warrantyUntil: 2027-01-02 [date] /clients/harbor/equipment/printer-01/",
        "device.replaceBy: 2029-01-02 [date] /clients/harbor/equipment/printer-01/",
        "device.lights: steady white: normal; off: No power [text] /clients/harbor/equipment/printer-01/",
        "device.rack.name: Shelf [text] /clients/harbor/equipment/printer-01/",
        "device.restart.how: Hold the button. [text] /clients/harbor/equipment/printer-01/",
        "device.restart.takes: 1 minute 30 seconds [duration] /clients/harbor/equipment/printer-01/",
        "device.restart.affects: Reception [text] /clients/harbor/equipment/printer-01/",
        "device.restart.ask: Maria Santos [text] /clients/harbor/#contact-maria",
        "device.supplies: Black toner (TN-850), spares: supply closet; Drum [text] /clients/harbor/equipment/printer-01/",
        "device.power.name: UPS-01 [text] /clients/harbor/equipment/ups-01/",
        "device.power.outlet: 4 [text] /clients/harbor/equipment/printer-01/",
        "device.power.where: Place of UPS-01 [text] /clients/harbor/equipment/ups-01/",
        "device.credential.name: Printer pages [text] /clients/harbor/credentials/printers/",
        "device.credential.vault: Keeper: Harbor/Printers [identifier, copy] /clients/harbor/credentials/printers/",
        "device.credential.account: admin [identifier, copy] /clients/harbor/credentials/printers/",
        "device.credential.secondFactor: Code in the same item [text] /clients/harbor/credentials/printers/",
        "device.credential.breakGlass: Envelope in the safe [text] /clients/harbor/credentials/printers/",
        "device.credential.whoMayFetch: Technician [text] /clients/harbor/credentials/printers/",
        "device.credential.rotatedOn: 2026-07-02 [date] /clients/harbor/credentials/printers/",
        "device.backup.product: GAP no backup of PRINTER-01 is documented @ clients/harbor/index.mdx#backups",
        "device.backup.target: GAP no backup of PRINTER-01 is documented @ clients/harbor/index.mdx#backups",
        "device.backup.runs: GAP no backup of PRINTER-01 is documented @ clients/harbor/index.mdx#backups",
        "device.backup.keeps: GAP no backup of PRINTER-01 is documented @ clients/harbor/index.mdx#backups",
        "device.backup.restoreWithin: GAP no backup of PRINTER-01 is documented @ clients/harbor/index.mdx#backups",
        "device.backup.lastProven: GAP no backup of PRINTER-01 is documented @ clients/harbor/index.mdx#backups",
      ]
    `);
    expect(list({ device: "printer-01" }, /^device\.(upstream|vlan|runsOn)\.([^.]*|dhcp\.(name|where))$/))
      .toMatchInlineSnapshot(`
      [
        "device.upstream.port: 14 [text] /clients/harbor/outlets/d-12/",
        "device.upstream.name: SW-01 [text] /clients/harbor/equipment/sw-01/",
        "device.upstream.type: switch [text] /clients/harbor/equipment/sw-01/",
        "device.upstream.model: GAP the model of SW-01 is not documented @ clients/harbor/equipment/sw-01.mdx#model",
        "device.upstream.ip: GAP the IP address of SW-01 is not documented @ clients/harbor/equipment/sw-01.mdx#addresses",
        "device.upstream.manage: https://10.20.10.2 [web, copy] /clients/harbor/equipment/sw-01/",
        "device.upstream.where: Place of SW-01 [text] /clients/harbor/equipment/sw-01/",
        "device.upstream.room: GAP the room of SW-01 is not documented @ clients/harbor/equipment/sw-01.mdx#room",
        "device.upstream.location: Main office [text] /clients/harbor/#location-main",
        "device.upstream.lights: GAP what the lights of SW-01 mean is not documented @ clients/harbor/equipment/sw-01.mdx#lights",
        "device.vlan.id: 10 [text] /clients/harbor/vlans/10/",
        "device.vlan.name: Staff [text] /clients/harbor/vlans/10/",
        "device.vlan.subnet: 10.20.10.0/24 [identifier, copy] /clients/harbor/vlans/10/",
        "device.vlan.dhcpRange: 10.20.10.100–10.20.10.199 [text] /clients/harbor/vlans/10/",
        "device.vlan.gatewayIp: 10.20.10.1 [identifier, copy] /clients/harbor/vlans/10/",
        "device.vlan.dns: SRV-01 (10.20.10.10), 192.0.2.53 [text] /clients/harbor/vlans/10/",
        "device.vlan.dhcp.name: SRV-01 [text] /clients/harbor/equipment/srv-01/",
        "device.vlan.dhcp.where: Place of SRV-01 [text] /clients/harbor/equipment/srv-01/",
        "device.runsOn.name: itself (a physical machine) [text] /clients/harbor/equipment/printer-01/",
        "device.runsOn.type: printer [text] /clients/harbor/equipment/printer-01/",
        "device.runsOn.model: MFC [text] /clients/harbor/equipment/printer-01/",
        "device.runsOn.ip: 10.20.10.30 [identifier, copy] /clients/harbor/equipment/printer-01/",
        "device.runsOn.manage: https://10.20.10.30 [web, copy] /clients/harbor/equipment/printer-01/",
        "device.runsOn.where: Place of PRINTER-01 [text] /clients/harbor/equipment/printer-01/",
        "device.runsOn.room: Front desk [text] /clients/harbor/equipment/printer-01/",
        "device.runsOn.location: Main office [text] /clients/harbor/#location-main",
        "device.runsOn.lights: steady white: normal; off: No power [text] /clients/harbor/equipment/printer-01/",
      ]
    `);
  });

  it("of a virtual machine are its host's where it has none", () => {
    expect(
      list(
        { device: "vm-01" },
        /^device\.(name|where|serial|runsOn\.name|runsOn\.where|upstream\.port|power\.name)$/,
      ),
    ).toMatchInlineSnapshot(`
      [
        "device.name: VM-01 [text] /clients/harbor/equipment/vm-01/",
        "device.serial: GAP the serial number of SRV-01 is not documented @ clients/harbor/equipment/srv-01.mdx#serial",
        "device.where: Place of SRV-01 [text] /clients/harbor/equipment/srv-01/",
        "device.power.name: GAP what feeds SRV-01 is not documented @ clients/harbor/equipment/srv-01.mdx#power",
        "device.upstream.port: 45 [text] /clients/harbor/network/",
        "device.runsOn.name: SRV-01 [text] /clients/harbor/equipment/srv-01/",
        "device.runsOn.where: Place of SRV-01 [text] /clients/harbor/equipment/srv-01/",
      ]
    `);
  });

  it("name every feed of a device with two power supplies", () => {
    const power = [
      { from: "ups-01", outlet: "4" },
      { from: "nas-01", outlet: "4" },
    ];
    const facts = factsOf(
      { device: "printer-01" },
      change(fullBook, "clients/harbor/equipment/printer-01.mdx", ["power"], power),
    );
    expect(["name", "outlet", "where"].map((fact) => say(facts.get(`device.power.${fact}`))))
      .toMatchInlineSnapshot(`
      [
        "UPS-01 and NAS-01 [text] /clients/harbor/equipment/ups-01/",
        "4 (UPS-01) and 4 (NAS-01) [text] /clients/harbor/equipment/printer-01/",
        "Place of UPS-01; Place of NAS-01 [text] /clients/harbor/equipment/ups-01/",
      ]
    `);
  });
});

describe("facts of an outlet", () => {
  it("are read from the network page and the ports it passes", () => {
    expect(list({ outlet: "D-12" }, /^outlet\.[^.]*$|^outlet\.vlan\.[^.]*$/)).toMatchInlineSnapshot(`
      [
        "outlet.label: D-12 [text] /clients/harbor/outlets/d-12/",
        "outlet.where: Front desk, left [text] /clients/harbor/outlets/d-12/",
        "outlet.room: Front desk [text] /clients/harbor/outlets/d-12/",
        "outlet.serves: Printer [text] /clients/harbor/outlets/d-12/",
        "outlet.run: D-12 → PP-01 port 12 → SW-01 port 14 [text] /clients/harbor/outlets/d-12/",
        "outlet.panelPort: 12 on PP-01 [text] /clients/harbor/outlets/d-12/",
        "outlet.switchPort: 14 on SW-01 [text] /clients/harbor/outlets/d-12/",
        "outlet.neighbours: D-13 (Front desk, right) and D-14 [text] /clients/harbor/network/",
        "outlet.tested: passed on 2026-11-10 [text] /clients/harbor/outlets/d-12/",
        "outlet.vlan.id: 10 [text] /clients/harbor/vlans/10/",
        "outlet.vlan.name: Staff [text] /clients/harbor/vlans/10/",
        "outlet.vlan.subnet: 10.20.10.0/24 [identifier, copy] /clients/harbor/vlans/10/",
        "outlet.vlan.dhcpRange: 10.20.10.100–10.20.10.199 [text] /clients/harbor/vlans/10/",
        "outlet.vlan.gatewayIp: 10.20.10.1 [identifier, copy] /clients/harbor/vlans/10/",
        "outlet.vlan.dns: SRV-01 (10.20.10.10), 192.0.2.53 [text] /clients/harbor/vlans/10/",
      ]
    `);
  });

  it("that goes straight to its switch, and of one that nobody has traced", () => {
    const paths = /^outlet\.(run|panelPort|switchPort|switch\.name|neighbours|tested|vlan\.id)$/;
    expect(list({ outlet: "D-13" }, paths)).toMatchInlineSnapshot(`
      [
        "outlet.run: D-13 → SW-01 port 15 [text] /clients/harbor/outlets/d-13/",
        "outlet.panelPort: none (it goes straight to the switch) [text] /clients/harbor/outlets/d-13/",
        "outlet.switchPort: 15 on SW-01 [text] /clients/harbor/outlets/d-13/",
        "outlet.neighbours: D-12 (Front desk, left) and D-14 [text] /clients/harbor/network/",
        "outlet.tested: marginal on 2026-08-11 (Crosstalk) [text] /clients/harbor/outlets/d-13/",
        "outlet.switch.name: SW-01 [text] /clients/harbor/equipment/sw-01/",
        "outlet.vlan.id: 10 [text] /clients/harbor/vlans/10/",
      ]
    `);
    expect(list({ outlet: "D-14" }, paths)).toMatchInlineSnapshot(`
      [
        "outlet.run: D-14 → PP-01 port 14 → nobody knows where [text] /clients/harbor/outlets/d-14/",
        "outlet.panelPort: 14 on PP-01 [text] /clients/harbor/outlets/d-14/",
        "outlet.switchPort: GAP where the cable of outlet D-14 ends is not documented @ clients/harbor/network.mdx#outlets.D-14.run",
        "outlet.neighbours: D-13 (Front desk, right) and D-12 (Front desk, left) [text] /clients/harbor/network/",
        "outlet.tested: GAP whether the cabling of outlet D-14 was ever tested is not documented @ clients/harbor/network.mdx#outlets.D-14.tested",
        "outlet.switch.name: GAP where the cable of outlet D-14 ends is not documented @ clients/harbor/network.mdx#outlets.D-14.run",
        "outlet.vlan.id: GAP the VLAN of outlet D-14 is not documented @ clients/harbor/network.mdx#outlets.D-14.vlan",
      ]
    `);
  });
});

describe("facts of lines, services, backups and wireless networks", () => {
  it("are read from the client's page and the network page", () => {
    expect(list({}, /^internet\.(backup\.)?[^.]*$/)).toMatchInlineSnapshot(`
      [
        "internet.provider: Provider wan1 [text] /clients/harbor/#circuit-wan1",
        "internet.circuitId: CID-wan1 [identifier, copy] /clients/harbor/#circuit-wan1",
        "internet.account: A-wan1 [identifier, copy] /clients/harbor/#circuit-wan1",
        "internet.supportPhone: +1 800 555 0199 [phone, copy] /clients/harbor/#circuit-wan1",
        "internet.publicIp: 203.0.113.10 [identifier, copy] /clients/harbor/#circuit-wan1",
        "internet.speed: 600 down [text] /clients/harbor/#circuit-wan1",
        "internet.statusPage: https://status.wan1.example [web, copy] /clients/harbor/#circuit-wan1",
        "internet.contractUntil: 2028-02-29 [date] /clients/harbor/#circuit-wan1",
        "internet.backup.provider: Provider wan2 [text] /clients/harbor/#circuit-wan2",
        "internet.backup.circuitId: CID-wan2 [identifier, copy] /clients/harbor/#circuit-wan2",
        "internet.backup.account: A-wan2 [identifier, copy] /clients/harbor/#circuit-wan2",
        "internet.backup.supportPhone: +1 800 555 0199 [phone, copy] /clients/harbor/#circuit-wan2",
        "internet.backup.publicIp: 203.0.113.10 [identifier, copy] /clients/harbor/#circuit-wan2",
        "internet.backup.speed: 600 down [text] /clients/harbor/#circuit-wan2",
        "internet.backup.statusPage: https://status.wan2.example [web, copy] /clients/harbor/#circuit-wan2",
        "internet.backup.contractUntil: 2028-02-29 [date] /clients/harbor/#circuit-wan2",
      ]
    `);
    expect(list({}, /^service\.email\.(?!runsOn|credential)/)).toMatchInlineSnapshot(`
      [
        "service.email.name: Microsoft 365 [text] /clients/harbor/#service-email",
        "service.email.address: https://outlook.office.example [web, copy] /clients/harbor/#service-email",
        "service.email.supportPhone: +1 800 555 0171 [phone, copy] /clients/harbor/#service-email",
        "service.email.supportHours: 24 hours [text] /clients/harbor/#service-email",
        "service.email.account: M-1 [identifier, copy] /clients/harbor/#service-email",
        "service.email.statusPage: https://status.office.example [web, copy] /clients/harbor/#service-email",
        "service.email.usedBy: Everyone [text] /clients/harbor/#service-email",
        "service.email.licence.seats: 14 [text] /clients/harbor/#service-email",
        "service.email.licence.renewsOn: 2027-01-15 [date] /clients/harbor/#service-email",
      ]
    `);
    expect(list({}, /^(backup|wifi)\./)).toMatchInlineSnapshot(`
      [
        "wifi.ssid: Harbor-Staff [text] /clients/harbor/network/",
        "wifi.guest: Harbor-Guest [text] /clients/harbor/network/",
        "wifi.credential.name: Printer pages [text] /clients/harbor/credentials/printers/",
        "wifi.credential.vault: Keeper: Harbor/Printers [identifier, copy] /clients/harbor/credentials/printers/",
        "wifi.credential.account: admin [identifier, copy] /clients/harbor/credentials/printers/",
        "wifi.credential.secondFactor: Code in the same item [text] /clients/harbor/credentials/printers/",
        "wifi.credential.breakGlass: Envelope in the safe [text] /clients/harbor/credentials/printers/",
        "wifi.credential.whoMayFetch: Technician [text] /clients/harbor/credentials/printers/",
        "wifi.credential.rotatedOn: 2026-07-02 [date] /clients/harbor/credentials/printers/",
        "backup.product: Veeam [text] /clients/harbor/#backup-image",
        "backup.target: NAS-01 [text] /clients/harbor/equipment/nas-01/",
        "backup.runs: Every night [text] /clients/harbor/#backup-image",
        "backup.keeps: 30 days [text] /clients/harbor/#backup-image",
        "backup.restoreWithin: 4 hours [duration] /clients/harbor/#backup-image",
        "backup.lastProven: 2026-11-10 [date] /clients/harbor/visits/2026-11-10/",
      ]
    `);
  });

  it("of a service in the cloud have no device, and that is no gap", () => {
    expect(list({}, /^service\.email\.runsOn\.(name|where|ip)$/)).toMatchInlineSnapshot(`
      [
        "service.email.runsOn.name: the cloud [text] /clients/harbor/#service-email",
        "service.email.runsOn.ip: none (it runs in the cloud) [text] /clients/harbor/#service-email",
        "service.email.runsOn.where: in the cloud (no device here) [text] /clients/harbor/#service-email",
      ]
    `);
  });
});

describe("whatever leads to a device", () => {
  const leads: readonly (readonly [string, string, FactSubject])[] = [
    ["firewall", "fw-01", {}],
    ["modem", "modem-01", {}],
    ["internet.modem", "modem-01", {}],
    ["coreSwitch", "sw-01", {}],
    ["server", "srv-01", {}],
    ["nas", "nas-01", {}],
    ["ups", "ups-01", {}],
    ["service.files.runsOn", "srv-01", {}],
    ["outlet.switch", "sw-01", { outlet: "D-12" }],
    ["outlet.device", "printer-01", { outlet: "D-12" }],
    ["outlet.vlan.gateway", "fw-01", { outlet: "D-12" }],
    ["outlet.vlan.dhcp", "srv-01", { outlet: "D-12" }],
  ];

  it.each(leads)("%s has the facts of %s", (lead, device, subject) => {
    const [led, own] = [factsOf(subject), factsOf({ device })];
    const rests = factPaths.flatMap(({ path }) => (path.startsWith("device.") ? [path.slice(7)] : []));
    expect(rests.length).toBeGreaterThan(80);
    expect(
      rests.filter((rest) => say(led.get(`${lead}.${rest}`)) !== say(own.get(`device.${rest}`))),
    ).toEqual([]);
  });
});

describe("every path", () => {
  it.each<[string, FactSubject, string]>([
    ["client", {}, "harbor"],
    ["client", {}, "tide"],
    ["device", { device: "printer-01" }, "harbor"],
    ["outlet", { outlet: "D-12" }, "harbor"],
  ])("of a %s has a value or a gap: %o at %s", (kind, subject, client) => {
    const facts = factsOf(subject, fullBook, client);
    const wrong = factPaths.filter(({ path, subjects }) => {
      const fact = facts.get(path);
      const expected = subjects.some((name) => name === kind);
      if (fact === undefined) return expected;
      return !expected || !/\S/.test(fact.known ? fact.text : fact.missing) || facts.get(path) !== fact;
    });
    expect(wrong).toEqual([]);
  });

  it("is undefined where there is no such path", () => {
    expect(factsOf({}).get("device.name")).toBeUndefined();
    expect(factsOf({}).get("toString")).toBeUndefined();
    expect(factsOf({}).get("client")).toBeUndefined();
  });

  it("is refused for a device or outlet that is not there", () => {
    expect(() => factsOf({ device: "sw-99" })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: harbor has no device "sw-99".]`,
    );
    expect(() => factsOf({ outlet: "X" })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: harbor has no outlet "X".]`,
    );
  });
});
