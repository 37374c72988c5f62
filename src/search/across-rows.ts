import type { Book } from "#book/book.ts";
import { formsOf, readPhone, tellingWords } from "./identifiers.ts";
import { numberOf, spokenKey, spokenNames } from "./spoken-names.ts";
import { listClient } from "./list-entries.ts";
import type { AcrossRow, IdentifierField, SearchEntry } from "./types.ts";

/** At most so many things under one key: two hundred clients have a switch called SW-01. */
const SAME_KEY = 40;

const LONGEST_NAME = 14;

/** Every identifier of every client, by the keys under which `keysOf` looks for it. */
export function acrossRows(book: Book): AcrossRow[] {
  const rows: AcrossRow[] = [];
  const counts = new Map<string, number>();
  for (const client of book.clients.values()) {
    const { entries, ids } = listClient(book, client, "help-desk");
    const add = (key: string, field: IdentifierField, value: string, entry: SearchEntry): void => {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count <= SAME_KEY)
        rows.push([key, field, value, entry.title, entry.address, entry.icon, client.id]);
    };
    for (const [field, value, position] of ids) {
      const entry = entries[position];
      if (entry === undefined || field === "subnet") continue;
      for (const key of keysOfValue(field, value)) add(key, field, value, entry);
    }
    for (const entry of entries)
      for (const [key, name] of spokenKeysOf(entry)) add(key, "alias", name, entry);
  }
  return rows;
}

/** Keys of what a device or an outlet is called: "desk 12", and its aliases with a number. */
function spokenKeysOf({ kind, about, title, aliases = [] }: SearchEntry): [key: string, name: string][] {
  if (kind !== "outlet" && kind !== "equipment") return [];
  const keys: [key: string, name: string][] = aliases
    .filter((alias) => /\d/.test(alias) && alias.length < 24)
    .map((alias) => [formsOf(alias).alike, alias]);
  const number = numberOf(title);
  const [name = ""] = number === null ? [] : spokenNames(about, number);
  const key = spokenKey(name);
  return key === null ? keys : [[key, name], ...keys];
}

/** Keys of an identifier on a page: the whole, and the beginnings and ends that people read out. */
function keysOfValue(field: IdentifierField, value: string): string[] {
  if (field === "ip") {
    const octets = value.split(".");
    return [value, `.${octets.slice(-2).join(".")}`, `${octets.slice(0, 3).join(".")}.`].map(
      (ip) => `ip ${ip}`,
    );
  }
  if (field === "phone") return [`ph ${(readPhone(value) ?? value).slice(-7)}`];
  const { alike, loose } = formsOf(value, field);
  const keys = [alike];
  if (field === "mac" || field === "serial") keys.push(alike.slice(-4), alike.slice(-6), alike.slice(0, 8));
  // Zeros that begin a number are left out of short names, not of long numbers.
  if (alike.length <= LONGEST_NAME) keys.push(loose);
  if (field === "model")
    keys.push(...[...tellingWords(value), ...startsOf(value)].map((word) => formsOf(word).alike));
  return [...new Set(keys)].filter((key) => key.length > 1);
}

/** A model without its last marks: `USW-48` of `USW-48-PoE`. */
function startsOf(model: string): string[] {
  const parts = model.split("-");
  return parts.slice(1, -1).map((_, index) => parts.slice(0, index + 2).join("-"));
}
