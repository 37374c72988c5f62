import { findVlan } from "#book/resolve.ts";
import { sayPort } from "./describe.ts";
import type { Stop } from "./describe.ts";
import { followCable, followThrough } from "./follow.ts";
import type { Way } from "./follow.ts";
import { deviceOf, outletKey, portsOf } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import { compareNames, expandPorts, readPort } from "./port-names.ts";
import { forwards } from "./segments.ts";
import { traceLines } from "./trace-lines.ts";
import { describeWay } from "./traced-way.ts";
import type { TracedWay } from "./traced-way.ts";
import { isRelay, uplinksOf } from "./uplink.ts";
import { listWords } from "./words.ts";

/** What a trace may start from. */
export type TraceStart = { outlet: string } | { port: string } | { device: string };

export interface Run {
  start: string;
  /** From an outlet or a panel's port: one way for each side. From a device: one for each port with a cable. */
  ways: (TracedWay & { side: "front" | "back" | "port" })[];
}

/** Follows the cabling from an outlet, a port or a device, both ways, to wherever it ends. Null if there is no such thing. */
export function traceRun(graph: NetworkGraph, start: TraceStart): Run | null {
  if ("device" in start) return traceDevice(graph, start.device);
  const key = "outlet" in start ? outletKey(start.outlet) : start.port;
  const port = graph.ports.get(key);
  const lines =
    "port" in start ? traceLines(graph, key).map((way) => ({ side: "port" as const, ...way })) : [];
  if (port === undefined) return lines.length > 0 ? { start: key, ways: lines } : traceFree(graph, key);
  if (lines.length > 0 && port.cables.length === 0) return { start: key, ways: lines };
  if (!port.passive) return { start: key, ways: [{ side: "port", ...traceUp(graph, port) }] };
  const [front, back] = port.rear ? [null, port] : [port, null];
  const ways: Run["ways"] = [];
  const add = (side: "front" | "back", way: Way, from: PortNode): void => {
    ways.push({ side, ...describeWay(graph, from, way) });
  };
  if (front !== null) {
    add("front", followCable(graph, front), front);
    for (const way of followThrough(graph, front)) add("back", way, front);
  } else if (back !== null) {
    add("back", followCable(graph, back), back);
    for (const way of followThrough(graph, back)) add("front", way, back);
  }
  return { start: key, ways };
}

/**
 * An outlet's whole way as one strip: the device in it, the outlet, panels, the switch port. Splits end the strip; the
 * ways of `traceRun` show them.
 */
export function outletStrip(graph: NetworkGraph, label: string): TracedWay | null {
  const run = traceRun(graph, { outlet: label });
  const [front, back] = [
    run?.ways.find((way) => way.side === "front"),
    run?.ways.find((way) => way.side === "back"),
  ];
  if (front === undefined || back === undefined) return null;
  const [outlet, ...beyond] = front.stops;
  if (outlet === undefined) return null;
  return {
    ...back,
    stops: [...beyond.map(turnAround).reverse(), outlet, ...back.stops.slice(1)],
    cables: [...front.cables.toReversed(), ...back.cables],
  };
}

/** A device's way up to the closet as one strip, if it stands at a desk and has one such way; null otherwise. */
export function deviceStrip(graph: NetworkGraph, device: string): TracedWay | null {
  const ports = portsOf(graph, device).filter((port) => port.cables.length > 0 && !port.passive);
  const [up, ...others] = ports.filter((port) => isAtEdge(graph, port));
  if (up === undefined || others.length > 0) return null;
  const way = traceUp(graph, up);
  return way.stops.length > 2 ? way : null;
}

/** What hangs behind the device in an outlet: the PC behind a desk phone, everything on a small desk switch. */
export function outletBeyond(graph: NetworkGraph, label: string): TracedWay[] {
  const socket = graph.ports.get(outletKey(label));
  const way = socket === undefined ? undefined : followCable(graph, socket);
  const type = way?.end === "device" ? deviceOf(graph, way.at.owner)?.type : undefined;
  if (way === undefined || (type !== "phone" && type !== "switch")) return [];
  return (traceDevice(graph, way.at.owner)?.ways ?? []).filter(
    (other) => other.stops[0]?.leaves !== sayPort(way.at) && other.stops.length > 1,
  );
}

/** Where an outlet's wall side ends: the switch port it hangs on, whatever lies between; null if that is not known. */
export function outletHome(graph: NetworkGraph, label: string): PortNode | null {
  const wall = graph.ports.get(outletKey(label));
  const way = wall === undefined ? undefined : followThrough(graph, wall)[0];
  return way?.end === "device" ? way.at : null;
}

/** The VLAN an outlet should be in. */
export function outletVlan(graph: NetworkGraph, label: string): ReturnType<typeof findVlan> {
  const outlet = graph.client.outlets.get(label);
  return outlet?.vlan === undefined ? null : findVlan(graph.client, outlet.vlan, outlet.location);
}

/** Follows the cable in one port, with what a strip or table says about it. */
export function traceFrom(graph: NetworkGraph, port: PortNode): TracedWay {
  return describeWay(graph, port, followCable(graph, port));
}

/** The same, and on through the phones, desk switches and bridges it ends at, as long as there is one way on. */
function traceUp(graph: NetworkGraph, port: PortNode): TracedWay {
  const seen = new Set([port.owner]);
  const passed: string[] = [];
  let whole = traceFrom(graph, port);
  if (!isAtEdge(graph, port)) return whole;
  for (let { at, end } = followCable(graph, port); end === "device" && !seen.has(at.owner);) {
    const relay = at.owner;
    const [up, ...others] = isRelay(graph, relay) ? uplinksOf(graph, relay, seen) : [];
    // Who arrives by its uplink comes from above.
    if (up === undefined || others.length > 0 || up === at) break;
    seen.add(relay);
    const on = traceFrom(graph, up);
    const here = whole.stops.at(-1);
    if (here === undefined) break;
    passed.push(here.name);
    whole = {
      ...on,
      stops: [...whole.stops.slice(0, -1), { ...here, leaves: sayPort(up) }, ...on.stops.slice(1)],
      cables: [...whole.cables, ...on.cables],
    };
    ({ at, end } = followCable(graph, up));
  }
  if (passed.length === 0) return whole;
  return { ...whole, words: `${whole.words} On the way it passes ${listWords(passed)}.` };
}

/** Whether a port is the way up of something at a desk: any port of a PC, the only way on of a phone. */
function isAtEdge(graph: NetworkGraph, { owner, key }: PortNode): boolean {
  if (!forwards(graph, owner)) return true;
  const ups = isRelay(graph, owner) ? uplinksOf(graph, owner, new Set()) : [];
  return ups.length === 1 && ups[0]?.key === key;
}

function traceDevice(graph: NetworkGraph, device: string): Run | null {
  if (!graph.owners.has(device)) return null;
  const ports = portsOf(graph, device).filter((port) => port.cables.length > 0);
  const ways = ports
    .sort((a, b) => compareNames(a.key, b.key))
    .map(
      (port) =>
        ({
          side: port.passive ? (port.rear ? "back" : "front") : "port",
          ...(port.passive ? traceFrom(graph, port) : traceUp(graph, port)),
        }) as const,
    );
  const lines = traceLines(graph, device).map((way) => ({ side: "port" as const, ...way }));
  return { start: device, ways: [...ways, ...lines] };
}

/** A port that a page lists and no cable is in; null if its device lists no such port. */
function traceFree(graph: NetworkGraph, key: string): Run | null {
  const name = readPort(key);
  const row = name === null ? undefined : listPorts(graph, name.device).includes(name.port);
  if (name === null || row !== true) return null;
  const { device, port, rear } = name;
  const node: PortNode = { key, owner: device, name: port, rear, passive: false, cables: [], mates: [] };
  return { start: key, ways: [{ side: "port", ...traceFrom(graph, node) }] };
}

function listPorts(graph: NetworkGraph, device: string): string[] {
  const ports = deviceOf(graph, device)?.ports ?? [];
  return ports.flatMap((port) => (typeof port === "string" ? expandPorts(port) : [port.name]));
}

function turnAround(stop: Stop): Stop {
  return { ...stop, enters: stop.leaves, leaves: stop.enters };
}
