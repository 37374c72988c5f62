import { hasFineShape } from "./fine-shapes.ts";
import { isFineWord, isTechnicalName } from "./fine-words.ts";
import { isMixed } from "./judge-password.ts";
import { cleanLine } from "./page-lines.ts";
import { readValue } from "./read-value.ts";
import type { Find, PageLine, SecretKind, Value } from "./types.ts";

/** A heading, bold line or label that announces secrets and says nothing else of them. */
const HEADING =
  /^\s*(?:#{1,6}\s+|\*\*)?(?:[\w'’./-]+\s+){0,3}(passwords|pws|passphrases|logins|credentials|creds|pins|codes|passcodes|pin codes|wi-?fi keys|secrets)(?:\s+(?:and|&)\s+\w+)?\s*:?\s*(?:\*\*)?:?\s*$/i;
const ITEM = /^\s*[\w'’.&()/ -]{1,50}?(?:\s*[:=→]|\s[-–—])\s+(?=\S)/;
const LONGEST = 40;

/** "## Passwords", then "- Open Dental: …": below such a heading each item's name is a slot. */
export function findInSections(lines: readonly PageLine[], indexes: readonly number[]): Find[] {
  return indexes.flatMap((index) => {
    const match = HEADING.exec(lines[index]?.raw ?? "");
    if (match === null || (match[0].match(/[A-Za-z]/g)?.length ?? 0) > 60) return [];
    const kind: SecretKind = /pin|code/i.test(match[1] ?? "") ? "access-code" : "password";
    return readItems(lines, index + 1, kind);
  });
}

function readItems(lines: readonly PageLine[], from: number, kind: SecretKind): Find[] {
  const finds: Find[] = [];
  for (const line of lines.slice(from, from + LONGEST)) {
    if (/^\s*(?:#{1,6}\s|---|\||<)/.test(line.raw)) break;
    if (line.raw.trim() === "" || line.raw.length > 120) continue;
    const match = ITEM.exec(cleanLine(line).text);
    if (match === null) continue;
    const value = readValue(line, match[0].length);
    if (value === undefined || !isSecret(value, kind)) continue;
    finds.push({
      line,
      start: value.start,
      length: value.token.length,
      kind,
      slot: "below a heading that announces it",
    });
  }
  return finds;
}

function isSecret({ token, rest }: Value, kind: SecretKind): boolean {
  if (!/^\s*(?:$|[,.;()])/.test(rest) || hasFineShape(token) || isTechnicalName(token) || isFineWord(token))
    return false;
  if (kind === "access-code") return /^[#*]?\d{3,8}[#*]?$/.test(token);
  return token.length >= 5 && isMixed(token) && !/[\\/]|@\w+\./.test(token);
}
