import { joinNeighbours } from "./neighbours.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Part, Segment } from "./network-json.ts";

/** What hangs together while all works, and what each piece stands around. Numbers are places in `parts`. */
export interface Pieces extends Neighbours {
  /** The piece each part is in; -1 for what is cabled to nothing. */
  pieceOf: Int32Array;
  /** The device of each piece with most cables, for where no way out is documented; -1 if nothing in it passes anything on. */
  hearts: readonly number[];
}

/** Finds the pieces, tunnels included. `plugged`: what is in an outlet cannot be a heart. O(parts + segments). */
export function findPieces(
  parts: readonly Part[],
  segments: readonly Segment[],
  plugged: ReadonlySet<number>,
): Pieces {
  const neighbours = joinNeighbours(parts.length, segments, ({ aside }) => aside !== true);
  const { starts } = neighbours;
  const pieceOf = new Int32Array(parts.length).fill(-1);
  const hearts: number[] = [];
  const cables = (part: number): number => (starts[part + 1] ?? 0) - (starts[part] ?? 0);
  // What passes nothing on joins no two pieces: it is taken into the first that comes to it.
  for (const first of [true, false])
    for (const [start, part] of parts.entries()) {
      if (pieceOf[start] !== -1 || cables(start) === 0 || (part.forwards === true) !== first) continue;
      const piece = hearts.push(-1) - 1;
      for (const place of walkFrom(parts, neighbours, start)) {
        if (pieceOf[place] !== -1) continue;
        pieceOf[place] = piece;
        const here = parts[place];
        if (here?.kind !== "device" || here.forwards !== true || plugged.has(place)) continue;
        const heart = hearts[piece] ?? -1;
        if (heart < 0 || cables(place) > cables(heart)) hearts[piece] = place;
      }
    }
  return { ...neighbours, pieceOf, hearts };
}

/**
 * The neighbour of a way out behind which most of its piece stays together without it: the switch that the firewall is
 * plugged into. None, if the piece falls apart with it.
 */
export function mainSwitchOf(
  parts: readonly Part[],
  neighbours: Neighbours,
  gateway: number,
): number | undefined {
  const { starts, others } = neighbours;
  const seen = new Set<number>();
  let total = 0;
  let best: { place: number; size: number } | undefined;
  for (const place of others.subarray(starts[gateway], starts[gateway + 1])) {
    if (seen.has(place)) continue;
    const held = walkFrom(parts, neighbours, place, gateway);
    const size = countThings(parts, held, seen);
    total += size;
    for (const one of held) seen.add(one);
    const part = parts[place];
    const isSwitch = part?.kind === "device" && part.forwards === true && part.type !== "modem";
    if (isSwitch && (best === undefined || size > best.size)) best = { place, size };
  }
  return best !== undefined && best.size * 2 >= total ? best.place : undefined;
}

function countThings(parts: readonly Part[], places: Iterable<number>, except: ReadonlySet<number>): number {
  let count = 0;
  for (const place of places) {
    if (except.has(place)) continue;
    const kind = parts[place]?.kind;
    if (kind === "outlet" || kind === "device") count++;
  }
  return count;
}

/** All that can be reached from a part, itself included, without passing `except`. */
function walkFrom(
  parts: readonly Part[],
  { starts, others }: Pick<Neighbours, "starts" | "others">,
  start: number,
  except = -1,
): number[] {
  const seen = new Uint8Array(parts.length);
  seen[start] = 1;
  const found = [start];
  const stack = [start];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if (parts[part]?.forwards !== true) continue;
    for (const other of others.subarray(starts[part], starts[part + 1])) {
      if (other === except || seen[other] === 1) continue;
      seen[other] = 1;
      found.push(other);
      stack.push(other);
    }
  }
  return found;
}
