/** A small book with nothing wrong in it: the ground on which samples are tried. Data by file; `null` for no page. */
export const baseBook: Readonly<Record<string, Record<string, unknown> | null>> = {
  "practice.mdx": {
    kind: "practice",
    name: "Acme Support",
    supportPhone: "+1 949 555 0100",
    timezone: "America/Los_Angeles",
    roles: [{ id: "technician", name: "Technician" }],
    people: [{ id: "dana", name: "Dana Reyes", role: "technician" }],
  },
  "library/network/desk-has-no-network.mdx": {
    kind: "runbook",
    title: "One desk has no network",
    symptoms: ["no internet", "port dead", "cable unplugged", "no network", "offline", "phone is dead"],
    about: "outlet",
    editions: ["help-desk"],
    minutes: 10,
  },
  "clients/harbor/index.mdx": {
    kind: "client",
    name: "Harbor Dental",
    verifyCaller: "Call back on the office number.",
    locations: [{ id: "main", name: "Main office" }],
    contacts: [{ id: "maria", name: "Maria Santos" }],
  },
  "clients/harbor/network.mdx": {
    kind: "network",
    vlans: [{ id: 10, name: "Staff", subnet: "10.20.10.0/24", gateway: "fw-01", gatewayIp: "10.20.10.1" }],
    outlets: [{ label: "D-12", run: ["pp-01/12", "sw-01/14"], vlan: 10 }],
    links: [
      { from: "sw-01/48", to: "fw-01/lan1" },
      { from: "sw-01/47", to: "ap-01/lan" },
    ],
  },
  "clients/harbor/equipment/sw-01.mdx": {
    kind: "equipment",
    type: "switch",
    name: "SW-01",
    status: "active",
    serial: "SN-SW-0001",
    assetTag: "HD-0001",
    location: "main",
    addresses: [{ ip: "10.20.10.2", mac: "f4:e2:c6:00:00:01", vlan: 10 }],
    ports: ["1-48"],
  },
  "clients/harbor/equipment/fw-01.mdx": {
    kind: "equipment",
    type: "firewall",
    name: "FW-01",
    status: "active",
    addresses: [{ ip: "10.20.10.1", vlan: 10 }],
  },
  "clients/harbor/equipment/pp-01.mdx": {
    kind: "equipment",
    type: "patch-panel",
    name: "PP-01",
    status: "active",
    ports: ["1-24"],
  },
  "clients/harbor/equipment/ap-01.mdx": {
    kind: "equipment",
    type: "access-point",
    name: "AP-01",
    status: "active",
  },
  "clients/harbor/equipment/closet.jpg": null,
  "clients/harbor/visits/2026-11-10.mdx": {
    kind: "visit",
    on: "2026-11-10",
    by: ["dana"],
    reason: "scheduled",
    summary: "Looked at the closet.",
  },
  "clients/harbor/calls/2026-11-03-desk-dead.mdx": {
    kind: "call",
    at: "2026-11-03T09:45",
    caller: "maria",
    said: "My desk is dead.",
    outcome: "resolved",
    minutes: 10,
  },
};

/** What a page of a new file says unless its sample says otherwise. */
export function defaultData(file: string): Record<string, unknown> {
  if (file.includes("/equipment/")) return { kind: "equipment", type: "other", name: file, status: "active" };
  if (file.endsWith("/index.mdx")) return { kind: "client", name: file, verifyCaller: "Call back." };
  if (file.includes("/credentials/")) return { kind: "credential", name: "UniFi", vault: VAULT };
  return { kind: "network" };
}

const VAULT = { system: "1password", item: "op://Harbor Dental/UniFi/admin" };
