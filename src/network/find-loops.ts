import { followCable } from "./follow.ts";
import { deviceOf } from "./graph.ts";
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
 * Rings of switches with two ways between the same devices, a switch cabled to itself, and cables between panels that come
 * back to where they began. Left out: members of one stack, bundles (LAGs), and rings in which somebody wrote a note that
 * tells what keeps them quiet (spanning tree, stands by).
 */
export function findLoops(graph: NetworkGraph): Loop[] {
  return [...findSwitchRings(graph), ...findPanelRings(graph)];
}

/** Cables that lead through panels back to one already passed. */
function findPanelRings(graph: NetworkGraph): Loop[] {
  const rings = new Map<string, Loop>();
  for (const port of graph.ports.values()) {
    if (!port.passive || port.cables.length === 0) continue;
    const { end, stretches } = followCable(graph, port);
    const cable = stretches.at(-1)?.cable;
    // A cable with both ends in one port is another rule's business.
    if (end !== "loop" || cable === undefined || cable.from.port === cable.to?.port) continue;
    const key = stretches.map((stretch) => stretch.cable.index).sort((a, b) => a - b);
    const owners = stretches.flatMap(({ arrive }) => arrive?.owner ?? []);
    if (!rings.has(key.join())) rings.set(key.join(), { devices: [...new Set(owners)], cable });
  }
  return [...rings.values()];
}

function findSwitchRings(graph: NetworkGraph): Loop[] {
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
    if (!isSwitching(graph, connection) || seen.has(pair)) continue;
    const own = connection.stretches.at(-1)?.cable;
    if (connection.from.owner === connection.to.owner && own !== undefined && !isQuiet(connection))
      loops.push({ devices: [connection.from.owner], cable: own });
    if (a === b) continue;
    seen.add(pair);
    if (rootOf(a) !== rootOf(b)) parents.set(rootOf(a), rootOf(b));
    else {
      const ring = wayBetween(ways, a, b);
      const quiet = [connection, ...ring].some(isQuiet);
      const cable = connection.stretches.at(-1)?.cable;
      if (!quiet && cable !== undefined) loops.push({ devices: ringNames(ring, a, b, graph), cable });
    }
    ways.set(a, [...(ways.get(a) ?? []), { to: b, connection }]);
    ways.set(b, [...(ways.get(b) ?? []), { to: a, connection }]);
  }
  return loops;
}

function isQuiet({ stretches }: Connection): boolean {
  return stretches.some(({ cable }) => KEPT_QUIET.test(cable.note ?? ""));
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
