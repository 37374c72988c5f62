import { assembleBook } from "#book/assemble.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { placeOf } from "#book/page.ts";
import type { AnyPage, DataPath } from "#book/page.ts";
import { schemas } from "#schemas/index.ts";

export const today = "2026-11-23";

/** Front matter by file. */
export type Files = Record<string, Record<string, unknown>>;

const device = (type: string, name: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: "equipment",
  type,
  name,
  status: "active",
  location: "main",
  where: `Place of ${name}`,
  ...more,
});

const runbook = (
  title: string,
  about: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  kind: "runbook",
  title,
  symptoms: ["it does not work"],
  about,
  editions: ["help-desk"],
  minutes: 5,
  ...more,
});

const everything: Record<string, unknown> = {
  vendor: "Brother",
  model: "MFC",
  serial: "SN-P1",
  assetTag: "HD-P1",
  hostname: "hd-printer",
  firmware: "1.20",
  manage: "https://10.20.10.30",
  room: "Front desk",
  purpose: "Letters",
  usedBy: "Reception",
  supportPhone: "+1 800 555 0190",
  supportContract: "C-1",
  boughtOn: "2024-01-02",
  warrantyUntil: "2027-01-02",
  replaceBy: "2029-01-02",
  rack: { name: "Shelf" },
  credential: "printers",
  power: { from: "ups-01", outlet: "4" },
  lights: [
    { looks: "steady white", means: "normal" },
    { looks: "off", means: "No power." },
  ],
  restart: { safe: false, how: "Hold the button.", takes: "PT1M30S", affects: "Reception", ask: "maria" },
  supplies: [{ name: "Black toner", part: "TN-850", where: "supply closet" }, { name: "Drum" }],
  addresses: [{ ip: "10.20.10.30", mac: "f4:e2:c6:00:00:30", vlan: 10 }],
};

const circuit = (id: string, use: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  provider: `Provider ${id}`,
  circuitId: `CID-${id}`,
  account: `A-${id}`,
  supportPhone: "+1 800 555 0199",
  use,
  publicIp: "203.0.113.10",
  speed: "600 down",
  statusPage: `https://status.${id}.example`,
  contractUntil: "2028-02-29",
  modem: "modem-01",
  ...more,
});

/** One client with every fact, another with hardly any. */
export const fullBook: Files = {
  "practice.mdx": {
    kind: "practice",
    name: "Bluffline IT",
    supportPhone: "+1 949 555 0100",
    supportHours: "Mon–Fri 07:00–18:00",
    emergencyPhone: "+1 949 555 0101",
    supportEmail: "support@bluffline.example",
    timezone: "America/Los_Angeles",
    roles: [{ id: "technician", name: "Technician" }],
    people: [{ id: "dana", name: "Dana Whitcomb", role: "technician" }],
  },
  "library/internet/internet-down.mdx": runbook("Internet down", "client"),
  "library/network/desk-has-no-network.mdx": runbook("One desk has no network", "outlet"),
  "library/printing/printer-offline.mdx": runbook("Printer offline", "printer"),
  "library/cameras/camera-offline.mdx": runbook("Camera offline", "camera"),
  "library/email/email-cannot-send.mdx": runbook("Mail", "client", { when: { service: "email" } }),
  "clients/harbor/index.mdx": {
    kind: "client",
    name: "Harbor Dental",
    business: "Dentists",
    people: 12,
    timezone: "America/Los_Angeles",
    hours: "Mon–Thu 08:00–17:00",
    phones: ["+1 949 555 0110", "+1 949 555 0111"],
    domains: ["harbordental.example"],
    verifyCaller: "Call back.",
    remoteAccess: "ScreenConnect.",
    locations: [
      {
        id: "main",
        name: "Main office",
        address: "410 Heron Quay",
        town: "Dana Point",
        phone: "+1 949 555 0112",
        access: "Rear door.",
      },
    ],
    contacts: [
      {
        id: "maria",
        name: "Maria Santos",
        role: "Office manager",
        duties: ["main", "decisions", "after-hours", "billing", "building", "on-site-help"],
        phone: "+1 949 555 0113",
        extension: "11",
        email: "maria@harbordental.example",
        mayApprove: ["spending", "password-resets", "new-starters"],
      },
      { id: "lin", name: "Grace Lin", phone: "+1 949 555 0114", mayApprove: ["leavers"] },
    ],
    circuits: [circuit("wan1", "primary"), circuit("wan2", "backup", { modem: undefined })],
    services: [
      {
        id: "email",
        name: "Microsoft 365",
        type: "email",
        runsOn: "cloud",
        address: "https://outlook.office.example",
        supportPhone: "+1 800 555 0171",
        supportHours: "24 hours",
        account: "M-1",
        statusPage: "https://status.office.example",
        credential: "printers",
        usedBy: "Everyone",
        licence: { seats: 14, renewsOn: "2027-01-15" },
      },
      { id: "files", name: "S: drive", type: "files", runsOn: "srv-01", usedBy: "Everyone" },
    ],
    backups: [
      {
        id: "image",
        protects: ["srv-01"],
        product: "Veeam",
        target: "nas-01",
        runs: "Every night",
        keeps: "30 days",
        restoreWithin: "PT4H",
      },
    ],
  },
  "clients/harbor/network.mdx": {
    kind: "network",
    vlans: [
      {
        id: 10,
        name: "Staff",
        subnet: "10.20.10.0/24",
        gateway: "fw-01",
        gatewayIp: "10.20.10.1",
        dhcp: "srv-01",
        dhcpRange: "10.20.10.100–10.20.10.199",
        dns: ["srv-01", "192.0.2.53"],
      },
      { id: 30, name: "Guest", gateway: "fw-01" },
    ],
    wifi: [
      { ssid: "Harbor-Guest", vlan: 30 },
      { ssid: "Harbor-Staff", vlan: 10, credential: "printers" },
    ],
    outlets: [
      {
        label: "D-12",
        where: "Front desk, left",
        room: "Front desk",
        run: ["pp-01/12", "sw-01/14"],
        vlan: 10,
        serves: "Printer",
        device: "printer-01",
        tested: { on: "2026-11-10", result: "pass" },
      },
      {
        label: "D-13",
        where: "Front desk, right",
        room: "Front desk",
        run: ["sw-01/15"],
        vlan: 10,
        tested: { on: "2026-08-11", result: "marginal", note: "Crosstalk." },
      },
      { label: "D-14", room: "Lab", run: ["pp-01/14", "unknown"] },
    ],
    links: [
      { from: "sw-01/48", to: "fw-01/lan1" },
      { from: "fw-01/wan1", to: "modem-01/1" },
      { from: "srv-01/nic1", to: "sw-01/45" },
    ],
  },
  "clients/harbor/equipment/fw-01.mdx": device("firewall", "FW-01", {
    addresses: [
      { ip: "203.0.113.10" },
      { ip: "10.20.10.1", mac: "f4:e2:c6:00:00:01", vlan: 10 },
      { ip: "10.20.30.1", vlan: 30 },
    ],
  }),
  "clients/harbor/equipment/modem-01.mdx": device("modem", "MODEM-01"),
  "clients/harbor/equipment/sw-01.mdx": device("switch", "SW-01", { manage: "https://10.20.10.2" }),
  "clients/harbor/equipment/pp-01.mdx": device("patch-panel", "PP-01"),
  "clients/harbor/equipment/srv-01.mdx": device("server", "SRV-01", {
    addresses: [{ ip: "10.20.10.10", vlan: 10 }],
    restart: { safe: true, how: "Start, Power, Restart." },
  }),
  "clients/harbor/equipment/vm-01.mdx": {
    kind: "equipment",
    type: "other",
    name: "VM-01",
    status: "active",
    runsOn: "srv-01",
  },
  "clients/harbor/equipment/nas-01.mdx": device("nas", "NAS-01"),
  "clients/harbor/equipment/ups-01.mdx": device("ups", "UPS-01"),
  "clients/harbor/equipment/printer-01.mdx": device("printer", "PRINTER-01", everything),
  "clients/harbor/equipment/printer-02.mdx": device("printer", "PRINTER-02", { status: "retired" }),
  "clients/harbor/credentials/printers.mdx": {
    kind: "credential",
    name: "Printer pages",
    vault: { system: "keeper", item: "Harbor/Printers" },
    account: "admin",
    secondFactor: "Code in the same item",
    breakGlass: "Envelope in the safe",
    whoMayFetch: ["technician"],
    rotatedOn: "2026-07-02",
  },
  "clients/harbor/visits/2026-11-10.mdx": visit("2026-11-10", "proven"),
  "clients/harbor/visits/2026-11-20.mdx": visit("2026-11-20", "failed"),
  "clients/harbor/visits/2026-12-01.mdx": visit("2026-12-01", "proven"),
  "clients/tide/index.mdx": { kind: "client", name: "Tide Pool Trust" },
};

function visit(on: string, result: string): Record<string, unknown> {
  const restores = [{ backup: "image", result }];
  return { kind: "visit", on, by: ["dana"], reason: "scheduled", summary: "Restored a file.", restores };
}

/** The book of some files; each must be valid. */
export function makeBook(files: Files): Book {
  return assembleBook(
    Object.entries(files).map(([file, data]) => {
      const place = placeOf(file);
      if (place === null) throw new Error(`No page belongs at ${file}.`);
      // `as`: data was parsed by this kind's schema
      return { ...place, file, data: schemas[place.kind].parse(data), body: "" } as AnyPage;
    }),
  );
}

export function clientOf(book: Book, id = "harbor"): ClientBook {
  const client = book.clients.get(id);
  if (client === undefined) throw new Error(`No client ${id}.`);
  return client;
}

/** The same files with values at other places: `undefined` removes the field. */
export function change(files: Files, file: string, path: DataPath, value?: unknown): Files {
  const copy = structuredClone(files[file] ?? {});
  let at: object = copy;
  for (const step of path.slice(0, -1)) {
    const next: unknown = Reflect.get(at, step);
    if (typeof next !== "object" || next === null) throw new Error(`${file} has no ${path.join(".")}.`);
    at = next;
  }
  const last = path.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
  return { ...files, [file]: copy };
}
