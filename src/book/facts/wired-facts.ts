import type { Equipment } from "#schemas/index.ts";
import { findVlan } from "../resolve.ts";
import { backupFacts } from "./backup-facts.ts";
import { chooseBackup } from "./choose.ts";
import { credentialFacts, openCredential } from "./credential-facts.ts";
import { mainAddress, plainDeviceFacts } from "./device-facts.ts";
import type { FactScope } from "./scope.ts";
import { blank, isGap, known, nest, row, table } from "./table.ts";
import type { Table } from "./table.ts";
import { deviceThing, networkThing, outletThing, vlanThing } from "./things.ts";
import type { DeviceThing, OutletThing, VlanThing } from "./things.ts";
import type { Fact, FactGap } from "./types.ts";
import { findUpstream, hostOf } from "./upstream.ts";
import { namedDeviceFacts, vlanFacts } from "./vlan-facts.ts";
import { joinAnd } from "./words.ts";

/**
 * All facts of a device: `device.*` and every other path that leads to one. Facts of the devices around it go one hop
 * further (`device.upstream.where`, `device.vlan.dhcp.name`) and stop there, so that the table of paths is finite.
 */
export const deviceFacts: Table<DeviceThing> = table<DeviceThing>(
  plainDeviceFacts,
  row("power.name", "What feeds it.", (device: DeviceThing, scope) => readFeeds(device, scope, "name")),
  row("power.outlet", "The outlet there.", (device: DeviceThing, scope) =>
    readFeeds(device, scope, "outlet"),
  ),
  row("power.where", "Where that is.", (device: DeviceThing, scope) => readFeeds(device, scope, "where")),
  row("upstream.port", "The port there.", readUpstreamPort),
  nest("upstream", "The switch or firewall it hangs on", namedDeviceFacts, (device: DeviceThing, scope) =>
    openUpstream(device, scope),
  ),
  nest("vlan", "The VLAN it is in", vlanFacts(namedDeviceFacts), openDeviceVlan),
  nest("credential", "The credential pointer for administering it", credentialFacts, openCredential),
  nest("runsOn", "The machine a virtual one runs on", namedDeviceFacts, openHost),
  nest("backup", "The backup that protects it", backupFacts, (device: DeviceThing, scope) =>
    chooseBackup(scope, device, false),
  ),
);

/** A VLAN by its number, for whatever names one. */
export function openVlan(
  { client }: FactScope,
  id: number,
  location: string | undefined,
): VlanThing | FactGap {
  const vlan = findVlan(client, id, location);
  return vlan === null
    ? blank(networkThing(client), ["vlans"], `VLAN ${id} is not documented`)
    : vlanThing(client, vlan);
}

/** The outlet a device is plugged into. */
export function outletOf({ client }: FactScope, device: string): OutletThing | null {
  for (const outlet of client.outlets.values()) {
    if (outlet.device?.split("/")[0] === device) return outletThing(client, outlet);
  }
  return null;
}

function host(device: DeviceThing, { client }: FactScope): DeviceThing {
  const page = client.equipment.get(hostOf(client, device.id));
  return page === undefined || page.name === device.id ? device : deviceThing(page);
}

/** A virtual machine has its host's power; a device with two power supplies names both. */
function readFeeds(virtual: DeviceThing, scope: FactScope, fact: "name" | "outlet" | "where"): Fact {
  const device = host(virtual, scope);
  const { power } = device.data;
  const feeds = power === undefined ? [] : Array.isArray(power) ? power : [power];
  const found = feeds.map((feed) => readFeed(device, feed, scope, fact));
  const gap = found.find(isGap);
  if (gap !== undefined) return gap;
  const values = found.flatMap((part) => (isGap(part) ? [] : [part]));
  const [first] = values;
  if (first === undefined) return blank(device, ["power"], `what feeds ${device.name} is not documented`);
  if (values.length === 1) return first;
  const texts = values.map(({ text }, index) =>
    fact === "outlet" ? `${text} (${nameOf(scope, feeds[index]?.from)})` : text,
  );
  return { ...first, text: fact === "where" ? [...new Set(texts)].join("; ") : joinAnd(texts) };
}

type Feed = Exclude<NonNullable<Equipment["power"]>, unknown[]>;

function readFeed(
  device: DeviceThing,
  feed: Feed,
  scope: FactScope,
  fact: "name" | "outlet" | "where",
): Fact {
  const page = scope.client.equipment.get(feed.from);
  const entry = fact === "outlet" ? undefined : namedDeviceFacts.get(fact);
  if (page === undefined) return blank(device, ["power"], `what feeds ${device.name} is not documented`);
  if (entry !== undefined) return entry.read(deviceThing(page), scope);
  return feed.outlet === undefined
    ? blank(device, ["power"], `the outlet of ${page.data.name} that feeds ${device.name} is not documented`)
    : known(device, ["power"], feed.outlet);
}

function nameOf({ client }: FactScope, device: string | undefined): string {
  return (device === undefined ? undefined : client.equipment.get(device)?.data.name) ?? "";
}

function openUpstream(device: DeviceThing, scope: FactScope): DeviceThing | FactGap {
  const upstream = findUpstream(scope.client, device.id);
  return upstream === null ? missingUpstream(host(device, scope), scope) : deviceThing(upstream.device);
}

function readUpstreamPort(device: DeviceThing, scope: FactScope): Fact {
  const upstream = findUpstream(scope.client, device.id);
  if (upstream === null) return missingUpstream(host(device, scope), scope);
  const outlet = outletOf(scope, host(device, scope).id);
  return outlet === null
    ? known(networkThing(scope.client), ["links"], upstream.port)
    : known(outlet, ["run"], upstream.port);
}

function missingUpstream(device: DeviceThing, scope: FactScope): FactGap {
  const outlet = outletOf(scope, device.id);
  if (outlet !== null)
    return blank(outlet, ["run"], `where the cable of ${outlet.name} ends is not documented`);
  const missing = `what ${device.name} is plugged into is not documented`;
  return blank(networkThing(scope.client), ["links"], missing);
}

/** From its main address, else any address, else the outlet it is plugged into, else the switch port it hangs on. */
function openDeviceVlan(device: DeviceThing, scope: FactScope): VlanThing | FactGap {
  const addresses = device.data.addresses ?? [];
  const main = addresses[mainAddress(device.data)?.index ?? 0]?.vlan;
  const id =
    main ??
    addresses.find(({ vlan }) => vlan !== undefined)?.vlan ??
    outletOf(scope, device.id)?.data.vlan ??
    upstreamPortVlan(device, scope);
  if (id !== undefined) return openVlan(scope, id, device.data.location);
  return blank(device, ["addresses"], `the VLAN of ${device.name} is not documented`);
}

function upstreamPortVlan(device: DeviceThing, { client }: FactScope): number | undefined {
  const upstream = findUpstream(client, device.id);
  for (const port of upstream?.device.data.ports ?? []) {
    if (typeof port !== "string" && port.name === upstream?.port && port.mode !== "trunk") return port.vlan;
  }
  return undefined;
}

/** A physical machine runs on itself; that is no gap. */
function openHost(device: DeviceThing, scope: FactScope, rest: string): DeviceThing | Fact {
  if (device.data.runsOn === undefined)
    return rest === "name" ? known(device, ["runsOn"], "itself (a physical machine)") : device;
  const page = scope.client.equipment.get(device.data.runsOn);
  return page === undefined
    ? blank(device, ["runsOn"], `the machine that ${device.name} runs on is not documented`)
    : deviceThing(page);
}
