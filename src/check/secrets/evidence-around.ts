import { keepLately } from "#book/keep-lately.ts";
import { named } from "./evidence-name.ts";
import type { EvidenceKey } from "./evidence-name.ts";
import type { Candidate } from "./candidates.ts";
import type { Cue } from "./evidence.ts";
import { readWords } from "./line-words.ts";
import { cleanLine } from "./page-lines.ts";
import { classesAround } from "./page-layout.ts";
import type { LineReading } from "./read-line.ts";
import { ADJACENT, CUES } from "./word-classes.ts";
import type { WordClass } from "./word-classes.ts";

type Place = Cue["where"] | "earlier" | "next" | "cell before";

/** Places too far away to name a value's slot. */
const UNNAMING: ReadonlySet<Place> = new Set<Place>(["earlier", "next", "cell before"]);

/** What stands around the line: column, row, parents, heading, lines before and after. Returns the nearest cue. */
export function weighAround(
  keys: EvidenceKey[],
  reading: LineReading,
  candidate: Candidate,
): Cue | undefined {
  const { around } = reading;
  const { group } = candidate.shape;
  const cues: Cue[] = [];
  const add = (where: Place, text: string): void => {
    if (text === "") return;
    if (where === "column" || where === "row" || where === "parent" || where === "heading") {
      const ending = endingOf(text);
      keys.push(named`${where} ends "${ending}"`, named`${group}: ${where} ends "${ending}"`);
    }
    for (const name of classesAround(text)) {
      if (ADJACENT.has(name) && where !== "column") continue;
      keys.push(named`${where}: ${name}`, named`${group}: ${where}: ${name}`);
      if (!isUnnaming(where) && CUES.has(name)) cues.push({ name, label: labelOf(text, name), where });
    }
  };
  weighCell(keys, reading, candidate, add);
  for (const parent of around.parents.split("\n").reverse()) add("parent", parent);
  add("heading", around.heading);
  add("previous", around.previous);
  add("opening", around.opening);
  add("earlier", around.earlier);
  add("next", around.next);
  if (/:\s*$/.test(around.previous))
    keys.push(named`previous line ends with a colon`, named`${group}: previous line ends with a colon`);
  if (/\?\s*["”]?$/.test(around.previous))
    keys.push(named`previous line asks`, named`${group}: previous line asks`);
  return cues[0];
}

function isUnnaming(where: Place): where is "earlier" | "next" | "cell before" {
  return UNNAMING.has(where);
}

/** A cell by its column's header, its row's first cell and the cell before it. */
function weighCell(
  keys: EvidenceKey[],
  { cells, around }: LineReading,
  { start, token, shape }: Candidate,
  add: (where: Place, text: string) => void,
): void {
  const index = cells.findIndex((cell) => start >= cell.start && start < cell.end);
  const cell = cells[index];
  if (cell === undefined) return;
  const whole = cell.text.length <= token.length + 4;
  keys.push(
    whole ? named`whole cell` : named`part of a cell`,
    named`${shape.group} ${whole ? "whole" : "part"} cell`,
    named`cell ${String(Math.min(index, 3))}`,
  );
  const header = around.header[index] ?? "";
  add("column", header);
  if (header !== "") {
    keys.push(named`column "${header.toLowerCase().slice(0, 24)}"`);
    if (whole)
      for (const name of classesAround(header)) keys.push(named`${shape.group} whole cell under ${name}`);
  }
  if (index === 0) return;
  add("row", cells[0]?.text ?? "");
  add("cell before", cells[index - 1]?.text ?? "");
}

/** The last word of a label, which says what the thing is: a room's passcode is no room. */
const endingOf = keepLately(20_000, (text: string) => {
  const label = text.replace(/[([].*$/, "").replace(/[:=,|].*$/, "");
  return readWords(cleanLine({ number: 0, raw: label, text: "" }).text).at(-1)?.stem ?? "";
});

/** The word that names the slot, and no more of the text: the line above may itself hold a secret. */
function labelOf(text: string, name: WordClass): string {
  const word = readWords(text).find(({ classes }) => classes.includes(name));
  return word === undefined ? name : text.slice(word.start, word.end);
}
