import type { JudgeName, SecretKind } from "./types.ts";

/** What a slot's noun stands for. `weak` nouns name many harmless things too and need a telling value. */
export interface Noun {
  pattern: RegExp;
  kind: SecretKind;
  judge: JudgeName;
  weak?: true;
}

/** The nouns that name a secret, the most telling first; each pattern is tried on the whole noun found. */
export const NOUNS: readonly Noun[] = [
  { pattern: /maiden|question|answer/, kind: "security-answer", judge: "answer" },
  { pattern: /[^s] phrases?$|^(?:seed|recovery|secret)phrase/, kind: "recovery-code", judge: "password" },
  { pattern: /^(?:2fa|mfa|duo|two.factor) (?:back|recovery)/, kind: "recovery-code", judge: "recovery" },
  { pattern: /^host/, kind: "pin", judge: "code" },
  { pattern: /^(?:totp|mfa|2fa|otp|authenticator|seed)/, kind: "totp-seed", judge: "seed" },
  {
    pattern: /^(?:recovery|back|scratch|rescue|emergency|bitlocker|file ?vault)/,
    kind: "recovery-code",
    judge: "recovery",
  },
  { pattern: /^(?:licen[cs]e|product|activation|cd|serial|volume)/, kind: "licence-key", judge: "licence" },
  { pattern: /^(?:community|snmp|ro |rw |read)/, kind: "snmp-community", judge: "community" },
  { pattern: /^pass ?code|^(?:sim |voicemail )?(?:pins?|puk)/, kind: "pin", judge: "code" },
  { pattern: /^(?:psk|pre|shared|wpa|wep)|^network (?:security )?key/, kind: "vpn-key", judge: "password" },
  {
    pattern:
      /^(?:pas|pw|psw|kenn|wacht|mot de|pswd|pword|p\/w|(?:duress|verbal|secret|security) word|safe ?word|code ?word|contra)/,
    kind: "password",
    judge: "password",
  },
  {
    pattern:
      /^(?:api|access key|access token|auth|bearer|client|private|webhook|application|app|token|secret key|secret access|oauth|refresh|consumer)/,
    kind: "token",
    judge: "token",
  },
  { pattern: /^(?:cred|login)/, kind: "password", judge: "pair" },
  { pattern: /^secret/, kind: "password", judge: "password" },
  {
    pattern: /^(?:encryption|security key|master key|account key|setup key|keys?$)/,
    kind: "token",
    judge: "key",
    weak: true,
  },
  {
    pattern: /^(?:combo|combination|keypad|key ?box|lock ?box|alarm|safe|lock|gate|disarm)/,
    kind: "access-code",
    judge: "code",
    weak: true,
  },
  { pattern: /^code/, kind: "access-code", judge: "code", weak: true },
];

/** How the nouns below begin: a quick search for places worth trying them at. */
export const NOUN_STARTS =
  /pas|pw|psk|psw|p\/w|pre|shared|wpa|wep|network|recov|seed|back|scratch|rescue|emerg|bitl|filev|file v|totp|mfa|2fa|otp|auth|lic|prod|activ|cd|vol|serial|api|priv|client|bear|acc|app|webh|sec|oauth|refr|cons|moth|maiden|answ|safe|code|comm|tok|cred|login|comb|key|lock|alarm|disarm|host|duo|two|snmp|ro |rw |ro_|rw_|read|duress|verb|encr|master|setup|pin|puk|kenn|wacht|contra|mot de/gi;

/** Every noun of the table as written, joined or spaced or with a hyphen or underscore; tried at one place. */
export const NOUN = new RegExp(
  [
    "pass[-_ ]?words?|pass[-_ ]?phrases?|pass[-_ ]?codes?|passwds?|pas+w(?:ords?|ort|or|rod|rd|d)?|passowrd|psw|kennwort|wachtwoord|contrase[nñ]a|mot de passe|pswd|pword|passkeys?|pwds?|pws?|p\\/w",
    "pre[-_ ]?shared(?:[-_ ]?(?:keys?|secrets?))?|shared[-_ ]?(?:secrets?|keys?)|psks?",
    "(?:wpa[23]?|wep|network[-_ ]security|network)[-_ ]?keys?",
    "(?:recovery|seed|back-?up|secret)[-_ ]?phrases?",
    "(?:2fa|mfa|duo|two[- ]factor)[-_ ](?:back-?ups?|recovery)(?:[-_ ]?(?:codes?|keys?))?",
    "host[-_ ](?:keys?|pins?|codes?)",
    "(?:recovery|back-?up|scratch|rescue|emergency)[-_ ]?(?:codes?|keys?|pass[-_ ]?codes?)|bitlocker(?:[-_ ](?:recovery[-_ ])?(?:keys?|codes?))|file ?vault key",
    "(?:totp|mfa|2fa|otp|authenticator)[-_ ]?(?:app )?(?:setup[-_ ])?(?:seeds?|secrets?|keys?)|seeds?(?:[-_ ]phrases?)?",
    "(?:licen[cs]e|product|activation|cd|volume)[-_ ]?keys?|serial keys?",
    "(?:api|private|client|auth(?:entication)?|bearer|access|app(?:lication)?|webhook|secret[-_ ]access|oauth|refresh|consumer|secret)[-_ ]?(?:keys?|secrets?|tokens?|id[-_ ]token)",
    "mother'?’?s[-_ ]maiden[-_ ]name|maiden[-_ ]name|(?:security|secret)[-_ ](?:answers?|questions?)|answers?",
    "(?:duress|verbal|secret|security)[-_ ]words?|safe[-_ ]?words?|code[-_ ]?words?",
    "(?:snmp[-_ ])?(?:ro|rw|read(?:[-_ ]?only|[-_ ]?write)?)[-_ ](?:community[-_ ])?strings?|snmp[-_ ]strings?",
    "community(?:[-_ ]?(?:strings?|names?))?",
    "secrets?|tokens?|credentials?|creds?|logins?",
    "combinations?|combos?|keypads?|key[-_ ]?box|lock[-_ ]?box|alarms?|safe|disarm",
    "(?:encryption|security|master|account|setup)[-_ ]keys?|keys?|bearer",
    "codes?|pins?|puks?|pass",
  ].join("|"),
  "iy",
);

/** Stems without which no slot is named; plain text alone, which is quick to search for. */
const STEMS =
  /pass|shared|phrase|security|duress|verbal|secure|identified|encrypted|authent|recover|pw|p\/w|pin|psk|puk|key|comb|secret|tok|cred|login|sign|seed|maiden|answer|question|community|wlan|wpa|wireless|ssid|alarm|safe|gate|lock|disarm|admin|root|user|guest|ubnt|support|bearer|reset|chang|set |cisco|\/\/|opens|-----BEGIN|otpauth|eyJ|AKIA|sk_|xox|glpat|lockbox|welcome|letmein|qwerty|snmp|rocomm|psw|door|closet|entrance|hatch|lobby|garage|contrase|star |pound |punch|dial|type |enter|press |use |maint|backup|back-up|code|codi|log in|log on|logged in|logged on|log-in|log-on|wifi|wi-fi|pasw/i;
/** Rarer forms that carry a secret with none of the stems; each of them holds a digit or a sign. */
const FORMS =
  /:\/|[a-z]\d+[!$]|[A-Za-z\d][!$^][A-Za-z\d]|WIFI:|\d{6}-\d{6}|gh[pousr]_|md5|\bp\s?[:=]|@\w|\w\\\w|\bQ:|\bu(?:n|id)?\s?[:/=]| -p\s?\S|\/p:|-u \S+:|\bmot de/i;
/** Stems of things so common that a line about them also needs a number or a word that mixes signs in. */
const COMMON_STEMS =
  /voicemail|account|panel|elevator|shed\b|cage|roof|autologon|meter|bind|default|master|installer|bolt|dsc|vista|simplex|vpn|telnet|mailbox|copier|remote|network is|time clock|drawer|override|street|school|unattended|temp\b/i;
const NUMBERS = /\d{4}|[A-Za-z]\d|\d[!@#$&A-Za-z]|[a-z][!@#$&]\w|[*#]\d|\d[*#]|→/;
/** A name and itself. */
const TWICE = /\b(\w{3,20}) ?\/ ?\1\b/i;

/** Nouns that a value of plain words may follow; any other needs a digit, a sign or a separator in its line. */
const TELLING =
  /pass|pas+w|phrase|p\/?w|psk|psw|secret|cred|maiden|question|community|comb[io]|wi-?fi|shared|seed|login|puk|\bpin|recover|bearer|token|duress|verbal|-----BEGIN|mot de|contrase|guest net|key-str|answer|pre-share/i;
const SIGNS = /[\d=|!@$%^&\\]|:\/\/|:(?:\s|$)|\s#|\s[-–—→]\s/;

/** Whether a line could hold a secret at all: a cheap test that most lines of a page fail. */
export function isWorthReading(line: string): boolean {
  if (SIGNS.test(line))
    return (
      STEMS.test(line) ||
      (NUMBERS.test(line) && COMMON_STEMS.test(line)) ||
      FORMS.test(line) ||
      (line.includes("/") && TWICE.test(line))
    );
  return line.length <= 40 ? STEMS.test(line) : TELLING.test(line);
}

/** Words right before a weak noun that make it harmless: an error code, a foreign key, a test's pass. */
export const HARMLESS_BEFORE: ReadonlySet<string> = new Set(
  `error errors err status exit stop fault http https response result event return reason zip postal post area
 country dial dialing dialling qr bar source part product model item blink beep flash diagnostic diag led
 light service billing procedure ada cdt cpt icd tax dress building's color colour currency cost job site
 vendor supplier department dept gl charge discount promo coupon tracking html hex ascii scan feature star
 location airport class option sort swift bank routing language locale char op byte shutoff shut-off shipping
 order category fee message info information warning trouble hold cause type report reference ref call
 dispatch resolution wrapup wrap-up disposition open low no hs sku rma support firmware asset inventory
 function menu start esc escape arrow windows ctrl control alt shift enter delete backspace tab home end
 power reset page hot shortcut primary foreign composite partition surrogate registry reg ssh host public gpg
 pgp signing turn hardware car spare house closet door cabinet rack usb yubi dongle fob piano physical metal
 brass blue red map legend hd15 pass-through boarding bus bit parking first second test last band ring csrf
 cancel electrical plumbing client customer company patient insurance plan provider payer diagnosis course stock member fire`.split(
    /\s+/,
  ),
);

/** What may follow a noun and turn it into something else: a policy, a pad, a reset. */
export const HARMLESS_AFTER =
  /^[- _]?(?:polic(?:y|ies)|manager|managers|history|length|age|hints?|expir\w*|rotat\w+|complexity|rules?|prompts?|dialogu?e?s?|box(?:es)?|fields?|screens?|page|pages|portal|pads?|out|outs|protect\w*|requirements?|required|vaults?|holders?|owners?|last\b|sync\w*|hash(?:es)?|writeback|less|store|stored|tools?|form|link|button|attempts|lockouts?|sprawl|min\b|max\b|minimum|maximum|never|count|status|id\b|fingerprints?|size|format|strength|quality|date|custodian|source|lives|kept|keeps|known|safe\b|tab\b|column|row|setting|settings|generator|auth\w*|spray\w*|stuffing|cards?\b|tags?\b|readers?|scanners?|rings?\b|bunch|hooks?\b|stroke|board|word|words|panel\b|compan(?:y|ies)|system|contact|contacts|unit\b|units\b|event|events|log\b|logs\b|monitoring|test|tests|tested|zone|zones|vendor|installer\b(?! code)|guard|mode\b|switch\b|boot|space|edition|centre|center|college|room|page|in use|assignment|out\b|header|headers|configuration|config\b|diagram|through|thru|fail\b|rate\b|\/fail|jack|socket|drive|meal|page|manage\w*|training|audit|review|changes?\s*(?:on|at|each|every|when|by|date)\b|changed?\s*(?:on|at|by|in|\d{4}-)|chang(?:es|ing)\b|resets\b|reset (?:takes|link|portal|page|by|is|tool|form|mail|e-?mail|request|call|is|procedure|steps|runbook)|type\b|types\b|needed|lookup|usage|server|servers|blocks?|locker|signing|exchange|pair|pairs|chain|management|material|person|people|people|performance|points?|facts?|takeaways?|feature|findings?|results?|worker|user|users\b|account\b|staff|date|sheet|sharing|shared)(?![a-z]|[-!@#$%&*_]?\d|[!@#$%&*_]\w)/i;

/** Words that mean a door, an alarm or a lock, beside which a bare number is a code. */
export const ACCESS_CONTEXT =
  /\b(?:doors?|gates?|alarms?|safe|keypads?|key ?pad|locks?|lock ?box|key ?box|disarms?|arms?|unlocks?|garage|closet|entry|entrance|lobby|elevator|lift|panel|building|deadbolt|padlock|vault door|after[- ]hours|get in|let yourself in|shed|cage|turnstile|fob reader|barrier|suite|stairwell|roof|dumpster|mailbox|locker|opens|(?:bath|rest|wash|server|store|storage|it|phone|mail|break|supply|sterilization|x-ray)[- ]?room|knob|handle|pool|gym|parking)\b/i;

/** Words that make a pass phrase or key one of a wireless network, or of a tunnel. */
export const WIFI_CONTEXT = /wi-?fi|wireless|wlan|ssid|wpa|\bwep\b|hotspot|guest net/i;
export const VPN_CONTEXT = /vpn|ipsec|l2tp|ike|tunnel|site-to-site|pre-?shared|psk|radius|tacacs/i;
