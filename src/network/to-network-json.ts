import { pageAddress, vlanAddress } from "#book/addresses.ts";
import { findPieces } from "./find-pieces.ts";
import { NeedsFinder } from "./find-needs.ts";
import { noteGaps } from "./note-gaps.ts";
import { lineEnd } from "./line-ends.ts";
import { listSeats } from "./list-seats.ts";
import type { Stretch } from "./cross-cable.ts";
import { deviceOf, feedsOf } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import type { NetworkJson, Part, Segment } from "./network-json.ts";
import { CablePart, PartList, devicePart, outletPart } from "./part-list.ts";
import { forwards, isManagementPort, listConnections } from "./segments.ts";
import { testOf } from "./say-test.ts";

/** The compact model of a network that impact and common cause work on. Same book, same JSON. */
export function toNetworkJson(graph: NetworkGraph): NetworkJson {
  const parts = new PartList();
  const { client } = graph;
  for (const owner of graph.owners.values())
    parts.add(owner.kind === "outlet" ? outletPart(graph, owner) : devicePart(graph, owner.key));
  const cables = graph.cables.map((cable) => parts.add(new CablePart(graph, cable)));
  addVirtual(graph, parts);
  for (const page of client.equipment.values()) addPower(graph, parts, page.name);
  const core = findCore(graph, parts);
  const { segments, plugged } = listSegments(graph, parts, cables);
  const pieces = findPieces(parts.list, segments, plugged);
  const finder = new NeedsFinder(graph, parts, pieces, core);
  for (const part of parts.list) {
    const needs = finder.of(part);
    if (needs !== null) part.needs = needs;
  }
  noteGaps(graph, parts, pieces, core);
  return {
    version: 1,
    client: { id: client.id, name: client.page.data.name },
    parts: parts.list,
    segments: [...segments, ...circuitSegments(graph, parts, core)],
    internet: [...client.circuits.values()]
      .filter((circuit) => circuit.use !== "point-to-point")
      .flatMap((circuit) => parts.find(`circuit:${circuit.id}`) ?? []),
    core,
    seats: listSeats(graph, parts),
  };
}

function addVirtual(graph: NetworkGraph, parts: PartList): void {
  const { client } = graph;
  const make = (part: Omit<Part, "test">): number => parts.add({ ...part, test: testOf(graph, part) });
  for (const circuit of client.circuits.values()) {
    make({
      kind: "circuit",
      key: `circuit:${circuit.id}`,
      name: `${circuit.provider} line`,
      href: `${pageAddress(client.page)}#circuit-${circuit.id}`,
    });
  }
  for (const vlan of client.vlans.values()) {
    make({
      kind: "vlan",
      key: `vlan:${vlan.key}`,
      name: `VLAN ${vlan.id} ${vlan.name}`,
      href: vlanAddress(client.id, vlan.key),
    });
    const roles = [["dhcp", vlan.dhcp], ...(vlan.dns ?? []).map((name) => ["dns", name])] as const;
    for (const [kind, device] of roles) {
      const host = device === undefined ? undefined : parts.find(device);
      if (device === undefined || host === undefined || (kind !== "dhcp" && kind !== "dns")) continue;
      const what = kind === "dhcp" ? "Address service (DHCP)" : "Name service (DNS)";
      const name = `${what} on ${parts.list[host]?.name ?? device}`;
      make({ kind, key: `${kind}:${device}`, name, host });
    }
  }
  for (const service of client.services.values()) {
    if (service.runsOn === undefined) continue;
    const host = service.runsOn === "cloud" ? null : (parts.find(service.runsOn) ?? null);
    const use = service.usedBy === undefined ? {} : { use: service.usedBy };
    make({
      kind: "service",
      key: `service:${service.id}`,
      name: service.name,
      ...(service.type === undefined ? {} : { type: service.type }),
      host,
      ...use,
      href: `${pageAddress(client.page)}#service-${service.id}`,
    });
  }
  for (const [index, wifi] of (client.network?.data.wifi ?? []).entries())
    make({
      kind: "wifi",
      key: `wifi:${index + 1}`,
      name: `Wi-Fi ${wifi.ssid}`,
      ...(wifi.for === undefined ? {} : { use: wifi.for }),
    });
}

function addPower(graph: NetworkGraph, parts: PartList, device: string): void {
  const data = deviceOf(graph, device);
  const part = parts.list[parts.find(device) ?? -1];
  if (data === undefined || part === undefined) return;
  const host = data.runsOn === undefined ? undefined : parts.find(data.runsOn);
  if (host !== undefined) part.host = host;
  const feeds = feedsOf(data).flatMap((feed, index) => {
    const from = parts.find(feed.from);
    if (from === undefined) return [];
    const outlet =
      feed.outlet === undefined
        ? ""
        : ` ${parts.list[from]?.type === "switch" ? "port" : "outlet"} ${feed.outlet}`;
    const base = {
      kind: "feed",
      key: `power:${device}/${index + 1}`,
      name: `Power of ${data.name} from ${parts.list[from]?.name}${outlet}`,
    } as const;
    return [{ feed: parts.add({ ...base, test: testOf(graph, base) }), from }];
  });
  if (feeds.length > 0) part.feeds = feeds;
}

/** The VLANs' gateways; without any, the devices that usually lead out. */
function findCore(graph: NetworkGraph, parts: PartList): number[] {
  const gateways = new Set(
    [...graph.client.vlans.values()].flatMap((vlan) =>
      vlan.gateway === undefined ? [] : (parts.find(vlan.gateway) ?? []),
    ),
  );
  if (gateways.size > 0) return [...gateways];
  for (const type of ["firewall", "router", "modem"]) {
    const found = parts.list.flatMap((part, index) =>
      part.type === type && part.idle !== true ? [index] : [],
    );
    if (found.length > 0) return found;
  }
  return [];
}

interface Segments {
  segments: Segment[];
  /** What is in an outlet. */
  plugged: ReadonlySet<number>;
}

/** `cables[n]` is the place of cable `n`. */
function listSegments(graph: NetworkGraph, parts: PartList, cables: readonly number[]): Segments {
  const connections = listConnections(graph);
  const dataPorts = new Map<string, number>();
  for (const { from, to } of connections)
    for (const port of [from, to])
      if (!isManagementPort(port)) dataPorts.set(port.owner, (dataPorts.get(port.owner) ?? 0) + 1);
  const isAside = (port: PortNode): boolean =>
    isManagementPort(port) && !forwards(graph, port.owner) && (dataPorts.get(port.owner) ?? 0) > 0;
  const segments: Segment[] = [];
  const plugged = new Set<number>();
  for (const { from, to, stretches } of connections) {
    const [a, b] = [parts.find(from.owner), parts.find(to.owner)];
    if (a === undefined || b === undefined || a === b) continue;
    if (parts.list[a]?.idle === true || parts.list[b]?.idle === true) continue;
    const segment: Segment = { ends: [a, b], via: viaOf(parts, cables, stretches) };
    if (stretches.some(({ cable }) => cable.medium === "tunnel")) segment.tunnel = true;
    if (isAside(from) || isAside(to)) segment.aside = true;
    segments.push(segment);
    if (isSocket(from)) plugged.add(b);
    if (isSocket(to)) plugged.add(a);
  }
  return { segments, plugged };
}

function isSocket(port: PortNode): boolean {
  return port.passive && !port.rear;
}

function viaOf(parts: PartList, cables: readonly number[], stretches: readonly Stretch[]): number[] {
  const via = new Set<number>();
  for (const { cable, leave } of stretches) {
    via.add(cables[cable.index] ?? -1);
    const panel = leave === null ? undefined : parts.find(leave.owner);
    if (panel !== undefined) via.add(panel);
  }
  return [...via];
}

/** A line ends at its modem, or, if nobody wrote down at which, at the ways out of its location. */
function circuitSegments(graph: NetworkGraph, parts: PartList, core: number[]): Segment[] {
  return [...graph.client.circuits.values()].flatMap((circuit) => {
    const line = parts.find(`circuit:${circuit.id}`);
    if (line === undefined) return [];
    const modem = parts.find(lineEnd(graph, circuit) ?? "");
    const ends =
      modem !== undefined
        ? [modem]
        : core.filter((part) => atLocation(graph, parts.list[part], circuit.location));
    return ends.map((end): Segment => ({ ends: [end, line], via: [] }));
  });
}

function atLocation(graph: NetworkGraph, part: Part | undefined, location: string | undefined): boolean {
  return location === undefined || deviceOf(graph, part?.key ?? "")?.location === location;
}
