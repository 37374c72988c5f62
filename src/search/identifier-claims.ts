import { looksLikeIdentifier } from "./identifiers.ts";
import type { IdentifierIndex } from "./identifier-index.ts";
import { readIdentifier } from "./identifier-readers.ts";
import type { Chunk, Reading } from "./identifier-readers.ts";
import type { Token } from "./words.ts";

/** A stretch of a query that names a thing by an identifier. */
export interface IdentifierClaim extends Reading {
  /** As typed. */
  text: string;
  start: number;
  end: number;
  /** Where the name of its kind ends, if that follows: the "jack" of "operatory 3 jack". */
  kindEnd: number;
}

/** An address that is read out has seven: `10 dot 20 dot 1 dot 2`. */
const LONGEST = 7;

/** Every identifier in a query, leftmost first, each as long as it can be. `final`: no more is being typed. */
export function findClaims(query: string, indexes: readonly IdentifierIndex[]): IdentifierClaim[] {
  const chunks = [...query.matchAll(/[^\s,;!?"“”]+/g)].slice(0, 40).map((match): Chunk => ({
    text: match[0].replace(/[.:]+$/, "") || match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const claims: IdentifierClaim[] = [];
  const used = new Set<number>();
  for (const known of [true, false]) {
    for (let length = Math.min(LONGEST, chunks.length); length > 0; length--) {
      for (let at = 0; at + length <= chunks.length; at++) {
        const window = chunks.slice(at, at + length);
        if (window.some((_, index) => used.has(at + index))) continue;
        const reading = readIdentifier(window, { indexes, alone: length === chunks.length });
        if (reading === null || reading.matches.length > 0 !== known) continue;
        claims.push({ ...reading, ...spanOf(window, chunks[at + length]) });
        for (let index = 0; index < length; index++) used.add(at + index);
      }
    }
  }
  return claims.sort((a, b) => a.start - b.start);
}

function spanOf(window: readonly Chunk[], next: Chunk | undefined) {
  const end = window.at(-1)?.end ?? 0;
  return {
    text: window.map((chunk) => chunk.text).join(" "),
    start: window[0]?.start ?? 0,
    end,
    kindEnd: next !== undefined && KIND.test(next.text) ? next.end : end,
  };
}

const KIND =
  /^(?:jack|outlet|port|socket|drop|plate|desk|printer|copier|switch|camera|phone|server|scanner|ap)$/i;

/** Whether a query asks who is behind a number, not what is wrong. */
export function asksWho(query: string): boolean {
  return /\b(?:who(?:['’]?s|se)?|missed (?:a )?calls? from|caller id|number is (?:this|that))\b/i.test(query);
}

/** Words of an identifier are spoken for, except the ordinary ones beside it ("camera" in "camera 6"). */
export function isClaimed(token: Token, claims: readonly IdentifierClaim[]): boolean {
  return claims.some(
    (claim) =>
      token.start >= claim.start &&
      token.end <= claim.end &&
      (token.word.length < 4 ||
        looksLikeIdentifier(token.word) ||
        /\d/.test(token.word) ||
        /[-@.]/.test(claim.text) ||
        (isName(claim) && !KIND.test(token.word))),
  );
}

/** Whether a thing is called just so: the "packing" of "packing 4" is a place, not a battery pack. */
function isName({ matches }: IdentifierClaim): boolean {
  return matches.some(({ field, agreement }) => field === "alias" && agreement === "same");
}
