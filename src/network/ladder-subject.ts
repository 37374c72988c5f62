import type { Outlet, Service, Vlan } from "#schemas/index.ts";
import { lineEnd } from "./line-ends.ts";
import { deviceOf, feedsOf, outletKey } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import { followCable } from "./follow.ts";
import { outletHome, outletStrip, outletVlan } from "./trace-run.ts";
import type { TracedWay } from "./traced-way.ts";

/** A device as a ladder speaks of it. */
export interface LadderDevice {
  id: string;
  name: string;
  where: string | null;
  lights: readonly { looks: string; means: string }[];
  restart: {
    safe: boolean;
    how: string;
    takes?: string | undefined;
    affects?: string | undefined;
    askName: string | null;
  } | null;
  staffMayTouch: boolean;
  fedBy: string | null;
  /** `UPS-01, outlet 3`. */
  fedFrom: string | null;
  ip: string | null;
}

/** Everything a ladder asks about, gathered once. */
export interface LadderSubject {
  outlet: Outlet;
  /** From the device in the outlet to the switch. */
  way: TracedWay;
  device: LadderDevice | null;
  /** The switch the run ends at, and its port; null if nobody traced it. */
  home: LadderDevice | null;
  port: PortNode | null;
  /** The nearest outlet on the same switch, and one in the same VLAN on any. */
  neighbour: Outlet | null;
  sameVlan: Outlet | null;
  vlan: (Vlan & { key: string }) | null;
  dhcp: LadderDevice | null;
  gateway: LadderDevice | null;
  /** Services here that run on a device of the client's. */
  services: { service: Service; host: LadderDevice }[];
  modem: LadderDevice | null;
  provider: { name: string; phone: string | null; circuitId: string | null } | null;
}

export function ladderSubject(graph: NetworkGraph, label: string): LadderSubject | null {
  const { client } = graph;
  const outlet = client.outlets.get(label);
  const way = outletStrip(graph, label);
  if (outlet === undefined || way === null) return null;
  const port = outletHome(graph, label);
  const vlan = outletVlan(graph, label);
  const socket = graph.ports.get(outletKey(label));
  const plug = socket === undefined ? undefined : followCable(graph, socket);
  const others = nearestFirst([...client.outlets.values()], label);
  const circuit = [...client.circuits.values()].find(
    (one) =>
      one.use !== "backup" &&
      one.use !== "point-to-point" &&
      (one.location === undefined || outlet.location === undefined || one.location === outlet.location),
  );
  const services = [...client.services.values()].flatMap((service) => {
    const host =
      service.runsOn === undefined || service.runsOn === "cloud" ? null : ladderDevice(graph, service.runsOn);
    return host === null || !["files", "directory", "business-app"].includes(service.type ?? "")
      ? []
      : [{ service, host }];
  });
  return {
    outlet,
    way,
    device: plug?.end === "device" ? ladderDevice(graph, plug.at.owner) : null,
    home: port === null ? null : ladderDevice(graph, port.owner),
    port,
    neighbour:
      others.find((other) => port !== null && outletHome(graph, other.label)?.owner === port.owner) ?? null,
    sameVlan:
      others.find(
        (other) =>
          vlan !== null &&
          other.vlan === vlan.id &&
          other.location === outlet.location &&
          other.tested?.result !== "fail",
      ) ?? null,
    vlan,
    dhcp: ladderDevice(graph, vlan?.dhcp),
    gateway: ladderDevice(graph, vlan?.gateway),
    services: services.slice(0, MOST_SERVICES),
    modem: ladderDevice(graph, circuit === undefined ? undefined : lineEnd(graph, circuit)),
    provider:
      circuit === undefined
        ? null
        : {
            name: circuit.provider,
            phone: circuit.supportPhone ?? null,
            circuitId: circuit.circuitId ?? null,
          },
  };
}

const MOST_SERVICES = 3;

/** The others by how near they stand on the page, which is how near they are in the building; those in use first. */
function nearestFirst(outlets: readonly (Outlet & { slug: string })[], label: string): Outlet[] {
  const here = outlets.findIndex((outlet) => outlet.label === label);
  const room = outlets[here]?.room;
  return outlets
    .map((outlet, place) => ({
      outlet,
      far: Math.abs(place - here) + (outlet.room === room ? 0 : outlets.length),
    }))
    .filter(({ outlet }) => outlet.label !== label && outlet.run?.includes("unknown") !== true)
    .sort((a, b) => a.far - b.far)
    .map(({ outlet }) => outlet);
}

function ladderDevice(graph: NetworkGraph, id: string | undefined): LadderDevice | null {
  const data = id === undefined ? undefined : deviceOf(graph, id);
  if (id === undefined || data === undefined) return null;
  const [feed] = feedsOf(data);
  const source = feed === undefined ? undefined : (deviceOf(graph, feed.from)?.name ?? feed.from);
  const ask = data.restart?.ask;
  const { safe = false, how = "", takes, affects } = data.restart ?? {};
  return {
    id,
    name: data.name,
    where: data.where ?? null,
    lights: data.lights ?? [],
    restart:
      data.restart === undefined
        ? null
        : {
            safe,
            how,
            takes,
            affects,
            askName: ask === undefined ? null : (graph.client.contacts.get(ask)?.name ?? ask),
          },
    staffMayTouch: data.staffMayTouch === true,
    fedBy: feed?.from ?? null,
    fedFrom:
      source === undefined ? null : `${source}${feed?.outlet === undefined ? "" : `, outlet ${feed.outlet}`}`,
    ip: data.addresses?.find((address) => address.ip !== undefined)?.ip ?? null,
  };
}
