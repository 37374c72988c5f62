import type { Book } from "#book/book.ts";
import type { Elsewhere } from "./answer.ts";
import { foldAlike, formsOf, readIp, readMac, readPhone } from "./identifiers.ts";
import { IdentifierIndex } from "./identifier-index.ts";
import { listClient } from "./list-entries.ts";
import type { AcrossRow, ClientName, IdentifierField, IdentifierRow, SearchEntry } from "./types.ts";

/** At most so many things under one key: two hundred clients have a switch called SW-01. */
const SAME_KEY = 40;

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

/** Into which of `shards` files a key belongs: FNV-1a, so that files are of one size whatever the identifiers look like. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % Math.max(1, shards);
}

/** Keys of an identifier on a page: the whole, and the ends that people read out. */
function keysOfValue(field: IdentifierField, value: string): string[] {
  if (field === "ip") return [`ip ${value}`];
  if (field === "phone") return [`ph ${(readPhone(value) ?? value).slice(-7)}`];
  const { alike, loose } = formsOf(value, field);
  const keys = [foldAlike(loose)];
  if (field === "mac" || field === "serial") keys.push(alike.slice(-4), alike.slice(-6));
  return [...new Set(keys)].filter((key) => key.length > 1);
}

/** Keys under which other clients' things named in a query are found. */
export function keysOf(query: string): string[] {
  const chunks = query
    .slice(0, 200)
    .split(/[\s,;]+/)
    .filter((chunk) => chunk !== "")
    .slice(0, 12);
  const keys = new Set<string>();
  for (let length = 1; length <= 4; length++) {
    for (let at = 0; at + length <= chunks.length; at++) {
      const text = chunks.slice(at, at + length).join(" ");
      if (!/\d/.test(text) && !/\p{L}-\p{L}/u.test(text)) continue;
      const ip = readIp(text);
      if (ip?.whole === true) keys.add(`ip ${ip.ip}`);
      const phone = readPhone(text);
      if (phone !== null) keys.add(`ph ${phone.slice(-7)}`);
      const mac = readMac(text);
      const key = foldAlike(mac === null ? formsOf(text).loose : mac.mac);
      if (key.length > 2) keys.add(key);
    }
  }
  return [...keys];
}

/** What was found in the shards, ready for `answer`. */
export function acrossIndex(rows: readonly AcrossRow[], clients: readonly ClientName[]): Elsewhere {
  const entries: (SearchEntry & { clientName: string })[] = [];
  const positions = new Map<string, number>();
  const ids: IdentifierRow[] = [];
  for (const [, field, value, title, address, icon, client] of rows) {
    let position = positions.get(address + title);
    if (position === undefined) {
      position = entries.length;
      positions.set(address + title, position);
      const clientName = clients.find(({ id }) => id === client)?.name ?? client;
      entries.push({ kind: "equipment", title, address, icon, clientName });
    }
    if (field !== "word") ids.push([field, value, position]);
  }
  return { index: new IdentifierIndex(ids), entries };
}

/** Where a client's own files stand, below `search/`. */
export function clientFolder(id: string): string {
  return `clients/${id}`;
}
