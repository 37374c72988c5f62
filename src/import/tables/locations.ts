import { OpeningHours, Phone } from "#schemas/scalars.ts";
import { escapeProse } from "../escape-prose.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import type { Owner, Owners } from "./owners.ts";
import { takeLongText } from "./prose.ts";
import type { EntityMap, TableMap } from "./table-map.ts";
import { compact, joinRemarks, peekFact, takeFact, takeRemarks, takeText, tidyPhone } from "./take.ts";
import type { Context } from "./take.ts";

export interface Locations {
  /** The locations of a client, as its page has them. */
  list(owner: Owner): Facts[];
  /** The longer texts about them, each under its location's name. */
  prose(owner: Owner): string[];
  /** The location a record names, by key or by name, accounted for; a name that is none of the client's is refused. */
  find<Fact extends string>(
    owner: Owner,
    record: SourceRecord,
    map: EntityMap<Fact | "location">,
  ): string | undefined;
}

export function createLocations(context: Context, map: TableMap, owners: Owners): Locations {
  const lists = new Map<Owner, Facts[]>();
  const texts = new Map<Owner, string[]>();
  const named = new Map<string, string>();
  for (const record of context.dump.all(map.location.table)) {
    const owner = owners.of(record);
    if (owner === undefined) continue;
    const name = takeFact(context, record, map.location, "name");
    if (name === undefined) {
      context.ledger.leave(record, "it has no usable name");
      continue;
    }
    const key = `${record.model}:${String(record.pk)}`;
    const id = context.ids.assign(`clients/${owner.id}/locations`, key, name);
    named.set(`${owner.id} ${String(record.pk).toLowerCase()}`, id);
    named.set(`${owner.id} ${name.toLowerCase()}`, id);
    lists.set(owner, [...(lists.get(owner) ?? []), describeLocation(context, map, record, { id, name })]);
    for (const column of map.location.facts.prose ?? []) {
      const text = takeLongText(context, record, column, 3);
      if (text !== undefined)
        texts.set(owner, [...(texts.get(owner) ?? []), `**${escapeProse(name)}**`, text]);
    }
  }
  return {
    list: (owner) => lists.get(owner) ?? [],
    prose: (owner) => texts.get(owner) ?? [],
    find(owner, record, entity) {
      const found = peekFact(record, entity, "location");
      if (found === undefined) return undefined;
      const id = named.get(`${owner.id} ${found.text.toLowerCase()}`);
      if (id === undefined) context.ledger.refuse(record, found.column, "the client has no such location");
      else context.ledger.carry(record, found.column);
      return id;
    },
  };
}

function describeLocation(
  context: Context,
  { location: map }: TableMap,
  record: SourceRecord,
  { id, name }: { id: string; name: string },
): Facts {
  const address = (map.facts.address ?? []).map((column) => takeText(context, record, column));
  const said = address.filter((part) => part !== undefined);
  return compact({
    id,
    name,
    address: said.length === 0 ? undefined : said.join(", "),
    town: takeFact(context, record, map, "town"),
    phone: takeFact(context, record, map, "phone", Phone, tidyPhone),
    hours: takeFact(context, record, map, "hours", OpeningHours),
    note: joinRemarks(takeRemarks(context, record, map)),
  });
}
