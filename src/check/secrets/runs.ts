/** Values that are written in several words: what a reader dials, spells or is read over the phone. */
const RUNS: readonly (readonly [string, RegExp])[] = [
  [
    "dial",
    /(?:[LR]|left|right)?\s?\d{1,2}(?:\s(?:left|right))?\s?(?:[-–—/,]\s?|\s)(?:[LR]|left|right)\s?\d{1,2}(?:\s?(?:[-–—/,]\s?|\s)(?:[LR]|left|right)\s?\d{1,2})?(?![\w:])/iy,
  ],
  [
    "dial",
    /\d{1,2}\s?(?:[LR]|left|right)(?:,\s|\s)\d{1,2}\s?(?:[LR]|left|right)(?:(?:,\s|\s)\d{1,2}\s?(?:[LR]|left|right))?(?!\w)/iy,
  ],
  ["dial", /\d{1,2}\s?[-–—/]\s?\d{1,2}\s?[-–—/]\s?\d{1,2}(?![\d:/-])/y],
  [
    "spelled digits",
    /(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?:[\s,-]+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)){2,7}\b/iy,
  ],
  ["dial", /\d{1,2}(?:,\s\d{1,2}){2,3}(?![\w:]|,\s\d)/y],
  ["digits apart", /\d(?:(?:[ ]|,\s?|\s?[·•]\s?)\d){2,7}(?![\d:]|\.\d)/y],
  ["buttons", /\d(?:\s?(?:\+|&|and)\s?\d){1,3}(?:\s(?:together|at once))/iy],
  ["groups of digits", /\d{3,4}(?: \d{3,4}){1,3}(?![\d:.-])/y],
  ["groups of digits", /\d{2}(?: \d{2}){1,3}(?: \d)?(?![\w:-]|\.\d|,\d)/y],
  ["short groups", /([a-z]{4})(?!\s\1)(?:\s[a-z]{4}){3}(?!\w)/y],
];

/** A run of several words that begins at `start`, with its shape and its end, if one does. */
export function readRun(text: string, start: number): { shape: string; end: number } | undefined {
  for (const [shape, pattern] of RUNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match !== null) return { shape, end: start + match[0].length };
  }
  return undefined;
}
