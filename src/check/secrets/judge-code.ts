import { hasFineShape, isMeasure, isPointer } from "./fine-shapes.ts";
import { isTechnicalName } from "./fine-words.ts";
import { isGlaring } from "./judge-password.ts";
import type { Bond, Value } from "./types.ts";

/** A secret number found in a field: where it begins within it, and its length. */
export interface CodeSpan {
  at: number;
  length: number;
}

/**
 * The code that a field holds: digits with or without keypad signs, groups of digits, a lock's turns, spelled
 * digits, or a short mix of letters and digits. With a label it may come after a few words ("rear 4471").
 */
export function findCode(value: Value, bond: Bond, loose: boolean): CodeSpan | undefined {
  const field = `${value.token}${value.rest}`.slice(0, 120);
  if (isPointer(field)) return undefined;
  if (isGlaring(value.token) || (bond === "labelled" && isWordWithDigits(value.token)))
    return { at: 0, length: value.token.length };
  const found = codeAt(field, 0, bond, value.quoted);
  if (found !== undefined || bond === "adjacent") return found;
  return loose ? codeAfterWords(field, bond) : undefined;
}

/** What people pick where a carrier asks for a "security code": bluejay7. */
function isWordWithDigits(token: string): boolean {
  return (
    /^[a-z]{4,16}\d{1,4}$/i.test(token) &&
    token.length >= 7 &&
    !isTechnicalName(token) &&
    !hasFineShape(token)
  );
}

const TURNS =
  /^(?:(?:left|right|[LR])[\s:-]?\d{1,2}|\d{1,2}[\s-]?(?:left|right|[LR]))(?:[\s,/–-]+(?:then )?(?:(?:left|right|[LR])[\s:-]?\d{1,2}|\d{1,2}[\s-]?(?:left|right|[LR]))\b){1,4}/i;
const GROUPS = /^\d{1,2}(?:(?:\s?[-–,/.]\s?|\s)\d{1,2}){2,5}(?![\d.:/])/;
const DIGITS = /^[#*]{0,2}\d{3,12}[#*]{0,2}(?![\w%°]|[.:/-]\d)/;
const SPACED = /^\d{2,4}(?:[\s-]\d{2,4}){1,2}(?![\w.:/-]|\s\d)/;
const SPELLED =
  /^(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|star|pound|hash)\b[\s,-]*){3,8}/i;
const LETTERED =
  /^(?=[#*]?[A-Za-z]{0,6}\d)(?=.{0,9}[A-Za-z#*!$])[#*]?[A-Za-z0-9]{3,10}(?:-[A-Z0-9]{1,6}){0,3}[#*!$]{0,2}(?![\w./:-])/;

function codeAt(field: string, at: number, bond: Bond, quoted: boolean): CodeSpan | undefined {
  const here = field.slice(at);
  const turns = TURNS.exec(here) ?? groupsAt(here, bond);
  if (turns !== null) return { at, length: turns[0].trimEnd().length };
  const triple = bond === "adjacent" ? null : /^\d{3}(?:[ -]\d{3}){1,3}(?![\w-]| \d)/.exec(here);
  if (triple !== null) return { at, length: triple[0].length };
  const digits = DIGITS.exec(here);
  if (digits !== null)
    return isCodeNumber(digits[0], here, bond) ? { at, length: digits[0].length } : undefined;
  const panel = /^[A-Z]\d{3,6}[A-Z]?(?![\w./:-])|^\d{3,6}[A-Z](?![\w./:-])/.exec(here)?.[0];
  if (panel !== undefined && !isTechnicalName(panel)) return { at, length: panel.length };
  if (bond === "adjacent" && !quoted) return undefined;
  const spaced = SPACED.exec(here) ?? SPELLED.exec(here);
  if (spaced !== null && !hasFineShape(spaced[0])) return { at, length: spaced[0].trimEnd().length };
  const lettered = LETTERED.exec(here)?.[0];
  if (lettered === undefined || isOrdinary(lettered)) return undefined;
  return { at, length: lettered.length };
}

function groupsAt(here: string, bond: Bond): RegExpExecArray | null {
  const groups = GROUPS.exec(here);
  if (
    groups === null ||
    (bond === "adjacent" && !/^\d{1,2}(?:-\d{1,2}){2,}$|^\d(?: \d){3,}$/.test(groups[0])) ||
    hasFineShape(groups[0])
  )
    return null;
  return isMeasure(here.slice(groups[0].length)) || /^\d{1,2}(?:, \d{1,2})+$/.test(groups[0]) ? null : groups;
}

function isCodeNumber(digits: string, here: string, bond: Bond): boolean {
  const rest = here.slice(digits.length);
  const plain = digits.replaceAll(/\D/g, "");
  if (isMeasure(rest) || /^\s?(?:\d{3}|\(\d{3}\)|[ap]m\b)[\s-]\d/.test(rest)) return false;
  if (bond !== "adjacent") return true;
  return (
    plain.length >= 4 &&
    !/^\s(?!(?:opens|unlocks|disarms|arms|works|gets|lets|is|was|as)\b)[a-z]+s\b/i.test(rest)
  );
}

function isOrdinary(token: string): boolean {
  return (
    isTechnicalName(token) ||
    hasFineShape(token) ||
    /^\d+(?:st|nd|rd|th)$|^\d+[a-z]+$|^(?:[A-Z]?[a-z]+)\d?$/.test(token) ||
    !/\d.*\d|\d[A-Z]|[A-Z]\d/.test(token)
  );
}

const LEADERS =
  /(?:^|[\s(,/:=])(?:press|punch(?: in)?|enter|type|dial|use|is|it's|its|now|was|still|currently|then|old|new|code|pin|#|=|→|[-–—:])\s*["'`“]?$/i;
const PLACES = /^(?:[A-Za-z'’]+[\s:=–—-]+){1,3}["'`“]?$/;
/** Words that give the number after them another meaning. */
export const NOT_LEADERS =
  /\b(?:ext|extension|room|ticket|call|calls|phone|suite|box|form|page|model|vlan|port|since|until|in|by|on|unit|serial|line|step|version|dated|sent|texts?|ask|asks|see|po|sticker|before|after|from|to|at|around|about|with|badge|invoice|event|employee|id|user|account|acct|acc|tel|cell|mobile|fax|zip|item|asset|key|case|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|error|status|year|floor|building|zone|part|article|section|meaning|reads|shows|outlet|desk|channel|policy|minimum|least)\b/i;

/** A number a few words into the field: behind "press" or "is", or behind the name of what it opens. */
function codeAfterWords(field: string, bond: Bond): CodeSpan | undefined {
  for (const match of field.slice(0, 60).matchAll(/(?<![\w.:/+-])[#*]?\d{4,8}[#*]?(?![\w.:/-])/g)) {
    const lead = field.slice(0, match.index);
    const told = LEADERS.test(lead) || (bond === "labelled" && PLACES.test(lead));
    if (told && !NOT_LEADERS.test(lead) && isCodeNumber(match[0], field.slice(match.index), "labelled")) {
      return { at: match.index, length: match[0].length };
    }
  }
  return undefined;
}
