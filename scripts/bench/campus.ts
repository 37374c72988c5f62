import { assembleBook } from "#book/assemble.ts";
import type { ClientBook } from "#book/book.ts";
import type { AnyPage } from "#book/page.ts";
import type { Client, Equipment, Network } from "#schemas/index.ts";

/** How a campus is made up. Each closet has a switch, two panels and 48 outlets, some of them with a device in them. */
const BUILDINGS = 20;
const CLOSETS = 20;
const PORTS = 48;
const PLUGGED = 18;
/** The first outlets of a closet pass both panels. */
const TIED = 6;
const SERVERS = 40;

/**
 * One client with about 10,000 devices and 50,000 cables: two cores, two distribution switches in each of twenty
 * buildings, twenty closets in each building, and in their outlets phones with a PC behind them, PCs and printers.
 * Uplinks and the power of the centre are doubled, as in life. The same every time.
 */
export function campusClient(): ClientBook {
  const draft: Draft = { devices: new Map(), outlets: [], links: [] };
  addCentre(draft);
  for (let building = 1; building <= BUILDINGS; building++) addBuilding(draft, building);
  const client: Client = {
    kind: "client",
    name: "Campus",
    circuits: [
      { id: "wan1", provider: "Spectrum", use: "primary", modem: "modem-01" },
      { id: "wan2", provider: "Cox", use: "backup", modem: "modem-02" },
    ],
    services: [
      { id: "files", name: "Shared drive", type: "files", runsOn: "srv-03" },
      { id: "phones", name: "Telephones", type: "telephony", runsOn: "srv-04" },
    ],
  };
  const network: Network = {
    kind: "network",
    vlans: [
      { id: 1, name: "Management", gateway: "core-01", dhcp: "srv-01", dns: ["srv-01", "srv-02"] },
      { id: 20, name: "Voice", gateway: "core-01", dhcp: "srv-01", dns: ["srv-01", "srv-02"] },
      ...Array.from({ length: BUILDINGS }, (_, index) => ({
        id: 100 + index + 1,
        name: `Building ${index + 1}`,
        gateway: "core-01",
        dhcp: "srv-01",
        dns: ["srv-01", "srv-02"],
      })),
    ],
    wifi: [{ ssid: "Campus", vlan: 101 }],
    outlets: draft.outlets,
    links: draft.links,
  };
  const pages: AnyPage[] = [
    { ...place("client", "index"), data: client },
    { ...place("network", "network"), data: network },
    ...[...draft.devices].map(([id, data]) => ({ ...place("equipment", id), data })),
  ];
  const book = assembleBook(pages).clients.get("campus");
  if (book === undefined) throw new Error("The campus has no client page.");
  return book;
}

interface Draft {
  devices: Map<string, Equipment>;
  outlets: NonNullable<Network["outlets"]>;
  links: NonNullable<Network["links"]>;
}

function place<Kind extends AnyPage["kind"]>(kind: Kind, name: string) {
  const id = `clients/campus/${kind === "equipment" ? `equipment/${name}` : name}`;
  return { id, kind, client: "campus", name, file: `${id}.mdx`, body: "" };
}

function add({ devices }: Draft, id: string, type: Equipment["type"], more: Partial<Equipment> = {}): string {
  devices.set(id, { kind: "equipment", type, name: id.toUpperCase(), status: "active", ...more });
  return id;
}

function addCentre(draft: Draft): void {
  const link = (from: string, to: string): number => draft.links.push({ from, to });
  for (const n of ["01", "02"]) {
    add(draft, `ups-${n}`, "ups");
    add(draft, `modem-${n}`, "modem", { power: { from: `ups-${n}` } });
    add(draft, `core-${n}`, "switch", { power: [{ from: "ups-01" }, { from: "ups-02" }] });
  }
  add(draft, "fw-01", "firewall", { power: [{ from: "ups-01" }, { from: "ups-02" }] });
  link("core-01/peer", "core-02/peer");
  for (const n of ["01", "02"]) {
    link(`fw-01/wan${n}`, `modem-${n}/1`);
    link(`fw-01/lan${n}`, `core-${n}/fw`);
  }
  for (let server = 1; server <= SERVERS; server++) {
    const id = add(draft, `srv-${pad(server)}`, "server", {
      power: [{ from: "ups-01" }, { from: "ups-02" }],
    });
    for (const n of ["01", "02"]) link(`${id}/nic${n}`, `core-${n}/srv${server}`);
  }
}

function addBuilding(draft: Draft, building: number): void {
  const name = `b${pad(building)}`;
  for (const side of ["a", "b"]) {
    const dist = add(draft, `dist-${name}${side}`, "switch", { room: `Building ${building}` });
    for (const n of ["01", "02"])
      draft.links.push({ from: `${dist}/up${n}`, to: `core-${n}/${name}${side}` });
  }
  for (let closet = 1; closet <= CLOSETS; closet++) addCloset(draft, building, closet);
}

function addCloset(draft: Draft, building: number, closet: number): void {
  const name = `b${pad(building)}c${pad(closet)}`;
  const ups = add(draft, `ups-${name}`, "ups", { room: name });
  const access = add(draft, `sw-${name}`, "switch", { room: name, power: { from: ups } });
  for (const side of ["a", "b"])
    draft.links.push({ from: `${access}/up${side}`, to: `dist-b${pad(building)}${side}/${closet}` });
  for (const panel of [1, 2]) add(draft, `pp-${name}-${panel}`, "patch-panel", { room: name });
  for (let port = 1; port <= PORTS; port++) addOutlet(draft, { building, name, access, port });
}

function addOutlet(
  draft: Draft,
  { building, name, access, port }: { building: number; name: string; access: string; port: number },
): void {
  const label = `${name}-${pad(port)}`;
  const panel = `pp-${name}-${port <= PORTS / 2 ? 1 : 2}`;
  const inside = port > PLUGGED ? undefined : INSIDE[port % INSIDE.length];
  const device = inside === undefined ? undefined : add(draft, `${inside}-${label}`, inside);
  if (inside === "phone") {
    const pc = add(draft, `ws-${label}`, "workstation");
    draft.links.push({ from: `${device}/pc`, to: `${pc}/lan` });
  }
  const vlan = inside === "phone" ? 20 : 100 + building;
  const room = `${name} room ${Math.ceil(port / 4)}`;
  draft.outlets.push({
    label,
    room,
    run: [...(port > TIED ? [] : [`pp-${name}-2/${PORTS + port}`]), `${panel}/${port}`, `${access}/${port}`],
    vlan,
    ...(device === undefined ? {} : { device: `${device}/lan` }),
  });
}

/** What is in the outlets of a closet, over and over. */
const INSIDE = ["phone", "workstation", "workstation", "workstation", "printer"] as const;

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
