import type { JudgeName, PageLine, SecretKind } from "./types.ts";
import { isHarmlessBefore } from "./harmless.ts";
import { HARMLESS_AFTER, NOUN, NOUN_STARTS, NOUNS, VPN_CONTEXT, WIFI_CONTEXT } from "./vocabulary.ts";

/** A noun in a line that may name a secret. */
export interface Slot {
  /** 0-based span of the noun in the line. */
  start: number;
  end: number;
  /** As written, cut short. */
  name: string;
  kind: SecretKind;
  judge: JudgeName;
  weak: boolean;
  /** What stands before it in its clause, in lower case. */
  before: string;
}

/** Every noun of a text that may name a secret and is not made harmless by its neighbours, in order. */
export function findSlots(text: string): Slot[] {
  const slots: Slot[] = [];
  for (let from = 0; from < text.length;) {
    NOUN_STARTS.lastIndex = from;
    const start = NOUN_STARTS.exec(text)?.index;
    if (start === undefined) break;
    const end = isWordStart(text, start) ? nounEnd(text, start) : undefined;
    const slot = end === undefined ? undefined : readSlot(text, start, end);
    if (slot !== undefined) slots.push(slot);
    from = end ?? start + 1;
  }
  return slots;
}

/** The slot a label or a table's header names: its last noun, if nothing turns that into something else. */
export function nameSlot(label: string): Slot | undefined {
  if (label.length > 80) return undefined;
  return findSlots(label).findLast((slot) => label.slice(slot.end).trim().split(/\s+/).length <= 6);
}

/** The slots of a line's cleaned text. */
export function slotsOf(line: PageLine): Slot[] {
  return findSlots(line.text);
}

function readSlot(text: string, start: number, end: number): Slot | undefined {
  const name = text.slice(start, end);
  const plain = name.toLowerCase().replaceAll(/[-_\s]+/g, " ");
  const noun = NOUNS.find(({ pattern }) => pattern.test(plain)) ?? {
    kind: "access-code",
    judge: "code",
    weak: true,
  };
  const before = clauseBefore(text, start);
  const weak =
    noun.weak === true || /^(?:pass|passes|pins?|tokens?|keys?|answers?|login|logins)$/.test(plain);
  const numbered = /^pin$/.test(plain) && /^[:= ]{1,3}\d{4}(?!\w)/.test(text.slice(end, end + 9));
  if (weak && !numbered && isHarmlessBefore(before, plain)) return undefined;
  if (
    HARMLESS_AFTER.test(
      text
        .slice(end, end + 40)
        .replace(/^'s/, "")
        .replace(/^ +(?=\S)/, " "),
    )
  )
    return undefined;
  return {
    start,
    end,
    name,
    ...refine(noun.kind, noun.judge, `${before}${plain}`, text, plain),
    weak,
    before,
  };
}

/** A word begins here, or a camel hump, or a stem that people also write on to the word before it. */
function isWordStart(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (!/[A-Za-z0-9]/.test(before)) return true;
  if (/[a-z]/.test(before) && /[A-Z]/.test(text.charAt(start))) return true;
  return /^(?:pass(?:word|wd|phrase)|pwd)/i.test(text.slice(start, start + 10));
}

/** Where the noun at this place ends, if one stands here and its last word is whole. */
function nounEnd(text: string, start: number): number | undefined {
  NOUN.lastIndex = start;
  const noun = NOUN.exec(text)?.[0];
  if (noun === undefined) return undefined;
  const end = start + noun.length;
  const whole = !/[A-Za-z]/.test(text.charAt(end)) || (/[a-z]$/.test(noun) && /[A-Z]/.test(text.charAt(end)));
  return whole ? end : undefined;
}

function clauseBefore(text: string, start: number): string {
  const far = text.slice(Math.max(0, start - 60), start);
  const clause = far.split(/[|;,({[=>]|\.\s|:\s/).at(-1) ?? "";
  return clause
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
}

function refine(
  kind: SecretKind,
  judge: JudgeName,
  phrase: string,
  text: string,
  plain: string,
): { kind: SecretKind; judge: JudgeName } {
  const keyLike = judge === "password" || judge === "key";
  if (keyLike && kind !== "snmp-community" && WIFI_CONTEXT.test(phrase))
    return { kind: "wifi-key", judge: "password" };
  if (keyLike && /^(?:psk|pre|shared|key)/.test(plain) && WIFI_CONTEXT.test(text))
    return { kind: "wifi-key", judge: "password" };
  if (keyLike && VPN_CONTEXT.test(phrase)) return { kind: "vpn-key", judge: "password" };
  if (judge === "key" && /security|encryption|master/.test(phrase))
    return { kind: "token", judge: "password" };
  if (kind === "access-code" && /^code/.test(plain) && WIFI_CONTEXT.test(phrase))
    return { kind: "wifi-key", judge: "password" };
  if (/\b(?:verbal|spoken) /.test(phrase) && judge === "code") return { kind: "password", judge: "password" };
  if (kind === "access-code" && /(?:admin|user|voicemail|phone|copier|sim|unlock) /.test(phrase))
    return { kind: "pin", judge };
  return { kind, judge };
}
