import { named } from "./evidence-name.ts";
import type { EvidenceKey } from "./evidence-name.ts";
import type { Candidate } from "./candidates.ts";
import type { Cue } from "./evidence.ts";
import type { Word } from "./line-words.ts";
import type { LineReading } from "./read-line.ts";
import type { ShapeGroup } from "./value-shape.ts";
import { CUE_KINDS } from "./word-classes.ts";

const FAMILIES: Readonly<Record<ShapeGroup, string>> = {
  digits: "number",
  keypad: "number",
  "long-digits": "long number",
  strong: "made-up",
  mixed: "made-up",
  joined: "joined",
  "word-number": "made-up",
  long: "long",
  rare: "word",
  common: "common word",
  phrase: "phrase",
  product: "fine",
  fine: "fine",
};

/** What is known of a value by the time its pieces of evidence are put together. */
export interface Beside {
  left: readonly Word[];
  link: string;
  before: Cue | undefined;
  around: Cue | undefined;
}

/** Pieces of evidence that say more together than each by itself: value, cue, how it is told, what it is about. */
export function weighTogether(
  keys: EvidenceKey[],
  reading: LineReading,
  candidate: Candidate,
  beside: Beside,
): void {
  const family = FAMILIES[candidate.shape.group];
  const cue = cueName(beside);
  const told = tellingOf(beside);
  keys.push(named`${family}, ${cue}, ${told}`, named`${family}, ${cue}`, named`${family}, ${told}`);
  for (const topic of reading.topics)
    keys.push(named`${family}, ${cue}, about ${topic}`, named`${family}, ${told}, about ${topic}`);
  for (const topic of reading.topicsAround)
    keys.push(named`${family}, ${cue}, under ${topic}`, named`${family}, ${told}, under ${topic}`);
  if (reading.topics.size === 0) keys.push(named`${family}, ${cue}, about nothing`);
}

function cueName({ left, before, around }: Beside): string {
  if (before === undefined) return around === undefined ? "no cue" : `${CUE_KINDS[around.name] ?? ""} around`;
  const label = before.label.toLowerCase();
  const distance = left.length - 1 - left.findLastIndex((word) => word.text === label);
  const near = distance === 0 ? "right before" : distance < 3 ? "near" : "far";
  return `${CUE_KINDS[before.name] ?? ""} ${near}`;
}

/** How the value is told: by a verb, by a sign, or by nothing. */
function tellingOf({ left, link }: Beside): string {
  const nearest = left.at(-1)?.classes ?? [];
  if (nearest.includes("be")) return "told";
  if (nearest.includes("link")) return "linked";
  if (nearest.includes("open")) return "opened";
  if (nearest.includes("other") || nearest.includes("number")) return "counted";
  if (/^[:=→|>]|^gap$|^start$/.test(link)) return "firm";
  return link === "blank" ? "loose" : link;
}
