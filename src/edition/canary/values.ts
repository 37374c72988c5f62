import type { ValueHelp } from "#schemas/index.ts";

/** A value that nothing else looks like, and every way in which it may be written in a site. */
export interface Marked {
  value: string | number;
  /** Lower case. */
  forms: string[];
}

const LETTERS = "bcdfghjkmnpqrtvwx";

/**
 * Makes marked values, each once. Words end in consonants that no stemmer cuts; dates lie in a century of their own;
 * numbers have more digits than anything else on a page.
 */
export class Mint {
  #count = 0;

  /** `qzbbbbcz`: fit for words, ids, addresses and file names. */
  word(): string {
    let rest = ++this.#count;
    let letters = "";
    for (let place = 0; place < 5; place++) {
      letters = LETTERS.charAt(rest % LETTERS.length) + letters;
      rest = Math.floor(rest / LETTERS.length);
    }
    return `qz${letters}z`;
  }

  /** A whole number. */
  number(): Marked {
    return marked(960_000_000 + ++this.#count);
  }

  /** A value of the kind that a field takes, built on the one that is there; null if that kind has no room for a mark. */
  valueFor(help: ValueHelp, old: string | undefined): Marked | null {
    const make = MAKERS[help.is];
    return make === undefined ? null : make(this, old);
  }

  next(): number {
    return ++this.#count;
  }
}

/** Everything in a text that has the look of a marked value; to be looked up among the forms. */
export function* findMarks(text: string): Generator<string> {
  for (const [mark] of text.matchAll(SHAPES)) yield mark;
  for (const [digits] of text.matchAll(/\d{8,}/g)) {
    for (const length of [8, 9, 12])
      for (let start = 0; start + length <= digits.length; start++) yield digits.slice(start, start + length);
  }
}

const SHAPES =
  /qz[bcdfghjkmnpqrtvwx]{5}z|21\d\d-\d\d-\d\d|10\.\d{3}\.\d{3}\.\d{1,3}|02:ca(?::[0-9a-f]{2}){4}|02ca[0-9a-f]{8}|p\d{5,}d|\d{5,} days|mon \d\d:\d\d.\d\d:\d\d/g;

type Maker = (mint: Mint, old: string | undefined) => Marked;

const withWord =
  (write: (word: string, old: string | undefined) => string): Maker =>
  (mint, old) => {
    const word = mint.word();
    return { value: write(word, old), forms: [word] };
  };

const MAKERS: Readonly<Record<string, Maker>> = {
  text: withWord((word, old) => `${old ?? "Marked"} ${word}`),
  "an identifier": withWord((word, old) => `${(old ?? "M").slice(0, 60)} ${word}`),
  "an outlet's label": withWord((word, old) => `${(old ?? "M").slice(0, 28)} ${word}`),
  "an id": withWord((word, old) => `${old ?? "marked"}-${word}`),
  "an e-mail address": withWord((word) => `${word}@marked.example`),
  "a domain name": withWord((word) => `${word}.example`),
  "a web address": withWord((word) => `https://${word}.example/`),
  "a date": (mint) => marked(day(mint)),
  "a date and time": (mint) => {
    const date = day(mint);
    return { value: `${date}T09:45`, forms: [date] };
  },
  "a duration": (mint) => {
    const days = 10_000 + mint.next();
    return { value: `P${days}D`, forms: [`p${days}d`, `${days} days`] };
  },
  "an IP address": (mint) => marked(`10.${octets(mint.next()).join(".")}`),
  "a subnet": (mint) => {
    const range = `10.${octets(mint.next()).slice(1).join(".")}.0`;
    return { value: `${range}/24`, forms: [range] };
  },
  "a MAC address": (mint) => {
    const hex = `02ca${mint.next().toString(16).padStart(8, "0")}`;
    const pairs = hex.match(/../g)?.join(":") ?? "";
    return { value: pairs, forms: [hex, pairs] };
  },
  "a telephone number": (mint) => {
    const digits = `998${String(mint.next()).padStart(9, "0")}`;
    return { value: `+${digits}`, forms: [digits] };
  },
  "an extension": (mint) => marked(String(97_000_000 + mint.next())),
  "opening hours": (mint) => {
    const at = mint.next();
    const time = (minutes: number): string =>
      `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    return marked(`Mon ${time(at % 1440)}–${time(Math.floor(at / 1440) + 601)}`);
  },
};

function marked(value: string | number): Marked {
  return { value, forms: [String(value).toLowerCase()] };
}

/** A day of the 22nd century. Marks wrap around after a hundred years of them. */
function day(mint: Mint): string {
  const date = new Date(Date.UTC(2100, 0, 1) + (mint.next() % 36_500) * 86_400_000);
  return date.toISOString().slice(0, 10);
}

function octets(count: number): number[] {
  return [Math.floor(count / 24_336) % 156, Math.floor(count / 156) % 156, count % 156].map(
    (rest) => 100 + rest,
  );
}
