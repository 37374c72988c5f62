import { weighAround } from "./evidence-around.ts";
import { weighBefore, weighAfter } from "./evidence-beside.ts";
import { weighTogether } from "./evidence-together.ts";
import { linkBefore, weighField, weighValue } from "./evidence-value.ts";
import type { Candidate } from "./candidates.ts";
import type { LineReading } from "./read-line.ts";
import type { WordClass } from "./word-classes.ts";

/** The word that names a value's slot: its class, the words to call it by, and where they stand. */
export interface Cue {
  name: WordClass;
  label: string;
  where: "line" | "after" | "column" | "row" | "parent" | "heading" | "previous" | "opening";
}

/** What speaks for and against a value being a secret, each piece by the name under which it is weighed. */
export interface Evidence {
  names: readonly string[];
  cue: Cue | undefined;
}

/** Collects all evidence about one value. Names of evidence may repeat words beside the value, never the value. */
export function gatherEvidence(reading: LineReading, candidate: Candidate): Evidence {
  const { carrier, shape } = candidate;
  if (carrier !== "")
    return {
      names: [`carrier ${carrier}`, `carried ${shape.group}`, `carried ${shape.shape}`],
      cue: undefined,
    };
  const { words } = reading;
  const at = words.findIndex((word) => word.end > candidate.start);
  const first = at < 0 ? words.length : at;
  let last = first;
  while (last < words.length && (words[last]?.start ?? 0) < candidate.end) last += 1;
  const left = words.slice(Math.max(0, first - FARTHEST), first);
  const right = words.slice(last, last + 8);
  const link = linkBefore(reading.line, candidate, left.at(-1));

  const names: string[] = ["always"];
  weighValue(names, reading, candidate, first);
  weighField(names, reading.line, candidate, link);
  const before = weighBefore(names, reading.line, candidate, left, link);
  const after = weighAfter(names, candidate, right);
  const around = weighAround(names, reading, candidate);
  weighTogether(names, reading, candidate, { left, link, before, around });
  const cue = before ?? after ?? around;
  names.push(`${shape.group} with ${cue === undefined ? "no cue" : `${cue.name} in ${cue.where}`}`);
  return { names, cue };
}

/** How many words back a cue is looked for. */
const FARTHEST = 14;
