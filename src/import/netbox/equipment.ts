import { Identifier, IpAddress, MacAddress } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import { slugify } from "../ids.ts";
import { networkOf, withoutLength } from "./addressing.ts";
import type { Cables } from "./cables.ts";
import { compact, follow, joinRemarks, peekText, takeNameOf, takeNumber, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { prefixed } from "./locations.ts";
import { roleField } from "./places.ts";
import type { Place, Places } from "./places.ts";
import type { Ports } from "./ports.ts";
import type { Vlans } from "./vlans.ts";
import { guessType, translateStatus } from "./words.ts";

/** What the pages of devices, clusters and virtual machines are made from. */
export interface Sources {
  context: Context;
  places: Places;
  ports: Ports;
  vlans: Vlans;
  cables: Cables;
}

export function describeEquipment(sources: Sources, place: Place): Facts {
  if (place.record.model === "dcim.device") return describeDevice(sources, place);
  if (place.record.model === "virtualization.cluster") return describeCluster(sources.context, place);
  return describeVirtualMachine(sources, place);
}

function describeDevice(sources: Sources, place: Place): Facts {
  const { context, ports, cables } = sources;
  const { record } = place;
  const deviceType = follow(context, record, "device_type", "dcim.devicetype");
  const role = takeNameOf(context, record, roleField(record), "dcim.devicerole");
  const model = takeNameOf(context, record, "device_type", "dcim.devicetype", "model");
  const state = takeStatus(context, record);
  const type = guessType(role, model);
  return compact({
    kind: "equipment",
    type,
    name: place.name,
    // A role that only repeats the type tells a reader nothing.
    purpose: slugify(role ?? type) === type ? undefined : role,
    vendor: takeNameOf(context, deviceType, "manufacturer", "dcim.manufacturer"),
    model,
    serial: takeText(context, record, "serial", Identifier),
    assetTag: takeText(context, record, "asset_tag", Identifier),
    firmware: takeNameOf(context, record, "platform", "dcim.platform"),
    location: place.location,
    room: nameRoom(context, record),
    where: record.fields["face"] === "rear" ? takeFace(context, record) : impliedFront(context, record),
    rack: describeRack(context, record),
    status: state.status,
    addresses: listAddresses(sources, place),
    ports: ports.describe(record),
    stack: takeNameOf(context, record, "virtual_chassis", "dcim.virtualchassis"),
    power: cables.power.get(record),
    note: joinRemarks([
      takeText(context, record, "description"),
      prefixed("Part number", takeText(context, deviceType, "part_number")),
      prefixed("Member of the stack:", takeText(context, record, "vc_position")),
      state.remark,
    ]),
  });
}

function describeCluster(context: Context, place: Place): Facts {
  const { record } = place;
  const type = takeNameOf(context, record, "type", "virtualization.clustertype");
  const state = takeStatus(context, record);
  return compact({
    kind: "equipment",
    type: "other",
    name: place.name,
    purpose: type === undefined ? "Cluster of virtual machines" : `Cluster of virtual machines (${type})`,
    location: place.location,
    where: takeNameOf(context, record, "group", "virtualization.clustergroup"),
    status: state.status,
    note: joinRemarks([takeText(context, record, "description"), state.remark]),
  });
}

function describeVirtualMachine(sources: Sources, place: Place): Facts {
  const { context, ports } = sources;
  const { record } = place;
  const state = takeStatus(context, record);
  const size = [
    prefixedAfter(takeNumber(context, record, "vcpus"), "virtual CPUs"),
    prefixedAfter(takeNumber(context, record, "memory"), "MB of memory"),
    prefixedAfter(takeNumber(context, record, "disk"), "GB of disk"),
  ].filter((part) => part !== undefined);
  return compact({
    kind: "equipment",
    type: "server",
    name: place.name,
    purpose: takeNameOf(context, record, "role", "dcim.devicerole"),
    firmware: takeNameOf(context, record, "platform", "dcim.platform"),
    location: place.location,
    status: state.status,
    runsOn: findHost(sources, place),
    addresses: listAddresses(sources, place),
    ports: ports.describe(record),
    note: joinRemarks([
      takeText(context, record, "description"),
      size.length === 0 ? "Virtual machine" : `Virtual machine with ${size.join(", ")}`,
      state.remark,
    ]),
  });
}

/** The device a virtual machine is pinned to, else its cluster's page; only within its own client. */
function findHost({ context, places }: Sources, { record, client }: Place): string | undefined {
  for (const [field, model] of [
    ["device", "dcim.device"],
    ["cluster", "virtualization.cluster"],
  ] as const) {
    const host = follow(context, record, field, model);
    const hostPlace = host === undefined ? undefined : places.get(host);
    if (hostPlace === undefined) continue;
    if (hostPlace.client.id === client.id) {
      context.ledger.carry(record, field);
      return hostPlace.id;
    }
    context.ledger.refuse(record, field, "it is another client's");
  }
  return undefined;
}

function takeStatus(context: Context, record: SourceRecord): { status: string; remark: string | undefined } {
  const status = peekText(record, "status");
  const { status: known, exact } = translateStatus(status);
  if (status !== undefined) context.ledger.carry(record, "status");
  return { status: known, remark: exact ? undefined : `Status in NetBox: ${status ?? ""}` };
}

function nameRoom(context: Context, record: SourceRecord): string | undefined {
  const names: string[] = [];
  let below = record;
  let field = "location";
  let location = follow(context, record, "location", "dcim.location");
  for (let depth = 0; location !== undefined && depth < 10; depth++) {
    const name = takeNameOf(context, below, field, "dcim.location");
    if (name !== undefined) names.unshift(name);
    context.ledger.imply(location, "site");
    below = location;
    field = "parent";
    location = follow(context, location, "parent", "dcim.location");
  }
  return names.length === 0 ? undefined : names.join(", ");
}

function describeRack(context: Context, record: SourceRecord): Facts | undefined {
  const rack = follow(context, record, "rack", "dcim.rack");
  const name = takeNameOf(context, record, "rack", "dcim.rack");
  if (rack === undefined || name === undefined) return undefined;
  if (rack.fields["site"] === record.fields["site"]) context.ledger.imply(rack, "site");
  if ((record.fields["tenant"] ?? rack.fields["tenant"]) === rack.fields["tenant"])
    context.ledger.imply(rack, "tenant");
  if (rack.fields["location"] === record.fields["location"]) context.ledger.imply(rack, "location");
  const unit = Number(record.fields["position"] ?? Number.NaN);
  // Half units exist in NetBox; a page counts whole ones.
  if (!Number.isInteger(unit) || unit < 1) return { name };
  context.ledger.carry(record, "position");
  return { name, unit };
}

function takeFace(context: Context, record: SourceRecord): string {
  context.ledger.carry(record, "face");
  return "At the back of the rack";
}

function impliedFront(context: Context, record: SourceRecord): undefined {
  context.ledger.imply(record, "face");
}

/** Primary addresses first, then those of the ports in order, then the MAC addresses of ports without any. */
function listAddresses(sources: Sources, place: Place): Facts[] {
  const { context, ports } = sources;
  const { record } = place;
  const primary = ["primary_ip4", "primary_ip6"].map((field) => String(record.fields[field] ?? ""));
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
  const vlan = vlans.refer(place.client, place.location, follow(context, port, "untagged_vlan", "ipam.vlan"));
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

function prefixedAfter(number: number | undefined, unit: string): string | undefined {
  return number === undefined ? undefined : `${String(number)} ${unit}`;
}
