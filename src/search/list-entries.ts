import type { Edition } from "#schemas/index.ts";
import { outletAddress, pageAddress, runbookAddress, vlanAddress } from "#book/addresses.ts";
import type { Book, ClientBook } from "#book/book.ts";
import { typeName } from "#book/equipment-groups.ts";
import { isInUse } from "#book/facts/scope.ts";
import { applicability, runbooksOf } from "#book/instances.ts";
import type { Page } from "#book/page.ts";
import { equipmentIcons, kindIcons } from "../components/icons.ts";
import { EntryList } from "./entry-list.ts";
import { codesOf, findErrorCodes, isShaped } from "./error-codes.ts";
import type { IdentifierRow, SearchEntry } from "./types.ts";

/** What search can find, and the identifiers that lead there. */
export interface EntriesWithIds {
  entries: SearchEntry[];
  ids: IdentifierRow[];
}

/**
 * Everything of one client that search can find, with its identifiers, for one edition; runbooks of the library excepted
 * (see `listLibrary`). In-house staff find no credentials.
 */
export function listClient(book: Book, client: ClientBook, edition: Edition): EntriesWithIds {
  const list = new EntryList();
  addClient(list, client);
  addPeople(list, client);
  addLines(list, client);
  addServices(list, client);
  for (const device of client.equipment.values()) addDevice(list, device);
  addNetwork(list, client);
  for (const runbook of runbooksOf(book, client)) {
    if (runbook.client === null || !runbook.data.editions.includes(edition)) continue;
    if (!applicability(book, client, runbook).applies) continue;
    addRunbook(list, runbook, runbookAddress(client.id, runbook.name));
  }
  if (edition === "help-desk") addCredentials(list, client);
  return list;
}

/** The library's runbooks of an edition. */
export function listLibrary(book: Book, edition: Edition): EntriesWithIds {
  const list = new EntryList();
  for (const runbook of book.library.values()) {
    if (runbook.data.editions.includes(edition)) addRunbook(list, runbook, pageAddress(runbook));
  }
  return list;
}

/** Names of the library's runbooks that a client has, in this edition. */
export function listLibraryNames(book: Book, client: ClientBook, edition: Edition): string[] {
  return runbooksOf(book, client)
    .filter((runbook) => runbook.client === null && runbook.data.editions.includes(edition))
    .filter((runbook) => applicability(book, client, runbook).applies)
    .map((runbook) => runbook.name);
}

function addRunbook(list: EntryList, runbook: Page<"runbook">, address: string): void {
  const { data } = runbook;
  const codes = (data.codes ?? []).flatMap(({ code }) => codesOf(code));
  const entry = list.add({
    kind: "runbook",
    title: data.title,
    address,
    icon: kindIcons.runbook,
    symptoms: data.symptoms,
    alsoSaid: [...(data.alsoSaid ?? []), ...codes.filter((code) => SPOKEN.test(code))],
    description: data.description,
    action: { do: "start" },
    about: data.about,
    name: runbook.name,
  });
  for (const code of new Set([
    ...codes.filter(isShaped),
    ...findErrorCodes([...data.symptoms, runbook.body].join("\n")),
  ]))
    list.identify(entry, "code", code);
}

/** Codes that are words, whole or with marks between them: parts of them are said as well. */
const SPOKEN = /^[a-z_ ]+$/i;

function addClient(list: EntryList, client: ClientBook): void {
  const { data } = client.page;
  const main = data.phones?.[0];
  const entry = list.add({
    kind: "client",
    title: data.name,
    address: pageAddress(client.page),
    icon: kindIcons.client,
    aliases: data.aliases,
    description: data.business,
    action: main === undefined ? undefined : { do: "call", number: main },
  });
  for (const phone of data.phones ?? []) list.identify(entry, "phone", phone);
  for (const domain of data.domains ?? []) list.identify(entry, "host", domain);
  for (const location of data.locations ?? []) {
    const place = list.add({
      kind: "location",
      title: location.name,
      address: `${pageAddress(client.page)}#location-${location.id}`,
      icon: "map-pin",
      aliases: location.town === undefined ? undefined : [location.town],
      description: location.address ?? location.town,
      action: location.phone === undefined ? undefined : { do: "call", number: location.phone },
    });
    list.identify(place, "phone", location.phone);
  }
  for (const backup of data.backups ?? []) {
    list.add({
      kind: "backup",
      title: `Backup ${backup.product ?? backup.id}`,
      address: `${pageAddress(client.page)}#backup-${backup.id}`,
      icon: "database-backup",
      description: backup.runs,
    });
  }
}

function addPeople(list: EntryList, client: ClientBook): void {
  for (const contact of client.contacts.values()) {
    const entry = list.add({
      kind: "contact",
      title: contact.name,
      address: `${pageAddress(client.page)}#contact-${contact.id}`,
      icon: "user-round",
      aliases: contact.role === undefined ? undefined : [contact.role],
      description: [
        contact.role,
        contact.extension === undefined ? undefined : `ext ${contact.extension}`,
        contact.phone,
      ]
        .filter((part) => part !== undefined)
        .join(" · "),
      action: contact.phone === undefined ? undefined : { do: "call", number: contact.phone },
    });
    list.identify(entry, "phone", contact.phone);
    list.identify(entry, "extension", contact.extension);
    list.identify(entry, "address", contact.email);
  }
}

function addLines(list: EntryList, client: ClientBook): void {
  for (const circuit of client.circuits.values()) {
    const entry = list.add({
      kind: "circuit",
      title: circuit.provider,
      address: `${pageAddress(client.page)}#circuit-${circuit.id}`,
      icon: "globe",
      aliases: [`internet line ${circuit.use ?? ""}`.trim(), "isp, internet provider"],
      description: [circuit.circuitId, circuit.supportPhone].filter((part) => part !== undefined).join(" · "),
      action: circuit.supportPhone === undefined ? undefined : { do: "call", number: circuit.supportPhone },
    });
    list.identify(entry, "circuit", circuit.circuitId);
    list.identify(entry, "account", circuit.account);
    list.identify(entry, "phone", circuit.supportPhone);
    list.identify(entry, "ip", circuit.publicIp);
  }
}

function addServices(list: EntryList, client: ClientBook): void {
  for (const service of client.services.values()) {
    const entry = list.add({
      kind: "service",
      title: service.name,
      address: `${pageAddress(client.page)}#service-${service.id}`,
      icon: "layers",
      aliases: service.aliases,
      description: service.supportPhone === undefined ? service.usedBy : `support ${service.supportPhone}`,
      action: service.supportPhone === undefined ? undefined : { do: "call", number: service.supportPhone },
      about: service.type,
    });
    list.identify(entry, "phone", service.supportPhone);
    list.identify(entry, "account", service.account);
  }
}

function addDevice(list: EntryList, device: Page<"equipment">): void {
  const { data } = device;
  const ip = data.addresses?.find((address) => address.ip !== undefined)?.ip;
  const entry = list.add({
    kind: "equipment",
    title: data.name,
    address: pageAddress(device),
    icon: equipmentIcons[data.type],
    aliases: [...(data.aliases ?? []), ...(data.usedBy === undefined ? [] : [data.usedBy])],
    description: [typeName(data.type), [data.vendor, data.model].filter(Boolean).join(" "), data.where]
      .filter((part) => part !== undefined && part !== "")
      .join(" · "),
    action: ip === undefined ? undefined : { do: "copy", text: ip },
    about: data.type,
    unused: isInUse(device) ? undefined : true,
  });
  list.identify(entry, "label", data.name);
  if (device.name.replaceAll("-", "") !== data.name.toLowerCase().replaceAll(/[^a-z0-9]/g, ""))
    list.identify(entry, "label", device.name);
  list.identify(entry, "serial", data.serial);
  list.identify(entry, "asset", data.assetTag);
  list.identify(entry, "host", data.hostname);
  list.identify(entry, "model", data.model);
  list.identify(entry, "account", data.supportContract);
  list.identify(entry, "phone", data.supportPhone);
  for (const address of data.addresses ?? []) {
    list.identify(entry, "ip", address.ip);
    list.identify(entry, "mac", address.mac);
    list.identify(entry, "host", address.name);
  }
  for (const supply of data.supplies ?? []) list.identify(entry, "part", supply.part);
  for (const [, extension] of (data.usedBy ?? "").matchAll(/\bext(?:ension)?\.? ?(\d{1,6})\b/gi))
    list.identify(entry, "extension", extension);
}

function addNetwork(list: EntryList, client: ClientBook): void {
  if (client.network === null) return;
  const network = pageAddress(client.network);
  list.add({
    kind: "page",
    title: "Network",
    address: network,
    icon: kindIcons.network,
    aliases: ["network map"],
  });
  for (const outlet of client.outlets.values()) {
    const entry = list.add({
      kind: "outlet",
      title: outlet.label,
      address: outletAddress(client.id, outlet.slug),
      icon: "plug",
      aliases: [...(outlet.aliases ?? []), ...(outlet.serves === undefined ? [] : [outlet.serves])],
      description: outlet.where,
      about: "outlet",
    });
    list.identify(entry, "label", outlet.label);
  }
  for (const vlan of client.vlans.values()) {
    const entry = list.add({
      kind: "vlan",
      title: `VLAN ${vlan.id} ${vlan.name}`,
      address: vlanAddress(client.id, vlan.key),
      icon: "layers",
      description: vlan.subnet,
    });
    list.identify(entry, "subnet", vlan.subnet);
    list.identify(entry, "label", `VLAN ${vlan.id}`);
  }
  for (const wifi of client.network.data.wifi ?? []) {
    list.add({
      kind: "wifi",
      title: wifi.ssid,
      address: network,
      icon: "wifi",
      aliases: ["Wi-Fi"],
      description: wifi.for,
    });
  }
}

/** Visits and calls are left to full text: their words are many, and they say what was, not what to do. */
function addCredentials(list: EntryList, client: ClientBook): void {
  for (const credential of client.credentials.values()) {
    const entry = list.add({
      kind: "credential",
      title: credential.data.name,
      address: pageAddress(credential),
      icon: kindIcons.credential,
      aliases: [...(credential.data.aliases ?? []), "password"],
      description: credential.data.vault.item,
    });
    const { account = "" } = credential.data;
    // "admin" names nothing, and a mailbox is found by its address.
    if (/^\w+(?:[-._]\w+)+$/.test(account)) list.identify(entry, "account", account);
  }
}
