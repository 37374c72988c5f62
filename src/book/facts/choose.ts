import type { Backup, Circuit, Contact, EquipmentType, Service, ServiceKind, Wifi } from "#schemas/index.ts";
import { pageAddress } from "../addresses.ts";
import type { ClientBook } from "../book.ts";
import { typeName } from "../equipment-groups.ts";
import type { Page } from "../page.ts";
import { isInUse } from "./scope.ts";
import type { FactScope } from "./scope.ts";
import { blank } from "./table.ts";
import { backupThing, circuitThing, clientThing, contactThing, deviceThing, serviceThing } from "./things.ts";
import type { DeviceThing } from "./things.ts";
import type { Thing } from "./table.ts";
import { findUpstream } from "./upstream.ts";
import type { FactGap } from "./types.ts";

/**
 * The client's device of this type: in use, where the subject stands if there is one, working rather than broken, in the
 * order of the pages.
 */
export function chooseDevice(scope: FactScope, type: EquipmentType): DeviceThing | FactGap {
  const [best] = rank(scope, devicesOfType(scope.client, type));
  return best === undefined ? missingDevice(scope.client, type) : deviceThing(best);
}

/** The firewall; a router in its place, or the one box of a small office that its VLANs name as their gateway. */
export function chooseFirewall(scope: FactScope): DeviceThing | FactGap {
  const { client } = scope;
  const gateways = [...client.vlans.values()].flatMap(({ gateway }) => {
    const page = gateway === undefined ? undefined : client.equipment.get(gateway);
    return page !== undefined && isInUse(page) ? [page] : [];
  });
  for (const choice of [devicesOfType(client, "firewall"), devicesOfType(client, "router"), gateways]) {
    const [best] = rank(scope, choice);
    if (best !== undefined) return deviceThing(best);
  }
  return missingDevice(client, "firewall");
}

/** The switch that the firewall hangs on, else the first switch. */
export function chooseCoreSwitch(scope: FactScope): DeviceThing | FactGap {
  const switches = rank(scope, devicesOfType(scope.client, "switch"));
  const linked = switches.filter((device) => {
    const above = findUpstream(scope.client, device.name)?.device.data.type;
    return above === "firewall" || above === "router";
  });
  const [best] = [...rank(scope, linked), ...switches].sort(
    (a, b) => Number(isThere(scope, b)) - Number(isThere(scope, a)),
  );
  return best === undefined ? missingDevice(scope.client, "switch") : deviceThing(best);
}

/** The main line, or the spare one; where the subject stands if there is one. */
export function chooseCircuit(scope: FactScope, use: "primary" | "backup"): Thing<Circuit> | FactGap {
  const all = [...scope.client.circuits.values()].filter((circuit) => (circuit.use ?? "primary") === use);
  const best = all.find((circuit) => circuit.location === scope.location?.id) ?? all[0];
  if (best !== undefined) return circuitThing(scope.client, best);
  const words = use === "backup" ? "no backup internet circuit" : "no internet circuit";
  return missingEntry(scope.client, "circuits", `${words} is documented`);
}

/** The first service of a type. */
export function chooseService(scope: FactScope, type: ServiceKind): Thing<Service> | FactGap {
  const found = [...scope.client.services.values()].find((service) => service.type === type);
  if (found !== undefined) return serviceThing(scope.client, found);
  return missingEntry(scope.client, "services", `no service of type ${type} is documented`);
}

/** The first backup that protects this device; without a device, or if none does and `any`, the client's first. */
export function chooseBackup(
  scope: FactScope,
  device: DeviceThing | null,
  any: boolean,
): Thing<Backup> | FactGap {
  const all = [...scope.client.backups.values()];
  const own = device === null ? undefined : all.find((backup) => protectsDevice(scope, backup, device.id));
  const best = own ?? (any ? all[0] : undefined);
  if (best !== undefined) return backupThing(scope.client, best);
  if (any || device === null) return missingEntry(scope.client, "backups", "no backup is documented");
  const missing = `no backup of ${device.name} is documented`;
  return missingEntry(scope.client, "backups", missing);
}

/** The first person with this duty, or who may approve this; one who works where the subject stands first. */
export function chooseContact(
  scope: FactScope,
  test: (contact: Contact) => boolean,
  missing: string,
): Thing<Contact> | FactGap {
  const all = [...scope.client.contacts.values()].filter(test);
  const best = all.find((contact) => contact.location === scope.location?.id) ?? all[0];
  return best === undefined
    ? missingEntry(scope.client, "contacts", missing)
    : contactThing(scope.client, best);
}

const GUESTS = /\b(guests?|visitors?|patients?|public)\b/i;

/**
 * The guests' wireless network: the one whose name or VLAN says so, else whose `for` does. The staff's is the first that
 * is another one; a client with a single network shares it.
 */
export function chooseWifi(client: ClientBook): { staff: Wifi | null; guest: Wifi | null } {
  const all = client.network?.data.wifi ?? [];
  const vlanName = (wifi: Wifi): string =>
    [...client.vlans.values()].find((vlan) => vlan.id === wifi.vlan)?.name ?? "";
  const guest =
    all.find((wifi) => GUESTS.test(wifi.ssid.replaceAll(/[-_]/g, " ")) || GUESTS.test(vlanName(wifi))) ??
    all.find((wifi) => GUESTS.test(wifi.for ?? "")) ??
    null;
  return { guest, staff: all.find((wifi) => wifi !== guest) ?? all[0] ?? null };
}

function missingDevice(client: ClientBook, type: EquipmentType): FactGap {
  const folder = `clients/${client.id}/equipment/`;
  return {
    known: false,
    missing: `no ${typeName(type)} is documented`,
    where: {
      page: folder,
      file: folder,
      path: [],
      field: "",
      address: pageAddress(client.page),
    },
  };
}

function missingEntry(
  client: ClientBook,
  list: "circuits" | "services" | "backups" | "contacts",
  missing: string,
): FactGap {
  return blank(clientThing(client), [list], missing);
}

const byType = new WeakMap<ClientBook, Map<EquipmentType, Page<"equipment">[]>>();

function devicesOfType(client: ClientBook, type: EquipmentType): readonly Page<"equipment">[] {
  let types = byType.get(client);
  if (types === undefined) {
    types = Map.groupBy([...client.equipment.values()].filter(isInUse), (device) => device.data.type);
    byType.set(client, types);
  }
  return types.get(type) ?? [];
}

function rank(scope: FactScope, devices: readonly Page<"equipment">[]): Page<"equipment">[] {
  const score = (device: Page<"equipment">): number =>
    Number(isThere(scope, device)) * 2 + Number(device.data.status === "active");
  return devices.toSorted((a, b) => score(b) - score(a));
}

/** A device without a location stands where the client's only location is, and nowhere in particular otherwise. */
function isThere({ client, location }: FactScope, device: Page<"equipment">): boolean {
  if (location === null) return false;
  return (
    device.data.location === location.id ||
    (device.data.location === undefined && client.locations.size === 1)
  );
}

/** A backup protects a device by name, or a service that runs on it. */
function protectsDevice({ client }: FactScope, backup: Backup, device: string): boolean {
  return backup.protects.some((id) => id === device || client.services.get(id)?.runsOn === device);
}
