import { named } from "./evidence-name.ts";
import type { EvidenceKey } from "./evidence-name.ts";
import type { Candidate } from "./candidates.ts";
import type { Word } from "./line-words.ts";
import type { LineReading } from "./read-line.ts";
import type { PageLine } from "./types.ts";
import { shapeOf } from "./value-shape.ts";
import { classesOf } from "./word-classes.ts";

/** What the value looks like, and whether it repeats what its line says. `first` is the index of its first word. */
export function weighValue(
  keys: EvidenceKey[],
  reading: LineReading,
  candidate: Candidate,
  first: number,
): void {
  const { shape, quote, token } = candidate;
  const { group } = shape;
  keys.push(named`shape ${shape.shape}`, named`group ${group}`);
  for (const trait of shape.traits) keys.push(named`value ${trait}`, named`${group}: ${trait}`);
  if (quote !== "") keys.push(named`in ${quote}`, named`${group} in quotes`);
  for (const name of reading.against) keys.push(named`line ${name}`, named`${group}: line ${name}`);
  const own = token.toLowerCase();
  for (const name of classesOf(own)) keys.push(named`value is ${name}`);
  const before = reading.words.slice(0, first);
  if (before.slice(-4).some(({ text }) => text === own))
    keys.push(named`value repeats a word`, named`${group} repeats a word`);
  if (own.length > 4 && before.some(({ text }) => text.length > 2 && own.startsWith(text)))
    keys.push(named`value opens with a word of the line`);
}

/** What parts a value from the word before it: a sign that separates, or nothing but a blank. */
export function linkBefore(line: PageLine, { start }: Candidate, before: Word | undefined): string {
  const between = line.raw.slice(before?.end ?? Math.max(0, start - 12), start);
  const signs = between.replace(/[\s"'`“”‘’„*_~]+/g, (blank) => (/\t| {2,}/.test(blank) ? "⇥" : ""));
  const plain = signs.replaceAll("⇥", "");
  if (plain === "") return before === undefined ? "start" : signs === "" ? "blank" : "gap";
  if (plain.includes("|")) return "|";
  if (/=>|->|→|⇒/.test(plain)) return "→";
  if (plain.endsWith(">")) return ">";
  if (/^[.?!…]/.test(plain)) return "sentence";
  const sign = /[:=/,;(<[{@%&+#\\–—-](?=[^:=/,;(<[{@%&+#\\–—-]*$)/.exec(plain)?.[0] ?? "other";
  return sign === "–" || sign === "—" ? "-" : sign;
}

/** How the value is set off from the line, and what its whole field says. */
export function weighField(keys: EvidenceKey[], line: PageLine, candidate: Candidate, link: string): void {
  const { group } = candidate.shape;
  const end = endAfter(line, candidate);
  keys.push(
    named`ends at ${end}`,
    named`${group} ends at ${end}`,
    named`link ${link}`,
    named`${group} after ${link}`,
    named`link ${link}, ends at ${end}`,
  );
  if (candidate.quote !== "") return;
  const clause =
    /^[^.,;:()|"<]{0,80}/.exec(line.text.slice(candidate.start, candidate.start + 80))?.[0] ?? "";
  const words = clause.trim().split(/\s+/);
  const number = words.length > 6 ? "7+" : String(words.length);
  keys.push(named`field of ${number}`, named`${group} in field of ${number}`);
  if (words.length < 2 || group === "digits") return;
  const rare = words.filter((word) => shapeOf(word).shape === "rare-word").length;
  const sentence = words.some((word) => SENTENCE.test(word));
  keys.push(
    sentence ? named`field is a sentence` : named`field is no sentence`,
    named`field has ${rare > 2 ? "3+" : String(rare)} rare of ${number}`,
  );
  if (!sentence && words.every((word) => /^\p{Ll}+$/u.test(word)))
    keys.push(named`field of plain words ${number} after ${link}`);
}

function endAfter(line: PageLine, candidate: Candidate): string {
  const rest = line.text.slice(candidate.end, candidate.end + 80).replace(/^["'`”’]+/, "");
  if (rest.trim() === "") return "end of line";
  if (/^\s*[|<]/.test(rest)) return "edge";
  if (/^[.!?](?:\s|$)/.test(rest)) return "end of sentence";
  return /^\s*[,;):}\]/=([{–—+#-]/.exec(rest)?.[0].trim() ?? (/^\s/.test(rest) ? "blank" : "other");
}

/** Words that make the field a sentence about something. */
const SENTENCE =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|must|may|can|could|should|will|would|needs?|works?|knows?|expires?|changes?|it|its|you|your|we|our|they|them|he|she|her|him|i|my|who|which|that|what|when|if|not|no|every|each|only|required|until|since|because|via|per|to|on|for|in)$/i;
