import { named } from "./evidence-name.ts";
import type { EvidenceKey } from "./evidence-name.ts";
import type { Candidate } from "./candidates.ts";
import type { Word } from "./line-words.ts";
import { isCommon } from "./value-shape.ts";
import { CUES } from "./word-classes.ts";

/** How the words run up to a value and on behind it, each told by its class: "password for x y is". */
export function weighPath(
  keys: EvidenceKey[],
  { shape }: Candidate,
  left: readonly Word[],
  right: readonly Word[],
  link: string,
): void {
  const { group } = shape;
  const steps = left.slice(-LONGEST).map(stepOf);
  const [fourth, third, second, first] = [steps.at(-4), steps.at(-3), steps.at(-2), steps.at(-1)];
  if (first !== undefined && second !== undefined) {
    keys.push(named`path ${second} ${first} ${link}`, named`${group}: path ${second} ${first} ${link}`);
    if (third !== undefined)
      keys.push(
        named`path ${third} ${second} ${first} ${link}`,
        named`${group}: path ${third} ${second} ${first} ${link}`,
      );
    if (third !== undefined && fourth !== undefined)
      keys.push(
        named`path ${fourth} ${third} ${second} ${first} ${link}`,
        named`${group}: path ${fourth} ${third} ${second} ${first} ${link}`,
      );
  }
  if (fourth === undefined)
    keys.push(
      named`whole path ${third ?? ""} ${second ?? ""} ${first ?? ""} ${link}`,
      named`${group}: whole path ${third ?? ""} ${second ?? ""} ${first ?? ""} ${link}`,
    );
  const cue = left.slice(-LONGEST).findLastIndex(({ classes }) => classes.some((name) => CUES.has(name)));
  if (cue >= 0) {
    const path = steps
      .slice(cue)
      .filter((step) => step !== "x" && step !== "y")
      .join(" ");
    keys.push(named`from cue ${path} ${link}`, named`${group}: from cue ${path} ${link}`);
  }
  const [next, later, last] = right.slice(0, 3).map(stepOf);
  if (next !== undefined && later !== undefined) {
    keys.push(named`then ${next} ${later}`);
    if (last !== undefined) keys.push(named`then ${next} ${later} ${last}`);
  }
}

const LONGEST = 8;

/** A word by what it may say; words of a few letters by themselves, others as common or not. */
function stepOf({ text, classes }: Word): string {
  const cue = classes.find((name) => CUES.has(name));
  if (cue !== undefined) return cue;
  if (classes[0] !== undefined) return classes[0];
  if (/^\d+$/.test(text)) return "#";
  return isCommon(text) ? (text.length < 5 ? text : "x") : "y";
}
