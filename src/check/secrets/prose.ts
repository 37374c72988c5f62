import { eachValue, whole } from "./each-value.ts";
import { hasFineShape, isMeasure } from "./fine-shapes.ts";
import { isFineWord, isTechnicalName } from "./fine-words.ts";
import { judgeValue } from "./judge.ts";
import { isGlaring, isTelling } from "./judge-password.ts";
import { findSlots } from "./slots.ts";
import type { Find, PageLine, Value } from "./types.ts";
import { ACCESS_CONTEXT } from "./vocabulary.ts";

/** Values in sentences that say the noun earlier or not at all: "reset it to …", "log in with …", "ours is …". */
export function findInProse(line: PageLine): Find[] {
  const { raw } = line;
  return [
    ...(/\b(?:to|as)\b/.test(raw) && /set|chang|switch|updat|rotat|moved|put/i.test(raw)
      ? findChanged(line)
      : []),
    ...(/[\d!@#$%^&*"'`]|get on/.test(raw) ? [...findUsed(line), ...findElsewhere(line)] : []),
  ];
}

const CHANGED =
  /\b(?:re-?set|set|changed?|switched|updated?|rotated|moved|put)\b[^.;|]{0,60}?\b(?:to|as)(?: be)?:?\s+(?=\S)/gi;

function findChanged(line: PageLine): Find[] {
  return eachValue(line, CHANGED, (value, lead) => {
    const earlier = isTelling(value.token) ? findSlots(line.text.slice(0, value.start)) : [];
    const slot = findSlots(lead).at(-1) ?? earlier.findLast(({ judge }) => judge === "password");
    if (
      slot === undefined &&
      /^\d{4,8}$/.test(value.token) &&
      /\b(?:admin|pin|code|keypad|alarm)\b/i.test(line.raw)
    )
      return hasFineShape(value.token) ||
        isMeasure(value.rest) ||
        /\b(?:port|vlan|mtu|ext\w*|timeout|channel)\b/i.test(line.raw)
        ? []
        : [whole(line, value, "pin", "changed to")];
    if (slot === undefined)
      return isGlaring(value.token) && !/^(?:OU|CN|DC|O)=/.test(value.token)
        ? [whole(line, value, "password", "reset to")]
        : [];
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
        const number = /^(?:[#*]?\d{4,8}[#*]?|[#*]\d{3}|\d{3}[#*])/.exec(value.token)?.[0];
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
        isGlaring(value.token) || isJoined(line, value)
          ? [whole(line, value, "password", "sign in with")]
          : [],
      );
  const told = !/[!@#$%^&*]/.test(line.raw)
    ? []
    : eachValue(line, TOLD, (value) =>
        isGlaring(value.token) && /[!@#$%^&*]/.test(value.token) && /\d/.test(value.token)
          ? [whole(line, value, "password", "what to use")]
          : [],
      );
  return [...pressed, ...signed, ...told];
}

/** Words joined by a hyphen that end a clause about a network. */
function isJoined(line: PageLine, { token, rest }: Value): boolean {
  return (
    /\b(?:wi-?fi|network|ssid|wlan)\b/i.test(line.raw) &&
    /^[a-z]{3,}(?:-[a-z]{3,})+$/.test(token) &&
    /^\W*$|^[,;]/.test(rest) &&
    !isFineWord(token) &&
    !isTechnicalName(token)
  );
}

const ELSEWHERE =
  /\b(?:(?:ours|mine|hers|(?:the )?(?:new|old|current|other|second) one|which|that) (?:is|was)|it['’]?s|it (?:is|was)|that['’]s|(?:we|i|they|he|she) (?:set|use|used|chose|picked|put)|namely)\s+(?:now\s+)?(?=\S)|\((?=[^\s()]{5,40}\))/gi;

/** "Default is blank, ours is …", "same as the switch (…)": the noun is earlier in the line. */
function findElsewhere(line: PageLine): Find[] {
  return eachValue(line, ELSEWHERE, (value, lead) => {
    const slot = findSlots(line.text.slice(0, value.start)).at(-1);
    if (slot === undefined || value.start - slot.end > 80) return [];
    const told =
      slot.judge === "code"
        ? /\d{4}/.test(value.token) && lead !== "("
        : isTelling(value.token) && /[a-z]/.test(value.token);
    const verdict = told ? judgeValue(slot.judge, value, "linked", false) : undefined;
    if (verdict === undefined) return [];
    const start = value.start + verdict.offset;
    return [
      { line, start, length: verdict.length, kind: slot.kind, slot: `"${slot.name}" earlier in the line` },
    ];
  });
}
