import type { ClientBook } from "../book.ts";
import type { Page } from "../page.ts";
import { portDevice } from "../resolve.ts";
import { cablesOf, isPanel, normalPort, panelEnds, portName } from "./cabling.ts";
import type { Hop } from "./cabling.ts";
import { isInUse } from "./scope.ts";

/** The switch, firewall or router that a device hangs on, and the port there. */
export interface Upstream {
  device: Page<"equipment">;
  /** As printed; "" if only the device is known. */
  port: string;
}

interface Cabling {
  hops: Map<string, Hop[]>;
  /** Cables between a device and the way out, by device id; a device that nothing leads to is missing. */
  distance: Map<string, number>;
}

/** Device types that others hang on; what lies between (a desk phone, a radio bridge) is passed through. */
const CARRIERS: ReadonlySet<string> = new Set(["switch", "firewall", "router"]);

/**
 * The next switch, firewall or router on a device's way to the firewall (to the modem, for the firewall itself; to
 * the first switch where no firewall is documented); null if no cable of it is documented. A virtual machine hangs
 * where its host does. Ties go to the cable named first.
 */
export function findUpstream(client: ClientBook, id: string): Upstream | null {
  const { hops, distance } = cablingOf(client);
  const seen = new Set<string>();
  let at = hostOf(client, id);
  const isRoot = distance.get(at) === 0;
  while (!seen.has(at)) {
    seen.add(at);
    const choices = (hops.get(at) ?? []).filter((hop) => !isRoot || leadsOut(client, hop));
    const next = nearestHop(choices, distance, seen);
    const device = next === null ? undefined : client.equipment.get(next.to);
    if (next === null || device === undefined) return null;
    if (isRoot || CARRIERS.has(device.data.type)) return { device, port: next.port };
    at = next.to;
  }
  return null;
}

/** The machine that a virtual one runs on, or the device itself; follows hosts on hosts, and no circle. */
export function hostOf(client: ClientBook, id: string): string {
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    const host = client.equipment.get(at)?.data.runsOn;
    if (host === undefined || seen.has(at) || !client.equipment.has(host)) return at;
    seen.add(at);
    at = host;
  }
}

/** Where a run's or link's port leads beyond panels, from the port itself on: the switch port at its end, or null. */
export function followToCarrier(client: ClientBook, port: string): Upstream | null {
  const device = client.equipment.get(portDevice(port));
  if (device === undefined) return null;
  if (device.data.type !== "patch-panel") {
    return CARRIERS.has(device.data.type) ? { device, port: portName(port) } : null;
  }
  const ends = panelEnds(client, cablesOf(client), [normalPort(client, port)]);
  for (const end of ends) {
    const far = client.equipment.get(end.to);
    if (far !== undefined && CARRIERS.has(far.data.type)) return { device: far, port: end.port };
  }
  return null;
}

/** Above a firewall there is only the provider's box. */
function leadsOut(client: ClientBook, hop: Hop): boolean {
  const type = client.equipment.get(hop.to)?.data.type;
  return type === "modem" || type === "router";
}

function nearestHop(hops: readonly Hop[], distance: Map<string, number>, seen: Set<string>): Hop | null {
  let best: Hop | null = null;
  for (const hop of hops) {
    if (seen.has(hop.to)) continue;
    const far = distance.get(hop.to) ?? Infinity;
    if (best === null || far < (distance.get(best.to) ?? Infinity)) best = hop;
  }
  return best;
}

const cablings = new WeakMap<ClientBook, Cabling>();

function cablingOf(client: ClientBook): Cabling {
  let cabling = cablings.get(client);
  if (cabling === undefined) {
    const hops = collectHops(client);
    cabling = { hops, distance: measureDistance(hops, rootsOf(client)) };
    cablings.set(client, cabling);
  }
  return cabling;
}

function rootsOf(client: ClientBook): string[] {
  const devices = [...client.equipment.values()].filter(isInUse);
  for (const type of ["firewall", "router", "modem", "switch"]) {
    const found = devices.filter((device) => device.data.type === type).map((device) => device.name);
    if (found.length > 0) return type === "switch" ? found.slice(0, 1) : found;
  }
  return [];
}

function measureDistance(hops: Map<string, Hop[]>, roots: readonly string[]): Map<string, number> {
  const distance = new Map(roots.map((root) => [root, 0]));
  const queue = [...roots];
  for (const at of queue) {
    for (const { to } of hops.get(at) ?? []) {
      if (distance.has(to)) continue;
      distance.set(to, (distance.get(at) ?? 0) + 1);
      queue.push(to);
    }
  }
  return distance;
}

/** For each device, where its cables lead, panels passed. */
function collectHops(client: ClientBook): Map<string, Hop[]> {
  const all = cablesOf(client);
  const hops = new Map<string, Hop[]>();
  for (const [port, ends] of all) {
    const id = portDevice(port);
    if (isPanel(client, id)) continue;
    const found = panelEnds(client, all, ends, port).filter((hop) => hop.to !== id);
    hops.set(id, [...(hops.get(id) ?? []), ...found]);
  }
  return hops;
}
