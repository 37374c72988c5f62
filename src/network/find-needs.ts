import type { Page } from "#book/page.ts";
import { findVlan } from "#book/resolve.ts";
import type { Equipment, Vlan } from "#schemas/index.ts";
import { followCable } from "./follow.ts";
import { deviceOf, outletKey, portsOf } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import type { Needs, Part } from "./network-json.ts";
import type { PartList } from "./part-list.ts";

/** What says what a part needs, besides power; null for what needs no network, and for parts that are none. */
export function needsFinder(
  graph: NetworkGraph,
  parts: PartList,
  core: number[],
): (part: Part) => Needs | null {
  const setting: Setting = { graph, parts, core, made: new Map() };
  return (part) => {
    if (part.kind === "outlet") return outletNeeds(setting, part);
    if (part.kind === "wifi") return wifiNeeds(setting, part);
    return part.kind === "device" ? deviceNeeds(setting, part.key) : null;
  };
}

interface Setting {
  graph: NetworkGraph;
  parts: PartList;
  core: number[];
  /** Needs made so far: who needs the same shares them. */
  made: Map<string, Needs>;
}

function deviceNeeds(setting: Setting, id: string): Needs | null {
  const { graph } = setting;
  const data = deviceOf(graph, id);
  if (data === undefined || NONE.has(data.type)) return null;
  const vlan = deviceVlan(graph, id, data);
  if (data.runsOn !== undefined || portsOf(graph, id).some((port) => port.cables.length > 0))
    return needsIn(setting, vlan, data);
  if (!ROAMING.has(data.type)) return null;
  const wifi = accessPoints(setting, data.location);
  const known = (graph.client.network?.data.wifi ?? []).some((one) => vlan === null || one.vlan === vlan.id);
  return wifi.length === 0 || !known ? null : { ...needsIn(setting, vlan, data), wifi };
}

/** Passive things, and those at the far side of the gateway. */
const NONE = new Set(["patch-panel", "pdu", "modem"]);
const ROAMING = new Set(["workstation", "scanner", "phone", "printer", "other"]);
/** Whose work is on the internet, unless an outlet says what is in it. */
const ONLINE = new Set(["workstation", "phone-system"]);
/** What each type of device is useless without. */
const PURPOSE: Partial<Record<string, string>> = { phone: "telephony", camera: "security" };

function needsIn(setting: Setting, vlan: (Vlan & { key: string }) | null, data: Equipment | null): Needs {
  const fixed = data?.addresses?.some((address) => address.ip !== undefined) === true;
  const key = `${vlan?.key ?? ""} ${data?.type ?? ""} ${fixed}`;
  const known = setting.made.get(key);
  if (known !== undefined) return known;
  const made: Needs = {
    ...(vlan === null
      ? { home: setting.core }
      : vlanNeeds(setting, vlan, { fixed, looksUp: !isSilent(data) })),
    ...(data === null || ONLINE.has(data.type) ? { internet: true } : {}),
    ...serviceNeeds(setting, data),
  };
  setting.made.set(key, made);
  return made;
}

function vlanNeeds(
  { parts, core }: Setting,
  vlan: Vlan & { key: string },
  { fixed, looksUp }: { fixed: boolean; looksUp: boolean },
): Needs {
  const gateway = vlan.gateway === undefined ? undefined : parts.find(vlan.gateway);
  const needs: Needs = { home: gateway === undefined ? core : [gateway] };
  const own = parts.find(`vlan:${vlan.key}`);
  if (own !== undefined) needs.vlan = own;
  const dhcp = fixed || vlan.dhcp === undefined ? undefined : parts.find(`dhcp:${vlan.dhcp}`);
  if (dhcp !== undefined) needs.dhcp = dhcp;
  const dns = (vlan.dns ?? []).map((name) => parts.find(`dns:${name}`));
  // A name server on the internet, given by its address, is as good as any: then no device is to blame.
  const here = dns.filter((one) => one !== undefined);
  if (here.length > 0 && here.length === dns.length && looksUp) needs.dns = here;
  return needs;
}

function serviceNeeds({ graph, parts }: Setting, data: Equipment | null): Pick<Needs, "services"> {
  const purpose = PURPOSE[data?.type ?? ""];
  if (purpose === undefined) return {};
  const services = [...graph.client.services.values()]
    .filter((service) => service.type === purpose && service.runsOn !== undefined)
    .flatMap((service) => parts.find(`service:${service.id}`) ?? []);
  return services.length === 0 ? {} : { services };
}

/** Devices that look nothing up. */
function isSilent(data: Equipment | null): boolean {
  return (
    data !== null && ["switch", "access-point", "ups", "camera", "firewall", "router"].includes(data.type)
  );
}

/** An outlet needs what the device in it needs; with nothing known in it, what a PC would need. */
function outletNeeds(setting: Setting, part: Part): Needs {
  const { graph } = setting;
  const outlet = graph.client.outlets.get(part.name);
  const socket = graph.ports.get(outletKey(part.name));
  const way = socket === undefined ? undefined : followCable(graph, socket);
  const inside = way?.end === "device" ? deviceOf(graph, way.at.owner) : undefined;
  const vlan = outlet?.vlan === undefined ? null : findVlan(graph.client, outlet.vlan, outlet.location);
  // Behind a desk phone or a small switch sits a PC.
  const relays = inside === undefined || inside.type === "phone" || inside.type === "switch";
  return needsIn(setting, vlan, relays ? null : inside);
}

function wifiNeeds(setting: Setting, part: Part): Needs | null {
  const { client } = setting.graph;
  const wifi = client.network?.data.wifi?.[Number(part.key.slice("wifi:".length)) - 1];
  if (wifi === undefined) return null;
  const vlan = wifi.vlan === undefined ? null : findVlan(client, wifi.vlan, wifi.location);
  const points = accessPoints(setting, wifi.location);
  return points.length === 0 ? null : { ...needsIn(setting, vlan, null), wifi: points };
}

/** The access points of a place; where there are none, the box that is modem and access point in one. */
function accessPoints({ graph, parts }: Setting, location: string | undefined): number[] {
  const pages = candidates.get(graph) ?? [...graph.client.equipment.values()].filter(isAccessPoint);
  candidates.set(graph, pages);
  const near = pages.filter(
    ({ data }) => [undefined, data.location].includes(location) || data.location === undefined,
  );
  const points = near.filter(({ data }) => data.type === "access-point");
  return (points.length > 0 ? points : near).flatMap((page) => parts.find(page.name) ?? []);
}

const candidates = new WeakMap<NetworkGraph, Page<"equipment">[]>();

function isAccessPoint({ data }: Page<"equipment">): boolean {
  return data.status === "active" && ["access-point", "router", "modem", "firewall"].includes(data.type);
}

/** The VLAN a device is in: as its address says, else the outlet it is plugged into, else the port it hangs on. */
function deviceVlan(graph: NetworkGraph, id: string, data: Equipment): ReturnType<typeof findVlan> {
  const said = data.addresses?.find((address) => address.vlan !== undefined)?.vlan;
  if (said !== undefined) return findVlan(graph.client, said, data.location);
  // What hangs on a switch or a gateway says nothing about the box itself.
  if (BACKBONE.has(data.type)) return null;
  for (const port of portsOf(graph, id)) {
    const number = vlanOnWay(graph, port);
    if (number !== undefined) return findVlan(graph.client, number, data.location);
  }
  return null;
}

const BACKBONE = new Set(["switch", "firewall", "router"]);

function vlanOnWay(graph: NetworkGraph, port: PortNode): number | undefined {
  for (const { arrive } of followCable(graph, port).stretches) {
    const owner = arrive === null ? undefined : graph.owners.get(arrive.owner);
    if (owner?.kind === "outlet" && owner.outlet.vlan !== undefined) return owner.outlet.vlan;
    if (arrive?.detail?.mode === "access" && arrive.detail.vlan !== undefined) return arrive.detail.vlan;
  }
  return undefined;
}
