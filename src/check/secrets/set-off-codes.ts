import { eachValue, whole } from "./each-value.ts";
import { hasFineShape, isMeasure } from "./fine-shapes.ts";
import { NOT_LEADERS } from "./judge-code.ts";
import type { Find, PageLine } from "./types.ts";
import { ACCESS_CONTEXT } from "./vocabulary.ts";

/** Codes with no noun right before them: set off by a sign in a line about a lock, a list of several, a dial's turns. */
export function findSetOff(line: PageLine): Find[] {
  if (!/\d/.test(line.raw)) return [];
  return [...findNumbers(line), ...findButtons(line), ...findTurns(line)];
}

/** Things that ask for a number, beside those that {@link ACCESS_CONTEXT} names. */
const ASKS =
  /\b(?:voice ?mail|vm|mailbox|copiers?|address book|pins?|puk|pass ?codes?|key ?codes?|codes|combos?|combination|key safe|time ?clock|cash drawer|override|postage meter|service menu|supervisor|duress|bolt|panel|admin mode|dsc|vista|honeywell|ademco|napco|bosch|simplex|ilco|kaba|schlage|liftmaster|chamberlain|doorking|mechanical lock)\b/i;
/** Words in whose company a number is a state, a model, a count. */
const STATES =
  /\b(?:errors?|faults?|models?|serials?|firmware|warranty|tracking|orders?|policy|battery|invoices?|acct|account number|dial|replaced|installed|inspected|replaces|shows|displays|parts?)\b/i;
const NUMBER =
  /(?:^|[,:;|(=→–—-]\s{0,3}|\)\s|\s[-–—]\s+|(?:^|\s)(?:with|to|on|is|star|pound|then|at|menu|\+|enter|punch in|in|code|it's|its|try|use|type|press|dial|key in|punch|master|installer(?:['’]s)?|override|supervisor|duress|user \d{1,2})\s+)["'`“]?([#*]{0,2}\d{4,8}[#*]{0,2}|\d{1,2}(?:[*#]\d{1,2}){1,4}|\d(?:&\d)+(?:[-,]\d(?:&\d)?){1,4})(?=["'`”]?\s*(?:$|[,.;)(|/]|[-–—]\s|\s\+|\s(?:and|then|or|on|to|for|from|opens|enter|ok|turn|turns|star|pound|until|works|but|at|after|is|=)\b))/gi;

function findNumbers(line: PageLine): Find[] {
  const { text } = line;
  if (!/\d{4}|\d[*#&]\d/.test(text) || !(ACCESS_CONTEXT.test(text) || ASKS.test(text)) || STATES.test(text))
    return [];
  return [...text.matchAll(NUMBER)].flatMap((match): Find[] => {
    const number = match[1] ?? "";
    const start = match.index + match[0].length - number.length;
    const rest = text.slice(start + number.length);
    if (
      (/^(?:19|20)\d\d$/.test(number) && !isYearless(text, rest)) ||
      hasFineShape(number) ||
      isMeasure(rest)
    )
      return [];
    if (/\bMaster\s$|\d[-–.:/]$/.test(text.slice(0, start)) || isNamedOtherwise(text.slice(0, start)))
      return [];
    return [
      { line, start, length: number.length, kind: "access-code", slot: "set off in a line about a lock" },
    ];
  });
}

/** The word before the number, or before the preposition or sign that leads to it, gives it another meaning. */
function isNamedOtherwise(before: string): boolean {
  if (/\s[-–—]\s$/.test(before)) return false;
  const lead =
    before
      .slice(-30)
      .replace(/[\s,;|(=–—-]+$/, "")
      .split(/[,;|(]/)
      .at(-1) ?? "";
  const words = lead
    .replace(/\b(?:with|to|on|at|in|from|code)$/i, "")
    .trim()
    .split(/\s+/);
  return NOT_LEADERS.test(words.slice(lead.endsWith(":") ? -1 : -2).join(" "));
}

/** A box with a code and nothing else beside it: what looks like a year there is none. */
function isYearless(text: string, rest: string): boolean {
  return /\b(?:key safe|key ?box|lock ?box|key ?pad|padlock)\b/i.test(text) && rest.trim() === "";
}

const BUTTONS = /\b(?:press|push|hold)\s+(?=\d (?:and|&|\+) \d\b(?:,? together)?,? (?:together|then))/gi;

/** "Press 2 and 4 together, then 3": a lock with buttons. */
function findButtons(line: PageLine): Find[] {
  if (!/\block|door|ilco|simplex|kaba/i.test(line.raw)) return [];
  return eachValue(line, BUTTONS, (value) => [whole(line, value, "access-code", "buttons of a lock")]);
}

const TURN =
  /\b(?:left|right|clockwise|[LR])\b\s?(?:to|past|at|on|until|[-:=])?\s?(\d{1,2})(?!\d|[.:/]\d)|\b\d\s?x?\s?(?:turns?\s)?(?:left|right)\s(?:to\s)?(\d{1,2})(?!\d)/gi;

/** "4 turns left to 31, right to 12": two or more turns name a combination wherever they stand. */
function findTurns(line: PageLine): Find[] {
  if (!/safe|combo|combination|dial|lock|vault/i.test(line.raw)) return [];
  const turns = [...line.text.matchAll(TURN)];
  const first = turns[0];
  if (first === undefined || turns.length < 2) return [];
  const number = first[1] ?? first[2] ?? "";
  const start = first.index + first[0].length - number.length;
  return [{ line, start, length: number.length, kind: "access-code", slot: "turns of a dial" }];
}
