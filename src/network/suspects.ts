import { NOBODY } from "./index-reach.ts";
import type { Reach } from "./index-reach.ts";
import { LACKS, listLacks } from "./lacks.ts";
import type { Lack } from "./lacks.ts";
import { findLosses, lossesOf } from "./losses.ts";
import type { Part } from "./network-json.ts";
import type { State } from "./state.ts";
import { inSentence, listWords } from "./words.ts";

/** A part whose failure alone explains everything that does not work. */
export interface Suspect {
  part: Part;
  /** What each of the broken things would lack. */
  explains: { part: Part; lacks: readonly Lack[] }[];
  /** The cheapest way to find out. */
  test: string;
  /** What else would be down if it were guilty: some of it, what people work at first, and how many in all. */
  alsoDown: Part[];
  downCount: number;
  /** The one to ask: `Ask D-14 too: if it works, it is not SW-01.` */
  ask: { part: Part; words: string } | null;
  /** Why what works does not clear it, where that is so. */
  doubt: string | null;
}

/** A suspect before it is known what else is suspected. */
export interface Guess {
  part: Part;
  /** What else would be down: places in `parts`, without the broken things. */
  others: Int32Array;
  /** What each of these would lose. */
  bits: Uint8Array;
  /** How much would be down in all, itself left out. */
  size: number;
  explains: Suspect["explains"];
  /** What works, would lose something by it, and does not clear it: by what it would lose. */
  keeps: { name: string; lost: number }[];
}

export interface Asked {
  broken: readonly number[];
  /** The same as marks, one for each part. */
  isBroken: Uint8Array;
  works: readonly number[];
}

/** What a guilty part would mean, by the state in which it has failed. */
export function judge(state: State, guilty: number, part: Part, { broken, isBroken, works }: Asked): Guess {
  const { parts } = state.reach.json;
  const { places, bits } = findLosses(state);
  let size = 0;
  let count = 0;
  // Sorted out where they stand: the next suspect wipes the slate anyway.
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    if (place === guilty) continue;
    size++;
    if (isBroken[place] !== 0) continue;
    bits[count] = bits[index] ?? 0;
    places[count++] = place;
  }
  return {
    part,
    others: places.slice(0, count),
    bits: bits.slice(0, count),
    size,
    explains: broken.flatMap((one) =>
      parts.slice(one, one + 1).map((thing) => ({ part: thing, lacks: listLacks(lossesOf(state, one)) })),
    ),
    keeps: works.flatMap((one) => {
      const lost = lossesOf(state, one);
      return lost === 0 ? [] : [{ name: parts[one]?.name ?? "", lost }];
    }),
  };
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

/** Why what works does not clear a suspect. */
function sayDoubt({ part, keeps }: Guess): string | null {
  if (keeps.length === 0) return null;
  const [held, unused] = [true, false].map((address) =>
    keeps.filter(({ lost }) => (lost === LACKS.addresses) === address).map(({ name }) => name),
  );
  return [
    held?.length === 0
      ? ""
      : `That ${listWords(held ?? [])} works does not clear it: a computer keeps its address for days.`,
    unused?.length === 0
      ? ""
      : `That ${listWords(unused ?? [])} works does not clear it: that can work without ${sayThing(part)}.`,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** The guesses, most specific first, as suspects: each with whom to ask. */
export function describeSuspects(
  reach: Reach,
  found: readonly Guess[],
  { broken, isBroken, works }: Asked,
): Suspect[] {
  const { parts } = reach.json;
  // What is known already, and what hangs on a broken outlet alone, cannot tell anything new.
  const dull = isBroken.slice();
  for (const place of [...broken, ...works]) {
    dull[place] = 1;
    if (parts[place]?.kind === "outlet") for (const leaf of leavesAt(reach, place)) dull[leaf] = 1;
  }
  const narrower = new Uint8Array(parts.length);
  return found.map((guess) => {
    const { part, others, explains } = guess;
    const ask = findWitness(reach, guess, { dull, narrower });
    for (let index = 0; index < others.length; index++) narrower[others[index] ?? 0] = 1;
    return {
      part,
      explains,
      test: part.test,
      alsoDown: nameSome(reach, others),
      downCount: others.length,
      ask,
      doubt: sayDoubt(guess),
    };
  });
}

const MOST_NAMED = 20;

/** Some of what would be down: what people work at before boxes in a closet. */
function nameSome({ json }: Reach, places: Int32Array): Part[] {
  const [first, later]: [Part[], Part[]] = [[], []];
  for (const place of places) {
    const part = json.parts[place];
    if (part === undefined) continue;
    const list = part.kind === "device" ? later : first;
    if (list.length < MOST_NAMED) list.push(part);
    if (first.length === MOST_NAMED) break;
  }
  return [...first, ...later].slice(0, MOST_NAMED);
}

/** `D-13, D-14 and 7 more would be down too`. */
export function sayAlsoDown({ alsoDown, downCount }: Pick<Suspect, "alsoDown" | "downCount">): string {
  if (downCount === 0) return "nothing else would be down";
  const names = alsoDown.slice(0, downCount <= MOST_SAID + 1 ? downCount : MOST_SAID).map(({ name }) => name);
  const rest = downCount - names.length;
  return `${listWords(rest === 0 ? names : [...names, `${rest} more`])} would be down too`;
}

const MOST_SAID = 5;

/** Something that would be down under this suspect and under none that is more specific, where somebody can be asked. */
function findWitness(
  reach: Reach,
  { part: suspect, others, bits }: Guess,
  { dull, narrower }: { dull: Uint8Array; narrower: Uint8Array },
): Suspect["ask"] {
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

function sayThing({ kind, name, room }: Part): string {
  if (kind === "cable") return `the ${name}`;
  if (kind !== "outlet") return inSentence(name);
  return `outlet ${name}${room === undefined ? "" : ` (${room})`}`;
}
