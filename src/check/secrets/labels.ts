import { judgeValue } from "./judge.ts";
import { isPhraseOfWords } from "./passphrase.ts";
import { readValue } from "./read-value.ts";
import type { Slot } from "./slots.ts";
import { slotsOf } from "./slots.ts";
import type { Bond, Find, PageLine, Value } from "./types.ts";
import { ACCESS_CONTEXT } from "./vocabulary.ts";

/** Values that a label names on its own line: `label: value` in any layout, "the PIN is …", "PIN 4471". */
export function findLabelled(line: PageLine): Find[] {
  const slots = slotsOf(line).filter(
    ({ start }) => !/<\/?$/.test(line.raw.slice(0, start)) || !line.raw.includes("</"),
  );
  return slots.flatMap((slot, index) => {
    const next = slots[index + 1];
    const found = followSlot(line, slot, next);
    return found === undefined ? [] : [found];
  });
}

const NOTE = "(?:\\s*\\([^()]{0,80}\\))?";
const SEPARATOR = "(?::=|=>|->|[:=→⇒]|\\s[-–—~>]{1,2}(?=\\s)|[–—])";
const TAIL = "(?:[\"'’”)\\]]{0,2})";
/** The noun, perhaps a note or "for the NAS", then a separator. */
const LABELLED = new RegExp(
  `^(?:s|'s)?\\d?${TAIL}${NOTE}(?:\\s+[^\\s:=|;,.?!"]+){0,7}?${NOTE}\\s*${TAIL}${SEPARATOR}\\s*`,
);
const LINKED =
  /^['’]s\s+|^(?:\s*\([^()]{0,80}\))?(?:\s+(?:for|of|to|on|at|in|here|there|with|from|there's)(?:\s+[^\s:=|;,.?!"]+){0,6}?)?\s+(?:is|are|was|were|=|set to|changed to|reset to|will be|should be|stays|remains|reads|became|now|currently)(?:\s+(?:now|currently|still|again|always|just|simply|set to|changed to|reset to|back to|literally|only|the same:|both|probably|(?:the|our) (?:usual|same|standard|default|normal)(?: one| as always)?,?))*\s+/i;
/** "The guest password, which is …", "they ask for the pass phrase, say …". */
const APPOSED =
  /^,?\s(?:which|that) is\s+|^,\s(?:say|tell them|it['’]s|it is|namely|i\.e\.|now|currently|try|use)\s+/i;
const ADJACENT =
  /^(?:\s*\(\s*(?=[^\s()]+\))|(?:\s+(?:of|no\.?|number|#)(?=\s))?["']?\s{1,2}(?:the usual,? )?)/;

/** "Key safe code by the side gate 2580": where it is used, then the value; never behind a room or a ticket. */
const FAR =
  /^\s(?:for|of|to|on|at|by|in)(?:\s(?!(?:room|suite|ext|extension|ticket|port|page|line|unit|since|until|box|floor|step|vlan|the next|[a-z]*\d)\b)[a-z'’-]+){1,5}\s(?=[#*]?[A-Z]?\d{4,8}[A-Z]?[#*]?(?:[\s,.;)]|$)|\S*[!@#$%^&*]\S*\d|\S*\d\S*[!@#$%^&*])/i;

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

/** A cheap sign that the bond is possible, the bond's form, its name. */
const BONDS: readonly (readonly [RegExp, RegExp, Bond])[] = [
  [/[:=→⇒–—]|\s[-~]|->/, LABELLED, "labelled"],
  [/^['’]s | (?:is|are|was|were|to|be|as|stays|remains|reads|became|now|currently|=) /i, LINKED, "linked"],
  [/^,? (?:which|that|say|tell|it|namely|i\.e|now|currently|try|use)/i, APPOSED, "linked"],
  [/^ ?\(/, /^\s?\([^()]{1,40}\)\s+(?=[^\s([])/, "adjacent"],
  [/^["']\s*,/, /^["']\s*,\s*(?=["'])/, "labelled"],
  [/^(?:\t|\s\s)/, /^(?:\t+|\s{2,})/, "labelled"],
  [/^ (?:to|as) /i, /^\s(?:to|as)\s+/i, "linked"],
  [/^["']?[\s(]/, ADJACENT, "adjacent"],
  [/^ (?:for|of|to|on|at|by|in) .*\d/, FAR, "adjacent"],
];

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

/** Beside these a code with no separator reports a state. */
const ERRORS =
  /\b(?:errors?|fail\w*|faults?|blinks?|leds?|displays?|shows?|showing|screen|messages?|logs?|toner|model|events?|return\w*|exit\w*|crash\w*|stops?|bsod|device manager|status|lights?)\b/i;
/** A code with a name of its own, not one behind a verb or a preposition. */
const NAMED_CODE =
  /(?:^|\s)(?!(?:with|displays|reads|says|gives|gave|see|the|a|an|same|this|that|and|or|of|for|in|on|by|under|account|means|is|was|got|get|what|which|any|every|new line|as|to|from|per|page|part)\s$)[a-z]{3,}\s$/;
const QUALIFIED =
  /\b(?:master|installer|engineer|user|admin|administrator|manager|duress|panic|entry|access|unlock|disarm|arming|security|employee|staff|cleaner|cleaners|cleaning crew|guest|tenant|visitor|passage|programming|supervisor|secret|bypass|epp|auth|authorization|transfer|unlocking|opening|voicemail|copier|dept id|department id)\s$/;

/** A weak noun with no separator needs a door, an alarm or the start of a clause beside it. */
function mayHold(line: PageLine, slot: Slot, bond: Bond, token: string): boolean {
  if (/\b(?:no|forgot|forgotten|wrong|lost|old style)\s$/.test(slot.before) && bond === "adjacent")
    return false;
  if (/^pins$/i.test(slot.name) && bond === "adjacent") return false;
  if (/^pins?$/i.test(slot.name) && /^[1-9]\d{0,2}$/.test(token)) return false;
  if (/^answers?$/i.test(slot.name) && !/question|security|secret/i.test(line.text.slice(0, slot.start)))
    return false;
  if (/building $/.test(slot.before) && /^(?:19|20)\d\d$/.test(token)) return false;
  if (
    bond === "linked" &&
    /^(?:the |a |if the |when the )?codes?$/i.test(`${slot.before.trimStart()}${slot.name}`) &&
    /^\d{1,3}$/.test(token)
  )
    return false;
  if (!slot.weak || bond === "labelled") return true;
  if (/^logins?$/i.test(slot.name)) return false;
  if (slot.judge !== "code" || /^(?:pins?|puks?)$/i.test(slot.name)) return true;
  if (/^(?:combos?|combinations?|key[-_ ]?pads?|lock[-_ ]?box|key[-_ ]?box|alarms?)$/i.test(slot.name))
    return true;
  if (ERRORS.test(line.text)) return bond === "linked" && ACCESS_CONTEXT.test(line.text);
  return (
    bond === "linked" ||
    [NAMED_CODE, QUALIFIED].some((form) => form.test(slot.before)) ||
    ACCESS_CONTEXT.test(line.text)
  );
}
