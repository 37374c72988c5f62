import type { Reach } from "./index-reach.ts";
import type { Part } from "./network-json.ts";
import type { State } from "./state.ts";

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
