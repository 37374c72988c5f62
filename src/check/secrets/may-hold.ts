import type { Slot } from "./slots.ts";
import type { Bond, PageLine } from "./types.ts";
import { ACCESS_CONTEXT } from "./vocabulary.ts";

/** Beside these a code with no separator reports a state. */
const ERRORS =
  /\b(?:errors?|fail\w*|faults?|blinks?|leds?|displays?|shows?|showing|screen|messages?|logs?|toner|model|events?|return\w*|exit\w*|crash\w*|stops?|bsod|device manager|status|lights?)\b/i;
/** A code with a name of its own, not one behind a verb or a preposition. */
const NAMED_CODE =
  /(?:^|\s)(?!(?:with|displays|reads|says|gives|gave|see|the|a|an|same|this|that|and|or|of|for|in|on|by|under|account|means|is|was|got|get|what|which|any|every|new line|as|to|from|per|page|part)\s$)[a-z]{3,}\s$/;
const QUALIFIED =
  /\b(?:master|installer|engineer|user|admin|administrator|manager|duress|panic|entry|access|unlock|disarm|arming|security|employee|staff|cleaner|cleaners|cleaning crew|guest|tenant|visitor|passage|programming|supervisor|secret|bypass|epp|auth|authorization|transfer|unlocking|opening|voicemail|copier|dept id|department id)\s$/;

/** A weak noun with no separator needs a door, an alarm or the start of a clause beside it. */
export function mayHold(line: PageLine, slot: Slot, bond: Bond, token: string): boolean {
  if (/\b(?:no|forgot|forgotten|wrong|lost|old style)\s$/.test(slot.before) && bond === "adjacent")
    return false;
  if (/^pins$/i.test(slot.name) && bond === "adjacent") return false;
  if (/^pins?$/i.test(slot.name) && /^[1-9]\d{0,2}$/.test(token)) return false;
  if (
    /^answers?$/i.test(slot.name) &&
    !/question|security|secret|recovery|reset/i.test(line.text.slice(0, slot.start))
  )
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
