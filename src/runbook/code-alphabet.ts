/**
 * The characters of hand-over codes: 23, so that a weighted sum can check them (23 is prime). Left out is what looks like
 * another (0 O Q D, 1 I, 2 Z, 5 S, 6 G, 8 B, U V: one of each group stays, or none) and every vowel, so that no code
 * spells a word. What still sounds alike on the phone (M and N, P and T) is caught by the check character.
 */
export const ALPHABET = "23456789CFHJKLMNPRTVWXY";
export const BASE = 23;

/** With more characters two of them would have one weight. */
export const LONGEST_CODE = BASE - 1;

/** A character left out that looks like just one that stays. The other ones are refused. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  "1": "L",
  I: "L",
  B: "8",
  S: "5",
  Z: "2",
  G: "6",
  U: "V",
};

const SPOKEN: Readonly<Record<string, string>> = {
  C: "Charlie",
  F: "Foxtrot",
  H: "Hotel",
  J: "Juliett",
  K: "Kilo",
  L: "Lima",
  M: "Mike",
  N: "November",
  P: "Papa",
  R: "Romeo",
  T: "Tango",
  V: "Victor",
  W: "Whiskey",
  X: "X-ray",
  Y: "Yankee",
};

/** What somebody typed, as digits from 0 to 22; or the first character that no code has. Any case, spaces and hyphens. */
export function readCharacters(text: string): { digits: number[] } | { refused: string } {
  const digits: number[] = [];
  for (const character of text.normalize("NFKC").toUpperCase()) {
    if (/[\s\p{P}\p{Cf}]/u.test(character)) continue;
    const digit = ALPHABET.indexOf(LOOKS_LIKE[character] ?? character);
    if (digit < 0) return { refused: character };
    digits.push(digit);
  }
  return { digits };
}

/** Digits as people read them: groups of three or four, the longer ones first. */
export function writeCharacters(digits: readonly number[]): string {
  const groups = Math.ceil(digits.length / 4);
  const parts: string[] = [];
  for (let start = 0, left = groups; left > 0; left--) {
    const size = Math.ceil((digits.length - start) / left);
    parts.push(
      digits
        .slice(start, start + size)
        .map((digit) => ALPHABET[digit] ?? "")
        .join(""),
    );
    start += size;
  }
  return parts.join("-");
}

/** A code in the words that telephonists use: `4 Kilo 7, 9 Romeo 2`. */
export function spellCode(code: string): string {
  return code
    .split("-")
    .map((group) => Array.from(group, (character) => SPOKEN[character] ?? character).join(" "))
    .join(", ");
}

/**
 * Whether digits, the last of which is the check, are whole. Each digit is weighted by its place from the right (1 for
 * the check), and the sum must be a multiple of 23. No weight is 0 and no two are the same, so one wrong digit changes the
 * sum, and so do two swapped ones, neighbours or not.
 */
export function isWhole(digits: readonly number[]): boolean {
  return digits.length > 0 && digits.length <= LONGEST_CODE && weigh(digits) === 0;
}

/** Appends the check. */
export function addCheck(digits: readonly number[]): number[] {
  return [...digits, (BASE - weigh([...digits, 0])) % BASE];
}

/** Digits of a number, the highest first, at least `least` of them. */
export function toDigits(value: bigint, least: number): number[] {
  const digits: number[] = [];
  for (let rest = value; rest > 0n; rest /= BigInt(BASE)) digits.unshift(Number(rest % BigInt(BASE)));
  while (digits.length < least) digits.unshift(0);
  return digits;
}

export function fromDigits(digits: readonly number[]): bigint {
  return digits.reduce((value, digit) => value * BigInt(BASE) + BigInt(digit), 0n);
}

function weigh(digits: readonly number[]): number {
  return digits.reduce((sum, digit, index) => sum + digit * (digits.length - index), 0) % BASE;
}
