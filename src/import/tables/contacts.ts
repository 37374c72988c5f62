import { Email, Extension, Phone } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import type { Locations } from "./locations.ts";
import type { Owner, Owners } from "./owners.ts";
import { readValueList } from "./value-list.ts";
import type { TableMap } from "./table-map.ts";
import { compact, joinRemarks, saysYes, takeFact, takeRemarks, tidyPhone } from "./take.ts";
import type { Context } from "./take.ts";

/** The contacts of every client. Names that look like secrets leave their record behind. */
export function describeContacts(
  context: Context,
  map: TableMap,
  owners: Owners,
  locations: Locations,
): Map<Owner, Facts[]> {
  const lists = new Map<Owner, Facts[]>();
  for (const record of context.dump.all(map.contact.table)) {
    const owner = owners.of(record);
    if (owner === undefined) continue;
    if (saysYes(context, record, map.contact, "archived")) {
      context.ledger.leave(record, "archived in the source");
      continue;
    }
    const name = nameContact(context, map, record);
    if (name === undefined) {
      context.ledger.leave(record, "it has no usable name");
      continue;
    }
    lists.set(owner, [
      ...(lists.get(owner) ?? []),
      describeContact(context, map, record, {
        owner,
        name,
        location: locations.find(owner, record, map.contact),
      }),
    ]);
  }
  return lists;
}

function nameContact(context: Context, { contact: map }: TableMap, record: SourceRecord): string | undefined {
  const whole = takeFact(context, record, map, "name");
  if (whole !== undefined) return whole;
  const parts = [takeFact(context, record, map, "firstName"), takeFact(context, record, map, "lastName")];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(" ");
}

function describeContact(
  context: Context,
  { contact: map }: TableMap,
  record: SourceRecord,
  known: { owner: Owner; name: string; location: string | undefined },
): Facts {
  const key = `${record.model}:${String(record.pk)}`;
  const emails = readValueList(context, record, map.facts.email ?? [], Email);
  const phones = readValueList(context, record, map.facts.phone ?? [], Phone, tidyPhone);
  const main = saysYes(context, record, map, "important");
  return compact({
    id: context.ids.assign(`clients/${known.owner.id}/contacts`, key, known.name),
    name: known.name,
    role: takeFact(context, record, map, "role"),
    duties: main ? ["main"] : undefined,
    phone: phones[0],
    extension: takeFact(context, record, map, "extension", Extension),
    email: emails[0],
    location: known.location,
    note: joinRemarks([
      ...phones.slice(1).map((phone) => `Also ${phone}`),
      ...emails.slice(1).map((email) => `Also ${email}`),
      ...takeRemarks(context, record, map),
    ]),
  });
}
