import { hasFineShape, isMeasure, isPointer } from "./fine-shapes.ts";
import { isFineWord, isTechnicalName } from "./fine-words.ts";
import { isOfSentence, isPhraseOfWords } from "./passphrase.ts";
import type { Bond, Value } from "./types.ts";

/**
 * Whether a value in a password's slot is one. A token that mixes kinds of characters is; a plain word is only
 * where the slot is labelled or the sentence ends with it; several plain words are a passphrase only if none
 * of them belongs to a remark about passwords.
 */
export function isPassword(value: Value, bond: Bond, minimum = 3): boolean {
  const token = unescape(value.token);
  if (isPointer(token + value.rest)) return false;
  if (KNOWN_DEFAULTS.test(token)) return true;
  if (value.quoted && /\s/.test(token))
    return (
      (bond !== "adjacent" || isPhraseOfWords(token, 3, true)) &&
      !/^[{<$%[]/.test(token) &&
      !REMARK.test(token) &&
      token.split(/\s+/).length <= 8
    );
  if (token.length < minimum || token.length > 200 || hasFineShape(token) || isTechnicalName(token))
    return false;
  if (/^\d+$/.test(token))
    return (
      token.length >= 4 && !isMeasure(value.rest) && (bond !== "adjacent" || NUMBER_ENDS.test(value.rest))
    );
  if (isMixed(token)) return !isFineWord(token) && !(bond === "adjacent" && !isTelling(token));
  if (bond === "labelled" && /^[a-z]+$/.test(token) && isPhraseOfWords(clauseOf(token + value.rest), 3))
    return true;
  if (isFineWord(token)) return false;
  if (bond === "adjacent")
    return (value.quoted && token.length >= 5 && /^[a-z]/.test(token)) || isPassphrase(token + value.rest, 5);
  if (value.quoted) return true;
  return isAlone(value, bond) || isPassphrase(token + value.rest, 3);
}

/** Letters with digits, or signs that prose does not put inside a word. */
export function isMixed(token: string): boolean {
  if (/[A-Za-z]/.test(token) && /\d/.test(token)) return !isCounted(token);
  if (/[!@#$%^&*+=~?|\\<>{}[\]_]/.test(token) && /[A-Za-z0-9]/.test(token))
    return (
      !/^[A-Za-z'’-]+[!?]+$/.test(token) ||
      (/[A-Z].*[a-z]/.test(token) && token.endsWith("!") && token.length > 5)
    );
  return /[a-z][A-Z]/.test(token) && token.length >= 7;
}

/** Mixed in a way that a name, a model or an ordinal is not, so it may stand right behind the noun. */
export function isTelling(token: string): boolean {
  if (token.length < 5 || hasFineShape(token) || isTechnicalName(token)) return false;
  if (/[A-Za-z]/.test(token) && /[!@#$%^&*+=~?]/.test(token) && !/^[A-Za-z'’-]+[!?]+$/.test(token))
    return true;
  return (
    /[A-Za-z]{2}/.test(token) &&
    /\d/.test(token) &&
    !isCounted(token) &&
    !/^[A-Z]{1,5}-?\d+[A-Z]?$/.test(token)
  );
}

/** Made up beyond doubt, even with no noun beside it: eight or more characters of three kinds. */
export function isGlaring(token: string): boolean {
  if (token.length < 7 || hasFineShape(token) || isTechnicalName(token)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[!@#$%^&*+=~?]/].filter((kind) => kind.test(token)).length;
  return kinds >= 3 && !/[/\\]/.test(token);
}

function isCounted(token: string): boolean {
  return /^\d+(?:st|nd|rd|th|x|-\w+)$|^\d+[-–]\d+$|^[A-Z]-\d{1,3}$/.test(token);
}

/** After a number right behind the noun the clause must end, or say where it is used. */
const NUMBER_ENDS = /^["'`]?\s*(?:$|[.,;)(|](?!\d)|(?:on|for|at|to|in|works|opens)\s[a-z])/i;

/** What makers set and people choose, so surely that they need no other sign. */
const KNOWN_DEFAULTS =
  /^(?:calvin|changeme|letmein|qwerty\d*|toor|ubnt|raspberry|hunter2|passw0rd|p@ssw0rd|password\d+!?|welcome\d+!?|admin\d{2,}!?|abc123)$/i;

/** How a quoted remark begins, as no quoted passphrase is likely to. */
const REMARK =
  /^(?:see|ask|in|on|at|under|the|your|my|our|a|an|use|kept|stored|held|same|as|not|no|enter|type|must|password|passwords|pin|user|username|access|sign|log|forgot|reset|change|changed|incorrect|invalid|wrong|expired|please|contact|set|new|confirm|current|old|this|that|you|it|is|has|will|cannot|can't|does|unknown|per|at|none)\b/i;

function isAlone(value: Value, bond: Bond): boolean {
  const rest = value.rest.trim();
  if (/^[A-Z][a-z]+$/.test(value.token) && /^(?:and|or) [A-Z]/.test(rest)) return false;
  if (bond === "labelled")
    return rest === "" || /^[,;.()[\]{}|/"'”·•}]|^(?:[-–—]|and|or|but|on|for|\/\/)(?:\s|$)/.test(rest);
  return (rest === "" || /^[.;)}\]]+$|^<\/|^,|^\(|^[-–—]\s/.test(rest)) && value.token.length >= 5;
}

function isPassphrase(words: string, fewest: number): boolean {
  const clause = clauseOf(words);
  const parts = clause.trim().split(/\s+/);
  if (/^[A-Z]/.test(clause.trim()) && parts.slice(1).some((part) => /^[a-z]/.test(part))) return false;
  if (parts.length < fewest || parts.length > 8) return false;
  if (parts.some(isOfSentence)) return false;
  if (fewest <= 3 && isPhraseOfWords(clause, fewest)) return true;
  if (isMixed(clause.trim().replaceAll(" ", ""))) return !parts.slice(0, 2).some(isFineWord);
  return parts.every(
    (part, at) => /^[a-z'’-]+$/i.test(part) && (at > 0 && fewest < 3 ? true : !isFineWord(part)),
  );
}

function clauseOf(words: string): string {
  return words.slice(0, 90).split(/[.,;(|]|\s[-–—]\s/)[0] ?? "";
}

function unescape(token: string): string {
  return token.replaceAll(/\\([*_#$!<{`[\]~|])/g, "$1");
}
