import { hasFineShape } from "./fine-shapes.ts";
import { isTechnicalName } from "./fine-words.ts";
import { isGlaring } from "./judge-password.ts";
import {
  hasSign,
  isCommon,
  isLeet,
  isOfFourKinds,
  isSignedNumber,
  isWordAndNumber,
} from "./made-up-shapes.ts";
import { readValue } from "./read-value.ts";
import type { Find, PageLine, Value } from "./types.ts";

/**
 * Words that nobody would write but as a password, in a line that speaks of signing in: the noun may stand
 * anywhere in it, or be left out. What a word must look like depends on how plainly the line speaks.
 */
export function findMadeUp(line: PageLine): Find[] {
  if (!CANDIDATE.test(line.raw)) return [];
  return [...line.text.matchAll(/[^\s|<>]{6,}/g)].flatMap((match): Find[] => {
    if (!CANDIDATE.test(match[0])) return [];
    const value = readValue(line, match.index);
    if (value === undefined || /\s/.test(value.token)) return [];
    const lead = line.text.slice(Math.max(0, match.index - 60), match.index);
    if (!isMadeUp(line, value, lead)) return [];
    const { start, token } = value;
    return [{ line, start, length: token.length, kind: "password", slot: "looks made up" }];
  });
}

/** A letter that touches a digit or a sign, or a hyphen before a digit. */
const CANDIDATE = /[A-Za-z][-_.]?[\d!@#$%^&*]|[\d!@$%^&*][A-Za-z]/;

/** The line is about signing in, an account or a network, or about a secret by any of its names. */
const SPEAKS =
  /pass(?:w|phr|code)|\bp(?:as+w|wd?s?|\/w|sk|sw)\b|creds?\b|credential|log(?:ged|s|ging)?[- ]?(?:in|on|ins|into)\b|sign(?:ed|s|ing)?[- ]?(?:in|on|into)\b|admin|account|\bacct\b|\bsvc\b|\buser|\broot\b|locked out|\bdefaults?\b|\bbind\b|remote desktop|\brdp\b|\bssh\b|telnet|wi-?fi|ssid|wlan|secret|shared key|\breset\b|unattended|\btemp\b|get on with|set (?:her|him|them|it) up|use the same|\w\\\w|[\w.]@\w/i;

function isMadeUp(line: PageLine, { token, rest }: Value, lead: string): boolean {
  if (token.length < 6 || token.length > 64) return false;
  const fits =
    isCommon(token) ||
    (!NO_WORD.test(token) &&
      (hasSign(token) || isLeet(token) || (ENDS.test(rest) && isToldBefore(token, lead))));
  if (!fits || hasFineShape(token) || isTechnicalName(token) || isSpokenFor(lead)) return false;
  return isCommon(token) || isSignedNumber(token) || isOfFourKinds(token) || SPEAKS.test(line.raw);
}

/** Paths, assignments, lists, options, addresses and names of files. */
const NO_WORD = /[\\/:=<>()[\]{}"|;,%]|^[-$@+#&?.]|@\w+\.\w|\.\w{2,4}$|^\w+\.\w+\./;

/** Weaker words need a verb that sets, a separator, or the noun before them. */
function isToldBefore(token: string, lead: string): boolean {
  if (isWordAndNumber(token))
    return SETTER.test(lead) || NOUN_BEFORE.test(lead) || isSetAfterNoun(token, lead);
  return isGlaring(token) && !/^[A-Z]{2}/.test(token) && (SET.test(lead) || NOUN_BEFORE.test(lead));
}

/** Right before a value: a verb that sets, a separator, an opening quote. */
const SETTER =
  /(?:\b(?:is|was|it|to|with|as|use|used|using|try|tried|has|set|and|say|it's|its|new|old|now)|[,;/|→"'“`(–—-]|=>|->|@[\w.-]{1,40}:)\s*["'“`]?\s*$/i;
const SET = /\b(?:is|was|it|set|use|used|try|tried|to|with|now|\w \/)\s["'“`]?$/i;
/** The noun with a few words after it that say what it is for. */
const NOUN_BEFORE =
  /\b(?:pw|pwd|p\/w|password|passphrase|passcode|psk|wi-?fi key)\s(?:for|on|of|at|to)\s[^,.;:|()]{1,40}\s$/i;
/** A separator of its own, some words after the noun: "pw for kim reset, temp = …". */
function isSetAfterNoun(token: string, lead: string): boolean {
  return /\b(?:pw|pwd|p\/w|password|passphrase)\b[^|;]{1,50}[:=]\s+$/i.test(lead) && token.length >= 8;
}

const ENDS =
  /^["'”`)]*\s*(?:$|[.,;)(|/–—-]|(?:for|to|on|until|till|and|at|again|this|now|but|is|so|yesterday|today|as|in|everywhere|which|then)\b)/i;

/** A word whose meaning is given by the one before it. */
function isSpokenFor(lead: string): boolean {
  return /\b(?:model|serial|s\/n|sn|p\/n|part|version|firmware|ticket|case|error|event|host|hostname|server|ssid|ssid is|network|file|folder|share|path|domain|user|username|login as|account|group|vlan|port|tag|asset|order|room|suite|sku|build|update|named|called|name|printer|named|status|driver|channel|id|show|include|keys?ize|interface|int)[:#]?\s["'`“]?$/i.test(
    lead,
  );
}
