import { BASE, writeCharacters } from "./code-alphabet.ts";

/** A code that differs from what was typed by one slip; `group` says where, from 1. */
export interface NearCode {
  code: string;
  group: number;
}

/**
 * Codes one slip away (a wrong, missing or extra character, or two neighbours swapped) that `fits` accepts. None if there
 * are more than three: those are no help.
 */
export function findNear(
  digits: readonly number[],
  fits: (candidate: readonly number[]) => boolean,
): NearCode[] {
  const found = new Map<string, number>();
  for (const { candidate, place } of slips(digits)) {
    if (!fits(candidate)) continue;
    const code = writeCharacters(candidate);
    if (!found.has(code)) found.set(code, groupOf(code, Math.min(place, candidate.length - 1)));
  }
  return found.size > 3 ? [] : [...found].map(([code, group]) => ({ code, group }));
}

function* slips(digits: readonly number[]): Generator<{ candidate: number[]; place: number }> {
  for (let place = 0; place <= digits.length; place++) {
    for (let digit = 0; digit < BASE; digit++) {
      yield { candidate: digits.toSpliced(place, 0, digit), place };
      if (place < digits.length) yield { candidate: digits.with(place, digit), place };
    }
    if (place < digits.length) yield { candidate: digits.toSpliced(place, 1), place };
    const [here, next] = [digits[place], digits[place + 1]];
    if (here !== undefined && next !== undefined)
      yield { candidate: digits.with(place, next).with(place + 1, here), place };
  }
}

function groupOf(code: string, place: number): number {
  let seen = 0;
  for (const [index, group] of code.split("-").entries()) {
    seen += group.length;
    if (place < seen) return index + 1;
  }
  return 1;
}
