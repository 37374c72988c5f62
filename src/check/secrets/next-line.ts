import { judgeValue } from "./judge.ts";
import { readValue } from "./read-value.ts";
import type { Slot } from "./slots.ts";
import { nameSlot } from "./slots.ts";
import { cleanLine } from "./page-lines.ts";
import type { Find, PageLine } from "./types.ts";

/** A line that is a label and nothing else, and whether it says so by a heading, bold type or a separator. */
const LABEL_ONLY = /^[\w\s.,/'’"()&#-]{2,70}?\s*[:=–—-]?\s*$/;
const LOOK_AHEAD = 4;
const LONGEST_LIST = 24;

/** Values that stand alone on the line below their label, and lists of recovery codes below theirs. */
export function findBelowLabels(lines: readonly PageLine[], indexes: readonly number[]): Find[] {
  return indexes.flatMap((index) => {
    const line = lines[index];
    if (
      line === undefined ||
      line.text.length > 120 ||
      !LABEL_ONLY.test(line.text) ||
      line.raw.startsWith("--")
    )
      return [];
    const slot = nameSlot(line.text);
    if (slot === undefined || !isLabel(line, slot)) return [];
    return slot.judge === "recovery" ? readList(lines, index, slot) : readOne(lines, index, slot);
  });
}

function isLabel(line: PageLine, slot: Slot): boolean {
  const marked = /[:=–—-]\s*\**\s*$|^\s*#{1,6}\s|^\s*[-*>]*\s*\*\*.*\*\*:?\s*$/.test(line.raw);
  const words = line.text.trim().split(/\s+/).length;
  const bare = words <= 4 && line.text.slice(slot.end).trim() === "";
  if (slot.weak && /^(?:codes?|pass|answer|keys?|logins?)$/i.test(line.text.trim().replace(/[:=\s]+$/, "")))
    return /[:=]\s*\**\s*$/.test(line.raw);
  return marked ? words <= 9 : bare;
}

function readOne(lines: readonly PageLine[], index: number, slot: Slot): Find[] {
  const below = nextFilled(lines, index);
  if (below === undefined) return [];
  const found = judgeWhole(below, slot);
  return found === undefined ? [] : [found];
}

function readList(lines: readonly PageLine[], index: number, slot: Slot): Find[] {
  const finds: Find[] = [];
  for (const line of lines.slice(index + 1, index + 1 + LONGEST_LIST)) {
    if (isFence(line) || line.raw.trim() === "") continue;
    const found = judgeWhole(cleanLine(line), slot);
    if (found === undefined) break;
    finds.push(found);
  }
  return finds;
}

function nextFilled(lines: readonly PageLine[], index: number): PageLine | undefined {
  const below = lines
    .slice(index + 1, index + 1 + LOOK_AHEAD)
    .find((line) => line.raw.trim() !== "" && !isFence(line));
  return below === undefined ? undefined : cleanLine(below);
}

function isFence(line: PageLine): boolean {
  return /^\s*(?:```|~~~)/.test(line.raw);
}

/** Judges a line that should be one value: a few words at most, and no label of its own. */
function judgeWhole(line: PageLine, slot: Slot): Find | undefined {
  const from = /^\s*:\s/.test(line.text) ? line.text.indexOf(":") + 1 : 0;
  if (line.raw.length > 100 || /^\s*\|/.test(line.raw) || /^\s*#{1,6}\s/.test(line.raw)) return undefined;
  if (/^[^\s:]+:(?:\s|$)/.test(line.text.trim())) return undefined;
  const value = readValue(line, from);
  if (value === undefined) return undefined;
  if (!value.quoted && /^[A-Z][a-z]+$/.test(value.token) && value.rest.trim() === ".") return undefined;
  const alone =
    /^[\s.`)]*(?:\(.*\)\.?\s*)?$/.test(value.rest) ||
    slot.judge === "recovery" ||
    slot.judge === "seed" ||
    slot.judge === "code" ||
    slot.judge === "answer";
  if (!alone) return undefined;
  const verdict = judgeValue(slot.judge, value, "labelled", false);
  if (verdict === undefined) return undefined;
  return {
    line,
    start: value.start + verdict.offset,
    length: verdict.length,
    kind: slot.kind,
    slot: `label "${slot.name}" on the line above`,
  };
}
