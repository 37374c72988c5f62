import type { Page } from "#book/page.ts";
import { findVlan } from "#book/resolve.ts";
import type { Equipment } from "#schemas/index.ts";
import { vlanOfDevice, vlanOfOutlet, vlansOfHost } from "./device-vlan.ts";
import type { FoundVlan } from "./device-vlan.ts";
import { mainSwitchOf } from "./find-pieces.ts";
import type { Pieces } from "./find-pieces.ts";
import { followCable } from "./follow.ts";
import { deviceOf, outletKey, portsOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import type { Needs, Part } from "./network-json.ts";
import type { PartList } from "./part-list.ts";

/** What parts need, besides power. */
export class NeedsFinder {
  readonly graph: NetworkGraph;
  readonly parts: PartList;
  readonly pieces: Pieces;
  readonly #core: readonly number[];
  /** Needs made so far: who needs the same shares them. */
  readonly #made = new Map<string, Needs>();
  readonly #mains = new Map<number, number | undefined>();
  readonly #services: { place: number; host: number; vlans: ReadonlySet<string> }[];
  #points: Page<"equipment">[] | null = null;

  constructor(graph: NetworkGraph, parts: PartList, pieces: Pieces, core: readonly number[]) {
    this.graph = graph;
    this.parts = parts;
    this.pieces = pieces;
    this.#core = core;
    this.#services = parts.list.flatMap(({ kind, host }, place) => {
      if (!SERVING.has(kind) || typeof host !== "number") return [];
      const vlans = vlansOfHost(graph, parts.list[host]?.key ?? "");
      return [{ place, host, vlans: new Set(vlans.map(({ key }) => key)) }];
    });
  }

  /** Null for what needs no network, and for parts that are none. */
  of(part: Part): Needs | null {
    if (part.kind === "outlet") return this.#outlet(part);
    if (part.kind === "wifi") return this.#wifi(part);
    return part.kind === "device" ? this.#device(part.key) : null;
  }

  /** What somebody needs in a VLAN, at a part; `data` null for a PC or whatever else somebody plugs in. */
  in(vlan: FoundVlan | null, data: Equipment | null, at: string | undefined): Needs {
    const fixed = data?.addresses?.some((address) => address.ip !== undefined) === true;
    const piece = this.#pieceOf(at);
    const key = `${vlan?.key ?? ""} ${data?.type ?? ""} ${fixed} ${piece}`;
    let known = this.#made.get(key);
    if (known === undefined) {
      const guest = isGuest(vlan?.name);
      known = {
        ...this.#segment(vlan, piece),
        ...(vlan !== null && !guest && isOutward(data) && this.#hasOthers(vlan)
          ? { outward: true as const }
          : {}),
        ...(data === null || ONLINE.has(data.type) ? { internet: true as const } : {}),
        ...(vlan === null ? {} : this.#roles(vlan, fixed, !isSilent(data))),
        ...this.#purpose(data),
      };
      this.#made.set(key, known);
    }
    return known;
  }

  /** The access points of a place; where there are none, the box that is modem and access point in one. */
  accessPoints(location: string | undefined): number[] {
    this.#points ??= [...this.graph.client.equipment.values()].filter(isAccessPoint);
    const near = this.#points.filter(
      ({ data }) => [undefined, data.location].includes(location) || data.location === undefined,
    );
    const points = near.filter(({ data }) => data.type === "access-point");
    return (points.length > 0 ? points : near).flatMap((page) => this.parts.find(page.name) ?? []);
  }

  #outlet(part: Part): Needs {
    const { graph } = this;
    const socket = graph.ports.get(outletKey(part.name));
    const way = socket === undefined ? undefined : followCable(graph, socket);
    const inside = way?.end === "device" ? deviceOf(graph, way.at.owner) : undefined;
    // An outlet needs what the device in it needs. On a small switch, and behind a phone that has one, sits a PC.
    const relays =
      inside === undefined ||
      inside.type === "switch" ||
      (inside.type === "phone" && this.#hasBehind(part.name, way?.at.owner ?? ""));
    return this.in(vlanOfOutlet(graph, part.name), relays ? null : inside, part.key);
  }

  #hasBehind(label: string, phone: string): boolean {
    const cabled = portsOf(this.graph, phone).filter((port) => port.cables.length > 0);
    return cabled.length > 1 || this.graph.client.outlets.get(label)?.voiceVlan !== undefined;
  }

  #device(id: string): Needs | null {
    const { graph } = this;
    const data = deviceOf(graph, id);
    if (data === undefined || NONE.has(data.type)) return null;
    const vlan = vlanOfDevice(graph, id);
    if (data.runsOn !== undefined || portsOf(graph, id).some((port) => port.cables.length > 0))
      return this.in(vlan, data, id);
    if (!ROAMING.has(data.type)) return null;
    const wifi = this.accessPoints(data.location);
    const known = (graph.client.network?.data.wifi ?? []).some(
      (one) => vlan === null || one.vlan === vlan.id,
    );
    return wifi.length === 0 || !known ? null : { ...this.in(vlan, data, this.#keyOf(wifi[0])), wifi };
  }

  #wifi(part: Part): Needs | null {
    const { client } = this.graph;
    const wifi = client.network?.data.wifi?.[Number(part.key.slice("wifi:".length)) - 1];
    if (wifi === undefined) return null;
    const vlan = wifi.vlan === undefined ? null : findVlan(client, wifi.vlan, wifi.location);
    const points = this.accessPoints(wifi.location);
    return points.length === 0 ? null : { ...this.in(vlan, null, this.#keyOf(points[0])), wifi: points };
  }

  #keyOf(place: number | undefined): string | undefined {
    return this.parts.list[place ?? -1]?.key;
  }

  #pieceOf(key: string | undefined): number {
    let place = key === undefined ? undefined : this.parts.find(key);
    for (let hops = 0; hops < MOST_HOSTS; hops++) {
      const host: number | null | undefined = this.parts.list[place ?? -1]?.host;
      if (typeof host !== "number") break;
      place = host;
    }
    return place === undefined ? -1 : (this.pieces.pieceOf[place] ?? -1);
  }

  /** What a segment hangs together by, what leads out of it, and which services are in it. */
  #segment(vlan: FoundVlan | null, piece: number): Pick<Needs, "near" | "home" | "direct" | "vlan"> {
    const gateway = vlan?.gateway === undefined ? undefined : this.parts.find(vlan.gateway);
    const home = gateway === undefined ? [...this.#core] : [gateway];
    const here = this.#services.filter(
      ({ vlans }) => vlan === null || vlans.size === 0 || vlans.has(vlan.key),
    );
    const own = vlan === null ? undefined : this.parts.find(`vlan:${vlan.key}`);
    const near = new Set<number>();
    const heart = this.pieces.hearts[piece] ?? -1;
    const inside = home.some((one) => this.pieces.pieceOf[one] === piece);
    for (const one of inside ? home : [heart]) {
      if (one < 0) continue;
      near.add(one);
      const main = this.#mainOf(one);
      if (main !== undefined) near.add(main);
    }
    for (const { host, vlans } of here)
      if (vlan !== null && vlans.has(vlan.key) && this.pieces.pieceOf[host] === piece) near.add(host);
    return {
      ...(own === undefined ? {} : { vlan: own }),
      near: [...near],
      home,
      ...(here.length === 0 ? {} : { direct: here.map(({ place }) => place) }),
    };
  }

  #mainOf(gateway: number): number | undefined {
    if (!this.#mains.has(gateway))
      this.#mains.set(gateway, mainSwitchOf(this.parts.list, this.pieces, gateway));
    return this.#mains.get(gateway);
  }

  #hasOthers(vlan: FoundVlan): boolean {
    return [...this.graph.client.vlans.values()].some(
      (other) => other.key !== vlan.key && !isGuest(other.name),
    );
  }

  #roles(vlan: FoundVlan, fixed: boolean, looksUp: boolean): Pick<Needs, "dhcp" | "dns"> {
    const { parts } = this;
    const dhcp = fixed || vlan.dhcp === undefined ? undefined : parts.find(`dhcp:${vlan.dhcp}`);
    const dns = (vlan.dns ?? []).map((name) => parts.find(`dns:${name}`));
    // A name server on the internet, given by its address, is as good as any: then no device is to blame.
    const here = dns.filter((one) => one !== undefined);
    return {
      ...(dhcp === undefined ? {} : { dhcp }),
      ...(here.length > 0 && here.length === dns.length && looksUp ? { dns: here } : {}),
    };
  }

  #purpose(data: Equipment | null): Pick<Needs, "services"> {
    const purpose = PURPOSE[data?.type ?? ""];
    if (purpose === undefined) return {};
    const services = [...this.graph.client.services.values()]
      .filter((service) => service.type === purpose && service.runsOn !== undefined)
      .flatMap((service) => this.parts.find(`service:${service.id}`) ?? []);
    return services.length === 0 ? {} : { services };
  }
}

/** A virtual machine on a virtual machine on a device: nobody goes further. */
const MOST_HOSTS = 5;
const SERVING = new Set<Part["kind"]>(["dhcp", "dns", "service"]);
/** Passive things, and those at the far side of the gateway. */
const NONE = new Set(["patch-panel", "pdu", "modem"]);
const ROAMING = new Set(["workstation", "scanner", "phone", "printer", "other"]);
/** Whose work is on the internet, or that of those who use it, unless an outlet says what is in it. */
const ONLINE = new Set(["workstation", "phone-system", "access-point"]);
/** What each type of device is useless without: the type of a service. */
export const PURPOSE: Partial<Record<string, string>> = { phone: "telephony", camera: "security" };

/** Guests get the internet and nothing else. */
export function isGuest(vlan: string | undefined): boolean {
  return vlan !== undefined && /\b(?:guests?|visitors?)\b/i.test(vlan);
}

/** Devices that look nothing up and that nobody works with. */
function isSilent(data: Equipment | null): boolean {
  return data !== null && SILENT.has(data.type);
}

/** What is of use to others in other VLANs, or uses them. */
function isOutward(data: Equipment | null): boolean {
  return !isSilent(data) || data?.type === "camera";
}

const SILENT = new Set(["switch", "access-point", "ups", "camera", "firewall", "router", "pdu"]);

function isAccessPoint({ data }: Page<"equipment">): boolean {
  return data.status === "active" && ["access-point", "router", "modem", "firewall"].includes(data.type);
}
