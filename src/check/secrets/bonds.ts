import type { Bond } from "./types.ts";

const NOTE = "(?:\\s*\\([^()]{0,80}\\))?";
const SEPARATOR = "(?::=|=>|->|[:=→⇒]|\\s[-–—~>]{1,2}(?=\\s)|[–—])";
const TAIL = "(?:[\"'’”)\\]]{0,2})";
/** The noun, perhaps a note or "for the NAS", then a separator. */
const LABELLED = new RegExp(
  `^(?:s|'s)?\\d?${TAIL}${NOTE}(?:\\s+[^\\s:=|;,.?!"]+){0,7}?${NOTE}\\s*${TAIL}${SEPARATOR}\\s*(?:(?:all )?(?:lower|upper)[- ]?case,\\s+)?`,
);
const LINKED =
  /^['’]s\s+|^(?:\s*\([^()]{0,80}\))?(?:\s+(?:for|of|to|on|at|in|here|there|with|from|there's)(?:\s+[^\s:=|;,.?!"]+){0,6}?)?\s+(?:is|are|was|were|=|set to|changed to|reset to|will be|should be|stays|remains|reads|became|now|currently)(?:\s+(?:now|currently|still|again|always|just|simply|set to|changed to|reset to|back to|literally|only|the same:|both|probably|(?:the|our) (?:usual|same|standard|default|normal)(?: one| as always)?,?))*\s+/i;
/** "The guest password, which is …", "they ask for the pass phrase, say …". */
const APPOSED =
  /^,?\s(?:which|that) is\s+|^,\s(?:say|tell them|it['’]s|it is|namely|i\.e\.|now|currently|try|use)\s+/i;
const ADJACENT =
  /^(?:\s*\(\s*(?=[^\s()]+\))|(?:\s+(?:of|no\.?|number|#)(?=\s))?["']?\s{1,2}(?:the usual,? )?)/;

/** "Key safe code by the side gate 2580": where it is used, then the value; never behind a room or a ticket. */
const FAR =
  /^\s(?:for|of|to|on|at|by|in)(?:\s(?!(?:room|suite|ext|extension|ticket|port|page|line|unit|since|until|box|floor|step|vlan|the next|[a-z]*\d)\b)[a-z'’-]+){1,5}\s(?=[#*]?[A-Z]?\d{4,8}[A-Z]?[#*]?(?:[\s,.;)]|$)|\S*[!@#$%^&*]\S*\d|\S*\d\S*[!@#$%^&*])/i;

/** A cheap sign that the bond is possible, the bond's form, its name. */
export const BONDS: readonly (readonly [RegExp, RegExp, Bond])[] = [
  [/[:=→⇒–—]|\s[-~]|->/, LABELLED, "labelled"],
  [/^['’]s | (?:is|are|was|were|to|be|as|stays|remains|reads|became|now|currently|=) /i, LINKED, "linked"],
  [/^,? (?:which|that|say|tell|it|namely|i\.e|now|currently|try|use)/i, APPOSED, "linked"],
  [/^ ?\(/, /^\s?\([^()]{1,40}\)\s+(?=[^\s([])/, "adjacent"],
  [/^["']\s*,/, /^["']\s*,\s*(?=["'])/, "labelled"],
  [/^(?:\t|\s\s)/, /^(?:\t+|\s{2,})/, "labelled"],
  [/^ (?:to|as) /i, /^\s(?:to|as)\s+/i, "linked"],
  [/^["']?[\s(]/, ADJACENT, "adjacent"],
  [/^ (?:for|of|to|on|at|by|in) .*\d/, FAR, "adjacent"],
];
