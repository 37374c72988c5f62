import type { EntryKind, EntryRow, RunbookRow, SearchEntry } from "./types.ts";

/** An entry without its details, as it travels. Throws if it does not stand at the client's. */
export function toEntryRow(entry: SearchEntry, client: string): EntryRow {
  const { kind, title, icon, about = "", aliases = [], name, symptoms, unused } = entry;
  const below = entry.address.slice(homeOf(client).length);
  const address = below === usualAddress(kind, title) ? "" : below;
  const few = {
    ...(name === undefined ? {} : { name }),
    ...(symptoms === undefined ? {} : { symptoms }),
    ...(unused === undefined ? {} : { unused }),
  };
  const row: EntryRow =
    Object.keys(few).length === 0
      ? [kind, title, address, icon, about, aliases]
      : [kind, title, address, icon, about, aliases, few];
  const back = readEntryRow(row, client).address;
  if (back !== entry.address)
    throw new RangeError(`"${title}" stands at ${entry.address}, which is none of ${client}'s pages.`);
  return row;
}

/** The entry of a client's row. */
export function readEntryRow(row: EntryRow, client: string): SearchEntry {
  const [kind, title, address, icon, about, aliases, rest] = row;
  return {
    kind,
    title,
    address: homeOf(client) + (address || usualAddress(kind, title)),
    icon,
    aliases,
    ...(about === "" ? {} : { about }),
    ...rest,
  };
}

/** The entry of a runbook of the library. */
export function readRunbookRow([name, title, about, symptoms]: RunbookRow): SearchEntry {
  const address = `/library/${name}/`;
  return {
    kind: "runbook",
    title,
    address,
    icon: "list-checks",
    action: { do: "start" },
    about,
    name,
    symptoms,
  };
}

function homeOf(client: string): string {
  return `/clients/${client}/`;
}

/** Where most things stand, from the client's page on: `equipment/sw-01/`. */
function usualAddress(kind: EntryKind, title: string): string {
  if (kind === "client") return "";
  return `${kind === "outlet" ? "outlets" : kind}/${title.toLowerCase()}/`;
}
