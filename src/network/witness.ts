import type { Asked, Guess } from "./guess.ts";
import { NOBODY } from "./index-reach.ts";
import type { Reach } from "./index-reach.ts";
import { LACKS } from "./lacks.ts";
import type { Part } from "./network-json.ts";
import { sayThing } from "./say-thing.ts";

/** Something to ask about, and how: `Ask D-14 too: if it works, it is not SW-01.` */
export interface Witness {
  part: Part;
  words: string;
}

/**
 * What a thing that works is known to have. People at a desk use all there is, but keep their address for days; a
 * printer proves its plug, its power and its cable; a service, that somebody reaches it.
 */
export function provenBy(part: Part | undefined): number {
  if (part?.kind === "service") return LACKS.power;
  if (part?.needs?.internet === true) return ~LACKS.addresses;
  return LACKS.power | LACKS.network | LACKS.service;
}

/** What cannot tell anything new, as marks: what is known already, and what hangs on an outlet of which it is. */
export function markDull(reach: Reach, { broken, isBroken, works }: Asked): Uint8Array {
  const dull = isBroken.slice();
  for (const place of [...broken, ...works]) {
    dull[place] = 1;
    if (reach.json.parts[place]?.kind === "outlet") for (const leaf of leavesAt(reach, place)) dull[leaf] = 1;
  }
  return dull;
}

/** Something that would be down under this suspect, best under none that is more specific, where somebody can be asked. */
export function findWitness(
  reach: Reach,
  { part: suspect, others, bits }: Guess,
  { dull, narrower }: { dull: Uint8Array; narrower: Uint8Array },
): Witness | null {
  const { parts } = reach.json;
  let witness = -1;
  let least = NOBODY;
  for (let index = 0; index < others.length && least > 0; index++) {
    const place = others[index] ?? 0;
    const price = (reach.askPrice[place] ?? NOBODY) + (narrower[place] === 1 ? 4 : 0);
    if (price >= least || dull[place] === 1) continue;
    const lost = bits[index] ?? 0;
    const proves = suspect.kind === "dhcp" ? LACKS.addresses : provenBy(parts[place]);
    if ((lost & proves) === 0) continue;
    witness = place;
    least = price;
  }
  const best = parts[witness];
  if (best === undefined) return null;
  const asksWhether = best.kind === "service" || best.kind === "wifi";
  const words =
    suspect.kind === "dhcp"
      ? `Try ${sayThing(best)} too: off the network for ten seconds and back. If it gets an address again, it is not ${sayThing(suspect)}.`
      : asksWhether
        ? `Ask whether ${sayThing(best)} works: if so, it is not ${sayThing(suspect)}.`
        : `Ask ${sayThing(best)} too: if it works, it is not ${sayThing(suspect)}.`;
  return { part: best, words };
}

function leavesAt(reach: Reach, place: number): number[] {
  const found = [...reach.others.slice(reach.starts[place], reach.starts[place + 1])];
  return found.filter((other) => reach.json.parts[other]?.type !== "switch");
}
