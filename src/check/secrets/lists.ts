import { hasFineShape } from "./fine-shapes.ts";
import { isFineWord, isTechnicalName } from "./fine-words.ts";
import { isMixed } from "./judge-password.ts";
import type { Find, PageLine, SecretKind } from "./types.ts";

/** "Passwords: Kim …, Maria …" and "codes - front …, back …": a plural, then what belongs to whom. */
const LIST =
  /\b(passwords|pws|logins|pins|codes|combos|combinations|alarm users)\b[^:=|,;]{0,30}?(?::|\s[-–—=])\s+(?=\S)/i;
const SEPARATOR = /\s*[,;/|]\s+/;

/** Secrets in a list on one line; two or more of its items must end alike, since one may be chance. */
export function findInLists(line: PageLine): Find[] {
  const match = LIST.exec(line.text);
  if (match === null) return [];
  const codes = !/^(?:passwords|pws|logins)$/i.test(match[1] ?? "");
  const kind = codes ? "access-code" : "password";
  const finds = readItems(line, match.index + match[0].length).flatMap((item) => judgeItem(line, item, kind));
  return finds.length > 1 ? finds : [];
}

interface Item {
  start: number;
  text: string;
}

function readItems(line: PageLine, from: number): Item[] {
  const items: Item[] = [];
  let start = from;
  for (const text of line.text.slice(from, from + 400).split(SEPARATOR)) {
    const at = line.text.indexOf(text, start);
    items.push({ start: at, text });
    start = at + text.length;
  }
  return items;
}

function judgeItem(line: PageLine, { start, text }: Item, kind: SecretKind): Find[] {
  const words = text.replace(/[\s.)"'”]+$/, "").split(/\s+/);
  const token = words.at(-1) ?? "";
  if (words.length > 5 || words.length < 2 || hasFineShape(token) || isTechnicalName(token)) return [];
  const fits =
    kind === "access-code"
      ? /^[#*]?\d{3,8}[#*]?$/.test(token) &&
        !/^(?:ext|room|line|page|step|is|of)\.?$/i.test(words.at(-2) ?? "")
      : token.length >= 5 && isMixed(token) && !isFineWord(token);
  const at = start + text.lastIndexOf(token);
  return fits ? [{ line, start: at, length: token.length, kind, slot: "list of several" }] : [];
}
