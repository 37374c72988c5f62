import type { Book } from "#book/book.ts";
import { formsOf, readPhone, tellingWords } from "./identifiers.ts";
import { listClient } from "./list-entries.ts";
import type { AcrossRow, IdentifierField } from "./types.ts";

/** At most so many things under one key: two hundred clients have a switch called SW-01. */
const SAME_KEY = 40;

const LONGEST_NAME = 14;

/** Every identifier of every client, by the keys under which `keysOf` looks for it. */
export function acrossRows(book: Book): AcrossRow[] {
  const rows: AcrossRow[] = [];
  const counts = new Map<string, number>();
  for (const client of book.clients.values()) {
    const { entries, ids } = listClient(book, client, "help-desk");
    for (const [field, value, position] of ids) {
      const entry = entries[position];
      if (entry === undefined || field === "subnet") continue;
      for (const key of keysOfValue(field, value)) {
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        if (count <= SAME_KEY)
          rows.push([key, field, value, entry.title, entry.address, entry.icon, client.id]);
      }
    }
  }
  return rows;
}

/** Keys of an identifier on a page: the whole, and the ends that people read out. */
function keysOfValue(field: IdentifierField, value: string): string[] {
  if (field === "ip") return [`ip ${value}`, `ip .${value.split(".").slice(-2).join(".")}`];
  if (field === "phone") return [`ph ${(readPhone(value) ?? value).slice(-7)}`];
  const { alike, loose } = formsOf(value, field);
  const keys = [alike];
  if (field === "mac" || field === "serial") keys.push(alike.slice(-4), alike.slice(-6));
  // Zeros that begin a number are left out of short names, not of long numbers.
  if (alike.length <= LONGEST_NAME) keys.push(loose);
  if (field === "model") keys.push(...tellingWords(value).map((word) => formsOf(word).alike));
  return [...new Set(keys)].filter((key) => key.length > 1);
}
