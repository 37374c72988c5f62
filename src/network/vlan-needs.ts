import type { Equipment } from "#schemas/index.ts";
import { vlansOfHost } from "./device-vlan.ts";
import type { FoundVlan } from "./device-vlan.ts";
import { mainSwitchOf } from "./find-pieces.ts";
import type { Pieces } from "./find-pieces.ts";
import type { NetworkGraph } from "./graph.ts";
import { isGuest } from "./guest-vlan.ts";
import { ONLINE, PURPOSE, isOutward, isSilent } from "./needs-by-type.ts";
import type { Needs, Part } from "./network-json.ts";
import type { PartList } from "./part-list.ts";

/** What something needs by the VLAN it is in, by its type and by where it is plugged in. */
export class VlanNeeds {
  readonly #graph: NetworkGraph;
  readonly #parts: PartList;
  readonly #pieces: Pieces;
  readonly #core: readonly number[];
  /** Needs made so far: who needs the same shares them. */
  readonly #made = new Map<string, Needs>();
  readonly #mains = new Map<number, number | undefined>();
  readonly #services: { place: number; host: number; vlans: ReadonlySet<string> }[];

  constructor(graph: NetworkGraph, parts: PartList, pieces: Pieces, core: readonly number[]) {
    this.#graph = graph;
    this.#parts = parts;
    this.#pieces = pieces;
    this.#core = core;
    this.#services = parts.list.flatMap(({ kind, host }, place) => {
      if (!SERVING.has(kind) || typeof host !== "number") return [];
      const vlans = vlansOfHost(graph, parts.list[host]?.key ?? "");
      return [{ place, host, vlans: new Set(vlans.map(({ key }) => key)) }];
    });
  }

  /** What somebody needs in a VLAN, at a part; `data` null for a PC or whatever else somebody plugs in. */
  of(vlan: FoundVlan | null, data: Equipment | null, at: string | undefined): Needs {
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

  #pieceOf(key: string | undefined): number {
    let place = key === undefined ? undefined : this.#parts.find(key);
    for (let hops = 0; hops < MOST_HOSTS; hops++) {
      const host: number | null | undefined = this.#parts.list[place ?? -1]?.host;
      if (typeof host !== "number") break;
      place = host;
    }
    return place === undefined ? -1 : (this.#pieces.pieceOf[place] ?? -1);
  }

  /** What a segment hangs together by, what leads out of it, and which services are in it. */
  #segment(vlan: FoundVlan | null, piece: number): Pick<Needs, "near" | "home" | "direct" | "vlan"> {
    const gateway = vlan?.gateway === undefined ? undefined : this.#parts.find(vlan.gateway);
    const home = gateway === undefined ? [...this.#core] : [gateway];
    const here = this.#services.filter(
      ({ vlans }) => vlan === null || vlans.size === 0 || vlans.has(vlan.key),
    );
    const own = vlan === null ? undefined : this.#parts.find(`vlan:${vlan.key}`);
    const near = new Set<number>();
    const heart = this.#pieces.hearts[piece] ?? -1;
    const inside = home.some((one) => this.#pieces.pieceOf[one] === piece);
    for (const one of inside ? home : [heart]) {
      if (one < 0) continue;
      near.add(one);
      const main = this.#mainOf(one);
      if (main !== undefined) near.add(main);
    }
    for (const { host, vlans } of here)
      if (vlan !== null && vlans.has(vlan.key) && this.#pieces.pieceOf[host] === piece) near.add(host);
    return {
      ...(own === undefined ? {} : { vlan: own }),
      near: [...near],
      home,
      ...(here.length === 0 ? {} : { direct: here.map(({ place }) => place) }),
    };
  }

  #mainOf(gateway: number): number | undefined {
    if (!this.#mains.has(gateway))
      this.#mains.set(gateway, mainSwitchOf(this.#parts.list, this.#pieces, gateway));
    return this.#mains.get(gateway);
  }

  #hasOthers(vlan: FoundVlan): boolean {
    return [...this.#graph.client.vlans.values()].some(
      (other) => other.key !== vlan.key && !isGuest(other.name),
    );
  }

  #roles(vlan: FoundVlan, fixed: boolean, looksUp: boolean): Pick<Needs, "dhcp" | "dns"> {
    const parts = this.#parts;
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
    const services = [...this.#graph.client.services.values()]
      .filter((service) => service.type === purpose && service.runsOn !== undefined)
      .flatMap((service) => this.#parts.find(`service:${service.id}`) ?? []);
    return services.length === 0 ? {} : { services };
  }
}

/** A virtual machine on a virtual machine on a device: nobody goes further. */
const MOST_HOSTS = 5;
const SERVING = new Set<Part["kind"]>(["dhcp", "dns", "service"]);
