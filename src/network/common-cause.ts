import { candidatesOf } from "./candidates.ts";
import { judge } from "./guess.ts";
import type { Asked, Guess } from "./guess.ts";
import type { Reach } from "./index-reach.ts";
import { LACKS } from "./lacks.ts";
import { baselineOf, lossesOf } from "./losses.ts";
import type { Part } from "./network-json.ts";
import { simulate } from "./simulate.ts";
import { slateOf } from "./state.ts";
import { describeSuspects } from "./suspects.ts";
import type { Suspect } from "./suspects.ts";
import { provenBy } from "./witness.ts";
import { capitalize, inSentence, listWords } from "./words.ts";

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
  named: readonly number[],
  working: readonly number[] = [],
): CommonCause {
  const broken = [...new Set(named)];
  const works = [...new Set(working)].filter((place) => !broken.includes(place));
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
  const things = listWords(broken.map((part) => inSentence(part.name)));
  const gap = sayUndocumented(undocumented);
  const [first] = suspects;
  if (first !== undefined) {
    const count = suspects.length === 1 ? "One part explains" : `${suspects.length} parts explain`;
    const order = suspects.length === 1 ? "" : ", most specific first";
    return `${gap}${count} ${broken.length === 1 ? "" : "all of "}${things}${order}.`;
  }
  if (undocumented.length === broken.length)
    return `${gap}So far nothing can be said about what is to blame.`;
  if (cleared.length > 0)
    return `${gap}Everything that ${things} ${broken.length === 1 ? "needs" : "share"} is cleared by what works: ${broken.length === 1 ? "it is" : "these are separate troubles, or"} something undocumented.`;
  return broken.length === 1
    ? `${gap}Nothing is documented that ${things} needs.`
    : `${gap}${capitalize(things)} share nothing that is documented: these are separate troubles.`;
}

/** An unknown is named, not skipped. */
function sayUndocumented(parts: readonly Part[]): string {
  if (parts.length === 0) return "";
  const names = listWords(parts.map((part) => inSentence(part.name)));
  return `Nothing is documented about the way of ${names}, so ${parts.length === 1 ? "it" : "they"} cannot be counted. `;
}
