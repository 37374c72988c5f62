import { keepLately } from "#book/keep-lately.ts";

/** A piece of evidence, by the number under which the weights know it. */
export type EvidenceKey = number;

/**
 * The number of a piece of evidence, from how it is worded: evidence is made tens of millions of times, and mixing
 * the numbers of a few words is far faster than joining them. The same wording gives the same number everywhere.
 */
export function named(template: TemplateStringsArray, ...parts: readonly string[]): EvidenceKey {
  let key = seeds.get(template) ?? keepSeed(template);
  for (const part of parts) key = mix(key, hashOf(part));
  return key;
}

const seeds = new Map<TemplateStringsArray, number>();
const hashOf = keepLately(100_000, hash);

function keepSeed(template: TemplateStringsArray): number {
  const seed = hash(template.raw.join("\0"));
  seeds.set(template, seed);
  return seed;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return mix(value, text.length);
}

/** The last step of MurmurHash3, so that near numbers end far apart; a signed 32-bit whole number. */
function mix(one: number, other: number): number {
  let value = Math.imul(one, 31) ^ other;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
