import { named } from "./evidence-name.ts";
import type { EvidenceKey } from "./evidence-name.ts";
import type { Candidate } from "./candidates.ts";
import type { Word } from "./line-words.ts";

/** Which words stand anywhere before and after a value, and the value itself, its digits alike. */
export function weighWords(
  keys: EvidenceKey[],
  { shape, token }: Candidate,
  left: readonly Word[],
  right: readonly Word[],
): void {
  for (const { stem } of left)
    keys.push(named`somewhere before "${stem}"`, named`${shape.group}: somewhere before "${stem}"`);
  for (const { stem } of right) keys.push(named`somewhere after "${stem}"`);
  if (token.length < 14) keys.push(named`value "${token.toLowerCase().replace(/\d/g, "0")}"`);
}
