import { judgeValue } from "./judge.ts";
import { isGlaring, isMixed, isTelling } from "./judge-password.ts";
import { hasFineShape, isMeasure } from "./fine-shapes.ts";
import { isFineWord, isTechnicalName } from "./fine-words.ts";
import { readValue } from "./read-value.ts";
import { findSlots } from "./slots.ts";
import type { Find, PageLine, SecretKind, Value } from "./types.ts";
import { ACCESS_CONTEXT, WIFI_CONTEXT } from "./vocabulary.ts";

/** Values in sentences whose noun comes after them, or is not said at all: "reset it to …", "… opens the safe". */
export function findInProse(line: PageLine): Find[] {
  const { raw } = line;
  const hasNumber = /\d{3}|\d[- ]\d/.test(raw);
  const hasSigns = /[\d!@#$%^&*"'`]/.test(raw);
  const joined = hasSigns && /\b(?:is|was|as|for|being)\b|=/.test(raw);
  return [
    ...(/\b(?:to|as)\b/.test(raw) && /set|chang|switch|updat|rotat|moved|put/i.test(raw)
      ? findChanged(line)
      : []),
    ...(hasSigns ? findUsed(line) : []),
    ...(hasNumber ? [...findOpening(line), ...findAccess(line)] : []),
    ...(joined && /pass|pw|pin|cod|comb|key|psk|secret|community|alarm/i.test(raw)
      ? findNamedAfter(line)
      : []),
    ...(WIFI_CONTEXT.test(raw) ? findWifiName(line) : []),
    ...(/ours|mine|hers|one is/i.test(raw) ? findOurs(line) : []),
    ...(/question|\bq\b/i.test(raw) ? findAnswer(line) : []),
  ];
}

const CHANGED =
  /\b(?:re-?set|set|changed?|switched|updated?|rotated|moved|put)\b[^.;|]{0,60}?\b(?:to|as)(?: be)?:?\s+(?=\S)/gi;

function findChanged(line: PageLine): Find[] {
  return eachValue(line, CHANGED, (value, lead) => {
    const slot = findSlots(lead).findLast(() => true);
    if (slot === undefined) return isGlaring(value.token) ? [whole(line, value, "password", "reset to")] : [];
    const verdict = judgeValue(slot.judge, value, "linked");
    if (verdict === undefined) return [];
    return [
      {
        line,
        start: value.start + verdict.offset,
        length: verdict.length,
        kind: slot.kind,
        slot: `"${slot.name}" changed to`,
      },
    ];
  });
}

const SIGNED =
  /\b(?:log(?:s|ged|ging)?|sign(?:s|ed|ing)?|connect(?:s|ed)?|get(?:s)?|got|authenticate[sd]?)[- ]?(?:in|on|into|to|onto)?\b[^.;|]{0,40}?\b(?:with|using|via)(?: the)?\s+(?=\S)/gi;
const PRESSED =
  /\b(?:(?:star|pound|hash)(?: key)?,? (?:then|and)|use|using|used|type|enter|entering|dial|press|punch(?: in)?|key in|input|try|put in|hit|tap|give)\s+(?:in\s+)?(?:the\s+)?(?:code\s+)?(?=["'`]?[#*]?\d{3,})/gi;
const TOLD =
  /\b(?:use|used|using|try|tried|enter|entered|type|typed|it's|its|give them|gave (?:her|him|them))\s+(?=\S)/gi;
const KEYPAD_AFTER =
  /^\W{0,2}(?:[#*]|(?:then|and|,|followed by)[\s\w]{0,12}(?:#|\*|pound|star|hash|off|disarm|arm)|to (?:disarm|unlock|arm|open|get in|silence|enter the|turn off)|(?:on|at) the (?:keypad|key pad|panel|alarm|gate|door|lock))/i;

function findUsed(line: PageLine): Find[] {
  const pressed = !/\d{3}/.test(line.raw)
    ? []
    : eachValue(line, PRESSED, (value, lead) => {
        const number = /^[#*]?\d{3,8}[#*]?/.exec(value.token)?.[0];
        if (number === undefined || number.length < value.token.length || isMeasure(value.rest)) return [];
        if (hasFineShape(value.token) && !/[#*]/.test(value.token)) return [];
        const told =
          ACCESS_CONTEXT.test(line.text) ||
          KEYPAD_AFTER.test(value.rest) ||
          /^(?:key in|punch|star|pound|hash)/i.test(lead) ||
          /[#*]$/.test(number);
        return told ? [whole(line, value, "access-code", "what to press")] : [];
      });
  const signed = !/with|using|via/i.test(line.raw)
    ? []
    : eachValue(line, SIGNED, (value) =>
        isGlaring(value.token) ? [whole(line, value, "password", "sign in with")] : [],
      );
  const told = !/[!@#$%^&*]/.test(line.raw)
    ? []
    : eachValue(line, TOLD, (value) =>
        isGlaring(value.token) && /[!@#$%^&*]/.test(value.token)
          ? [whole(line, value, "password", "what to use")]
          : [],
      );
  return [...pressed, ...signed, ...told];
}

const OPENING =
  /(?<![\w.:/#+-])([#*]?\d{4,8}[#*]{0,2})["'`]?\s+(?:(?:also|then|will|should|now)\s+)?(?:opens?|unlocks?|disarms?|arms|silences|gets (?:you|us|me) in(?:to)?|lets (?:you|us|me) in|for the (?:rear |front |back |side |main )?(?:door|gate|alarm|safe|keypad|lock ?box|garage)|at the (?:keypad|gate|door)|on the keypad)\b/gi;

function findOpening(line: PageLine): Find[] {
  return [...line.text.matchAll(OPENING)].flatMap((match) => {
    const number = match[1] ?? "";
    const lead = line.text.slice(0, match.index);
    if (
      /\b(?:key|port|tcp|udp|rule|event|button|valve|outlet|step|menu|line|room|ext|extension|suite|ticket|fob|card|badge|in|since|call|visit)\s*$/i.test(
        lead,
      )
    )
      return [];
    return [
      {
        line,
        start: match.index,
        length: number.length,
        kind: "access-code" as const,
        slot: "what opens it",
      },
    ];
  });
}

const NAMED_AFTER =
  /(?:^|[\s("'“`])([^\s"'“”`()]{3,40}|"[^"]{3,40}")["'”`)]?,?\s+(?:(?:is|was|as|=|being)\s+(?:(?:now|still|also)\s+)?(?:the|our|his|her|their|my|your|its|a|an)\b|(?:for|as) (?:the|a))\s+((?:[\w'’-]+\s+){0,4}?)(?=pass|pw|pin\b|code|combo|combination|key\b|psk|secret|passphrase|community|access code|alarm)/gi;

function findNamedAfter(line: PageLine): Find[] {
  return [...line.text.matchAll(NAMED_AFTER)].flatMap((match) => {
    const slot = findSlots(line.text).find(
      ({ start }) =>
        start >= match.index + match[0].length - 30 && start >= match.index + (match[1] ?? "").length + 3,
    );
    const raw = match[1] ?? "";
    const token = raw.replaceAll('"', "").replace(/[,;:]$/, "");
    const start = match.index + match[0].indexOf(raw) + (raw.startsWith('"') ? 1 : 0);
    if (slot === undefined || hasFineShape(token) || isTechnicalName(token) || isFineWord(token)) return [];
    const coded = line.raw.charAt(start - 1) === "`" || raw.startsWith('"');
    const fits =
      slot.judge === "code"
        ? /^[#*]?\d{4,8}[#*]?$/.test(token)
        : isTelling(token) || (coded && token.length > 4 && !/\s/.test(token));
    return fits
      ? [{ line, start, length: token.length, kind: slot.kind, slot: `named "${slot.name}" after it` }]
      : [];
  });
}

const WIFI =
  /\b(?:wi-?fi|wireless|wlan|ssid|hotspot)\b[^|;.]{0,30}?(?:\bis\s+|[:=–—-]\s*)(?:"?[\w' -]{1,32}?"?\s*(?:\/|,|\s-\s|\s–\s|\s\|\s)\s*)?(?=[^\s,/])/gi;

/** "Wi-Fi: Guest / sunshine42" and "guest wifi is happysmiles1": the name first, the key without a word. */
function findWifiName(line: PageLine): Find[] {
  return eachValue(line, WIFI, (value, lead) => {
    const paired = /[/,–|-]\s*$/.test(lead.trimEnd()) && !/^\W*(?:wi-?fi|ssid)\W*[-–]\s*$/i.test(lead);
    const linked = /\bis\s+$/.test(lead);
    const told = isMixed(value.token) && value.token.length >= 8 && /\d|[!@#$%]/.test(value.token);
    const alone = /\/\s*$/.test(lead) && /^[a-z]{8,}$/.test(value.token) && value.rest.trim() === "";
    if (
      !(paired || linked) ||
      !(told || alone) ||
      (/-/.test(value.token.slice(0, 8)) && !/\d/.test(value.token))
    )
      return [];
    if (hasFineShape(value.token) || isTechnicalName(value.token) || isFineWord(value.token)) return [];
    return [whole(line, value, "wifi-key", "beside a network's name")];
  });
}

const OURS = /\b(?:ours|mine|hers|the (?:new|old|current|other) one)\s+is\s+(?:now\s+)?(?=\S)/gi;

/** "The default is blank, ours is …": the noun is earlier in the line. */
function findOurs(line: PageLine): Find[] {
  return eachValue(line, OURS, (value) => {
    const slot = findSlots(line.text.slice(0, value.start)).at(-1);
    const verdict = slot === undefined ? undefined : judgeValue(slot.judge, value, "linked", false);
    if (slot === undefined || verdict === undefined) return [];
    return [
      {
        line,
        start: value.start + verdict.offset,
        length: verdict.length,
        kind: slot.kind,
        slot: `"${slot.name}" earlier in the line`,
      },
    ];
  });
}

const ACCESS =
  /\b(?<noun>doors?|gates?|closet|garage|padlocks?|locks?|lock ?box|key ?box|key ?pad|cage|safe|alarm|entrance|lobby|elevator|shed|hatch|turnstile|barrier|combo)(?<bond>\s*[:=→–—]\s*|\s+-\s+|\s+(?:opens|unlocks|works|arms|disarms) (?:with|on|by)(?: code)?\s+|\s+(?:is|takes|uses|wants|needs)\s+|\s+)(?<code>[#*]?\d{4,8}[#*]{1,2}|[#*]\d{4,8}|\d{4,8}|\d(?:[- ]\d){3,7}|\d{1,2}(?:-\d{1,2}){2,4})(?![\w%]|[.:/-]\d|\s?-\s?\d)/gi;

/** "Side door 2468*", "IDF closet is 3579#": the thing that opens, then its code without the word. */
function findAccess(line: PageLine): Find[] {
  return [...line.text.matchAll(ACCESS)].flatMap((match) => {
    const { noun = "", bond = "", code = "" } = match.groups ?? {};
    const bare =
      bond.trim() === "" &&
      !/[#*]/.test(code) &&
      !/^(?:padlock|lock ?box|key ?box|key ?pad|alarm|safe|combo)/i.test(noun);
    const rest = line.text.slice(match.index + match[0].length);
    if (bare || isMeasure(rest) || hasFineShape(code.replace(/^#/, "")) || /^\s?\d/.test(rest)) return [];
    const start = match.index + match[0].length - code.length;
    return [{ line, start, length: code.length, kind: "access-code" as const, slot: `beside "${noun}"` }];
  });
}

const ANSWER =
  /\b(?:security|secret|challenge)\s+(?:q|question)\b.{0,80}?\b(?:a|ans|answer)\s?[:=]\s*(?=\S)|\bQ:.{1,80}?\bA:\s*(?=\S)/gi;

function findAnswer(line: PageLine): Find[] {
  return eachValue(line, ANSWER, (value, lead) => {
    const told = /security|secret|challenge|pet|maiden|born|birth|school|street|teacher|car\b|first/i.test(
      lead,
    );
    return told && judgeValue("answer", value, "labelled") !== undefined
      ? [whole(line, value, "security-answer", "answer to a question")]
      : [];
  });
}

function eachValue(line: PageLine, pattern: RegExp, judge: (value: Value, lead: string) => Find[]): Find[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const value = readValue(line, match.index + match[0].length);
    return value === undefined ? [] : judge(value, match[0]);
  });
}

function whole(line: PageLine, value: Value, kind: SecretKind, slot: string): Find {
  return { line, start: value.start, length: value.token.length, kind, slot };
}
