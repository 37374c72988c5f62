import type { Page } from "#book/page.ts";
import { findVlan } from "#book/resolve.ts";
import { vlanOfDevice, vlanOfOutlet } from "./device-vlan.ts";
import type { Pieces } from "./find-pieces.ts";
import { followCable } from "./follow.ts";
import { deviceOf, outletKey, portsOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { NEEDLESS, ROAMING } from "./needs-by-type.ts";
import type { Needs, Part } from "./network-json.ts";
import type { PartList } from "./part-list.ts";
import { VlanNeeds } from "./vlan-needs.ts";

/** What parts need, besides power. */
export class NeedsFinder {
  readonly #graph: NetworkGraph;
  readonly #parts: PartList;
  readonly #vlans: VlanNeeds;
  #points: Page<"equipment">[] | null = null;

  constructor(graph: NetworkGraph, parts: PartList, pieces: Pieces, core: readonly number[]) {
    this.#graph = graph;
    this.#parts = parts;
    this.#vlans = new VlanNeeds(graph, parts, pieces, core);
  }

  /** Null for what needs no network, and for parts that are none. */
  of(part: Part): Needs | null {
    if (part.kind === "outlet") return this.#outlet(part);
    if (part.kind === "wifi") return this.#wifi(part);
    return part.kind === "device" ? this.#device(part.key) : null;
  }

  /** The access points of a place; where there are none, the box that is modem and access point in one. */
  #accessPoints(location: string | undefined): number[] {
    this.#points ??= [...this.#graph.client.equipment.values()].filter(isAccessPoint);
    const near = this.#points.filter(
      ({ data }) => [undefined, data.location].includes(location) || data.location === undefined,
    );
    const points = near.filter(({ data }) => data.type === "access-point");
    return (points.length > 0 ? points : near).flatMap((page) => this.#parts.find(page.name) ?? []);
  }

  #outlet(part: Part): Needs {
    const graph = this.#graph;
    const socket = graph.ports.get(outletKey(part.name));
    const way = socket === undefined ? undefined : followCable(graph, socket);
    const inside = way?.end === "device" ? deviceOf(graph, way.at.owner) : undefined;
    // An outlet needs what the device in it needs. On a small switch, and behind a phone that has one, sits a PC.
    const relays =
      inside === undefined ||
      inside.type === "switch" ||
      (inside.type === "phone" && this.#hasBehind(part.name, way?.at.owner ?? ""));
    return this.#vlans.of(vlanOfOutlet(graph, part.name), relays ? null : inside, part.key);
  }

  #hasBehind(label: string, phone: string): boolean {
    const cabled = portsOf(this.#graph, phone).filter((port) => port.cables.length > 0);
    return cabled.length > 1 || this.#graph.client.outlets.get(label)?.voiceVlan !== undefined;
  }

  #device(id: string): Needs | null {
    const graph = this.#graph;
    const data = deviceOf(graph, id);
    if (data === undefined || NEEDLESS.has(data.type)) return null;
    const vlan = vlanOfDevice(graph, id);
    if (data.runsOn !== undefined || portsOf(graph, id).some((port) => port.cables.length > 0))
      return this.#vlans.of(vlan, data, id);
    if (!ROAMING.has(data.type)) return null;
    const wifi = this.#accessPoints(data.location);
    const known = (graph.client.network?.data.wifi ?? []).some(
      (one) => vlan === null || one.vlan === vlan.id,
    );
    return wifi.length === 0 || !known ? null : { ...this.#vlans.of(vlan, data, this.#keyOf(wifi[0])), wifi };
  }

  #wifi(part: Part): Needs | null {
    const { client } = this.#graph;
    const wifi = client.network?.data.wifi?.[Number(part.key.slice("wifi:".length)) - 1];
    if (wifi === undefined) return null;
    const vlan = wifi.vlan === undefined ? null : findVlan(client, wifi.vlan, wifi.location);
    const points = this.#accessPoints(wifi.location);
    return points.length === 0
      ? null
      : { ...this.#vlans.of(vlan, null, this.#keyOf(points[0])), wifi: points };
  }

  #keyOf(place: number | undefined): string | undefined {
    return this.#parts.list[place ?? -1]?.key;
  }
}

function isAccessPoint({ data }: Page<"equipment">): boolean {
  return data.status === "active" && ["access-point", "router", "modem", "firewall"].includes(data.type);
}
