import { candidatesOf } from "./candidates.ts";
import { LACKS, baselineOf, listLacks, lossesOf } from "./losses.ts";
import type { Lack } from "./losses.ts";
import type { Part } from "./network-json.ts";
import { simulate } from "./reach.ts";
import type { Reach } from "./index-reach.ts";
import type { State } from "./reach.ts";
import { listWords } from "./words.ts";

/** A part whose failure alone explains everything that does not work. */
export interface Suspect {
  part: Part;
  /** What each of the broken things would lack. */
  explains: { part: Part; lacks: Lack[] }[];
  /** The cheapest way to find out. */
  test: string;
  /** What else would be down if it were guilty: the first twenty, and how many in all. */
  alsoDown: Part[];
  downCount: number;
  /** The one to ask: `Ask D-14 too: if it works, it is not SW-01.` */
  ask: { part: Part; words: string } | null;
  /** Why what works does not clear it, where that is so. */
  doubt: string | null;
}

export interface CommonCause {
  /** Most specific first: the fewer other things it would take down, the higher. */
  suspects: Suspect[];
  /** Parts that the broken things share, cleared because something that works needs them too. */
  cleared: { part: Part; by: Part }[];
  /** Things about which too little is documented to say anything. */
  undocumented: Part[];
  words: string;
}

/** What several things that do not work have in common. Places in `reach.json.parts`; throws for none broken. */
export function findCommonCause(
  reach: Reach,
  broken: readonly number[],
  works: readonly number[] = [],
): CommonCause {
  const { parts } = reach.json;
  const name = (place: number): Part[] => parts.slice(place, place + 1);
  const { lacks } = baselineOf(reach);
  // What never had a documented way cannot be said to have lost it, and must not hide what the others share.
  const unknown = broken.filter((place) => ((lacks[place] ?? 0) & (LACKS.network | LACKS.power)) !== 0);
  const judged =
    unknown.length === broken.length ? broken : broken.filter((place) => !unknown.includes(place));
  const sets = judged.map((place) => candidatesOf(reach, place));
  const [first, ...rest] = sets;
  if (first === undefined) throw new Error("findCommonCause needs at least one thing that does not work.");
  const cleared: CommonCause["cleared"] = [];
  const found: Guess[] = [];
  for (const place of first) {
    const part = parts[place];
    if (part === undefined || !rest.every((set) => set.has(place))) continue;
    const state = simulate(reach, [place]);
    if (!judged.every((one) => lossesOf(state, one) !== 0)) continue;
    // A lost address service is no proof: who has an address keeps it for days.
    const witness = works.find((one) => (lossesOf(state, one) & ~LACKS.addresses) !== 0);
    if (witness === undefined) found.push({ place, part, state, down: listDown(state, place) });
    else cleared.push(...name(witness).map((by) => ({ part, by })));
  }
  found.sort(
    (a, b) =>
      a.down.length - b.down.length || cost(a.part) - cost(b.part) || (a.part.key < b.part.key ? -1 : 1),
  );
  const suspects = describeSuspects(reach, found, broken, works);
  const undocumented = unknown.flatMap(name);
  return {
    suspects,
    cleared,
    undocumented,
    words: sayCause(suspects, cleared, judged.flatMap(name), undocumented),
  };
}

interface Guess {
  place: number;
  part: Part;
  state: State;
  /** What would be down, itself left out. */
  down: number[];
}

function listDown(state: State, guilty: number): number[] {
  const down: number[] = [];
  for (const place of state.reach.missed)
    if (place !== guilty && lossesOf(state, place) !== 0) down.push(place);
  return down;
}

function describeSuspects(
  reach: Reach,
  found: readonly Guess[],
  broken: readonly number[],
  works: readonly number[],
): Suspect[] {
  const { parts } = reach.json;
  // What is known already, and what hangs on a broken outlet alone, cannot tell anything new.
  const dull = new Uint8Array(parts.length);
  for (const place of [...broken, ...works]) {
    dull[place] = 1;
    if (parts[place]?.kind === "outlet") for (const leaf of leavesAt(reach, place)) dull[leaf] = 1;
  }
  const narrower = new Uint8Array(parts.length);
  return found.map(({ part, state, down }) => {
    const others = down.filter((one) => !broken.includes(one));
    const ask = findWitness(reach, part, others, dull, narrower);
    for (const one of down) narrower[one] = 1;
    const keep = works.filter((one) => lossesOf(state, one) !== 0).map((one) => parts[one]?.name ?? "");
    return {
      part,
      explains: broken.flatMap((one) =>
        parts.slice(one, one + 1).map((thing) => ({ part: thing, lacks: listLacks(lossesOf(state, one)) })),
      ),
      test: part.test,
      alsoDown: others.slice(0, MOST_NAMED).flatMap((one) => parts[one] ?? []),
      downCount: others.length,
      ask,
      doubt:
        keep.length === 0
          ? null
          : `That ${listWords(keep)} works does not clear it: a computer keeps its address for days.`,
    };
  });
}

const MOST_NAMED = 20;

/** Something that would be down under this suspect and under none that is more specific, where somebody can be asked. */
function findWitness(
  reach: Reach,
  suspect: Part,
  down: readonly number[],
  dull: Uint8Array,
  narrower: Uint8Array,
): Suspect["ask"] {
  let best: Part | undefined;
  let least = NOBODY;
  for (const place of down) {
    const part = reach.json.parts[place];
    const price = askCost(part) + (narrower[place] === 1 ? 4 : 0);
    if (dull[place] === 1 || price >= least || askCost(part) === NOBODY) continue;
    [best, least] = [part, price];
  }
  if (best === undefined) return null;
  const words =
    suspect.kind === "dhcp"
      ? `Try ${sayThing(best)} too: off the network for ten seconds and back. If it gets an address again, it is not ${suspect.name}.`
      : `Ask ${sayThing(best)} too: if it works, it is not ${suspect.name}.`;
  return { part: best, words };
}

function leavesAt(reach: Reach, place: number): number[] {
  const found = [...reach.others.slice(reach.starts[place], reach.starts[place + 1])];
  return found.filter((other) => reach.json.parts[other]?.type !== "switch");
}

/** Somebody sits at an outlet; nobody at a switch. */
function askCost(part: Part | undefined): number {
  if (part?.kind === "outlet") return part.use === undefined || /^nothing/i.test(part.use) ? 3 : 0;
  if (part?.kind === "service" || part?.kind === "wifi") return 1;
  return ["workstation", "printer", "phone", "scanner"].includes(part?.type ?? "") ? 2 : NOBODY;
}

const NOBODY = 9;

function sayThing(part: Part): string {
  return part.kind === "outlet"
    ? `outlet ${part.name}${part.room === undefined ? "" : ` (${part.room})`}`
    : part.name;
}

/** Of two equally specific, the one that is cheaper to test, or breaks more often. */
function cost(part: Part): number {
  return COSTS.indexOf(part.kind);
}

const COSTS: readonly Part["kind"][] = [
  "dhcp",
  "dns",
  "service",
  "device",
  "feed",
  "cable",
  "outlet",
  "panel",
  "wifi",
  "circuit",
  "vlan",
];

function sayCause(
  suspects: readonly Suspect[],
  cleared: CommonCause["cleared"],
  broken: readonly Part[],
  undocumented: readonly Part[],
): string {
  const things = listWords(broken.map((part) => part.name));
  const [first] = suspects;
  if (first !== undefined)
    return `${suspects.length === 1 ? "One part explains" : `${suspects.length} parts explain`} all of ${things}, most specific first.`;
  if (undocumented.length > 0)
    return `Too little is documented about ${listWords(undocumented.map((part) => part.name))} to say what it shares.`;
  return cleared.length > 0
    ? `Everything that ${things} share is cleared by what works: these are separate troubles, or something undocumented.`
    : `${things} share nothing that is documented: these are separate troubles.`;
}
