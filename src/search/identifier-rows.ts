import { numberOf, spokenNames } from "./spoken-names.ts";
import type { IdentifierRow, SearchEntry } from "./types.ts";

/** Identifiers as written, and the names people call devices and outlets by where these hold a number ("desk 12"). */
export function identifierRows(
  ids: readonly IdentifierRow[],
  entries: readonly SearchEntry[],
): IdentifierRow[] {
  const rows = [...ids];
  for (const [position, thing] of entries.entries()) {
    if (thing.kind !== "outlet" && thing.kind !== "equipment") continue;
    for (const alias of thing.aliases ?? [])
      if (/\d/.test(alias) && alias.length < 24) rows.push(["alias", alias, position]);
    const number = numberOf(thing.title);
    if (number === null) continue;
    for (const name of spokenNames(thing.about, number)) rows.push(["label", name, position]);
  }
  return rows;
}
