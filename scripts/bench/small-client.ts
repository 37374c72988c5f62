import { pageText } from "./page-text.ts";
import type { GeneratedFile } from "./page-text.ts";
import { seedRandom } from "./random.ts";
import { clientName, personName } from "./words.ts";

/**
 * Three pages for a client of a printer and a cloud, number `index`: enough that about sixty pages of runbooks are rendered
 * for it, so that a thousand such clients measure what runbooks cost. The same number gives the same bytes.
 */
export function smallClientPages(index: number): GeneratedFile[] {
  const random = seedRandom(index * 2654435761 + 1);
  const name = clientName(index);
  const id = name.toLowerCase().replaceAll(" ", "-");
  const phone = `+1 ${200 + (index % 700)} 555 0${110 + (index % 90)}`;
  const client = {
    kind: "client",
    name,
    timezone: "America/Los_Angeles",
    hours: "Mon–Fri 08:00–17:00",
    phones: [phone],
    domains: [`${id}.example`],
    verifyCaller: "Call back on the office number.",
    locations: [{ id: "main", name: "Office", address: `${100 + index} Example Street, Laguna Hills, CA` }],
    contacts: [
      {
        id: "office",
        name: personName(random),
        role: "Office manager",
        duties: ["main", "on-site-help", "decisions"],
        phone,
        location: "main",
        mayApprove: ["spending", "password-resets"],
      },
    ],
    circuits: [
      {
        id: "wan1",
        provider: "Spectrum Business",
        circuitId: `86.KQXX.${String(index).padStart(6, "0")}`,
        supportPhone: "+1 800 555 0199",
        use: "primary",
        location: "main",
      },
    ],
    services: [
      { id: "email", name: "Microsoft 365", type: "email", runsOn: "cloud" },
      { id: "meetings", name: "Teams", type: "meetings", runsOn: "cloud" },
      { id: "phones", name: "Hosted phones", type: "telephony", runsOn: "cloud" },
      { id: "books", name: "QuickBooks", type: "business-app", runsOn: "cloud" },
    ],
    verified: { on: "2026-10-05", by: "dana" },
  };
  const network = {
    kind: "network",
    vlans: [
      { id: 1, name: "Office", subnet: `10.${index % 250}.1.0/24`, gatewayIp: `10.${index % 250}.1.1` },
    ],
    wifi: [{ ssid: "Office", vlan: 1 }],
  };
  const printer = {
    kind: "equipment",
    type: "printer",
    name: "PRINTER-01",
    vendor: "HP",
    model: "LaserJet M507",
    serial: `SN${String(index * 7919 + 100_000).padStart(9, "0")}`,
    location: "main",
    where: "Beside the front desk",
    status: "active",
    addresses: [{ ip: `10.${index % 250}.1.20`, vlan: 1 }],
    restart: { safe: true, how: "Switch it off and on at its power button.", takes: "PT2M" },
  };
  const folder = `clients/${id}`;
  return [
    { file: `${folder}/index.mdx`, text: pageText(client) },
    { file: `${folder}/network.mdx`, text: pageText(network) },
    { file: `${folder}/equipment/printer-01.mdx`, text: pageText(printer) },
  ];
}
