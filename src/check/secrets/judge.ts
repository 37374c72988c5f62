import { hasFineShape, isMeasure, isPointer } from "./fine-shapes.ts";
import { isFineWord, isTechnicalName } from "./fine-words.ts";
import { findCode } from "./judge-code.ts";
import { isGlaring, isMixed, isPassword } from "./judge-password.ts";
import type { Bond, JudgeName, Value } from "./types.ts";

/** The secret within a value: offset from the value's start and length; undefined if the value is fine. */
export interface Verdict {
  offset: number;
  length: number;
}

/** Judges a value by what its slot holds; `loose` lets a code stand a few words into the field. */
export function judgeValue(judge: JudgeName, value: Value, bond: Bond, loose = true): Verdict | undefined {
  if (judge === "code") {
    const code = findCode(value, bond, loose);
    if (code === undefined && bond === "labelled" && isSpokenCode(value))
      return { offset: 0, length: value.token.length };
    return code === undefined ? undefined : { offset: code.at, length: code.length };
  }
  return JUDGES[judge](value, bond) ? { offset: 0, length: value.token.length } : undefined;
}

const JUDGES: Readonly<Record<Exclude<JudgeName, "code">, (value: Value, bond: Bond) => boolean>> = {
  password: isPassword,
  key: isKey,
  token: isToken,
  recovery: isRecovery,
  seed: isSeed,
  answer: isAnswer,
  licence: isLicence,
  community: isCommunity,
  pair: isBesideLogin,
};

/** A pass code may be a word, which is then written in capitals and stands alone. */
function isSpokenCode({ token, rest }: Value): boolean {
  return (
    /^[A-Z]{5,14}$/.test(token) &&
    /^\s*(?:$|[.)])/.test(rest) &&
    !isFineWord(token) &&
    !isTechnicalName(token)
  );
}

/** A bare "key" is a secret only if it looks made up: most keys hang on a hook or sit on a keyboard. */
function isKey(value: Value, bond: Bond): boolean {
  const { token } = value;
  if (token.length < 6 || isPointer(token + value.rest) || !isPassword(value, bond)) return false;
  return isMixed(token) && (/\d.*\d/.test(token) || /[!@#$%^&*]/.test(token)) && !/[\\/]/.test(token);
}

function isToken(value: Value, bond: Bond): boolean {
  const { token } = value;
  if (token.length < 6 || hasFineShape(token) || isFineWord(token) || isTechnicalName(token)) return false;
  if (isPointer(token + value.rest) || isMeasure(value.rest)) return false;
  if (/^\d+$/.test(token)) return token.length >= 6 && bond === "labelled";
  return /\d/.test(token)
    ? /[A-Za-z]/.test(token)
    : (token.length >= 16 && /[A-Z].*[a-z]|[a-z].*[A-Z]/.test(token)) ||
        (bond === "labelled" && isMixed(token));
}

/** A community of any strength, "public" too: it is what lets a reader in. */
function isCommunity(value: Value, bond: Bond): boolean {
  const { token } = value;
  if (/^(?:public|private|secret|read|write|snmp)$/i.test(token))
    return /^\s*(?:$|[,.;)(}])/.test(value.rest);
  if (bond === "adjacent" && /^\s*(?:$|[,.;)(])/.test(value.rest))
    return (value.quoted || /[-_]/.test(token)) && isPassword(value, "linked");
  return isPassword(value, bond);
}

/** Behind "login" stands a name far more often than a password; only a glaring value counts. */
function isBesideLogin(value: Value): boolean {
  return isGlaring(value.token) && !/[:]/.test(value.token);
}

/** Groups such as 8f3k-22lq, 4821 9930, six or more digits, or a run of letters with digits. */
function isRecovery(value: Value): boolean {
  const field = `${value.token}${value.rest}`.trim();
  if (isPointer(field) || hasFineShape(value.token) || isTechnicalName(value.token)) return false;
  if (/^[A-Za-z0-9]{3,8}(?:[-\s][A-Za-z0-9]{3,8}){1,9}\b/.test(field) && /\d/.test(value.token))
    return !isMeasure(value.rest);
  return (
    /^\d{6,12}$/.test(value.token) ||
    (value.token.length >= 6 && isMixed(value.token) && !isFineWord(value.token))
  );
}

/** Base 32 as authenticator apps show it: sixteen or more characters, in groups or not. */
function isSeed(value: Value): boolean {
  const field = `${value.token}${value.rest}`.slice(0, 120);
  if (isPointer(field) || hasFineShape(value.token)) return false;
  if (/^(?:[A-Z2-7]{4}[\s-]?){4,}=*(?![A-Za-z])/i.test(field)) return /\d|^[A-Z\s]{16,}/.test(field);
  if (/^[A-Z2-7]{12,}=*$/.test(value.token)) return true;
  return value.token.length >= 8 && isMixed(value.token) && !isTechnicalName(value.token);
}

/** The answer to a security question is any word or two, unless it tells where the answer is. */
function isAnswer(value: Value, bond: Bond): boolean {
  const field = `${value.token}${value.rest}`;
  if (bond === "adjacent")
    return (
      /^[A-Z][\w'’-]+$/.test(value.token) && /^\s*(?:$|[.,;)])/.test(value.rest) && !isFineWord(value.token)
    );
  if (/^(?:Mr|Mrs|Ms|Miss)\.? [A-Z]\w+\.?$/.test(field.trim())) return true;
  if (isPointer(field) || hasFineShape(value.token) || value.token.length < 2) return false;
  const words = field.trim().split(/\s+/);
  if (words.length > 6 || isMeasure(value.rest)) return false;
  return (
    !isFineWord(value.token) &&
    !/\b(?:set|machine|calls?|phones?|the|by|as|in|lines?)\b/.test(
      words.slice(1, 4).join(" ").replace(/^the /, ""),
    )
  );
}

/** Five groups of five, or a like form of groups; a count of seats or a part number is no key. */
function isLicence(value: Value): boolean {
  const { token } = value;
  if (/^[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){2,6}$/i.test(token)) return /\d/.test(token);
  return /^[A-Z0-9]{16,}$/.test(token) && /\d/.test(token) && /[A-Z]/.test(token);
}
