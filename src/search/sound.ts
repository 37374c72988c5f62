/**
 * How a word sounds, roughly, in English: `fone` and `phone` agree, so do `lisence` and `license`, `nife` and `knife`.
 * The consonants in order with a mark for a leading vowel; after Metaphone (Lawrence Philips, 1990), much reduced.
 */
export function soundOf(word: string): string {
  let text = word.toLowerCase().replace(/[^a-z]/g, "");
  for (const [pattern, sound] of RULES) text = text.replace(pattern, sound);
  const first = /^[aeiouy]/.test(text) ? "a" : "";
  return first + text.replace(/[aeiouy]/g, "").replace(/(.)\1+/g, "$1");
}

const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, "n"],
  [/^wr/, "r"],
  [/^wh(?=o)/, "h"],
  [/^wh/, "w"],
  [/^x/, "s"],
  [/ph/g, "f"],
  [/(?<=[aeiou])gh(?=t|$)/g, ""],
  [/dge|dj/g, "j"],
  [/(?:ti|si|ci)(?=on|an)/g, "sh"],
  [/sch/g, "sk"],
  [/tch/g, "ch"],
  [/ch/g, "c"],
  [/c(?=[eiy])/g, "s"],
  [/ck|c|q/g, "k"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/mb$/g, "m"],
  [/v/g, "f"],
  [/(?<=[aeiou])w|(?<=[aeiou])h/g, ""],
];

/** One way to write each sound, so that words are compared as they are said. */
export function asSaid(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/ck|qu?|c(?![eiyh])/g, "k")
    .replace(/c(?=[eiy])|z/g, "s")
    .replace(/^kn/, "n")
    .replace(/^wr/, "r")
    .replace(/gh(?=t)/g, "")
    .replace(/(.)\1/g, "$1")
    .replace(/(?<=.)e$/, "");
}
