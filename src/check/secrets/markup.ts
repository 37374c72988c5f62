import { judgeValue } from "./judge.ts";
import { readValue } from "./read-value.ts";
import { nameSlot } from "./slots.ts";
import type { Find, PageLine } from "./types.ts";

const ELEMENT = /<([A-Za-z][\w:.-]{0,40})(?:\s[^<>]{0,80})?>(?=[^<\s])/g;

/** Secrets in the elements of pasted XML, as exports of firewalls and FTP programs hold them. */
export function findInElements(line: PageLine): Find[] {
  if (!line.raw.includes("</")) return [];
  return [...line.raw.matchAll(ELEMENT)].flatMap((match): Find[] => {
    const slot = nameSlot(match[1] ?? "");
    const start = match.index + match[0].length;
    const end = line.raw.indexOf("<", start);
    if (slot === undefined || end < 0) return [];
    const value = readValue(line, start, end);
    const verdict = value === undefined ? undefined : judgeValue(slot.judge, value, "labelled");
    if (value === undefined || verdict === undefined) return [];
    const name = `element "${slot.name}"`;
    return [
      { line, start: value.start + verdict.offset, length: verdict.length, kind: slot.kind, slot: name },
    ];
  });
}
