import { BONDS } from "./bonds.ts";
import { judgeValue } from "./judge.ts";
import { isInElementName } from "./markup.ts";
import { mayHold } from "./may-hold.ts";
import { isPhraseOfWords } from "./passphrase.ts";
import { readValue } from "./read-value.ts";
import type { Slot } from "./slots.ts";
import { slotsOf } from "./slots.ts";
import type { Bond, Find, PageLine, Value } from "./types.ts";

/** Values that a label names on its own line: `label: value` in any layout, "the PIN is …", "PIN 4471". */
export function findLabelled(line: PageLine): Find[] {
  const markup = /<\/|\/>/.test(line.raw);
  const slots = slotsOf(line).filter(({ start }) => !markup || !isInElementName(line, start));
  return slots.flatMap((slot, index) => {
    const next = slots[index + 1];
    const found = followSlot(line, slot, next);
    return found === undefined ? [] : [found];
  });
}

function followSlot(line: PageLine, slot: Slot, next: Slot | undefined): Find | undefined {
  const after = line.text.slice(slot.end, slot.end + 160);
  for (const [sign, pattern, bond] of BONDS) {
    if (!sign.test(after)) continue;
    const match = pattern.exec(after);
    if (match === null || crossesNext(slot, match[0].length, next, match[0])) continue;
    if (bond === "labelled" && /^\s+$/.test(match[0]) && !isSpacedLabel(line, slot, match[0])) continue;
    if (/\s[^\s=]*[^\s=]=$/.test(match[0])) continue;
    const found = judgeAt(line, slot, slot.end + match[0].length, bond);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A gap is a separator if it was typed as one, or if the noun opens the line; blanked marks alone are none. */
function isSpacedLabel(line: PageLine, slot: Slot, gap: string): boolean {
  return (
    /^\s+$/.test(line.raw.slice(slot.end, slot.end + gap.length)) ||
    /^\W*(?:[\w-]+ )?$/.test(line.text.slice(0, slot.start))
  );
}

/** Words between must not hold the next noun, which has a value of its own. */
function crossesNext(slot: Slot, length: number, next: Slot | undefined, between: string): boolean {
  return (
    (next !== undefined && next.start < slot.end + length) ||
    /\b(?:takes|expired?s?|resets?|must|cannot|policy)\b/i.test(between)
  );
}

function judgeAt(line: PageLine, slot: Slot, from: number, bond: Bond): Find | undefined {
  const value = readValue(line, from);
  if (value === undefined || !mayHold(line, slot, bond, value.token)) return undefined;
  const verdict = judgeValue(slot.judge, value, bond === "adjacent" ? bondOf(slot, value) : bond);
  if (verdict === undefined) return undefined;
  const start = value.start + verdict.offset;
  return { line, start, length: verdict.length, kind: slot.kind, slot: `label "${slot.name}"` };
}

/** Whoever abbreviates the noun leaves out the colon too. */
const TERSE = /^(?:pw|pwd|p\/w|psk|passwd|pswd)$/i;

function isTerse(slot: Slot): boolean {
  return (
    TERSE.test(slot.name) ||
    /(?:verbal|duress|security|secret|code|safe)[-_ ]?word$/i.test(slot.name) ||
    (slot.kind === "wifi-key" && !/^pass.?(?:word|phrase)/i.test(slot.name)) ||
    /\b(?:verbal|spoken) $/.test(slot.before) ||
    (slot.start > 0 && slot.before === " ")
  );
}

/** What stands for a separator that was left out. */
function bondOf(slot: Slot, value: Value): Bond {
  if (
    /phrase$/i.test(slot.name) &&
    isPhraseOfWords(`${value.token}${value.rest}`.split(/[.,;(|]/)[0] ?? "", 3)
  )
    return "labelled";
  if (isSaidOfAll(slot, value)) return "labelled";
  if (!isTerse(slot)) return "adjacent";
  return endsThere(value.rest) ? "linked" : "adjacent";
}

/** "iPads: password sunflower on all of them": a clause that opens with the noun and tells where the value holds. */
function isSaidOfAll(slot: Slot, { token, rest }: Value): boolean {
  return (
    slot.before.trim() === "" &&
    /^[a-z]{5,}$/.test(token) &&
    !/(?:s|ed|ing|tion|ment)$/.test(token) &&
    /^\s(?:on|for|at|in|to)\s(?:all|both|every|each|the|them|any)\b/.test(rest)
  );
}

function endsThere(rest: string): boolean {
  return /^\s*(?:$|[,.;)(|/])/.test(rest);
}
