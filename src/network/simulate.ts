import type { Reach } from "./index-reach.ts";
import { hasInternet } from "./reach.ts";
import { makeSlate } from "./state.ts";
import type { Slate, State } from "./state.ts";

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

/** What there is while nothing has failed: the same for every question, so it is worked out once. */
export function untroubled(reach: Reach): State {
  const known = whole.get(reach) ?? simulate(reach, []);
  whole.set(reach, known);
  return known;
}

const whole = new WeakMap<Reach, State>();

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
