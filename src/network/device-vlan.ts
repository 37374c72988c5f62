import { findVlan } from "#book/resolve.ts";
import { isInside } from "#book/subnet.ts";
import type { Vlan } from "#schemas/index.ts";
import { followCable } from "./follow.ts";
import { deviceOf, outletKey, portsOf } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import { isRelay, uplinksOf } from "./uplink.ts";

export type FoundVlan = Vlan & { key: string };

/**
 * The VLAN a device is in: as its addresses say, else the outlet it is plugged into, through phones, desk switches and
 * bridges between them, else the switch port it hangs on. Null if nothing says so.
 */
export function vlanOfDevice(graph: NetworkGraph, id: string): FoundVlan | null {
  const data = deviceOf(graph, id);
  if (data === undefined) return null;
  const [said] = vlansOfAddresses(graph, id);
  if (said !== undefined) return said;
  // What hangs on a gateway says nothing about the box itself.
  if (data.type === "firewall" || data.type === "router") return null;
  const voice = data.type === "phone";
  const number = portsOf(graph, id)
    .map((port) => vlanUp(graph, port, voice, new Set([id])))
    .find((found) => found !== undefined);
  return number === undefined ? null : findVlan(graph.client, number, data.location);
}

/** Every VLAN in which a device is known to have an address: its own, and those it leads out of. */
export function vlansOfHost(graph: NetworkGraph, id: string): FoundVlan[] {
  const led = [...graph.client.vlans.values()].filter((vlan) => vlan.gateway === id);
  const found = [...vlansOfAddresses(graph, id), ...led];
  if (found.length > 0) return found;
  const only = vlanOfDevice(graph, id);
  return only === null ? [] : [only];
}

/** The VLAN of what is plugged into an outlet, phones aside: as its entry says, else the switch port it hangs on. */
export function vlanOfOutlet(graph: NetworkGraph, label: string): FoundVlan | null {
  const outlet = graph.client.outlets.get(label);
  const wall = graph.ports.get(`${outletKey(label)}:rear`);
  const number = outlet?.vlan ?? (wall === undefined ? undefined : accessVlan(graph, wall));
  return number === undefined ? null : findVlan(graph.client, number, outlet?.location);
}

function vlansOfAddresses(graph: NetworkGraph, id: string): FoundVlan[] {
  const { addresses = [], location } = deviceOf(graph, id) ?? {};
  return addresses.flatMap(({ vlan, ip }) => {
    const found =
      vlan !== undefined
        ? findVlan(graph.client, vlan, location)
        : ip === undefined
          ? null
          : vlanOfAddress(graph, ip);
    return found === null ? [] : [found];
  });
}

/** The only VLAN in whose subnet an IPv4 address lies. */
function vlanOfAddress(graph: NetworkGraph, ip: string): FoundVlan | null {
  if (ip.includes(":")) return null;
  const found = [...graph.client.vlans.values()].filter(({ subnet = "" }) => isInside(ip, subnet) === true);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Which VLAN a port is given by what it is plugged into: an outlet, or a relay that is itself plugged in somewhere. */
function vlanUp(
  graph: NetworkGraph,
  port: PortNode,
  voice: boolean,
  seen: ReadonlySet<string>,
): number | undefined {
  const way = followCable(graph, port);
  for (const { arrive } of way.stretches) {
    const owner = arrive === null ? undefined : graph.owners.get(arrive.owner);
    // From the wall side it is something that hangs further out.
    if (owner?.kind === "outlet" && arrive?.rear === false) {
      const { vlan, voiceVlan } = owner.outlet;
      const said = voice ? (voiceVlan ?? vlan) : vlan;
      if (said !== undefined) return said;
    }
    if (arrive?.detail?.mode === "access" && arrive.detail.vlan !== undefined) return arrive.detail.vlan;
  }
  const relay = way.at.owner;
  if (way.end !== "device" || seen.has(relay) || !isRelay(graph, relay)) return undefined;
  const ups = uplinksOf(graph, relay, seen);
  // Who arrives by its uplink comes from above.
  if (ups.includes(way.at)) return undefined;
  return ups
    .map((other) => vlanUp(graph, other, voice, new Set([...seen, relay])))
    .find((found) => found !== undefined);
}

function accessVlan(graph: NetworkGraph, wall: PortNode): number | undefined {
  for (const { arrive } of followCable(graph, wall).stretches)
    if (arrive?.detail?.mode === "access" && arrive.detail.vlan !== undefined) return arrive.detail.vlan;
  return undefined;
}
