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
    const number = /(\d+)\D*$/.exec(thing.title)?.[1];
    if (number === undefined) continue;
    for (const word of CALLED[thing.about ?? ""] ?? [])
      rows.push(["label", `${word} ${Number(number)}`, position]);
  }
  return rows;
}

/** What callers say before the number of a thing. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  outlet: ["desk", "outlet", "jack", "port", "socket", "drop"],
  switch: ["switch", "sw"],
  "access-point": ["access point", "ap"],
  printer: ["printer", "copier"],
  camera: ["camera", "cam"],
  server: ["server"],
  firewall: ["firewall"],
  phone: ["phone"],
  ups: ["ups", "battery"],
  "patch-panel": ["panel", "patch panel"],
  modem: ["modem"],
  nas: ["nas"],
};
