import type { ClientBook } from "../book.ts";
import { plainDeviceFacts } from "./device-facts.ts";
import type { FactScope } from "./scope.ts";
import { blank, field, known, nest, pick, row, table } from "./table.ts";
import type { Table } from "./table.ts";
import { deviceThing } from "./things.ts";
import type { DeviceThing, VlanThing } from "./things.ts";
import type { Fact, FactGap } from "./types.ts";

/** What remains of a device's facts where the facts of another device name it: one hop deep, and no further. */
export const namedDeviceFacts: Table<DeviceThing> = pick(plainDeviceFacts, [
  "name",
  "type",
  "model",
  "ip",
  "manage",
  "where",
  "room",
  "location",
  "lights",
]);

/** A VLAN's own facts; `gateway` and `dhcp` lead on to devices and are added with as many facts as the place allows. */
const plainVlanFacts: Table<VlanThing> = table<VlanThing>(
  field("id", "text", "Its number.", "the number of %", (data) => String(data.id)),
  field("name", "text", "What it is for.", "the name of %", (data) => data.name),
  field("subnet", "identifier", "Its addresses.", "the subnet of %", (data) => data.subnet),
  field(
    "dhcpRange",
    "text",
    "The addresses handed out.",
    "which addresses are handed out in %",
    (data) => data.dhcpRange,
  ),
  row("gatewayIp", "The address of the way out of it.", readGatewayIp),
  row("dns", "Who answers names in it.", readDns),
);

/** The facts of a VLAN, with `devices` as the facts of its gateway and of the device that hands out its addresses. */
export function vlanFacts(devices: Table<DeviceThing>): Table<VlanThing> {
  return table(
    plainVlanFacts,
    nest("gateway", "The device that leads out of it", devices, (vlan, { client }) =>
      openDevice(client, vlan, "gateway", `the way out of ${vlan.name} is not documented`),
    ),
    nest("dhcp", "The device that hands out its addresses", devices, (vlan, { client }) =>
      openDevice(client, vlan, "dhcp", `which device hands out addresses in ${vlan.name} is not documented`),
    ),
  );
}

function openDevice(
  client: ClientBook,
  vlan: VlanThing,
  key: "gateway" | "dhcp",
  missing: string,
): DeviceThing | FactGap {
  const id = vlan.data[key];
  const page = id === undefined ? undefined : client.equipment.get(id);
  return page === undefined ? blank(vlan, [key], missing) : deviceThing(page);
}

function readGatewayIp(vlan: VlanThing, { client }: FactScope): Fact {
  if (vlan.data.gatewayIp !== undefined) return known(vlan, ["gatewayIp"], vlan.data.gatewayIp, "identifier");
  const page = vlan.data.gateway === undefined ? undefined : client.equipment.get(vlan.data.gateway);
  const addresses = page?.data.addresses ?? [];
  const index = addresses.findIndex(({ vlan: id, ip }) => id === vlan.data.id && ip !== undefined);
  const ip = addresses[index]?.ip;
  return page === undefined || ip === undefined
    ? blank(vlan, ["gatewayIp"], `the gateway's address in ${vlan.name} is not documented`)
    : known(deviceThing(page), ["addresses", index, "ip"], ip, "identifier");
}

function readDns(vlan: VlanThing, { client }: FactScope): Fact {
  const { dns } = vlan.data;
  if (dns === undefined || dns.length === 0)
    return blank(vlan, ["dns"], `who answers names in ${vlan.name} is not documented`);
  const names = dns.map((entry) => {
    const device = client.equipment.get(entry);
    if (device === undefined) return entry;
    const ip = device.data.addresses?.find((address) => address.vlan === vlan.data.id)?.ip;
    const any = ip ?? device.data.addresses?.find((address) => address.ip !== undefined)?.ip;
    return any === undefined ? device.data.name : `${device.data.name} (${any})`;
  });
  return known(vlan, ["dns"], names.join(", "));
}
