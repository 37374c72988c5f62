import type { Reach } from "./index-reach.ts";
import type { Part } from "./network-json.ts";

/** What still works after something failed. */
export interface State extends Slate {
  reach: Reach;
  /** Islands of the core joined by tunnels. */
  joined: number[];
  online: Uint8Array;
  /** Answers already found, by asker and what was asked for. */
  known: Map<number, number>;
}

/** The memory a state is written on. Simulating on it again wipes what stood there. */
export interface Slate {
  /** 1: failed, without power, or on a host that is. */
  dead: Uint8Array;
  /** 1: segments that lost a cable or panel. */
  cut: Uint8Array;
  /**
   * The island a forwarding part is on: that of the core it hangs on, or one of its own, with a number beyond the
   * core's, if it is cut off from that. -1 if it is dead, and for parts that pass nothing on.
   */
  island: Int32Array;
  /** Where `findLosses` writes. */
  places: Int32Array;
  lacks: Uint8Array;
}

export function makeSlate({ json, missed }: Reach): Slate {
  return {
    dead: new Uint8Array(json.parts.length),
    cut: new Uint8Array(json.segments.length),
    island: new Int32Array(json.parts.length),
    places: new Int32Array(missed.length),
    lacks: new Uint8Array(missed.length),
  };
}

/** The slate of a network's questions: one is answered before the next is asked, so all of them share it. */
export function slateOf(reach: Reach): Slate {
  const slate = slates.get(reach) ?? makeSlate(reach);
  slates.set(reach, slate);
  return slate;
}

const slates = new WeakMap<Reach, Slate>();

/** What remains when these parts fail, all at once. O(parts). */
export function simulate(reach: Reach, failed: Iterable<number>, slate = makeSlate(reach)): State {
  const { json } = reach;
  const dead = slate.dead.fill(0);
  const cut = slate.cut.fill(0);
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
  return joinTunnels({ ...slate, reach, online: findIslands(reach, slate), joined: [], known: new Map() });
}

/** Writes down who is on which island; says which of the core's have a line to the internet. */
function findIslands(reach: Reach, slate: Slate): Uint8Array {
  const { core, lines, forwards, coreNeighbours } = reach;
  const { dead, cut } = slate;
  const { starts, others, by } = coreNeighbours;
  const island = slate.island.fill(-1);
  const online: number[] = [];
  const stack: number[] = [];
  for (const start of core) {
    if (dead[start] === 1 || island[start] !== -1) continue;
    const count = online.push(0) - 1;
    island[start] = count;
    stack.push(start);
    for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
      const end = starts[part + 1] ?? 0;
      for (let slot = starts[part] ?? 0; slot < end; slot++) {
        const other = others[slot] ?? 0;
        if (cut[by[slot] ?? 0] === 1 || dead[other] === 1) continue;
        if (lines[other] === 1) online[count] = 1;
        if (forwards[other] !== 1 || island[other] !== -1) continue;
        island[other] = count;
        stack.push(other);
      }
    }
  }
  hangLeaves(reach, slate, online.length);
  return Uint8Array.from(online);
}

function hangLeaves(
  { leaves, parent, parentBy }: Reach,
  { dead, cut, island }: Slate,
  islands: number,
): void {
  for (let index = 0; index < leaves.length; index++) {
    const leaf = leaves[index] ?? 0;
    const up = parent[leaf] ?? 0;
    const off = dead[up] === 1 || cut[parentBy[leaf] ?? 0] === 1;
    if (dead[leaf] === 0) island[leaf] = off ? islands + leaf : (island[up] ?? -1);
  }
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
  const machine = machineOf(state.reach, part);
  if (touches(state, machine, (island) => state.online[island] === 1)) return true;
  // A line may end right at a device that passes nothing on.
  return (
    state.dead[machine] === 0 && neighbours(state, machine).some((other) => state.reach.lines[other] === 1)
  );
}

/** Whether two parts can talk to each other, tunnels included. */
export function canReach(state: State, a: number, b: number): boolean {
  const [from, to] = [machineOf(state.reach, a), machineOf(state.reach, b)];
  const { dead, joined, reach } = state;
  if (dead[a] === 1 || dead[b] === 1 || dead[from] === 1 || dead[to] === 1) return false;
  if (from === to) return true;
  const near = touches(state, from, (island) => {
    const root = joined[island] ?? island;
    return touches(state, to, (other) => (joined[other] ?? other) === root);
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
  if (reach.forwards[part] === 1) return test(island[part] ?? -1);
  for (let slot = reach.starts[part] ?? 0; slot < (reach.starts[part + 1] ?? 0); slot++) {
    const other = reach.others[slot] ?? 0;
    if (reach.forwards[other] !== 1 || cut[reach.by[slot] ?? 0] === 1 || dead[other] === 1) continue;
    if (test(island[other] ?? -1)) return true;
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
