import type { ClientBook } from "../book.ts";
import { portDevice } from "../resolve.ts";

/** One cable from a device, followed through patch panels: the device and port at its other end. */
export interface Hop {
  to: string;
  port: string;
}

/** Walks on through panel ports until ports of other devices; those are the ends. */
export function panelEnds(
  client: ClientBook,
  all: ReadonlyMap<string, readonly string[]>,
  start: readonly string[],
  from?: string,
): Hop[] {
  const seen = new Set(from === undefined ? [] : [from]);
  const queue = [...start];
  const ends: Hop[] = [];
  for (const port of queue) {
    if (seen.has(port)) continue;
    seen.add(port);
    if (isPanel(client, portDevice(port))) queue.push(...(all.get(port) ?? []));
    else ends.push({ to: portDevice(port), port: portName(port) });
  }
  return ends;
}

const cables = new WeakMap<ClientBook, Map<string, string[]>>();

/** Every documented cable, both ways. The front and rear of a panel's port are one point. */
export function cablesOf(client: ClientBook): Map<string, string[]> {
  let found = cables.get(client);
  if (found !== undefined) return found;
  found = new Map<string, string[]>();
  for (const [a, b] of listCables(client)) {
    if (!client.equipment.has(portDevice(a)) || !client.equipment.has(portDevice(b))) continue;
    found.set(a, [...(found.get(a) ?? []), b]);
    found.set(b, [...(found.get(b) ?? []), a]);
  }
  cables.set(client, found);
  return found;
}

function* listCables(client: ClientBook): Generator<readonly [string, string]> {
  for (const outlet of client.outlets.values()) {
    const device = outlet.device === undefined ? [] : [portOf(outlet.device)];
    const ports = [...device, ...(outlet.run ?? [])].map((port) => normalPort(client, port));
    for (const [index, port] of ports.entries()) {
      const next = ports[index + 1];
      if (next !== undefined && isPort(port) && isPort(next)) yield [port, next];
    }
  }
  for (const { from, to, status, medium } of client.network?.data.links ?? []) {
    if ((status ?? "connected") !== "connected" || medium === "tunnel") continue;
    if (!isPort(from) || !isPort(to)) continue;
    const [fronts, others] = [frontPorts(client, from), frontPorts(client, to)];
    for (const [index, front] of fronts.entries()) {
      const other = others[index] ?? (others.length === 1 ? others[0] : undefined);
      if (other !== undefined) yield [front, other];
    }
  }
}

/** A panel's rear port as the front ports it leads to, in the order of their strands; any other port as itself. */
function frontPorts(client: ClientBook, port: string): string[] {
  if (!port.endsWith(":rear")) return [port];
  const id = portDevice(port);
  const rear = portName(port).slice(0, -":rear".length);
  const ports = client.equipment.get(id)?.data.ports ?? [];
  const fronts = ports
    .flatMap((entry) => (typeof entry === "string" || entry.rear !== rear ? [] : [entry]))
    .sort((a, b) => (a.position ?? 1) - (b.position ?? 1));
  return fronts.length === 0 ? [`${id}/${rear}`] : fronts.map((front) => `${id}/${front.name}`);
}

/** A port as `cablesOf` names it: at the front of a panel. */
export function normalPort(client: ClientBook, port: string): string {
  return frontPorts(client, port)[0] ?? port;
}

function portOf(deviceOrPort: string): string {
  return deviceOrPort.includes("/") ? deviceOrPort : `${deviceOrPort}/`;
}

function isPort(port: string): boolean {
  return port.includes("/");
}

/** `14` of `sw-01/14`. */
export function portName(port: string): string {
  return port.slice(port.indexOf("/") + 1);
}

export function isPanel(client: ClientBook, id: string): boolean {
  return client.equipment.get(id)?.data.type === "patch-panel";
}
