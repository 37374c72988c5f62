import { shortCodes } from "./error-codes.ts";
import { formsOf, tellingWords } from "./identifiers.ts";
import type { IdentifierForms } from "./identifiers.ts";
import type { IdentifierField, IdentifierRow } from "./types.ts";

/** How closely an identifier agrees with what was typed, best first. */
export const agreements = ["same", "alike", "same number", "end", "start", "inside"] as const;
export type Agreement = (typeof agreements)[number];

export interface IdentifierMatch {
  entry: number;
  field: IdentifierField;
  /** As written on the page. */
  value: string;
  agreement: Agreement;
}

interface Known extends IdentifierForms {
  field: IdentifierField;
  value: string;
  entry: number;
}

/** The identifiers of one client, or of the library. */
export class IdentifierIndex {
  readonly #known: Known[];
  readonly #whole = new Map<string, Known[]>();

  constructor(rows: readonly IdentifierRow[]) {
    this.#known = rows.map(([field, value, entry]) => ({ field, value, entry, ...formsOf(value, field) }));
    for (const known of this.#known) {
      const words =
        known.field === "model"
          ? tellingWords(known.value)
          : known.field === "code"
            ? shortCodes(known.value)
            : [];
      for (const key of new Set([...keysOf(known), ...words.map((word) => formsOf(word).alike)])) {
        const others = this.#whole.get(key);
        if (others === undefined) this.#whole.set(key, [known]);
        else others.push(known);
      }
    }
  }

  /** Identifiers that are the whole of what was typed. `fields` narrows it to what the query said it is. */
  whole(text: string, fields?: readonly IdentifierField[]): IdentifierMatch[] {
    const wanted = formsOf(text);
    if (wanted.bare === "") return [];
    const found = new Map<Known, Agreement>();
    for (const key of keysOf(wanted)) {
      for (const known of this.#whole.get(key) ?? []) {
        if (found.has(known) || (fields !== undefined && !fields.includes(known.field))) continue;
        found.set(
          known,
          known.bare === wanted.bare ? "same" : known.alike === wanted.alike ? "alike" : "same number",
        );
      }
    }
    return rank([...found].map(([known, agreement]) => toMatch(known, agreement)));
  }

  /** Identifiers that hold what was typed: at the end (people read the last digits), the start, or inside. */
  part(text: string, fields?: readonly IdentifierField[], shortest = 4): IdentifierMatch[] {
    const { alike } = formsOf(text);
    if (alike.length < Math.min(shortest, 3)) return [];
    const found: IdentifierMatch[] = [];
    for (const known of this.#known) {
      if (fields !== undefined && !fields.includes(known.field)) continue;
      if (known.alike === alike || known.field === "subnet" || known.field === "ip") continue;
      if (known.alike.endsWith(alike)) found.push(toMatch(known, "end"));
      else if (known.alike.startsWith(alike)) found.push(toMatch(known, "start"));
      else if (alike.length >= shortest && known.alike.includes(alike)) found.push(toMatch(known, "inside"));
    }
    return rank(found);
  }

  /** Identifiers that end in a number, whatever zeros stand before it: `asset 11` for HD-0011. */
  numbered(number: string, fields: readonly IdentifierField[]): IdentifierMatch[] {
    const wanted = Number(number);
    const ends = (value: string): boolean => Number(/\d+$/.exec(value)?.[0] ?? NaN) === wanted;
    return rank(
      this.#known
        .filter(({ field, value }) => fields.includes(field) && ends(value))
        .map((known) => toMatch(known, "end")),
    );
  }

  /** Addresses that are, end with, or start with the octets typed. */
  ip(octets: string): IdentifierMatch[] {
    const found: IdentifierMatch[] = [];
    for (const known of this.#known) {
      if (known.field !== "ip") continue;
      if (known.bare === octets) found.push(toMatch(known, "same"));
      else if (known.bare.endsWith(`.${octets}`)) found.push(toMatch(known, "end"));
      else if (known.bare.startsWith(`${octets}.`)) found.push(toMatch(known, "start"));
    }
    return rank(found);
  }

  /** Identifiers that begin with what was typed, marks and all, as long as more may follow. */
  starting(text: string): IdentifierMatch[] {
    const begun = text.toLowerCase();
    const found = this.#known.filter(
      ({ field, value }) => field !== "subnet" && value.toLowerCase().startsWith(begun),
    );
    return rank(found.map((known) => toMatch(known, "start")));
  }

  /** Host names whose pieces these are: the first whole, each other one from its first letter with letters left out. */
  host(pieces: readonly string[]): IdentifierMatch[] {
    const found = this.#known.filter(({ field, value }) => {
      if (field !== "host") return false;
      const parts = (value.toLowerCase().split(".")[0] ?? "").split("-");
      return parts[0] === pieces[0] && agreesInPieces(pieces, parts);
    });
    return rank(found.map((known) => toMatch(known, "alike")));
  }

  /** The smallest documented subnet that an address lies in. */
  subnetOf(ip: string): IdentifierMatch | null {
    const address = toNumber(ip);
    let best: { known: Known; bits: number } | null = null;
    for (const known of this.#known) {
      if (known.field !== "subnet") continue;
      const [base, length] = known.bare.split("/");
      const bits = Number(length);
      if (base === undefined || !(bits >= 0 && bits <= 32)) continue;
      const size = 2 ** (32 - bits);
      if (
        Math.floor(address / size) === Math.floor(toNumber(base) / size) &&
        (best === null || bits > best.bits)
      )
        best = { known, bits };
    }
    return best === null ? null : toMatch(best.known, "same");
  }
}

function keysOf({ bare, alike, loose, parted }: IdentifierForms): string[] {
  return [...new Set([bare, alike, loose, parted])];
}

function agreesInPieces(pieces: readonly string[], parts: readonly string[]): boolean {
  return (
    pieces.length === parts.length &&
    pieces.every((piece, at) => {
      const part = parts[at] ?? "";
      if (/\d/.test(part)) return piece.replace(/^0+/, "") === part.replace(/^0+/, "");
      return piece.length > 1 && piece[0] === part[0] && isWithin(piece, part);
    })
  );
}

/** Whether all letters of `short` stand in `long`, in order: `bak` in `back`. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function toMatch({ entry, field, value }: Known, agreement: Agreement): IdentifierMatch {
  return { entry, field, value, agreement };
}

/** Best agreement first; one match for each entry. */
function rank(matches: IdentifierMatch[]): IdentifierMatch[] {
  const sorted = matches
    .map((match, position) => ({ match, position }))
    .sort(
      (a, b) =>
        agreements.indexOf(a.match.agreement) - agreements.indexOf(b.match.agreement) ||
        Number(a.match.field === "model") - Number(b.match.field === "model") ||
        a.position - b.position,
    )
    .map(({ match }) => match);
  const seen = new Set<number>();
  return sorted.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}

function toNumber(ip: string): number {
  return ip.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
}
