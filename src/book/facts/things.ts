import type {
  Backup,
  Circuit,
  Client,
  Contact,
  Credential,
  Equipment,
  Location,
  Outlet,
  Practice,
  Service,
  Vlan,
  Wifi,
} from "#schemas/index.ts";
import { outletAddress, pageAddress, vlanAddress } from "../addresses.ts";
import type { ClientBook } from "../book.ts";
import type { DataPath, Page } from "../page.ts";
import type { Thing } from "./table.ts";

export type DeviceThing = Thing<Equipment> & { id: string };
export type OutletThing = Thing<Outlet & { slug: string }>;
export type VlanThing = Thing<Vlan & { key: string }>;

export function practiceThing(page: Page<"practice">): Thing<Practice> {
  return pageThing(page, page.data.name);
}

export function clientThing(client: ClientBook): Thing<Client> {
  return pageThing(client.page, client.page.data.name);
}

export function deviceThing(page: Page<"equipment">): DeviceThing {
  return { ...pageThing(page, page.data.name), id: page.name };
}

export function credentialThing(page: Page<"credential">): Thing<Credential> {
  return pageThing(page, page.data.name);
}

export function locationThing(client: ClientBook, location: Location): Thing<Location> {
  return entryThing(client, "locations", "location", location, location.name);
}

export function contactThing(client: ClientBook, contact: Contact): Thing<Contact> {
  return entryThing(client, "contacts", "contact", contact, contact.name);
}

export function circuitThing(client: ClientBook, circuit: Circuit): Thing<Circuit> {
  return entryThing(client, "circuits", "circuit", circuit, `the line of ${circuit.provider}`);
}

export function serviceThing(client: ClientBook, service: Service): Thing<Service> {
  return entryThing(client, "services", "service", service, service.name);
}

export function backupThing(client: ClientBook, backup: Backup): Thing<Backup> {
  return entryThing(client, "backups", "backup", backup, `backup ${backup.id}`);
}

/** The network page as a whole; where a client has none, the place where it belongs. */
export function networkThing(client: ClientBook): Thing<null> {
  const id = `clients/${client.id}/network`;
  const address = pageAddress({ kind: "network", client: client.id, name: "network" });
  const name = `the network of ${client.page.data.name}`;
  return {
    data: null,
    name,
    page: { id, file: `${id}.mdx` },
    path: [],
    field: "",
    address: client.network === null ? pageAddress(client.page) : address,
  };
}

export function outletThing(client: ClientBook, outlet: Outlet & { slug: string }): OutletThing {
  const index = client.network?.data.outlets?.findIndex((entry) => entry.label === outlet.label) ?? 0;
  const address = outletAddress(client.id, outlet.slug);
  return onNetwork(client, outlet, ["outlets", index], `outlet ${outlet.label}`, outlet.label, address);
}

export function vlanThing(client: ClientBook, vlan: Vlan & { key: string }): VlanThing {
  const index =
    client.network?.data.vlans?.findIndex(
      (entry) => entry.id === vlan.id && entry.location === vlan.location,
    ) ?? 0;
  const address = vlanAddress(client.id, vlan.key);
  return onNetwork(client, vlan, ["vlans", index], `VLAN ${vlan.id} ${vlan.name}`, vlan.key, address);
}

export function wifiThing(client: ClientBook, wifi: Wifi): Thing<Wifi> {
  const index = client.network?.data.wifi?.indexOf(wifi) ?? 0;
  const address = networkThing(client).address;
  return onNetwork(client, wifi, ["wifi", index], `Wi-Fi ${wifi.ssid}`, wifi.ssid, address);
}

function pageThing<Kind extends "practice" | "client" | "equipment" | "credential">(
  page: Page<Kind>,
  name: string,
): Thing<Page<Kind>["data"]> {
  const address = pageAddress(page);
  return { data: page.data, name, page: { id: page.id, file: page.file }, path: [], field: "", address };
}

function entryThing<Entry extends { id: string }>(
  client: ClientBook,
  list: "locations" | "contacts" | "circuits" | "services" | "backups",
  anchor: string,
  data: Entry,
  name: string,
): Thing<Entry> {
  const page = client.page;
  const index = page.data[list]?.findIndex((entry) => entry.id === data.id) ?? 0;
  return {
    data,
    name,
    page: { id: page.id, file: page.file },
    path: [list, index],
    field: `${list}.${data.id}`,
    address: `${pageAddress(page)}#${anchor}-${data.id}`,
  };
}

function onNetwork<Data>(
  client: ClientBook,
  data: Data,
  path: DataPath,
  name: string,
  key: string,
  address: string,
): Thing<Data> {
  const { page } = networkThing(client);
  return { data, name, page, path, field: `${String(path[0])}.${key}`, address };
}
