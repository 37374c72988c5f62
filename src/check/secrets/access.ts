import { hasFineShape, isMeasure } from "./fine-shapes.ts";
import type { Find, PageLine } from "./types.ts";

/** Codes told by what they open, with no word such as "code" or "PIN": "7788 opens the safe", "side door 2468*". */
export function findAccessCodes(line: PageLine): Find[] {
  if (!/\d{3}|\d[- ]\d/.test(line.raw)) return [];
  return [...findOpening(line), ...findBeside(line)];
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

const ACCESS =
  /\b(?<noun>(?:dis)?arm(?:ed|s)?|unlock(?:ed|s)?|doors?|gates?|closet|garage|padlocks?|locks?|lock ?box|key ?box|key ?pad|cage|safe|alarm|entrance|lobby|elevator|shed|hatch|turnstile|barrier|combo)(?<bond>\s*[:=→–—]\s*|\s+-\s+|\s+(?:opens|unlocks|works|arms|disarms) (?:with|on|by)(?: code)?\s+|\s+(?:it )?(?:with|using|by entering|by typing)(?: code)?\s+|\s+(?:is|takes|uses|wants|needs)\s+|\s+)(?<code>[#*]?\d{4,8}[#*]{1,2}|[#*]\d{4,8}|\d{4,8}|\d(?:[- ]\d){3,7}|\d{1,2}(?:-\d{1,2}){2,4})(?![\w%]|[.:/-]\d|\s?-\s?\d)/gi;

/** "Side door 2468*", "IDF closet is 3579#": the thing that opens, then its code without the word. */
function findBeside(line: PageLine): Find[] {
  return [...line.text.matchAll(ACCESS)].flatMap((match) => {
    const { noun = "", bond = "", code = "" } = match.groups ?? {};
    const bare =
      bond.trim() === "" &&
      !/[#*]/.test(code) &&
      !/^(?:padlock|disarm|lock ?box|key ?box|key ?pad|alarm|safe|combo)/i.test(noun);
    const rest = line.text.slice(match.index + match[0].length);
    if (
      bare ||
      (bond.trim() === "" &&
        /^\s(?!(?:opens|unlocks|disarms|arms|works|is|was|as)\b)[a-z]+s\b/i.test(rest)) ||
      isMeasure(rest) ||
      hasFineShape(code.replace(/^#/, "")) ||
      /^\s?\d/.test(rest)
    )
      return [];
    const start = match.index + match[0].length - code.length;
    return [{ line, start, length: code.length, kind: "access-code" as const, slot: `beside "${noun}"` }];
  });
}
