import { candidatesOf } from "./candidates.ts";
import type { Reach } from "./index-reach.ts";
import { LACKS } from "./lacks.ts";
import { baselineOf, lossesOf } from "./losses.ts";
import type { Part } from "./network-json.ts";
import { simulate } from "./simulate.ts";
import { slateOf } from "./state.ts";
import { describeSuspects, judge, provenBy } from "./suspects.ts";
import type { Asked, Guess, Suspect } from "./suspects.ts";
import { listWords } from "./words.ts";

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
  const slate = slateOf(reach);
  const isBroken = new Uint8Array(parts.length);
  for (const place of broken) isBroken[place] = 1;
  const proven = new Map(works.map((place) => [place, provenBy(parts[place])]));
  const asked: Asked = { broken, isBroken, works };
  for (const place of first) {
    const part = parts[place];
    if (part === undefined || !rest.every((set) => set.has(place))) continue;
    const state = simulate(reach, [place], slate);
    if (!judged.every((one) => lossesOf(state, one) !== 0)) continue;
    const witness = works.find((one) => (lossesOf(state, one) & (proven.get(one) ?? 0)) !== 0);
    if (witness === undefined) found.push(judge(state, place, part, asked));
    else cleared.push(...name(witness).map((by) => ({ part, by })));
  }
  found.sort((a, b) => a.size - b.size || cost(a.part) - cost(b.part) || (a.part.key < b.part.key ? -1 : 1));
  const suspects = describeSuspects(reach, found, asked);
  const undocumented = unknown.flatMap(name);
  return {
    suspects,
    cleared,
    undocumented,
    words: sayCause(suspects, cleared, judged.flatMap(name), undocumented),
  };
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
  const obscure = listWords(undocumented.map((part) => part.name));
  if (first !== undefined) {
    const found = suspects.length === 1 ? "One part explains" : `${suspects.length} parts explain`;
    const all = broken.length === 1 ? things : `all of ${things}`;
    const rest = obscure === "" ? "" : ` Too little is documented about ${obscure} to count it in.`;
    return `${found} ${all}, most specific first.${rest}`;
  }
  if (obscure !== "") return `Too little is documented about ${obscure} to say what it shares.`;
  return cleared.length > 0
    ? `Everything that ${things} share is cleared by what works: these are separate troubles, or something undocumented.`
    : `${things} share nothing that is documented: these are separate troubles.`;
}
