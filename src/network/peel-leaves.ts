import { joinNeighbours } from "./neighbours.ts";
import type { Neighbours } from "./neighbours.ts";
import type { NetworkJson } from "./network-json.ts";

/**
 * Most of a network are leaves: outlets on a switch, phones in the outlets, PCs behind the phones. Peeled off layer by
 * layer they leave a small core, and only that has to be searched when something fails.
 */
export interface Leaves {
  /** The forwarding parts that are left. */
  core: Int32Array;
  /** Their neighbours among each other, and the lines to the internet beside them. */
  coreNeighbours: Neighbours;
  /** The forwarding leaves, each after what it hangs on. */
  leaves: Int32Array;
  /** What a leaf hangs on, and by which segment; -1 for the core, and for what hangs on several or on nothing. */
  parent: Int32Array;
  parentBy: Int32Array;
}

interface Network extends Neighbours {
  json: NetworkJson;
  forwards: Uint8Array;
  lines: Uint8Array;
}

/** Peels the leaves off. Next to a line, and at a tunnel's end, nothing is a leaf. O(parts + segments). */
export function peelLeaves(network: Network): Leaves {
  const { json, forwards, lines } = network;
  const size = json.parts.length;
  const parent = new Int32Array(size).fill(-1);
  const parentBy = parent.slice();
  const degree = countForwarding(network);
  const kept = keptParts(network);
  const peeled: number[] = [];
  const queue = [...degree.keys()].filter((part) => forwards[part] === 1 && degree[part] === 1);
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    if (kept[part] === 1 || parent[part] !== -1 || degree[part] !== 1) continue;
    const slot = slotOf(network, part, (other) => forwards[other] === 1 && parent[other] === -1);
    const other = network.others[slot] ?? -1;
    peeled.push(part);
    parent[part] = other;
    parentBy[part] = network.by[slot] ?? -1;
    degree[other] = (degree[other] ?? 0) - 1;
    if (degree[other] === 1) queue.push(other);
  }
  const isCore = (part: number): boolean => forwards[part] === 1 && parent[part] === -1;
  const core = Int32Array.from([...forwards.keys()].filter(isCore));
  for (let part = 0; part < size; part++) {
    const slot = network.starts[part] ?? 0;
    const other = network.others[slot] ?? -1;
    if (forwards[part] === 1 || network.starts[part + 1] !== slot + 1 || forwards[other] !== 1) continue;
    parent[part] = other;
    parentBy[part] = network.by[slot] ?? -1;
  }
  const coreNeighbours = joinNeighbours(size, json.segments, ({ ends, tunnel, aside }) => {
    if (tunnel === true || aside === true) return false;
    return ends.some(isCore) && ends.every((end) => isCore(end) || lines[end] === 1);
  });
  return { core, coreNeighbours, leaves: Int32Array.from(peeled.reverse()), parent, parentBy };
}

function countForwarding({ forwards, starts, others }: Network): Int32Array {
  const degree = new Int32Array(forwards.length);
  for (let part = 0; part < forwards.length; part++)
    for (let slot = starts[part] ?? 0; slot < (starts[part + 1] ?? 0); slot++)
      degree[part] = (degree[part] ?? 0) + (forwards[others[slot] ?? 0] ?? 0);
  return degree;
}

function keptParts({ json, lines, starts, others }: Network): Uint8Array {
  const kept = new Uint8Array(lines.length);
  for (const { ends, tunnel } of json.segments) if (tunnel === true) for (const end of ends) kept[end] = 1;
  for (const line of json.internet)
    for (let slot = starts[line] ?? 0; slot < (starts[line + 1] ?? 0); slot++) kept[others[slot] ?? 0] = 1;
  return kept;
}

function slotOf({ starts, others }: Network, part: number, test: (other: number) => boolean): number {
  let slot = starts[part] ?? 0;
  while (!test(others[slot] ?? 0)) slot++;
  return slot;
}
