import type { Equipment } from "#schemas/index.ts";
import { sayDuration } from "../dates.ts";
import { typeName } from "../equipment-groups.ts";
import { mainLocation } from "./scope.ts";
import type { FactScope } from "./scope.ts";
import { blank, field, known, row, table } from "./table.ts";
import type { Entry, Table } from "./table.ts";
import { contactThing, deviceThing, locationThing } from "./things.ts";
import type { DeviceThing } from "./things.ts";
import type { Fact } from "./types.ts";
import { hostOf } from "./upstream.ts";

/** What a device's own page says of it, but for what it is connected to: that is in `wired-facts.ts`. */
export const plainDeviceFacts: Table<DeviceThing> = table<DeviceThing>(
  field("name", "text", "The name on its label.", "the name of %", (data) => data.name),
  field("type", "text", "What kind of device it is.", "what % is", (data) => typeName(data.type)),
  field("vendor", "text", "Who made it.", "the maker of %", (data) => data.vendor),
  field("model", "text", "The model, as printed.", "the model of %", (data) => data.model),
  ofHardware(
    field("serial", "identifier", "The serial number.", "the serial number of %", (data) => data.serial),
  ),
  ofHardware(
    field("assetTag", "identifier", "Our own tag on it.", "the asset tag of %", (data) => data.assetTag),
  ),
  field("hostname", "identifier", "Its name on the network.", "the host name of %", (data) => data.hostname),
  field(
    "firmware",
    "identifier",
    "The firmware or system version.",
    "the firmware of %",
    (data) => data.firmware,
  ),
  row("ip", "Its IP address: the first private one, else the first.", (device: DeviceThing) =>
    readAddress(device, "ip", "IP address"),
  ),
  row("mac", "The MAC address that goes with it.", (device: DeviceThing) =>
    readAddress(device, "mac", "MAC address"),
  ),
  field("manage", "web", "Where it is administered.", "where % is administered", (data) => data.manage),
  ofHardware(field("where", "text", "Where exactly it is.", "the place of %", (data) => data.where)),
  ofHardware(field("room", "text", "The room it is in.", "the room of %", (data) => data.room)),
  row("location", "The name of the location it is in.", readLocation),
  field("purpose", "text", "What it is for.", "what % is for", (data) => data.purpose),
  field("usedBy", "text", "Who works with it.", "who works with %", (data) => data.usedBy),
  ofHardware(
    field(
      "supportPhone",
      "phone",
      "The maker's or dealer's support number.",
      "the support number for %",
      (data) => data.supportPhone,
    ),
  ),
  ofHardware(
    field(
      "supportContract",
      "identifier",
      "The contract number that support asks for.",
      "the support contract of %",
      (data) => data.supportContract,
    ),
  ),
  ofHardware(
    field("boughtOn", "date", "The day it was bought.", "when % was bought", (data) => data.boughtOn),
  ),
  ofHardware(
    field(
      "warrantyUntil",
      "date",
      "The last day of its warranty.",
      "the end of the warranty of %",
      (data) => data.warrantyUntil,
    ),
  ),
  field(
    "replaceBy",
    "date",
    "When it should be replaced.",
    "when % should be replaced",
    (data) => data.replaceBy,
  ),
  ofHardware(
    field("lights", "text", "What its lights mean, in one line.", "what the lights of % mean", (data) =>
      data.lights?.map(({ looks, means }) => `${looks}: ${means.replace(/\.$/, "")}`).join("; "),
    ),
  ),
  ofHardware(
    field("rack.name", "text", "The rack it is in.", "the rack of %", (data) => data.rack?.name, ["rack"]),
  ),
  field(
    "restart.how",
    "text",
    "How to restart it, step by step.",
    "how to restart %",
    (data) => data.restart?.how,
    ["restart"],
  ),
  field(
    "restart.takes",
    "duration",
    "How long until it works again.",
    "how long a restart of % takes",
    (data) => (data.restart?.takes === undefined ? undefined : sayDuration(data.restart.takes)),
    ["restart", "takes"],
  ),
  field(
    "restart.affects",
    "text",
    "Who notices a restart, and what.",
    "who notices a restart of %",
    (data) => data.restart?.affects,
    ["restart", "affects"],
  ),
  row("restart.ask", "Who must agree to a restart first.", readAsk),
  field(
    "supplies",
    "text",
    "What it uses up, with part numbers and where spares are.",
    "what % uses up",
    ({ supplies }) => supplies?.map(saySupply).join("; "),
  ),
);

/** A virtual machine that says nothing of its own has its host's: place, lights, serial number, warranty, support. */
function ofHardware(rows: [string, Entry<DeviceThing>][]): [string, Entry<DeviceThing>][] {
  return rows.map(([name, entry]) => [
    name,
    {
      ...entry,
      read: (device, scope) => {
        const own = entry.read(device, scope);
        const host = scope.client.equipment.get(hostOf(scope.client, device.id));
        return own.known || host === undefined ? own : entry.read(deviceThing(host), scope);
      },
    },
  ]);
}

/** Private addresses come first, because whoever follows a runbook stands inside: a firewall is reached at its inner one. */
export function mainAddress(data: Equipment): { index: number; ip: string } | null {
  const all = (data.addresses ?? []).flatMap(({ ip }, index) => (ip === undefined ? [] : [{ index, ip }]));
  return all.find(({ ip }) => isPrivate(ip)) ?? all[0] ?? null;
}

function readAddress(device: DeviceThing, key: "ip" | "mac", words: string): Fact {
  const list = device.data.addresses ?? [];
  const main = mainAddress(device.data)?.index;
  const first = list.findIndex((address) => address[key] !== undefined);
  const index = main !== undefined && list[main]?.[key] !== undefined ? main : first;
  const text = list[index]?.[key];
  return text === undefined
    ? blank(device, ["addresses"], `the ${words} of ${device.name} is not documented`)
    : known(device, ["addresses", index, key], text, "identifier");
}

function readLocation(device: DeviceThing, { client }: FactScope): Fact {
  const only = client.locations.size === 1 ? mainLocation(client) : null;
  const found = device.data.location === undefined ? only : client.locations.get(device.data.location);
  return found === null || found === undefined
    ? blank(device, ["location"], `the location of ${device.name} is not documented`)
    : known(locationThing(client, found), ["name"], found.name);
}

function readAsk(device: DeviceThing, { client }: FactScope): Fact {
  const { restart } = device.data;
  const contact = restart?.ask === undefined ? undefined : client.contacts.get(restart.ask);
  if (contact !== undefined) return known(contactThing(client, contact), ["name"], contact.name);
  if (restart?.safe === true && restart.ask === undefined)
    return known(device, ["restart", "safe"], "nobody (it may be restarted at any time)");
  const missing = `whom to ask before a restart of ${device.name} is not documented`;
  return blank(device, ["restart", "ask"], missing);
}

function saySupply({ name, part, where }: NonNullable<Equipment["supplies"]>[number]): string {
  const number = part === undefined ? "" : ` (${part})`;
  return `${name}${number}${where === undefined ? "" : `, spares: ${where}`}`;
}

function isPrivate(ip: string): boolean {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|f[cd])/i.test(ip);
}
