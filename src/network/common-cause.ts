import { candidatesOf } from "./candidates.ts";
import { listLosses } from "./impact.ts";
import { LACKS, listLacks, lossesOf } from "./losses.ts";
import type { Lack } from "./losses.ts";
import type { Part } from "./network-json.ts";
import { simulate } from "./reach.ts";
import type { Reach, State } from "./reach.ts";
import { listWords } from "./words.ts";

/** A part whose failure alone explains everything that does not work. */
export interface Suspect {
  part: Part;
  /** What each of the broken things would lack. */
  explains: { part: Part; lacks: Lack[] }[];
  /** The cheapest way to find out. */
  test: string;
  /** What else would be down if it were guilty. */
  alsoDown: Part[];
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
  const asked = new Set(broken);
  const sets = broken.map((place) => candidatesOf(reach, place));
  const [first, ...rest] = sets;
  if (first === undefined) throw new Error("findCommonCause needs at least one thing that does not work.");
  const cleared: CommonCause["cleared"] = [];
  const found: (Suspect & { down: Set<number> })[] = [];
  for (const place of first) {
    if (!rest.every((set) => set.has(place)) || (asked.has(place) && broken.length > 1)) continue;
    const state = simulate(reach, [place]);
    if (!broken.every((one) => lossesOf(state, one) !== 0)) continue;
    const part = parts[place];
    if (part === undefined) continue;
    const witness = works.find((one) => (lossesOf(state, one) & ~LACKS.addresses) !== 0);
    if (witness !== undefined) {
      cleared.push(...name(witness).map((by) => ({ part, by })));
      continue;
    }
    found.push(describeSuspect(state, place, part, { broken, works }));
  }
  found.sort(
    (a, b) => a.down.size - b.down.size || cost(a.part) - cost(b.part) || (a.part.key < b.part.key ? -1 : 1),
  );
  const suspects = found.map(({ down, ...suspect }, index) => ({
    ...suspect,
    ask: findWitness(
      reach,
      suspect.part,
      down,
      found.slice(0, index).map((one) => one.down),
      new Set([...broken, ...works]),
    ),
  }));
  const undocumented = broken.filter((_, index) => (sets[index]?.size ?? 0) <= 1).flatMap(name);
  return {
    suspects,
    cleared,
    undocumented,
    words: sayCause(suspects, cleared, broken.flatMap(name), undocumented),
  };
}

function describeSuspect(
  state: State,
  place: number,
  part: Part,
  { broken, works }: { broken: readonly number[]; works: readonly number[] },
): Suspect & { down: Set<number> } {
  const { parts } = state.reach.json;
  const losses = listLosses(state).filter((loss) => loss.place !== place);
  const keep = works.filter((one) => lossesOf(state, one) !== 0).flatMap((one) => parts[one] ?? []);
  const explains = broken.flatMap((one) => {
    const thing = parts[one];
    return thing === undefined ? [] : [{ part: thing, lacks: listLacks(lossesOf(state, one)) }];
  });
  return {
    part,
    explains,
    test: part.test,
    alsoDown: losses.filter((loss) => !broken.includes(loss.place)).map((loss) => loss.part),
    ask: null,
    doubt:
      keep.length === 0
        ? null
        : `That ${listWords(keep.map((one) => one.name))} works does not clear it: a computer keeps its address for days.`,
    down: new Set(losses.map((loss) => loss.place)),
  };
}

/** Something that would be down under this suspect and under none that is more specific; near the top of the list. */
function findWitness(
  reach: Reach,
  suspect: Part,
  down: ReadonlySet<number>,
  narrower: readonly ReadonlySet<number>[],
  known: ReadonlySet<number>,
): Suspect["ask"] {
  const { parts } = reach.json;
  // What hangs on a broken thing alone cannot tell anything new.
  const dull = new Set(
    [...known].flatMap((place) => (parts[place]?.kind === "outlet" ? leavesAt(reach, place) : [])),
  );
  const same = [...down].filter(
    (place) => !known.has(place) && !dull.has(place) && askCost(parts[place]) < NOBODY,
  );
  const telling = same.filter((place) => !narrower.some((set) => set.size < down.size && set.has(place)));
  const [place] = (telling.length > 0 ? telling : same).sort((a, b) => askCost(parts[a]) - askCost(parts[b]));
  const part = place === undefined ? undefined : parts[place];
  return part === undefined
    ? null
    : { part, words: `Ask ${sayThing(part)} too: if it works, it is not ${suspect.name}.` };
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
