import { named } from "./evidence-name.ts";
import type { EvidenceKey } from "./evidence-name.ts";
import type { Candidate } from "./candidates.ts";
import type { Cue } from "./evidence.ts";
import type { Word } from "./line-words.ts";
import type { PageLine } from "./types.ts";
import { isCommon, shapeOf } from "./value-shape.ts";
import { ADJACENT, CUES } from "./word-classes.ts";
import type { WordClass } from "./word-classes.ts";

const SLOTS = ["1st", "2nd", "3rd"] as const;

/** The words before a value, by distance and by what they say; returns the nearest that names a secret. */
export function weighBefore(
  keys: EvidenceKey[],
  line: PageLine,
  candidate: Candidate,
  left: readonly Word[],
  link: string,
): Cue | undefined {
  const { group } = candidate.shape;
  SLOTS.forEach((slot, index) => {
    const word = left.at(-1 - index);
    if (word === undefined) return;
    keys.push(named`${slot} before "${wordName(word)}"`);
    for (const name of word.classes)
      keys.push(named`${slot} before ${name}`, named`${group}: ${slot} before ${name}`);
  });
  weighTokenBefore(keys, line, candidate, link);
  const seen = new Set<WordClass>();
  let cue: Cue | undefined;
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const word = left[index];
    if (word === undefined || word.classes.length === 0) continue;
    const near = /[.!?;](?:\s|$)/.test(line.text.slice(word.end, candidate.start)) ? "earlier" : "before";
    for (const name of word.classes) {
      if (seen.has(name) || ADJACENT.has(name)) continue;
      seen.add(name);
      keys.push(named`${near} ${name}`, named`${group}: ${near} ${name}`);
    }
    const name = cue === undefined ? word.classes.find((each) => CUES.has(each)) : undefined;
    if (name === undefined) continue;
    cue = { name, label: line.raw.slice(word.start, word.end), where: "line" };
    weighCue(keys, group, left, index, { name, near, link });
  }
  if (cue === undefined) keys.push(named`no cue before`, named`${group}: no cue before`);
  return cue;
}

/** How far the cue stands from its value, and the words on both sides of it. */
function weighCue(
  keys: EvidenceKey[],
  group: string,
  left: readonly Word[],
  index: number,
  { name, near, link }: { name: WordClass; near: string; link: string },
): void {
  const distance = left.length - 1 - index;
  const far = distance > 5 ? "6+" : distance > 2 ? "3-5" : String(distance);
  keys.push(
    named`cue ${name}`,
    named`cue ${name}, ${far} words on`,
    named`cue ${name}, ${far} words on, ${link}`,
    named`${group}: cue ${name}, ${far} words on`,
    named`${group}: cue ${name} ${near}, ${link}`,
  );
  if (distance > 0)
    for (const nearest of left.at(-1)?.classes ?? [])
      keys.push(
        named`cue ${name}, ${far} words on, 1st before ${nearest}`,
        named`${group}: cue then 1st before ${nearest}`,
      );
  const next = left[index + 1];
  if (next !== undefined)
    keys.push(named`cue then "${wordName(next)}"`, ...next.classes.map((each) => named`cue then ${each}`));
  const prior = left[index - 1];
  if (prior !== undefined)
    keys.push(
      named`cue behind "${wordName(prior)}"`,
      ...prior.classes.map((each) => named`cue ${name} behind ${each}`),
    );
}

/** A number, an address or a made-up name right before the value, as a user's name stands before a password. */
function weighTokenBefore(
  keys: EvidenceKey[],
  line: PageLine,
  { start, shape }: Candidate,
  link: string,
): void {
  const token =
    /([^\s"'`|(,;=:]+)["'`)\s|,;:=/(–—-]*$/.exec(line.raw.slice(Math.max(0, start - 60), start))?.[1] ?? "";
  if (token === "" || /^\p{L}+$/u.test(token)) return;
  const before = shapeOf(token);
  const kind = before.group === "fine" ? before.shape : before.group;
  keys.push(named`after ${kind}`, named`${shape.group} ${link} ${kind}`);
}

/** The words after a value; returns the nearest that names a secret, as in "4471 is the code". */
export function weighAfter(
  keys: EvidenceKey[],
  candidate: Candidate,
  right: readonly Word[],
): Cue | undefined {
  const { group } = candidate.shape;
  const [first, second] = right;
  if (first !== undefined) {
    keys.push(named`1st after "${wordName(first)}"`);
    for (const name of first.classes) keys.push(named`1st after ${name}`, named`${group}: 1st after ${name}`);
    if (!isCommon(first.text)) keys.push(named`1st after rare`);
  }
  if (second !== undefined) {
    keys.push(named`2nd after "${wordName(second)}"`);
    for (const name of second.classes) keys.push(named`2nd after ${name}`);
  }
  const seen = new Set<WordClass>();
  let cue: Cue | undefined;
  for (const word of right)
    for (const name of word.classes) {
      if (cue === undefined && CUES.has(name)) cue = { name, label: word.text, where: "after" };
      if (!ADJACENT.has(name)) seen.add(name);
    }
  for (const name of seen) keys.push(named`after-words ${name}`, named`${group}: after-words ${name}`);
  return cue;
}

function wordName(word: Word): string {
  return /^\d+$/.test(word.text) ? "a number" : word.text;
}
