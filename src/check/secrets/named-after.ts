import { eachValue, whole } from "./each-value.ts";
import { hasFineShape } from "./fine-shapes.ts";
import { isFineWord, isTechnicalName } from "./fine-words.ts";
import { judgeValue } from "./judge.ts";
import { isMixed, isTelling } from "./judge-password.ts";
import { findSlots } from "./slots.ts";
import { isPhraseOfWords } from "./passphrase.ts";
import type { Find, PageLine } from "./types.ts";
import { WIFI_CONTEXT } from "./vocabulary.ts";

/** Values whose noun comes after them, or is a network's name or a question: "… is the PIN", "Wi-Fi: Guest / …". */
export function findNamedOtherwise(line: PageLine): Find[] {
  const { raw } = line;
  const joined = /[\d!@#$%^&*"'`]/.test(raw) && /\b(?:is|was|as|for|being)\b|=/.test(raw);
  return [
    ...(joined && /pass|pw|pin|cod|comb|key|psk|secret|community|alarm/i.test(raw)
      ? findNamedAfter(line)
      : []),
    ...(WIFI_CONTEXT.test(raw) ? [...findWifiName(line), ...findIsWifi(line)] : []),
    ...(/question|answer|\bq\d?\b|childhood|favou?rite|first|oldest|['’]s /i.test(raw)
      ? findAnswer(line)
      : []),
    ...(/snmp/i.test(raw) ? findSnmp(line) : []),
  ];
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
  /\b(?:wi-?fi|wireless|wlan|ssid|hotspot|guest network(?= is [a-z]+\d))\b[^|;.]{0,30}?(?:\bis\s+|[:=–—-]\s*)(?:"?[\w' -]{1,32}?"?\s*(?:\/|,|\s-\s|\s–\s|\s\|\s)\s*)?(?:wpa\d?\S{0,12}\s*[/,]\s*)?(?=[^\s,/])/gi;

/** "Wi-Fi: Guest / sunshine42" and "guest wifi is happysmiles1": the name first, the key without a word. */
function findWifiName(line: PageLine): Find[] {
  return eachValue(line, WIFI, (value, lead) => {
    const paired = /[/,–|-]\s*$/.test(lead.trimEnd()) && !/^\W*(?:wi-?fi|ssid)\W*[-–]\s*$/i.test(lead);
    const linked = /\bis\s+$/.test(lead) && !/\bssid\b/i.test(lead);
    const told = isMixed(value.token) && value.token.length >= 8 && /\d|[!@#$%]/.test(value.token);
    const alone = /\/\s*$/.test(lead) && /^[a-z]{8,}$/.test(value.token) && value.rest.trim() === "";
    if (PAIRED_TWICE.test(lead) && isPhraseOfWords(`${value.token}${value.rest}`, 3))
      return [whole(line, value, "wifi-key", "beside a network's name")];
    if (
      !(paired || linked) ||
      !(told || alone) ||
      (/-/.test(value.token.slice(0, 8)) && !/\d/.test(value.token))
    )
      return [];
    if (
      /[<>]/.test(value.token) ||
      hasFineShape(value.token) ||
      isTechnicalName(value.token) ||
      isFineWord(value.token)
    )
      return [];
    return [whole(line, value, "wifi-key", "beside a network's name")];
  });
}

const WIFI_IS_QUOTED = /\bwi-?fi\b(?! (?:name|network))[^|;.:"]{0,24}\b(?:is|=|now)\s+(?=["“])/gi;
const IS_WIFI =
  /(?:^|[\s("'“])(?=\S{6,40} (?:is|=) (?:the|our) (?:\w+ ){0,2}wi-?fi\b(?! (?:network|name|ssid|router|ap|card)\b))/gi;

/** "Opensesame1 is the wifi at the annex". */
function findIsWifi(line: PageLine): Find[] {
  const quoted = eachValue(line, WIFI_IS_QUOTED, (value) =>
    value.quoted && isPhraseOfWords(value.token, 2, true)
      ? [whole(line, value, "wifi-key", "what the Wi-Fi is")]
      : [],
  );
  const named = eachValue(line, IS_WIFI, (value) =>
    isTelling(value.token) && /[a-z]{3}/.test(value.token) && !/^[A-Z]{2}/.test(value.token)
      ? [whole(line, value, "wifi-key", "named Wi-Fi after it")]
      : [],
  );
  return [...quoted, ...named];
}

/** A second separator: the network's name stands between the two. */
const PAIRED_TWICE = /[:–—-]\s[^/|]{1,40}\s[/–—-]\s*$/;

const ANSWER =
  /\b(?:childhood|first|favou?rite|oldest|mother['’]s|father['’]s) (?:street|school|pet|city|teacher|mascot|car|colou?r|name|food|movie|friend|job)["'”)]{0,2}\s*(?:[:=→]|->|=>)\s*(?=\S)|\b(?:security|secret|challenge)\s+(?:q|question)\s?#?\d{0,2}\s*\([^()]{3,60}\)\s*[:=]\s*(?=\S)|\b(?:security|secret|challenge)\s+(?:q|question)\b.{0,80}?\b(?:a|ans|answer)\s?[:=]\s*(?=\S)|\bQ:.{1,80}?\bA:\s*(?=\S)|\b(?:security|secret|challenge)\s+question\b[^?|]{0,80}\?\s*(?=\S)|\banswers?\b[^|]{0,60}?\b(?:street|school|pet|city|teacher|mascot|car|color|colour|name|food|movie|friend)["'”)]{0,2}\s*(?:[:=→?]|->|=>)\s*(?=\S)/gi;

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

const SNMP_STRING =
  /\bstrings?\b\s*[:=]?\s*(?=\S)|\b(?:SHA(?:-?\d+)?|MD5|AES(?:-?\d+)?|DES)\s+(?=[^\s,;/+-])/gi;
const SNMP = /\bsnmp\b(?:\s*\(?v?[12]c?\)?)?(?:\s*[:=–—-]\s*|\s+)(?=\S)/gi;

/** "SNMP v2c public": a community without the word. */
function findSnmp(line: PageLine): Find[] {
  const strings = eachValue(line, SNMP_STRING, (value) =>
    judgeValue("community", value, "labelled") !== undefined && !/^\w+ing$/.test(value.token)
      ? [whole(line, value, "snmp-community", "a string beside SNMP")]
      : [],
  );
  const beside = eachValue(line, SNMP, (value) => {
    const known = /^(?:public|private)$/i.test(value.token) && /^\s*(?:$|[,.;)(])/.test(value.rest);
    return known || (isTelling(value.token) && /[a-z]/.test(value.token))
      ? [whole(line, value, "snmp-community", "beside SNMP")]
      : [];
  });
  return [...beside, ...strings];
}
