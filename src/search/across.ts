import type { Elsewhere } from "./rows.ts";
import { formsOf, readMarks, readIp, readMac, readPhone } from "./identifiers.ts";
import { IdentifierIndex } from "./identifier-index.ts";
import { CALLED, numberKey, spokenKey, spokenNames } from "./spoken-names.ts";
import { emptyWords } from "./stop-words.ts";
import type { AcrossRow, ClientName, IdentifierRow, SearchEntry } from "./types.ts";

/** Into which of `shards` files a key belongs: FNV-1a, so that files are of one size whatever the identifiers look like. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % Math.max(1, shards);
}

/** Keys under which other clients' things named in a query are found. */
export function keysOf(query: string): string[] {
  const chunks = readMarks(query.slice(0, 200))
    .split(/[\s,;]+/)
    .filter((chunk) => chunk !== "")
    .slice(0, 12);
  const keys = new Set<string>([...namesIn(chunks), ...numberKeys(chunks)]);
  for (let length = 1; length <= 7; length++) {
    for (let at = 0; at + length <= chunks.length; at++) {
      const text = chunks.slice(at, at + length).join(" ");
      if (!/\d/.test(text) && !/\p{L}[-._@]\p{L}/u.test(text)) continue;
      const ip = readIp(text);
      if (ip !== null) for (const key of keysOfAddress(ip)) keys.add(`ip ${key}`);
      const spoken = spokenKey(text);
      if (spoken !== null) keys.add(spoken);
      const phone = readPhone(text);
      if (phone !== null) keys.add(`ph ${phone.slice(-7)}`);
      const mac = readMac(text);
      const { alike, loose } = formsOf(mac === null ? text : mac.mac);
      // Part of a hardware address is known by its end.
      if (mac !== null && !mac.whole) keys.add(alike.slice(-6));
      for (const key of [alike, loose]) if (key.length > 2) keys.add(key);
    }
  }
  return [...keys];
}

const MOST_PIECES = 4;
const LENGTHS = { least: 6, most: 20 };

/**
 * A host name or an account may be said in words alone (`svc scan`), if nothing else is said: else each word of each
 * query would ask for a file.
 */
function namesIn(pieces: readonly string[]): string[] {
  const { alike } = formsOf(pieces.join(""));
  const fits = alike.length >= LENGTHS.least && alike.length <= LENGTHS.most && pieces.length <= MOST_PIECES;
  return fits && pieces.every((piece) => /^\p{L}{2,}$/u.test(piece) && !emptyWords.has(piece)) ? [alike] : [];
}

/** What a number may be that is all there is: desk, copier or camera 12. */
function numberKeys([only = "", ...others]: readonly string[]): string[] {
  const isNumber = others.length === 0 && /^\d{1,3}$/.test(only);
  return isNumber ? Object.keys(CALLED).map((about) => numberKey(about, Number(only))) : [];
}

/** A whole address, or what the part of one may be the end or the beginning of. */
function keysOfAddress({ ip, whole }: { ip: string; whole: boolean }): string[] {
  if (whole) return [ip];
  const octets = ip.split(".");
  return [`.${octets.slice(-2).join(".")}`, ...(octets.length === 3 ? [`${ip}.`] : [])];
}

/** What was found in the shards, ready for `answer`. */
export function acrossIndex(rows: readonly AcrossRow[], clients: readonly ClientName[]): Elsewhere {
  const entries: (SearchEntry & { clientName: string })[] = [];
  const positions = new Map<string, number>();
  const ids: IdentifierRow[] = [];
  for (const [key, field, value, title, address, icon, client] of rows) {
    let position = positions.get(address + title);
    if (position === undefined) {
      position = entries.length;
      positions.set(address + title, position);
      const clientName = clients.find(({ id }) => id === client)?.name ?? client;
      entries.push({ kind: "equipment", title, address, icon, clientName });
    }
    if (field === "word") continue;
    ids.push([field, value, position]);
    // One row stands for all that callers call a thing by its number.
    const [about, number] = key.split(" #");
    if (number === undefined) continue;
    for (const name of spokenNames(about, Number(number))) ids.push(["alias", name, position]);
    ids.push(["label", number, position]);
  }
  return { index: new IdentifierIndex(ids), entries };
}
