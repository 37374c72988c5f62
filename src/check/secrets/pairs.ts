import { isAlone, isKnownDefault, isRoleWord, isUser, repeatsName, USERS } from "./account-names.ts";
import { hasFineShape } from "./fine-shapes.ts";
import { isFineWord, isTechnicalName } from "./fine-words.ts";
import { isGlaring, isMixed, isPassword, isTelling } from "./judge-password.ts";
import { readValue } from "./read-value.ts";
import type { Find, PageLine, Value } from "./types.ts";

const USER = new RegExp(`\\b(?:${USERS})["']?(?:\\s*[/:,→]|\\s+\\S)`, "i");
const LABELLED_PAIR =
  /\b(?:creds?|credentials?|log-?in|logon|log(?:s|ged)? (?:in|on)(?: as| with| using)?|sign(?:s|ed)? in(?: as| with| using)?|log-?ins?|un\/pw|u\/p|user\/pw|user\/pass(?:word)?|username\/password|user ?name \/ password|defaults?|accounts?|web ?ui|gui|console|ssh|admin page)\b(?:\s*\([^()]{0,40}\))?(?:\s+(?:is|are|for|the|on|to|of|as|with|using|still|by|user|account|creds?|credentials?|login|logins|in|user\/pass(?:word)?|[\w.-]{2,20})){0,5}?\s*(?:[:=–—-]\s*)?["'`]?(?!(?:user(?:name)?|un|login)\s*\/)((?:\.\\)?[\w.\\@-]{1,40})["'`]?(\s*\/\s*|:(?!\/\/)|\s*,\s*|\s+\+\s+|\s*\|\s*|\s+-\s+)(?=[^\s/])/gi;
const KNOWN_PAIR = new RegExp(
  `(?<![\\w/@-])(?:[\\w-]{0,20}\\\\)?(?:${USERS})["']?(\\s*[/:]\\s*|\\s*,\\s*|\\s+-\\s+|\\s*(?:→|->|=>)\\s*|\\s+)(?=[^\\s/])`,
  "gi",
);
const SPELLED_PAIR =
  /\bu(?:n|id|sr|ser(?:name)?)?\s?[:=]?\s+?[^\s,;/|]{1,40}[\s,;/|]+p(?:w|wd|sw|ass|assword)?\s?[:=]\s?(?=\S)|\bu(?:n|id|sr|ser(?:name)?)?\s?[:=]\s?[^\s,;/|]{1,40}[\s,;/|]+p(?:w|wd|sw|ass|assword)?\s?[:= ]\s?(?=\S)/gi;

const INITIAL = /(?:^|[\s,;|(])p\s?[:=]\s*(?=\S)/gi;

/** Passwords told by the name of the account before them: "admin / …", "login admin/…", "u: x p: y". */
export function findPairs(line: PageLine): Find[] {
  const { raw } = line;
  return [
    ...(/[@\\]/.test(raw) ? findNamedAccounts(line) : []),
    ...(/\bu(?:n|id|ser|ser ?name|sr)?\b|\bp\s?[:=]/i.test(raw) ? findSpelled(line) : []),
    ...(/[/:,|+]|\s-\s/.test(raw) && LOGIN.test(raw) ? findLabelledPairs(line) : []),
    ...(USER.test(raw) ? findKnown(line) : []),
    ...(/\/|\buser|log[io]n/i.test(raw) ? findTwice(line) : []),
  ];
}

const LOGIN = /cred|log|sign|un\/|u\/p|user|default|account|ui\b|console|ssh|admin page/i;

/** An account written with its domain or as an address, then something that can only be a password. */
const NAMED_ACCOUNT =
  /(?<![\w:\\.@/-])(?:[A-Za-z][\w-]{0,30}|\.)\\[\w.-]{1,30}(?:\s*[/:,|–-]\s*|\s+)(?=[^\s\\])|(?<![\w.+:/-])[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}(?:\s*[/:,|–-]\s*|\s+)(?=\S)/g;

function findNamedAccounts(line: PageLine): Find[] {
  return eachMatch(line, NAMED_ACCOUNT, (value) => isGlaring(value.token) && !/[=\\/]/.test(value.token));
}

function findSpelled(line: PageLine): Find[] {
  const initials = eachMatch(
    line,
    INITIAL,
    (value) => isTelling(value.token) && !/^[A-Z0-9-]+$/.test(value.token),
  );
  return [
    ...eachMatch(
      line,
      SPELLED_PAIR,
      (value, match) => isPassword(value, "labelled") || repeatsName(value, match[0]),
    ),
    ...initials,
  ];
}

function findLabelledPairs(line: PageLine): Find[] {
  return eachMatch(line, LABELLED_PAIR, (value, match) => {
    const [user, mark] = [match[1] ?? "", (match[2] ?? "").trim()];
    if (isRoleWord(value.token) || isTechnicalName(user) || (isFineWord(user) && !isUser(user))) return false;
    if (mark === "/" || mark === ":") {
      if (
        isKnownDefault(user, value) ||
        (PAIR_ONLY.test(match[0]) && /^[a-z]/.test(user) && isAlone(value) && isPassword(value, "labelled"))
      )
        return true;
      return isUser(user) || isMixed(value.token) || /^\d{4,}$/.test(user)
        ? isPassword(value, "labelled")
        : isTelling(value.token);
    }
    return isTelling(value.token) && isPassword(value, "labelled");
  });
}

function findKnown(line: PageLine): Find[] {
  const isDefault =
    /\b(?:default|factory|still|creds?|log-?in|logon|web|printer|router|camera|switch)\b/i.test(line.text);
  return eachMatch(line, KNOWN_PAIR, (value, match) => {
    const mark = (match[1] ?? "").trim();
    const user = match[0].slice(0, match[0].length - (match[1] ?? "").length);
    if (isRoleWord(value.token) || hasFineShape(value.token)) return false;
    if (mark === "") return isGlaring(value.token) && !value.token.includes("=");
    if (/^(?:,|-|→|->|=>)$/.test(mark))
      return (
        isTelling(value.token) && isPassword(value, "labelled") && /^[^A-Z]|[^A-Z0-9-]/.test(value.token)
      );
    if (mark === ":" && /:\s/.test(match[1] ?? "")) return isGlaring(value.token);
    if (/^\d{4,}$/.test(value.token)) return isDefault && isPassword(value, "labelled");
    const listed = / \/ $/.test(match[0]) && /(?:^|[:,;] )$/.test(line.text.slice(0, match.index));
    return (
      isTelling(value.token) ||
      (listed && /^[a-z]/.test(user) && isAlone(value) && isPassword(value, "labelled")) ||
      isKnownDefault(user, value) ||
      (isDefault && isAlone(value) && isPassword(value, "labelled"))
    );
  });
}

const TWICE =
  /(?<![\w/.@-])([a-z]\w{2,19}) ?\/ ?(?=\1(?![\w/-]|\.\w))|\b(?:user|username|login|autologon) (?!is\b)([a-z]\w{2,19}) (?=\2(?![\w/-]|\.\w))/gi;

/** "apc / apc": a name and itself. */
function findTwice(line: PageLine): Find[] {
  return eachMatch(line, TWICE, (value) => !isFineWord(value.token) || isUser(value.token));
}

/** Labels that announce a pair and nothing else. */
const PAIR_ONLY =
  /(?:creds?|credentials?|log-?ins?|gui|web ?ui|un\/pw|u\/p|user\/pw|user\/pass(?:word)?|username\/password)\s*(?:[:=–—-]|\bis\b)/i;

function eachMatch(
  line: PageLine,
  pattern: RegExp,
  judge: (value: Value, match: RegExpExecArray) => boolean,
): Find[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const value = readValue(line, match.index + match[0].length);
    if (value === undefined || !judge(value, match)) return [];
    return [
      {
        line,
        start: value.start,
        length: value.token.length,
        kind: "password" as const,
        slot: "beside an account's name",
      },
    ];
  });
}
