import { isFineWord } from "./fine-words.ts";

/** Words that make a sentence, and so a remark: verbs that carry one, pronouns, negations. */
const SENTENCE =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|must|may|might|can|could|should|shall|will|would|needs?|works?|knows?|expires?|changes?|it|its|you|your|we|our|us|they|them|their|he|she|her|him|his|i|my|who|which|that|what|when|if|not|no|every|each|only|same|required|until|since|because|than|via|per)$/i;
/** What a secret is written on or kept by, where the word list of remarks has no entry of its own. */
const KEEPERS =
  /^(?:whiteboard|corkboard|clipboard|fridge|poster|receipt|underside|bottom|website|wall|lid|safe|monitor|keyboard|certificate|shredded|someone|manager|owner|front|back|top|side|inside|outside)$/i;

/** Words of remarks that open a longer phrase as well, if plain nouns follow. */
const ADJECTIVES =
  /^(?:old|new|long|short|wrong|right|correct|good|bad|weak|strong|fine|first|last|safe|secret|upper|lower)$/;

/**
 * Whether a clause of plain words is a pass phrase such as "orange lamp under stairs", not a remark about one:
 * mostly nouns and adjectives, no sentence, and it does not open with where or how the secret is kept.
 */
export function isPhraseOfWords(clause: string, fewest: number, quoted = false): boolean {
  const parts = clause.trim().split(/\s+/);
  const [first = "", second = ""] = parts;
  if (/^\d/.test(parts.at(-1) ?? "") && parts.length < 3) return false;
  if (parts.length < fewest || parts.length > 7) return false;
  if (
    !parts.every((part, at) => /^[a-z'’-]+$/.test(part) || (at > 0 && /^\d{1,4}$/.test(part))) ||
    parts.some(isOfSentence)
  )
    return false;
  const told = quoted || (parts.length > 3 && ADJECTIVES.test(first) && !parts.slice(1).some(isFineWord));
  if ((isFineWord(first) && !told) || KEEPERS.test(first) || KEEPERS.test(second)) return false;
  const telling = parts.filter((part) => !isFineWord(part)).length;
  return telling >= 2 && telling * 2 >= parts.length;
}

/** Whether a word makes its clause a sentence about something. */
export function isOfSentence(word: string): boolean {
  return SENTENCE.test(word);
}
