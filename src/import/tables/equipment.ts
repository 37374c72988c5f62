import { Identifier } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import { guessType } from "../netbox/words.ts";
import type { Facts } from "../plan.ts";
import { readAddresses } from "./addresses.ts";
import type { Locations } from "./locations.ts";
import type { Owner, Owners } from "./owners.ts";
import { translateState } from "./states.ts";
import type { EntityMap, EquipmentFact, TableMap } from "./table-map.ts";
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

/** A device of the export and where it is written. */
export interface Place {
  record: SourceRecord;
  owner: Owner;
  id: string;
  name: string;
}

export function placeEquipment(context: Context, map: TableMap, owners: Owners): Place[] {
  return context.dump.all(map.equipment.table).flatMap((record): Place[] => {
    const owner = owners.of(record);
    if (owner === undefined) return [];
    const named = takeFact(context, record, map.equipment, "name");
    const name = named ?? takeFact(context, record, map.equipment, "hostname");
    if (name === undefined) {
      context.ledger.leave(record, "it has no usable name");
      return [];
    }
    const key = `${record.model}:${String(record.pk)}`;
    return [{ record, owner, name, id: context.ids.assign(`clients/${owner.id}/equipment`, key, name) }];
  });
}

export function describeEquipment(
  context: Context,
  { equipment: map }: TableMap,
  place: Place,
  known: { locations: Locations; credential: string | undefined },
): Facts {
  const { record, owner, name } = place;
  const type = takeFact(context, record, map, "type");
  const vendor = takeFact(context, record, map, "vendor");
  const model = takeFact(context, record, map, "model");
  const guessed = guessType(type, name, model);
  const state = takeState(context, record, map);
  const hostname = takeFact(context, record, map, "hostname");
  return compact({
    kind: "equipment",
    type: guessed,
    name,
    purpose: takeFact(context, record, map, "purpose"),
    vendor,
    model,
    serial: takeFact(context, record, map, "serial", Identifier),
    assetTag: takeFact(context, record, map, "assetTag", Identifier),
    hostname: hostname === name ? undefined : hostname,
    firmware: takeFact(context, record, map, "firmware", Identifier),
    location: known.locations.find(owner, record, map),
    where: takeFact(context, record, map, "where"),
    status: state.status,
    usedBy: takeFact(context, record, map, "usedBy"),
    addresses: readAddresses(context, record, map),
    manage: takeFact(context, record, map, "manage", webSchema),
    credential: known.credential,
    boughtOn: takeFact(context, record, map, "boughtOn", dateSchema, tidyDate),
    warrantyUntil: takeFact(context, record, map, "warrantyUntil", dateSchema, tidyDate),
    note: joinRemarks([
      // A type in the source's own words says more than the page's coarse one.
      type === undefined || type.toLowerCase().replace(/ /g, "-") === guessed ? undefined : `Type: ${type}`,
      state.remark,
      ...takeRemarks(context, record, map),
    ]),
  });
}

function takeState(
  context: Context,
  record: SourceRecord,
  map: EntityMap<EquipmentFact>,
): { status: string; remark: string | undefined } {
  const said = takeFact(context, record, map, "status");
  const archived =
    peekFact(record, map, "archived") !== undefined && saysYes(context, record, map, "archived");
  const { status, exact } = translateState(said);
  return {
    status: archived ? "retired" : status,
    remark: said !== undefined && (!exact || archived) ? `Status in the source: ${said}` : undefined,
  };
}
