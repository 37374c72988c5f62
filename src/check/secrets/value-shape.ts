import { COMMON_WORDS } from "./common-words.ts";

/** What a value looks like: its shape by name, the group of shapes it belongs to, and traits that stand beside it. */
export interface ValueShape {
  shape: string;
  group: ShapeGroup;
  traits: readonly string[];
}

/** Groups of shapes that behave alike: `fine` is a form that is public whatever stands beside it. */
export type ShapeGroup =
  | "digits"
  | "long-digits"
  | "keypad"
  | "common"
  | "rare"
  | "joined"
  | "word-number"
  | "mixed"
  | "strong"
  | "long"
  | "phrase"
  | "product"
  | "fine";

const KNOWN = new Map<string, ValueShape>();

/** The shape of a value, `quoted` with the blanks in it; remembered, because pages repeat their words. */
export function shapeOf(token: string): ValueShape {
  const known = KNOWN.get(token);
  if (known !== undefined) return known;
  const found = readShape(token.length > 200 ? token.slice(0, 200) : token);
  if (KNOWN.size > 50_000) KNOWN.clear();
  KNOWN.set(token, found);
  return found;
}

function readShape(token: string): ValueShape {
  const [shape, group] = nameShape(token);
  return { shape, group, traits: traitsOf(token) };
}

function nameShape(token: string): [string, ShapeGroup] {
  const form = FORMS.find(([, , pattern]) => pattern.test(token));
  if (form !== undefined) return [form[0], form[1]];
  if (/\s/.test(token)) return namePhrase(token);
  if (/^\p{L}+(?:['’]\p{L}+)?$/u.test(token)) return nameWord(token);
  if (isStrong(token)) return [/\d/.test(token) ? "signs-and-digits" : "signs", "strong"];
  if (/^\p{L}{3,}[-_.]?\d{1,4}$/u.test(token)) return ["word-number", "word-number"];
  if (/^\d{1,4}[-_.]?\p{L}{3,}$/u.test(token)) return ["number-word", "word-number"];
  if (/^\p{L}+(?:[-_.+&~/]\p{L}+)+$/u.test(token)) return ["joined-words", "joined"];
  if (/^[\p{L}\d]+(?:[-_.+&~][\p{L}\d]+)+$/u.test(token)) return ["joined-with-digits", "joined"];
  if (/^\p{L}+\d+\p{L}[\p{L}\d]*$/u.test(token))
    return [token.length > 19 ? "long-mixed" : "inner-digits", "mixed"];
  if (/^[\p{L}\d]+$/u.test(token)) return [token.length > 19 ? "long-mixed" : "letters-digits", "mixed"];
  return ["other", /\d/.test(token) && /\p{L}/u.test(token) ? "mixed" : "fine"];
}

function nameWord(token: string): [string, ShapeGroup] {
  const common = isCommon(token.toLowerCase());
  const cased =
    token === token.toLowerCase()
      ? "word"
      : token === token.toUpperCase()
        ? "capitals"
        : isName(token)
          ? "Word"
          : "camel";
  return [`${common ? "common" : "rare"}-${cased}`, common && cased !== "camel" ? "common" : "rare"];
}

/** Whether a word, or the word that it is a form of, is common in documentation. */
export function isCommon(word: string): boolean {
  if (COMMON_WORDS.has(word)) return true;
  const stem = word
    .replace(/^(?:un|re)(?=\w{4})/, "")
    .replace(/(?:ings?|ed|ly|s|es|er|ers|able|ability|ment|ness|d|'s)$/, "");
  return stem.length > 2 && stem !== word && (COMMON_WORDS.has(stem) || COMMON_WORDS.has(`${stem}e`));
}

function isName(token: string): boolean {
  return token.slice(1) === token.slice(1).toLowerCase();
}

function namePhrase(token: string): [string, ShapeGroup] {
  const words = token.split(/\s+/);
  const plain = words.filter((word) => /^[\p{L}'’-]+[,;]?$/u.test(word)).length;
  const number = words.length === 2 ? "two" : words.length <= 6 ? "few" : "many";
  return [plain === words.length ? `phrase-of-${number}` : `phrase-with-signs`, "phrase"];
}

/** Letters with a sign that prose and names do not put there. */
function isStrong(token: string): boolean {
  const signs = token.slice(1, -1);
  return (
    (/[!@#$%^&*~+=?]/.test(signs) && /\p{L}/u.test(token) && token.length >= 5) ||
    (/\p{L}/u.test(token) && /\d/.test(token) && /[!@#$%^&*]$|^[!@#$%^&*]/.test(token) && token.length >= 6)
  );
}

function traitsOf(token: string): string[] {
  const traits = [`length ${lengthOf(token)}`];
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].filter((kind) => kind.test(token)).length;
  traits.push(`kinds ${String(kinds)}`);
  const parts = token.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  if (parts.length > 0) {
    const common = parts.filter(isCommon).length;
    traits.push(common === parts.length ? "words common" : common > 0 ? "words partly common" : "words rare");
  }
  if (/\p{L}[01345789@$]\p{Ll}/u.test(token) && parts.length < 4) traits.push("digits for letters");
  if (/(?:19|20)\d\d(?!\d)/.test(token)) traits.push("year");
  if (/\d[!?]$/.test(token)) traits.push("ends with a digit and a sign");
  if (/^\p{Lu}\p{Ll}{2,}.*\d/u.test(token)) traits.push("opens as a name, holds a digit");
  if (/^(\d)\1+$|^(?:0123|1234|12345|123456|4321|2580|1470|2468|1357|9876)/.test(token))
    traits.push("easy number");
  if (/^0\d+$/.test(token)) traits.push("leading zero");
  if (/^[A-Z]{1,4}-?\d+$/.test(token)) traits.push("label");
  if (/^[a-z]+\d?-\d+$/.test(token)) traits.push("host name");
  if (/[A-Z][A-Z0-9]{5,}/.test(token) && /\d/.test(token)) traits.push("serial-like");
  if (PRODUCT.test(token)) traits.push("product or place");
  if (COMMON_SECRET.test(token)) traits.push("a common password");
  return traits;
}

function lengthOf(token: string): string {
  const { length } = token;
  return length < 4
    ? "1-3"
    : length < 6
      ? "4-5"
      : length < 8
        ? "6-7"
        : length < 12
          ? "8-11"
          : length < 20
            ? "12-19"
            : "20+";
}

const COMMON_SECRET =
  /^(?:welcome\d+!?|p[a@][s$5]{2}w[o0]rd\d*!?|letmein\S*|qwerty\d*!?|changeme\d*!?|admin\d{3,5}!?|hunter2|abc123\d*|calvin|ubnt|public|private|admin|root|guest|default|1234|0000|12345|123456|1111)$/i;

/** Forms that tell what a value is, each with the name by which the weights know it; the first that fits counts. */
const FORMS: readonly (readonly [string, ShapeGroup, RegExp])[] = [
  ["pointer", "fine", /^(?:op|bw|bitwarden|vault|keepass|akv|ssm|lpass|env|credential|hudu|itglue|keeper):/i],
  [
    "placeholder",
    "fine",
    /^<[^<>]*>?$|^\{[^{}]*\}?$|^\{\{|^\$\{|^\$\(|^\$[A-Za-z_][\w:.]*$|^%[A-Za-z_]\w*%?$|^\[[^\]]*\]?$|^\[[^\]]+\]\(/,
  ],
  ["masked", "fine", /^\(?(?:\\?[*•●·.…_?#-]|x|X){2,}\)?$|^[-–—?…_*]$/],
  [
    "stand-in",
    "fine",
    /^(?:your|the|my|our|new|old|some|user|db|insert|enter|example)?[-_ ]?(?:passwd|passphrase|pin|key|secret|token|code|pw|psk)[-_ ]?(?:here|goes[-_ ]?here|redacted|placeholder)?$|^(?:redacted|placeholder|removed|hidden|masked|your[-_]\S+|insert[-_]\S+|replace[-_]?(?:me|with)\S*|\S+[-_]here|null|true|false|undefined|none|nil|yes|no)$/i,
  ],
  [
    "date",
    "fine",
    /^\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?$|^\d{1,2}[/.]\d{1,2}[/.](?:(?:19|20)?\d{2})?$|^\d{4}[/.]\d{1,2}[/.]\d{1,2}$|^(?:19|20)\d{2}-(?:0\d|1[0-2])$|^(?:19|20)\d{2}-(?:19|20)?\d{2}$/,
  ],
  [
    "time",
    "fine",
    /^\d{1,2}:\d{2}(?::\d{2})?(?:[ap]m)?(?:[-–]\d{1,2}:\d{2})?$|^\d{1,2}(?:am|pm)$|^[012]\d[0-5]\d-[012]\d[0-5]\dh?$/i,
  ],
  ["duration", "fine", /^P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/],
  [
    "measure",
    "fine",
    /^\d+(?:[.,]\d+)?[-\s]?(?:d|days?|wk|weeks?|mo|months?|min|mins|minutes?|h|hrs?|hours?|s|sec|secs|seconds?|yrs?|years?|chars?|characters?|digits?|letters?|words?|%|ms|[gmk]?bps|[gmkt]b?|[gmk]?hz|m?w|k?va?|u|in|cm|mm|ft|m|km|a|ah|dbm?|rpm|st|nd|rd|th|bit|port|p|c|f)$/i,
  ],
  [
    "address",
    "fine",
    /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?(?::\d+)?$|^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}$|^(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?:\/\d+)?$/i,
  ],
  ["range", "fine", /^\d+(?:[.,]\d+)?[–-]\d+[.,]\d+%?$|^\d+[.,]\d+[–-]\d+%?$/],
  ["version", "fine", /^v?\d+(?:\.\d+){1,4}(?:[-+]\w+)?$/i],
  ["web address", "fine", /^(?:\w+:)?\/\/\S+$|^https?:\S+$|^www\.\S+$|^mailto:\S+$|^tel:\S+$|^\w+:\/\/\S*$/i],
  ["e-mail address", "fine", /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/],
  [
    "path",
    "fine",
    /^(?:[A-Za-z]:)?\\\S*\\\S*$|^\\\\\S+$|^(?:\.{0,2}\/|~\/)[\w.@-]+(?:\/\S*)?$|^HK(?:LM|CU|CR|EY)\S*$|^[A-Za-z]:$|^\/[a-z?]+$/i,
  ],
  [
    "file or host",
    "fine",
    /^[\w-]+(?:\.[\w-]+)*\.(?:example|com|net|org|local|lan|internal|io|txt|pdf|docx?|xlsx?|kdbx?|md|mdx|conf|cfg|ini|json|ya?ml|pem|pfx|p12|key|crt|cer|csv|log|exe|ps1|sh|png|jpe?g|sock|plist|ovpn)$/i,
  ],
  [
    "telephone",
    "fine",
    /^\+?1?[-.\s]?\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}$|^\+\d{1,3}[-.\s\d()]{6,}$|^555-?\d{4}$/,
  ],
  ["number sign", "keypad", /^#\d{3,6}$/],
  [
    "ticket",
    "fine",
    /^#\d{1,7}$|^(?:INC|TKT|TCK|CHG|REQ|RITM|PRB|HD|SR|CS|CASE|JIRA|OPS|SUP|IT|T|PO)-?\d{3,}$/,
  ],
  ["call", "fine", /^[A-Za-z_$][\w.$]*\([^!@#%^&]*$/],
  ["limit", "fine", /^[<>=~≥≤]{1,2}\d{1,3}[+%]?$|^\d{1,3}[+%]$|^![a-z]+$/i],
  [
    "fingerprint",
    "fine",
    /^(?:SHA256|SHA1|MD5):\S+$|^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-\S+)$|^(?:[0-9A-F]{2}:){7,}[0-9A-F]{2}$/i,
  ],
  [
    "strong hash",
    "fine",
    /^\$(?:2[aby]|5|6|14|y|argon2\w*|scrypt)\$\S+$|^\$[89]\$\S+\$\S+$|^\{?(?:bcrypt|pbkdf2|argon2)\w*[}$:]\S+$/i,
  ],
  ["weak hash", "strong", /^\$[189]\$\S+$/],
  ["account at a host", "fine", /^[a-z][a-z.]*@[a-z][a-z-]*\d*$/],
  ["option", "fine", /^--?[A-Za-z][\w-]*$|^\/[A-Za-z]+:?$/],
  ["key combination", "fine", /^(?:ctrl|alt|shift|win|cmd|fn|strg)[+-]\S+$|^f\d{1,2}$/i],
  [
    "standard",
    "product",
    /^(?:windows-?\d+|win\d+|(?:office|microsoft|m|o)-?365|wpa[23]?(?:[-/]\w+)*|wep\d*|802\.1[xq]|ike-?v?[12]|l2tp(?:\/ipsec)?|tls-?v?[\d.]*|ssl-?v?\d*|sha-?\d+|md5|aes-?\d+(?:-\w+)?|rsa-?\d+|ed25519|3des|snmp-?v?[123]c?|v[123]c?|smb-?v?\d|ipv[46]|utf-?8|base64|type-?c|cat-?\d\w?|poe\+*|[a-z]{0,3}base-?t|vlan-?\d+|wan\d|lan\d|port\d+|ch(?:annel)?\d+|utc[+-]\d+|gmt[+-]\d+|gen\d+|mp[34]|h\.?26[45]|x\d{2,5}|t568[ab]|rj-?\d+|db-?\d+|q[1-4]|fy\d+|cr\d{4}|aaa?|usb-?[\dc.]*|\d+x|[12]fa)$/i,
  ],
  ["uuid", "long", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ["BitLocker groups", "long", /^\d{6}(?:-\d{6}){5,7}$/],
  ["groups of letters and digits", "long", /^(?=.*\d)[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){3,7}$/i],
  ["short groups", "mixed", /^(?=.*\d)(?=.*[a-z])[a-z0-9]{3,5}(?:-[a-z0-9]{3,5}){1,2}$/i],
  ["hexadecimal", "long", /^(?=.*\d)(?=.*[a-f])[0-9a-f]{12,}$/i],
  ["Base32", "long", /^[A-Z2-7]{16,}=*$/],
  ["Base64", "long", /^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[A-Za-z0-9+/_-]{24,}={0,2}$|^[A-Za-z0-9+/]{10,}={1,2}$/],
  ["dial", "keypad", /^[LR]?\s?\d{1,2}\s?[-–—/.,]\s?[LR]?\s?\d{1,2}\s?[-–—/.,]\s?[LR]?\s?\d{1,2}$/i],
  ["digits apart", "keypad", /^\d(?:[-–., ]{1,2}\d){2,7}$/],
  [
    "digits with keypad signs",
    "keypad",
    /^[*#]+\d{2,8}[*#]?$|^\d{2,8}[*#]+$|^\d\*\d+[#*]?$|^\d{1,4}[*#]\d{1,6}[#*]?$/,
  ],
  [
    "buttons",
    "keypad",
    /^\d(?:\s?[+&]\s?\d)+$|^[A-DXYZ]\d{3,5}[A-DXYZ]?$|^\d{3,6}[A-DXYZ]$|^\d{2}[A-Z]\d{2}$/,
  ],
  ["2 digits", "fine", /^\d{1,2}$/],
  ["3 digits", "digits", /^\d{3}$/],
  ["pair of numbers", "keypad", /^\d{1,2}[-–]\d{1,2}$/],
  ["4 digits", "digits", /^\d{4}$/],
  ["5 digits", "digits", /^\d{5}$/],
  ["6 digits", "digits", /^\d{6}$/],
  ["7 or 8 digits", "digits", /^\d{7,8}$/],
  ["many digits", "long-digits", /^\d{9,}$/],
  ["groups of digits", "long-digits", /^\d{2,5}(?:[-– ]\d{2,5}){1,5}$/],
  ["digits and signs", "long-digits", /^[\d\W_]+$/],
];

/** Names of products, hosts and places that mix letters with digits or signs as passwords do. */
const PRODUCT =
  /^(?:office|server|exchange|windows|win|sql|visio|project|sharepoint|outlook|build|version|release|model|port|vlan|room|suite|unit|building|floor|phase|level|part|page|step|layer|gen|rev|slot|rack|bay|desk|line|table|figure|ticket|case|item|kb|event|error|eth|ether|wlan|gigabit\w*|fast\w*|te|xe|ge|gi|fa|bond|bridge|tunnel|loopback|serial|disk|drive|volume|lun|raid|cpu|core|core-i|ryzen|intel|catalyst|optiplex|latitude|precision|poweredge|proliant|thinkpad|elitebook|prodesk|laserjet|officejet|workforce|ecotank|surface|galaxy|pixel|iphone|ipad|dell|cisco|ubiquiti|unifi|meraki|aruba|netgear|lenovo|brother|canon|epson|ricoh|xerox|kyocera|yealink|poly|polycom|grandstream|sonicwall|fortigate|synology|qnap|printer|scanner|camera|phone|laptop|workstation|client|host|switch|router|firewall|location|site|group|test|tablet|kiosk|op|operatory|srv|pc|nas|sw|ap|fw|ups|pp|cam|ts|dc|entra\S*|azure\S*|bitlocker\S*|yubikey\S*|1password\S*|january|february|march|april|may|june|july|august|september|october|november|december)[-_.]?[\d/]+[a-z]?$/i;
