import { hasFineShape } from "./fine-shapes.ts";
import { isTechnicalName } from "./fine-words.ts";
import { isGlaring } from "./judge-password.ts";
import { readValue } from "./read-value.ts";
import type { Find, PageLine } from "./types.ts";

/**
 * Words that nobody would write but as a password, in a line that speaks of signing in: the noun may stand
 * anywhere in it, or be left out. What a word must look like depends on how plainly the line speaks.
 */
export function findMadeUp(line: PageLine): Find[] {
  if (!CANDIDATE.test(line.raw)) return [];
  const speaks = SPEAKS.test(line.raw);
  if (!speaks && !EVERYWHERE.test(line.raw) && !SIGNED.test(line.raw)) return [];
  const finds: Find[] = [];
  for (const match of line.text.matchAll(/[^\s|<>]+/g)) {
    const value = readValue(line, match.index);
    if (value === undefined || value.start > match.index + match[0].length) continue;
    if (/\s/.test(value.token)) continue;
    const lead = line.text.slice(Math.max(0, match.index - 60), match.index);
    if (isSpokenFor(lead) || !isMadeUp(value.token, lead, value.rest, speaks)) continue;
    finds.push({
      line,
      start: value.start,
      length: value.token.length,
      kind: "password",
      slot: "looks made up",
    });
  }
  return finds;
}

/** A letter that touches a digit or a sign, or a hyphen before a digit. */
const CANDIDATE = /[A-Za-z][-_.]?[\d!@#$%^&*]|[\d!@$%^&*][A-Za-z]/;

/** The line is about signing in, an account or a network, or about a secret by any of its names. */
const SPEAKS =
  /pass(?:w|phr|code)|\bp(?:as+w|wd?s?|\/w|sk|sw)\b|creds?\b|credential|log(?:ged|s|ging)?[- ]?(?:in|on|ins|into)\b|sign(?:ed|s|ing)?[- ]?(?:in|on|into)\b|admin|account|\buser|\broot\b|locked out|\bdefaults?\b|\bbind\b|remote desktop|\brdp\b|\bssh\b|telnet|wi-?fi|ssid|wlan|secret|shared key|\breset\b|unattended|\btemp\b|get on with|set (?:her|him|them|it) up|use the same|\w\\\w|[\w.]@\w/i;

/** Passwords so common that they need no line about them. */
const EVERYWHERE =
  /^(?:welcome\d+!?|p[a@][s$5]{2}w[o0]rd\d*!?|letmein\d*!?|qwerty\d+!?|changeme\d+!?|admin\d{3,4}!?|hunter2)$|\b(?:welcome\d+|letmein\d*|p@ssw\w+|passw0rd\w*|qwerty\d+|changeme\d+)/i;
/** A word, a number and a sign: nothing else is written so. */
const SIGNED = /[a-z]\d+[!$](?:[\s,.;)"'`]|$)/;
const COMMON =
  /^(?:welcome\d+!?|p[a@][s$5]{2}w[o0]rd\d*!?|letmein\d*!?|qwerty\d+!?|changeme\d+!?|admin\d{3,4}!?|hunter2)$/i;

function isMadeUp(token: string, lead: string, rest: string, speaks: boolean): boolean {
  if (token.length < 6 || token.length > 64 || hasFineShape(token) || isTechnicalName(token)) return false;
  if (COMMON.test(token) && token.toLowerCase() !== "password") return true;
  if (!speaks && /\d[!$]$/.test(token) && isGlaring(token)) return !PRODUCTS.test(token);
  if (!speaks || /[\\/:=<>()[\]{}"|;,%]|^[-$@+#&?.]|@\w+\.\w|\.\w{2,4}$|^\w+\.\w+\./.test(token))
    return false;
  if (hasSign(token) || isLeet(token)) return true;
  if (!ENDS.test(rest)) return false;
  if (isWordAndNumber(token))
    return SETTER.test(lead) || NOUN_BEFORE.test(lead) || isSetAfterNoun(token, lead);
  return isGlaring(token) && !/^[A-Z]{2}/.test(token) && (SET.test(lead) || NOUN_BEFORE.test(lead));
}

/** Letters with a sign that prose does not put inside a word, and enough kinds of characters. */
function hasSign(token: string): boolean {
  return /[!@#$^&*~?]/.test(token.replace(/[!?*]+$/, "")) || /\d[!?]+$|[!?]\d/.test(token)
    ? isGlaring(token) || (/[a-z]{2}/.test(token) && /\d/.test(token) && token.length >= 7)
    : false;
}

/** A word with digits for letters, such as g1raffe: one digit at a time, lower-case letters about it. */
function isLeet(token: string): boolean {
  return (
    /^[A-Za-z]?[a-z]*[013457][a-z]+/.test(token) &&
    /[A-Za-z][013457][a-z]{2}|[a-z]{2}[013457][a-z]/.test(token) &&
    token.replaceAll(/[^A-Za-z]/g, "").length >= 5 &&
    !/\d{3}/.test(token)
  );
}

/** Welcome1, Pumpkin-77, bluebird88: never a product with its year or version. */
function isWordAndNumber(token: string): boolean {
  return (
    /^(?:[A-Z]?[a-z]{3,}[-_.]?|[A-Z][a-z]{2}[-_.]?){1,3}\d{1,5}$|^[A-Z][a-z]+(?:-[A-Z]?[a-z]+)+-?\d*$|^\d{1,4}[A-Z]?[a-z]{4,}$/.test(
      token,
    ) &&
    /\d/.test(token) &&
    !PRODUCTS.test(token)
  );
}

const PRODUCTS =
  /^(?:office|server|exchange|windows|win|sql|visio|project|sharepoint|outlook|build|version|release|model|port|vlan|room|suite|unit|building|floor|phase|level|part|page|step|layer|gen|rev|slot|rack|unit|bay|desk|line|table|figure|ticket|case|item|kb|event|error|code|eth|ether|wlan|gigabit\w*|fast\w*|te|xe|ge|bond|bridge|tunnel|loopback|serial|disk|drive|volume|lun|raid|cpu|core|core-i|ryzen|intel|catalyst|optiplex|latitude|precision|poweredge|proliant|thinkpad|elitebook|prodesk|laserjet|officejet|workforce|ecotank|surface|galaxy|pixel|iphone|ipad|dell|cisco|ubiquiti|unifi|meraki|aruba|netgear|lenovo|brother|canon|epson|ricoh|xerox|kyocera|yealink|poly|polycom|grandstream|sonicwall|fortigate|forti\w+|synology|qnap|printer|scanner|camera|phone|laptop|workstation|client|host|switch|router|firewall|location|site|group|user|test|tablet|kiosk|front-?desk|reception|op|operatory|warehouse|january|february|march|april|may|june|july|august|september|october|november|december)[-_.]?\d/i;

/** Right before a value: a verb that sets, a separator, an opening quote. */
const SETTER =
  /(?:\b(?:is|was|it|to|with|as|use|used|using|try|tried|has|set|and|say|it's|its|new|old|now)|[,;/|→"'“`(–—-]|=>|->)\s*["'“`]?\s*$/i;
const SET = /\b(?:is|was|it|set|use|used|try|tried|to|with)\s["'“`]?$/i;
/** The noun with a few words after it that say what it is for. */
const NOUN_BEFORE =
  /\b(?:pw|pwd|p\/w|password|passphrase|passcode|psk|wi-?fi key)\s(?:for|on|of|at|to)\s[^,.;:|()]{1,40}\s$/i;
/** A separator of its own, some words after the noun: "pw for kim reset, temp = …". */
function isSetAfterNoun(token: string, lead: string): boolean {
  return /\b(?:pw|pwd|p\/w|password|passphrase)\b[^|;]{1,50}[:=]\s+$/i.test(lead) && token.length >= 8;
}

const ENDS =
  /^["'”`)]*\s*(?:$|[.,;)(|/–—-]|(?:for|on|until|till|and|at|again|this|now|but|is|so|yesterday|today|as|in|everywhere|which|then)\b)/i;

/** A word whose meaning is given by the one before it. */
function isSpokenFor(lead: string): boolean {
  return /\b(?:model|serial|s\/n|sn|p\/n|part|version|firmware|ticket|case|error|event|host|hostname|server|ssid|network|file|folder|share|path|domain|user|username|login as|account|group|vlan|port|tag|asset|order|room|suite|sku|build|update|named|called|name|printer|named|status|driver|channel|id|show|include|keys?ize|interface|int)[:#]?\s["'`“]?$/i.test(
    lead,
  );
}
