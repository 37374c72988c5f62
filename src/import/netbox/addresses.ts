import { IpAddress, MacAddress } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import { networkOf, withoutLength } from "./addressing.ts";
import { compact, follow, peekText, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import type { Place } from "./places.ts";
import type { Sources } from "./sources.ts";

/** Primary addresses first, then those of the ports in order, then the MAC addresses of ports without any. */
export function listAddresses(sources: Sources, place: Place): Facts[] {
  const { context, ports } = sources;
  const { record } = place;
  const primary = ["primary_ip4", "primary_ip6"].map((field) => peekText(record, field));
  context.ledger.imply(record, "primary_ip4", "primary_ip6");
  const found: { facts: Facts; rank: number }[] = [];
  for (const { port, ips, macs } of listInterfaces(context, record)) {
    const name = ports.endOf(port)?.name;
    const mac = takeMac(context, port, macs);
    for (const ip of ips) {
      const facts = describeAddress(sources, place, ip, port, { mac, port: name });
      const rank = primary.indexOf(String(ip.pk));
      if (facts !== undefined) found.push({ facts, rank: rank === -1 ? primary.length : rank });
    }
    if (ips.length === 0 && mac !== undefined)
      found.push({ facts: compact({ mac, port: name }), rank: primary.length + 1 });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ facts }) => facts);
}

function describeAddress(
  { context, vlans }: Sources,
  place: Place,
  ip: SourceRecord,
  port: SourceRecord,
  known: { mac: string | undefined; port: string | undefined },
): Facts | undefined {
  const whole = peekText(ip, "address") ?? "";
  const address = withoutLength(whole);
  if (!IpAddress.safeParse(address).success) {
    context.ledger.leave(ip, "not an IP address");
    return undefined;
  }
  const network = networkOf(whole);
  const documented = vlans.subnets(place.client).some((subnet) => networkOf(subnet) === network);
  context.ledger.carry(ip, "address", "assigned_object_type", "assigned_object_id");
  if (!documented && !/\/(?:32|128)$/.test(whole))
    context.ledger.refuse(ip, "address", "only its length is left: no prefix of the client matches it");
  // A port may carry addresses of other VLANs than its untagged one; the subnet tells.
  const untagged = follow(context, port, "untagged_vlan", "ipam.vlan");
  const vlan =
    untagged !== undefined && vlans.admits(place.client, untagged, address)
      ? vlans.refer(place.client, place.location, untagged)
      : undefined;
  return compact({ ip: address, ...known, vlan, name: takeText(context, ip, "dns_name") });
}

function takeMac(context: Context, port: SourceRecord, macs: readonly SourceRecord[]): string | undefined {
  const holder = peekText(port, "mac_address") === undefined ? macs[0] : port;
  const mac = peekText(holder, "mac_address")?.toLowerCase();
  if (holder === undefined || mac === undefined) return undefined;
  if (!MacAddress.safeParse(mac).success) {
    context.ledger.refuse(holder, "mac_address", "not a MAC address");
    return undefined;
  }
  context.ledger.carry(holder, "mac_address", "assigned_object_type", "assigned_object_id");
  return mac;
}

interface InterfaceOf {
  port: SourceRecord;
  ips: SourceRecord[];
  macs: SourceRecord[];
}

const INTERFACES = [
  ["dcim.interface", "device", "dcim.device"],
  ["virtualization.vminterface", "virtual_machine", "virtualization.virtualmachine"],
] as const;

const interfaceCache = new WeakMap<Context, Map<SourceRecord, InterfaceOf[]>>();

function listInterfaces(context: Context, device: SourceRecord): InterfaceOf[] {
  const known = interfaceCache.get(context) ?? indexInterfaces(context);
  interfaceCache.set(context, known);
  return known.get(device) ?? [];
}

function indexInterfaces(context: Context): Map<SourceRecord, InterfaceOf[]> {
  const devices = new Map<SourceRecord, InterfaceOf[]>();
  const byPort = new Map<SourceRecord, InterfaceOf>();
  for (const [model, field, deviceModel] of INTERFACES)
    for (const port of context.dump.all(model)) {
      const device = follow(context, port, field, deviceModel);
      if (device === undefined) continue;
      const entry: InterfaceOf = { port, ips: [], macs: [] };
      byPort.set(port, entry);
      devices.set(device, [...(devices.get(device) ?? []), entry]);
    }
  for (const [model, list] of [
    ["ipam.ipaddress", "ips"],
    ["dcim.macaddress", "macs"],
  ] as const)
    for (const record of context.dump.all(model)) {
      const owner = context.dump.modelOf(record.fields["assigned_object_type"]);
      const port =
        owner === undefined ? undefined : context.dump.get(owner, record.fields["assigned_object_id"]);
      if (port !== undefined) byPort.get(port)?.[list].push(record);
    }
  return devices;
}
