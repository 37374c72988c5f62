import type { Reach } from "./index-reach.ts";
import type { Part } from "./network-json.ts";

/** What still works after something failed. */
export interface State {
  reach: Reach;
  /** 1: failed, without power, or on a host that is. */
  dead: Uint8Array;
  cut: Uint8Array;
  /** The island a forwarding part is on; -1 for all others. */
  island: Int32Array;
  /** Islands joined by tunnels. */
  joined: number[];
  online: Uint8Array;
  /** Answers already found, by asker and what was asked for. */
  known: Map<number, number>;
}

/** What remains when these parts fail, all at once. O(parts + segments). */
export function simulate(reach: Reach, failed: Iterable<number>): State {
  const { json } = reach;
  const dead = new Uint8Array(json.parts.length);
  const cut = new Uint8Array(json.segments.length);
  const queue = [...failed];
  const kill = (part: number): void => {
    if (dead[part] === 1) return;
    dead[part] = 1;
    queue.push(part);
  };
  for (const part of queue) dead[part] = 1;
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    for (const segment of reach.segmentsOf.get(part) ?? []) cut[segment] = 1;
    for (const guest of reach.guests.get(part) ?? []) kill(guest);
    for (const { feed } of reach.fedFrom.get(part) ?? []) kill(feed);
    const owner = reach.feedOwner.get(part);
    // A device lives as long as one of its feeds does.
    if (owner !== undefined && (json.parts[owner]?.feeds ?? []).every(({ feed }) => dead[feed] === 1))
      kill(owner);
  }
  return joinTunnels({ reach, dead, cut, ...findIslands(reach, dead, cut), joined: [], known: new Map() });
}

function findIslands(reach: Reach, dead: Uint8Array, cut: Uint8Array): Pick<State, "island" | "online"> {
  const { forwards, lines, starts, others, by } = reach;
  const island = new Int32Array(forwards.length).fill(-1);
  const online: number[] = [];
  const stack = new Int32Array(forwards.length);
  for (let start = 0; start < forwards.length; start++) {
    if (forwards[start] !== 1 || dead[start] === 1 || island[start] !== -1) continue;
    const count = online.push(0) - 1;
    island[start] = count;
    let top = 0;
    stack[top++] = start;
    while (top > 0) {
      const part = stack[--top] ?? 0;
      const end = starts[part + 1] ?? 0;
      for (let place = starts[part] ?? 0; place < end; place++) {
        const other = others[place] ?? 0;
        if (cut[by[place] ?? 0] === 1 || dead[other] === 1) continue;
        if (lines[other] === 1) online[count] = 1;
        if (forwards[other] !== 1 || island[other] !== -1) continue;
        island[other] = count;
        stack[top++] = other;
      }
    }
  }
  return { island, online: Uint8Array.from(online) };
}

/** A tunnel runs over the internet: it stands only while both ends have it. */
function joinTunnels(state: State): State {
  const joined = Array.from(state.online, (_, island) => island);
  const { segments } = state.reach.json;
  for (const index of state.reach.tunnels) {
    const [a, b] = segments[index]?.ends ?? [0, 0];
    if (state.cut[index] === 1 || state.dead[a] === 1 || state.dead[b] === 1) continue;
    if (!hasInternet(state, a) || !hasInternet(state, b)) continue;
    const [from, to] = [rootOf(joined, state.island[a] ?? -1), rootOf(joined, state.island[b] ?? -1)];
    if (from >= 0 && to >= 0) joined[from] = to;
  }
  // Flat, so that a question is one look-up.
  return { ...state, joined: joined.map((_, island) => rootOf(joined, island)) };
}

function rootOf(joined: readonly number[], island: number): number {
  let root = island;
  while (root >= 0 && joined[root] !== undefined && joined[root] !== root) root = joined[root] ?? root;
  return root;
}

/** Whether a part is alive and on an island with a working line. */
export function hasInternet(state: State, part: number): boolean {
  return touches(state, machineOf(state.reach, part), (island) => state.online[island] === 1);
}

/** Whether two parts can talk to each other, tunnels included. */
export function canReach(state: State, a: number, b: number): boolean {
  const [from, to] = [machineOf(state.reach, a), machineOf(state.reach, b)];
  const { dead, joined, reach } = state;
  if (dead[a] === 1 || dead[b] === 1 || dead[from] === 1 || dead[to] === 1) return false;
  if (from === to) return true;
  const near = touches(state, from, (island) => {
    const root = joined[island];
    return touches(state, to, (other) => joined[other] === root);
  });
  // Two devices that pass nothing on may still share a cable.
  return near || (reach.forwards[from] !== 1 && neighbours(state, from).includes(to));
}

/** Whether two parts hang together without any tunnel. */
export function shareIsland(state: State, a: number, b: number): boolean {
  return touches(state, a, (island) => touches(state, b, (other) => other === island));
}

/** Whether an island that a living part touches, its own or its neighbours', passes a test. */
function touches(state: State, part: number, test: (island: number) => boolean): boolean {
  const { reach, dead, cut, island } = state;
  if (dead[part] === 1) return false;
  const own = island[part] ?? -1;
  if (own >= 0) return test(own);
  for (let place = reach.starts[part] ?? 0; place < (reach.starts[part + 1] ?? 0); place++) {
    const other = reach.others[place] ?? 0;
    const near = island[other] ?? -1;
    if (near >= 0 && cut[reach.by[place] ?? 0] === 0 && dead[other] === 0 && test(near)) return true;
  }
  return false;
}

/** The physical device that a virtual machine ends up on. */
export function machineOf(reach: Reach, part: number): number {
  let machine = part;
  for (let hops = 0; hops < 5; hops++) {
    const host: Part | undefined = reach.json.parts[machine];
    if (host?.kind !== "device" || typeof host.host !== "number") return machine;
    machine = host.host;
  }
  return machine;
}

/** Living parts at the far end of a part's uncut segments. */
export function neighbours({ reach, dead, cut }: State, part: number): number[] {
  const found: number[] = [];
  for (let place = reach.starts[part] ?? 0; place < (reach.starts[part + 1] ?? 0); place++) {
    const other = reach.others[place] ?? 0;
    if (cut[reach.by[place] ?? 0] === 0 && dead[other] === 0) found.push(other);
  }
  return found;
}
