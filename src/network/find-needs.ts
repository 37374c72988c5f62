import type { Page } from "#book/page.ts";
import { findVlan } from "#book/resolve.ts";
import type { Equipment, Vlan } from "#schemas/index.ts";
import { followCable } from "./follow.ts";
import { deviceOf, outletKey } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import type { Needs, Part } from "./network-json.ts";
import type { PartList } from "./part-list.ts";

/** What a device or outlet needs besides power; null for what needs no network, and for parts that are none. */
export function needsOf(graph: NetworkGraph, parts: PartList, core: number[], part: Part): Needs | null {
  if (part.kind === "outlet") return outletNeeds(graph, parts, core, part);
  if (part.kind === "wifi") return wifiNeeds(graph, parts, core, part);
  const data = deviceOf(graph, part.key);
  if (part.kind !== "device" || data === undefined || NONE.has(data.type)) return null;
  const vlan = deviceVlan(graph, part.key, data);
  const cabled = [...portsOf(graph, part.key)].some((port) => port.cables.length > 0);
  if (!cabled && data.runsOn === undefined) {
    if (!ROAMING.has(data.type)) return null;
    const wifi = accessPoints(graph, parts, data.location);
    const known = (graph.client.network?.data.wifi ?? []).some(
      (one) => vlan === null || one.vlan === vlan.id,
    );
    return wifi.length === 0 || !known ? null : { ...needsIn(graph, parts, core, vlan, data), wifi };
  }
  return needsIn(graph, parts, core, vlan, data);
}

/** Passive things, and those at the far side of the gateway. */
const NONE = new Set(["patch-panel", "pdu", "modem"]);
const ROAMING = new Set(["workstation", "scanner", "phone", "printer", "other"]);
/** Whose work is on the internet, unless an outlet says what is in it. */
const ONLINE = new Set(["workstation", "phone-system"]);
/** What each type of device is useless without. */
const PURPOSE: Partial<Record<string, string>> = { phone: "telephony", camera: "security" };

function needsIn(
  graph: NetworkGraph,
  parts: PartList,
  core: number[],
  vlan: (Vlan & { key: string }) | null,
  data: Equipment | null,
): Needs {
  const gateway = vlan?.gateway === undefined ? [] : parts.find(vlan.gateway);
  const needs: Needs = { home: gateway.length > 0 ? gateway : core };
  if (vlan !== null) {
    const [own] = parts.find(`vlan:${vlan.key}`);
    if (own !== undefined) needs.vlan = own;
    const fixed = data?.addresses?.some((address) => address.ip !== undefined) === true;
    const [dhcp] = fixed || vlan.dhcp === undefined ? [] : parts.find(`dhcp:${vlan.dhcp}`);
    if (dhcp !== undefined) needs.dhcp = dhcp;
    const dns = (vlan.dns ?? []).map((name) => parts.find(`dns:${name}`)[0]);
    // A name server on the internet, given by its address, is as good as any: then no device is to blame.
    const here = dns.filter((one) => one !== undefined);
    if (here.length > 0 && here.length === dns.length && !isSilent(data)) needs.dns = here;
  }
  if (data === null || ONLINE.has(data.type)) needs.internet = true;
  const purpose = PURPOSE[data?.type ?? ""];
  const services = [...graph.client.services.values()]
    .filter((service) => service.type === purpose && service.runsOn !== undefined)
    .flatMap((service) => parts.find(`service:${service.id}`));
  if (purpose !== undefined && services.length > 0) needs.services = services;
  return needs;
}

/** Devices that look nothing up. */
function isSilent(data: Equipment | null): boolean {
  return (
    data !== null && ["switch", "access-point", "ups", "camera", "firewall", "router"].includes(data.type)
  );
}

/** An outlet needs what the device in it needs; with nothing known in it, what a PC would need. */
function outletNeeds(graph: NetworkGraph, parts: PartList, core: number[], part: Part): Needs {
  const outlet = graph.client.outlets.get(part.name);
  const socket = graph.ports.get(outletKey(part.name));
  const way = socket === undefined ? undefined : followCable(graph, socket);
  const inside = way?.end === "device" ? deviceOf(graph, way.at.owner) : undefined;
  const vlan = outlet?.vlan === undefined ? null : findVlan(graph.client, outlet.vlan, outlet.location);
  // Behind a desk phone or a small switch sits a PC.
  const relays = inside === undefined || inside.type === "phone" || inside.type === "switch";
  return needsIn(graph, parts, core, vlan, relays ? null : inside);
}

function wifiNeeds(graph: NetworkGraph, parts: PartList, core: number[], part: Part): Needs | null {
  const wifi = graph.client.network?.data.wifi?.[Number(part.key.slice("wifi:".length)) - 1];
  if (wifi === undefined) return null;
  const vlan = wifi.vlan === undefined ? null : findVlan(graph.client, wifi.vlan, wifi.location);
  const needs = needsIn(graph, parts, core, vlan, null);
  const points = accessPoints(graph, parts, wifi.location);
  return points.length === 0 ? null : { ...needs, wifi: points };
}

/** The access points of a place; where there are none, the box that is modem and access point in one. */
function accessPoints(graph: NetworkGraph, parts: PartList, location: string | undefined): number[] {
  const pages = candidates.get(graph) ?? [...graph.client.equipment.values()].filter(isAccessPoint);
  candidates.set(graph, pages);
  const near = pages.filter(
    ({ data }) => [undefined, data.location].includes(location) || data.location === undefined,
  );
  const points = near.filter(({ data }) => data.type === "access-point");
  return (points.length > 0 ? points : near).flatMap((page) => parts.find(page.name));
}

const candidates = new WeakMap<NetworkGraph, Page<"equipment">[]>();

function isAccessPoint({ data }: Page<"equipment">): boolean {
  return data.status === "active" && ["access-point", "router", "modem", "firewall"].includes(data.type);
}

/** The VLAN a device is in: as its address says, else the outlet it is plugged into, else the port it hangs on. */
function deviceVlan(graph: NetworkGraph, id: string, data: Equipment): ReturnType<typeof findVlan> {
  const said = data.addresses?.find((address) => address.vlan !== undefined)?.vlan;
  if (said !== undefined) return findVlan(graph.client, said, data.location);
  for (const port of portsOf(graph, id)) {
    const way = followCable(graph, port);
    for (const { arrive } of way.stretches) {
      const owner = arrive === null ? undefined : graph.owners.get(arrive.owner);
      const number =
        owner?.kind === "outlet"
          ? owner.outlet.vlan
          : arrive?.detail?.mode === "access"
            ? arrive.detail.vlan
            : undefined;
      if (number !== undefined) return findVlan(graph.client, number, data.location);
    }
  }
  return null;
}

const byOwner = new WeakMap<NetworkGraph, Map<string, PortNode[]>>();

/** A device's ports that the graph knows. */
export function portsOf(graph: NetworkGraph, owner: string): readonly PortNode[] {
  let ports = byOwner.get(graph);
  if (ports === undefined) {
    ports = Map.groupBy(graph.ports.values(), (port) => port.owner);
    byOwner.set(graph, ports);
  }
  return ports.get(owner) ?? [];
}
