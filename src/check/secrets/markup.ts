import { judgeValue } from "./judge.ts";
import { readValue } from "./read-value.ts";
import { nameSlot } from "./slots.ts";
import type { Find, PageLine } from "./types.ts";

const ELEMENT = /<([A-Za-z][\w:.-]{0,40})(?:\s[^<>]{0,80})?>(?=[^<\s])/g;

/** A property or parameter that is named by an attribute; its value is another attribute or its content. */
const NAMED =
  /<\w[\w:.-]{0,40}\s(?:[^<>]{0,80}\s)?name=["']([\w:. -]{1,60})["'](?:\s+value=["']|[^<>]{0,80}>)(?=[^<\s"'])/g;

/** Secrets in the elements of pasted XML, as exports of firewalls and FTP programs hold them. */
export function findInElements(line: PageLine): Find[] {
  if (!/<\/|\/>/.test(line.raw)) return [];
  return [ELEMENT, NAMED].flatMap((form) =>
    [...line.raw.matchAll(form)].flatMap((match) => judgeAfter(line, match)),
  );
}

function judgeAfter(line: PageLine, match: RegExpExecArray): Find[] {
  const slot = nameSlot(match[1] ?? "");
  const start = match.index + match[0].length;
  const length = line.raw.slice(start).search(/["'<]/);
  if (slot === undefined || length < 0) return [];
  const value = readValue(line, start, start + length);
  const verdict = value === undefined ? undefined : judgeValue(slot.judge, value, "labelled");
  if (value === undefined || verdict === undefined) return [];
  const name = `element "${slot.name}"`;
  return [{ line, start: value.start + verdict.offset, length: verdict.length, kind: slot.kind, slot: name }];
}

/** Whether a place is within the name of an element, which says nothing about the words after it. */
export function isInElementName(line: PageLine, at: number): boolean {
  return /<\/?$|<\w[^<>]{0,120}name=["'][^"'<>]{0,60}$/.test(line.raw.slice(Math.max(0, at - 200), at));
}
