import { MODELS, MONTHS, NAMES_OF_NETWORKS, NO_VALUES, PEOPLE, USERS, VAULTS } from "./words.ts";
import type { Kind, OpenKind } from "./words.ts";

/** Picks one of some; of none, "". */
export type Pick = <T>(items: readonly T[]) => T;

/** Values to fill plain lines with. */
export interface Values {
  secret: (kind: Kind) => string;
  /** A value that anyone may read, of the kind that a label of `PUBLIC` calls for. */
  open: (kind: OpenKind) => string;
  /** What stands in a secret's place where there is none: a pointer, a date, a rule. */
  none: () => string;
  date: () => string;
}

/** Values made by chance, and such as are known to be secrets. */
export function makeValues(known: readonly string[], random: () => number, pick: Pick): Values {
  const pools = {
    word: known.filter((value) => /^\p{L}{4,}$/u.test(value)),
    phrase: known.filter((value) => /^\p{L}[\p{L}'’ -]*\s[\p{L}'’ -]+\p{L}$/u.test(value)),
    code: known.filter((value) => /^[*#]?\d{3,8}[A-Z*#]?$/.test(value)),
    made: known.filter(
      (value) => /^\S{5,40}$/.test(value) && /\p{L}/u.test(value) && /[^\p{L}]/u.test(value),
    ),
  };
  const of = (signs: string, length: number): string =>
    Array.from({ length }, () => signs.charAt(Math.floor(random() * signs.length))).join("");
  const one = (...makers: readonly (() => string)[]): string => pick(makers)();
  const date = (): string =>
    one(
      () => `2026-0${of(NON_ZERO, 1)}-1${of(DIGITS, 1)}`,
      () => `${pick(["3", "6", "11"])}/${of(NON_ZERO, 1)}/25`,
      () => `${pick(MONTHS)} 2025`,
      () => `${pick(MONTHS)} ${pick(["3", "14", "22"])}`,
    );
  const made = (): string => pick(pools.made);
  const word = (): string => pick(pools.word);
  const phrase = (): string => pick(pools.phrase);
  const secrets: Readonly<Record<Kind, () => string>> = {
    code: () =>
      one(
        () => of(DIGITS, pick([4, 4, 4, 5, 6, 6, 8])),
        () => of(DIGITS, pick([4, 4, 6])),
        () => pick(pools.code),
        () => `${of(DIGITS, 4)}${of("ACEX#*", 1)}`,
      ),
    community: () => one(word, made),
    key: () =>
      one(
        made,
        made,
        phrase,
        word,
        () => of(MIXED, pick([12, 16, 20, 24])),
        () => of(HEX, pick([16, 32])),
      ),
    token: () =>
      one(
        () => of(MIXED, pick([20, 24, 32])),
        () => of(HEX, 32),
        () =>
          `${pick(["sk", "tok", "key", "api", "pk"])}${pick(["-", "_", "_live_"])}${of(MIXED, pick([16, 20]))}`,
      ),
    password: () => one(made, made, word, phrase, () => of(MIXED, pick([8, 10, 12]))),
  };
  const opens: Readonly<Record<OpenKind, () => string>> = {
    serial: () =>
      one(
        () => of(LETTERS, 3) + of(DIGITS, 7),
        () => of(LETTERS + DIGITS, 10),
        () => of(DIGITS, 4) + of(LETTERS, 3) + of(DIGITS, 6),
      ),
    number: () => of(DIGITS, pick([3, 4, 5, 6, 7])),
    model: () => pick(MODELS),
    name: () => pick(NAMES_OF_NETWORKS),
    host: () => `${of(LETTERS, 2)}-${pick(["SRV", "PC", "SW", "FW", "AP", "NAS"])}-0${of(NON_ZERO, 1)}`,
    user: () => pick(USERS),
    version: () => `${of(NON_ZERO, 1)}.${of(DIGITS, 1)}.${of(DIGITS, 2)}`,
    ip: () => `10.${of(NON_ZERO, 2)}.${of(DIGITS, 1)}.${of(NON_ZERO, 2)}`,
    date,
  };
  return {
    secret: (kind) => secrets[kind](),
    open: (kind) => opens[kind](),
    none: () =>
      pick(NO_VALUES)
        .replace("{date}", date())
        .replace("{vault}", pick(VAULTS))
        .replace("{person}", pick(PEOPLE)),
    date,
  };
}

const DIGITS = "0123456789";
const NON_ZERO = "123456789";
const HEX = "0123456789abcdef";
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const MIXED = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
