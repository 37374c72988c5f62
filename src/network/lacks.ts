/** What a thing lacks, as bits, so that ten thousand things are judged in a millisecond. */
export const LACKS = {
  power: 1,
  network: 2,
  internet: 4,
  addresses: 8,
  names: 16,
  service: 32,
  beyond: 64,
} as const;

export type Lack = keyof typeof LACKS;

/** The names of these bits. The same bits give the same list. */
export function listLacks(bits: number): readonly Lack[] {
  return lackLists[bits] ?? [];
}

const lackNames = Object.keys(LACKS) as Lack[]; // `as`: Object.keys forgets the key type
const lackLists = Array.from({ length: 2 ** lackNames.length }, (_, bits) =>
  lackNames.filter((name) => (bits & LACKS[name]) !== 0),
);
