import type { IdentifierField } from "./types.ts";

/**
 * Identifiers are compared in three forms, from strict to forgiving:
 * `bare` letters and digits alone, lower case (`F8:0D:AC` → `f80dac`; addresses keep their dots),
 * `alike` with letters that are mistaken for digits folded (O → 0; I and L → 1),
 * `loose` with the zeros dropped that begin a number after letters as well (`D-01` → `d1`, `HD-OO11` → `hd11`).
 */
export interface IdentifierForms {
  bare: string;
  alike: string;
  loose: string;
  /** As `loose`, but with the zeros that begin each number between marks dropped: `1-02` → `12`. */
  parted: string;
}

export function formsOf(value: string, field?: IdentifierField): IdentifierForms {
  if (field === "ip" || field === "subnet") {
    const bare = value.trim().toLowerCase();
    return { bare, alike: bare, loose: bare, parted: bare };
  }
  const bare = bareOf(value.toLowerCase());
  const alike = foldAlike(bare);
  return { bare, alike, loose: withoutZeros(bare), parted: withoutZeros(value.toLowerCase()) };
}

/** Folds letters that are read out or typed as digits. */
export function foldAlike(text: string): string {
  return text.replace(/o/g, "0").replace(/[il]/g, "1");
}

function bareOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** An L in front of zeros is a letter, so zeros are dropped before it may count as a 1: `ML-OO17` → `m117`. */
function withoutZeros(text: string): string {
  return foldAlike(bareOf(text.replace(/o/g, "0").replace(/(?<!\d)0+(?=\d)/g, "")));
}

/** The words of a model by which people tell it: `S1216` of "Camera Station S1216 Rack"; and its first two, `ProMax 2D`. */
export function tellingWords(model: string): string[] {
  const words = model.split(/\s+/).filter((word) => word !== "");
  const telling = words.filter(
    (word) => formsOf(word).bare.length > 3 && /\p{L}/u.test(word) && /\d/.test(word),
  );
  const start = words.length > 2 ? words.slice(0, 2).join(" ") : "";
  return words.length < 2 ? [] : [...telling, ...(/\d/.test(start) ? [start] : [])];
}

/** Marks as they are said: `hd dash pc dash recept` → `hd-pc-recept`, `zero x 80070035` → `0x80070035`, `oh 26` → `o 26`. */
export function readMarks(text: string): string {
  return text
    .replace(/\s+(?:dash|hyphen|minus|underscore)\s+/gi, "-")
    .replace(/\b(?:zero|0|oh?) ?x ?(?=[0-9a-f]{4,8}\b)/gi, "0x")
    .replace(/\boh(?=[ -]?\d)/gi, "o");
}

/**
 * An address or the end of one as people type it: `10.20.1.2`, `10 20 1 2`, `10 dot 20 dot 1 dot 2`, `.1.2`, `1.2`; a whole
 * one with hyphens or commas (`10-20-1-2`) and zeros in front of its numbers (`10.020.001.002`) too. Null if it is none.
 */
export function readIp(text: string): { ip: string; whole: boolean } | null {
  const spoken = text.replace(DOT, ".").trim();
  const parts = spoken.replace(/^\.|\.$/g, "").split(/\s*[.,-]\s*|\s+/);
  const whole = parts.length === 4;
  if (parts.length < 2 || parts.length > 4 || (!whole && /[,-]/.test(spoken))) return null;
  if (!parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return null;
  if (!whole && parts.some((part) => /^0\d/.test(part))) return null;
  return { ip: parts.map(Number).join("."), whole };
}

/** The full stop of an address as it is said. */
const DOT = /\s*\b(?:dot|point)\b\s*/gi;

/** `three` → `3`, within a text; numbers up to twenty, which is how far people say a number in words. */
export function readNumberWords(text: string): string {
  return text.replace(/[a-z]+/gi, (word) => {
    const value = NUMBERS.indexOf(word.toLowerCase());
    return value < 0 ? word : String(value);
  });
}

const NUMBERS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen twenty"
).split(" ");

/** A MAC address, or at least four hexadecimal digits of one with its separators. Null if it is none. */
export function readMac(text: string): { mac: string; whole: boolean } | null {
  const trimmed = text.trim().toLowerCase();
  const bare = trimmed.replace(/[^0-9a-f]/g, "");
  if (
    /^[0-9a-f]{2}([:\- .])[0-9a-f]{2}(?:\1[0-9a-f]{2}){0,4}$/.test(trimmed) &&
    !/^[0-9. ]+$/.test(trimmed)
  ) {
    // "ab 12" is no part of an address; "00 c3 01" is.
    const short = / /.test(trimmed) && (bare.length < 6 || !/\d/.test(bare));
    return short ? null : { mac: bare, whole: bare.length === 12 };
  }
  if (/^\d{2}(?::\d{2}){1,5}$/.test(trimmed)) return { mac: bare, whole: bare.length === 12 };
  if (/^(?:[0-9a-f]{4}[.:\-]){1,2}[0-9a-f]{4}$/.test(trimmed) && /[0-9]/.test(bare) && bare.length >= 8) {
    return { mac: bare, whole: bare.length === 12 };
  }
  if (/^[0-9a-f]{12}$/.test(trimmed) && /\d/.test(trimmed)) return { mac: bare, whole: true };
  return null;
}

/** The digits of a phone number of at least seven, without a leading 1. Null if the text is none. */
export function readPhone(text: string): string | null {
  if (!/^[\s+().\-\d]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15) return null;
  if (readIp(text)?.whole === true) return null;
  return digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
}

/** Whether a word looks like an identifier by itself: letters and digits mixed, or four digits and more. */
export function looksLikeIdentifier(word: string): boolean {
  if (ORDINARY.test(word)) return false;
  return (/\d/.test(word) && /\p{L}/u.test(word)) || /^\d{4,}$/.test(word);
}

/** Words with digits that are ordinary speech. */
const ORDINARY =
  /^(?:\d+(?:st|nd|rd|th|am|pm|a|p|gb|mb|tb|kb|ghz|mhz|g|k|x|hrs?|mins?|m|h|s|days?|ft|mbps|gbps|percent|p)|[m]?365|office\d+|o365|win(?:dows)?\d+|w1[01]|2fa|mp[34]|usb\d?c?|hdmi\d?|cat\d[ae]?|wifi\d|h26[45]|4k|1080p|720p|19\d\d|20\d\d|x64|x86|ipv[46]|b2b|e\d|a[345]|f\d{1,2}|mfa2?|tabs3|1password|mac\d*os|i[3579]|y2k|covid19|drive\d|monitor\d|screen\d)$/;
