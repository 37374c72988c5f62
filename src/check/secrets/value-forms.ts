import type { ShapeGroup } from "./value-shape.ts";

/** Forms that tell what a value is, each with the name by which the weights know it; the first that fits counts. */
export const FORMS: readonly (readonly [string, ShapeGroup, RegExp])[] = [
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
  ["call", "fine", /^[A-Za-z_$][\w.$]*\([^!@#%^&)]*(?:\)\W*)?$/],
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
  ["weak hash", "strong", /^\$(?:1|8|9|apr1)\$\S+$/],
  ["port", "fine", /^(?:[\w.-]+\/)?[a-z][a-z-]{1,24}\d+(?:\/\d+){1,4}$/i],
  ["account at a host", "joined", /^[a-z][a-z.]*@[a-z][a-z-]*\d*$/],
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
export const PRODUCT =
  /^(?:office|server|exchange|windows|win|sql|visio|project|sharepoint|outlook|build|version|release|model|port|vlan|room|suite|unit|building|floor|phase|level|part|page|step|layer|gen|rev|slot|rack|bay|desk|line|table|figure|ticket|case|item|kb|event|error|eth|ether|wlan|gigabit\w*|fast\w*|te|xe|ge|gi|fa|bond|bridge|tunnel|loopback|serial|disk|drive|volume|lun|raid|cpu|core|core-i|ryzen|intel|catalyst|optiplex|latitude|precision|poweredge|proliant|thinkpad|elitebook|prodesk|laserjet|officejet|workforce|ecotank|surface|galaxy|pixel|iphone|ipad|dell|cisco|ubiquiti|unifi|meraki|aruba|netgear|lenovo|brother|canon|epson|ricoh|xerox|kyocera|yealink|poly|polycom|grandstream|sonicwall|fortigate|synology|qnap|printer|scanner|camera|phone|laptop|workstation|client|host|switch|router|firewall|location|site|group|test|tablet|kiosk|op|operatory|srv|pc|nas|sw|ap|fw|ups|pp|cam|ts|dc|entra\S*|azure\S*|bitlocker\S*|yubikey\S*|1password\S*|january|february|march|april|may|june|july|august|september|october|november|december)[-_.]?[\d/]+[a-z]?$/i;
