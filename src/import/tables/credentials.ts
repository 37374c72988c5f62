import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import type { Place } from "./equipment.ts";
import type { Owner, Owners } from "./owners.ts";
import type { TableMap } from "./table-map.ts";
import {
  compact,
  dateSchema,
  joinRemarks,
  peekFact,
  saysYes,
  takeFact,
  takeRemarks,
  tidyDate,
  webSchema,
} from "./take.ts";
import type { Context } from "./take.ts";

/** A credential pointer: where the secret stays, and what it opens. */
export interface Pointer {
  owner: Owner;
  id: string;
  /** The device it opens, if the export says so. */
  opens: Place | undefined;
  facts: Facts;
}

/** Passwords as pointers to where they stay. What they are was never read; see `readTables`. */
export function describeCredentials(
  context: Context,
  map: TableMap,
  owners: Owners,
  places: readonly Place[],
): Pointer[] {
  return context.dump.all(map.credential.table).flatMap((record): Pointer[] => {
    const owner = owners.of(record);
    if (owner === undefined) return [];
    if (saysYes(context, record, map.credential, "archived")) {
      context.ledger.leave(record, "archived in the source");
      return [];
    }
    const key = `${record.model}:${String(record.pk)}`;
    const named = takeFact(context, record, map.credential, "name");
    const name = named ?? `Password ${String(record.pk)} in ${map.system}`;
    if (named === undefined) context.ledger.carry(record, "id");
    const id = context.ids.assign(`clients/${owner.id}/credentials`, key, name);
    const opens = findOpened(
      context,
      record,
      map,
      places.filter((place) => place.owner === owner),
    );
    return [
      { owner, id, opens, facts: describePointer(context, record, map, { owner, name, named, opens }) },
    ];
  });
}

function describePointer(
  context: Context,
  record: SourceRecord,
  { credential: map, vault, system }: TableMap,
  known: { owner: Owner; name: string; named: string | undefined; opens: Place | undefined },
): Facts {
  // A key that another system can look up; exports without keys have names alone.
  const key = /^\d+$/.test(String(record.pk)) ? ` (no. ${String(record.pk)})` : "";
  const where = `${known.owner.name} / ${known.named ?? "Passwords"}${key}`;
  return compact({
    kind: "credential",
    name: known.name,
    opens: known.opens === undefined ? undefined : [known.opens.id],
    vault: { system: vault, item: vault === "other" ? `${system}: ${where}` : where },
    account: takeFact(context, record, map, "account"),
    rotatedOn: takeFact(context, record, map, "rotatedOn", dateSchema, tidyDate),
    note: joinRemarks([
      prefix("Opens", takeFact(context, record, map, "address", webSchema)),
      ...takeRemarks(context, record, map),
    ]),
  });
}

function findOpened(
  context: Context,
  record: SourceRecord,
  { credential: map }: TableMap,
  places: readonly Place[],
): Place | undefined {
  const found = peekFact(record, map, "resource");
  if (found === undefined) return undefined;
  const type = peekFact(record, map, "resourceType");
  const isDevice = type === undefined || /config|asset|device/i.test(type.text);
  const wanted = found.text.toLowerCase();
  const place = isDevice
    ? places.find(
        (each) => String(each.record.pk).toLowerCase() === wanted || each.name.toLowerCase() === wanted,
      )
    : undefined;
  if (place === undefined) return undefined;
  context.ledger.carry(record, found.column, ...(type === undefined ? [] : [type.column]));
  return place;
}

function prefix(words: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${words} ${text}`;
}
