import { deviceOf, feedsOf } from "./graph.ts";
import type { Cable, NetworkGraph } from "./graph.ts";
import { forwards, listConnections } from "./segments.ts";
import type { Connection } from "./segments.ts";

/** A ring of switches that nothing is written down to keep in order. */
export interface Loop {
  /** Device ids, in the order of the ring. */
  devices: string[];
  /** The cable that closes the ring. */
  cable: Cable;
}

const SWITCHING = new Set(["switch", "other"]);

/**
 * Rings of switches with two ways between the same devices. Left out: members of one stack, bundles (LAGs), and rings in
 * which somebody wrote a note that tells what keeps them quiet (spanning tree, stands by).
 */
export function findLoops(graph: NetworkGraph): Loop[] {
  const parents = new Map<string, string>();
  const ways = new Map<string, { to: string; connection: Connection }[]>();
  const rootOf = (name: string): string => {
    let root = name;
    while (parents.has(root)) root = parents.get(root) ?? root;
    return root;
  };
  const loops: Loop[] = [];
  const seen = new Set<string>();
  for (const connection of listConnections(graph)) {
    const [a, b] = [nodeOf(graph, connection.from.owner), nodeOf(graph, connection.to.owner)];
    const lag = connection.from.detail?.lag ?? connection.to.detail?.lag;
    const pair = `${[a, b].sort().join("\0")}\0${lag ?? connection.from.key}`;
    if (!isSwitching(graph, connection) || a === b || seen.has(pair)) continue;
    seen.add(pair);
    if (rootOf(a) !== rootOf(b)) parents.set(rootOf(a), rootOf(b));
    else {
      const ring = wayBetween(ways, a, b);
      const quiet = [connection, ...ring].some(({ stretches }) =>
        stretches.some(({ cable }) => KEPT_QUIET.test(cable.note ?? "")),
      );
      const cable = connection.stretches.at(-1)?.cable;
      if (!quiet && cable !== undefined) loops.push({ devices: ringNames(ring, a, b, graph), cable });
    }
    ways.set(a, [...(ways.get(a) ?? []), { to: b, connection }]);
    ways.set(b, [...(ways.get(b) ?? []), { to: a, connection }]);
  }
  return loops;
}

const KEPT_QUIET =
  /\b(?:spanning.tree|r?stp|mstp|stand(?:s|ing)?.?by|standby|blocked|redundan\w*|failover|ring)\b/i;

/** A stack is one device. */
function nodeOf(graph: NetworkGraph, owner: string): string {
  const stack = deviceOf(graph, owner)?.stack;
  return stack === undefined ? owner : `stack ${stack}`;
}

function isSwitching(graph: NetworkGraph, { from, to, stretches }: Connection): boolean {
  const medium = stretches.some(({ cable }) => cable.medium === "tunnel" || cable.medium === "stack");
  return (
    !medium &&
    [from, to].every(
      (port) => SWITCHING.has(deviceOf(graph, port.owner)?.type ?? "") && forwards(graph, port.owner),
    )
  );
}

type Ways = ReadonlyMap<string, readonly { to: string; connection: Connection }[]>;

function wayBetween(ways: Ways, from: string, to: string): Connection[] {
  const cameBy = new Map<string, { from: string; connection: Connection }>();
  const queue = [from];
  for (let at = 0; at < queue.length && !cameBy.has(to); at++) {
    for (const way of ways.get(queue[at] ?? "") ?? []) {
      if (way.to === from || cameBy.has(way.to)) continue;
      cameBy.set(way.to, { from: queue[at] ?? "", connection: way.connection });
      queue.push(way.to);
    }
  }
  const found: Connection[] = [];
  for (let step = cameBy.get(to); step !== undefined; step = cameBy.get(step.from))
    found.unshift(step.connection);
  return found;
}

function ringNames(ring: readonly Connection[], a: string, b: string, graph: NetworkGraph): string[] {
  const names = [
    a,
    ...ring.flatMap(({ from, to }) => [nodeOf(graph, from.owner), nodeOf(graph, to.owner)]),
    b,
  ];
  return [...new Set(names)];
}

/** Devices that feed each other in a circle, each circle once, beginning at its first name. */
export function findPowerLoops(graph: NetworkGraph): string[][] {
  const loops = new Map<string, string[]>();
  const done = new Set<string>();
  const visit = (device: string, trail: readonly string[]): void => {
    const at = trail.indexOf(device);
    if (at >= 0) {
      const ring = trail.slice(at);
      loops.set([...ring].sort().join("\0"), ring);
      return;
    }
    if (done.has(device)) return;
    const data = deviceOf(graph, device);
    for (const feed of data === undefined ? [] : feedsOf(data)) visit(feed.from, [...trail, device]);
    done.add(device);
  };
  for (const device of graph.client.equipment.keys()) visit(device, []);
  return [...loops.values()];
}

/** Active devices that should hang on a cable and of which none is written down. */
export function findUncabled(graph: NetworkGraph): string[] {
  const cabled = new Set(
    graph.cables
      .flatMap(({ from, to }) => [from, to])
      .flatMap((end) => (end === null ? [] : (graph.ports.get(end.port)?.owner ?? []))),
  );
  const modems = new Set([...graph.client.circuits.values()].map(({ modem }) => modem));
  const wireless = (graph.client.network?.data.wifi ?? []).length > 0;
  return [...graph.client.equipment.values()].flatMap((page) => {
    const { type, status, runsOn, ports } = page.data;
    if (status !== "active" || runsOn !== undefined || cabled.has(page.name)) return [];
    if (NEVER.has(type) || modems.has(page.name)) return [];
    // A UPS without a network card has no port; a laptop without one is on the air.
    if ((type === "ups" || ROAMING.has(type)) && (ports === undefined || wireless)) return [];
    return [page.name];
  });
}

const NEVER = new Set(["pdu"]);
const ROAMING = new Set(["workstation", "scanner", "phone", "printer", "camera", "other"]);

/** Two VLANs, by their places in the list, that hand out the same addresses. */
export interface RivalServers {
  first: number;
  second: number;
  subnet: string;
  servers: [string, string];
}

/** VLANs whose subnet is another's too, each with its own address service: two answers to one question. */
export function findRivalServers(graph: NetworkGraph): RivalServers[] {
  const vlans = graph.client.network?.data.vlans ?? [];
  return vlans.flatMap((vlan, second): RivalServers[] => {
    const { subnet, dhcp } = vlan;
    const first = vlans.findIndex((other) => {
      const same =
        (other.id === vlan.id && other.location === vlan.location) ||
        (subnet !== undefined && other.subnet === subnet);
      return same && other.dhcp !== undefined && dhcp !== undefined && other.dhcp !== dhcp;
    });
    const rival = vlans[first]?.dhcp;
    if (dhcp === undefined || rival === undefined || first >= second) return [];
    return [{ first, second, subnet: subnet ?? `VLAN ${vlan.id}`, servers: [rival, dhcp] }];
  });
}
