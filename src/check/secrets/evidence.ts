import { weighAround } from "./evidence-around.ts";
import { weighBefore, weighAfter } from "./evidence-beside.ts";
import { named } from "./evidence-name.ts";
import type { EvidenceKey } from "./evidence-name.ts";
import { weighPath } from "./evidence-path.ts";
import { weighTogether } from "./evidence-together.ts";
import { linkBefore, weighField, weighValue } from "./evidence-value.ts";
import { weighWords } from "./evidence-words.ts";
import type { Candidate } from "./candidates.ts";
import type { LineReading } from "./read-line.ts";
import type { WordClass } from "./word-classes.ts";

/** The word that names a value's slot: its class, the words to call it by, and where they stand. */
export interface Cue {
  name: WordClass;
  label: string;
  where: "line" | "after" | "column" | "row" | "parent" | "heading" | "previous" | "opening";
}

/**
 * What speaks for and against a value being a secret, each piece by the number under which it is weighed. A value that
 * a form of address carries has none: it is a secret whatever stands around it.
 */
export interface Evidence {
  keys: readonly EvidenceKey[];
  cue: Cue | undefined;
}

/** Collects all evidence about one value; `among` is how many of its line are weighed. */
export function gatherEvidence(reading: LineReading, candidate: Candidate, among: number): Evidence {
  const { carrier, shape } = candidate;
  if (carrier !== "") return { keys: [], cue: undefined };
  const { words } = reading;
  const at = words.findIndex((word) => word.end > candidate.start);
  const first = at < 0 ? words.length : at;
  let last = first;
  while (last < words.length && (words[last]?.start ?? 0) < candidate.end) last += 1;
  const left = words.slice(Math.max(0, first - FARTHEST), first);
  const right = words.slice(last, last + 8);
  const link = linkBefore(reading.line, candidate, left.at(-1));

  const keys: EvidenceKey[] = [];
  weighValue(keys, reading, candidate, first);
  weighField(keys, reading.line, candidate, link);
  const number = among < 4 ? String(among) : among < 6 ? "4-5" : among < 10 ? "6-9" : "10+";
  keys.push(named`one of ${number}`, named`${shape.group}, one of ${number}`);
  const before = weighBefore(keys, reading.line, candidate, left, link);
  const after = weighAfter(keys, candidate, right);
  weighWords(keys, candidate, left, right);
  weighPath(keys, candidate, left, right, link);
  const around = weighAround(keys, reading, candidate);
  weighTogether(keys, reading, candidate, { left, link, before, around });
  const cue = before ?? after ?? around;
  keys.push(named`${shape.group} with ${cue?.name ?? "no cue"} in ${cue?.where ?? "no place"}`);
  return { keys, cue };
}

/** How many words back a cue is looked for. */
const FARTHEST = 14;
