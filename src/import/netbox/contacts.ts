import { Email, Phone, WebAddress } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import type { ClientOf, Clients } from "./clients.ts";
import { compact, follow, followAny, joinRemarks, peekText, takeNameOf, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { prefixed, siteOf } from "./locations.ts";
import type { Locations } from "./locations.ts";
import { nameRecord } from "./rules.ts";

interface Assigned {
  client: ClientOf;
  contact: SourceRecord;
  assignments: { record: SourceRecord; object: SourceRecord }[];
}

/** The contacts of every client: those assigned to it, or to anything that is its. */
export function describeContacts(
  context: Context,
  clients: Clients,
  locations: Locations,
): Map<string, Facts[]> {
  const byClient = new Map<string, Facts[]>();
  for (const assigned of collectAssigned(context, clients)) {
    const facts = describeContact(context, assigned, locations);
    byClient.set(assigned.client.id, [...(byClient.get(assigned.client.id) ?? []), facts]);
  }
  return byClient;
}

function collectAssigned(context: Context, clients: Clients): Assigned[] {
  const found = new Map<string, Assigned>();
  for (const record of context.dump.all("tenancy.contactassignment")) {
    const contact = follow(context, record, "contact", "tenancy.contact");
    // NetBox 4 renamed content_type to object_type.
    const object =
      followAny(context, record, "content_type", "object_id") ??
      followAny(context, record, "object_type", "object_id");
    const client = clients.ownerOf(object);
    if (contact === undefined || object === undefined || client === undefined) continue;
    const key = `${client.id} ${String(contact.pk)}`;
    const known = found.get(key) ?? { client, contact, assignments: [] };
    known.assignments.push({ record, object });
    found.set(key, known);
    context.ledger.carry(record, "contact", "content_type", "object_type", "object_id");
  }
  return [...found.values()];
}

function describeContact(context: Context, assigned: Assigned, locations: Locations): Facts {
  const { client, contact, assignments } = assigned;
  const key = `tenancy.contact:${String(contact.pk)}`;
  const name = takeText(context, contact, "name") ?? nameRecord(contact);
  const roles = assignments.map(({ record, object }) => describeAssignment(context, record, object));
  const site = assignments.map(({ object }) => siteOf(context, object)).find((found) => found !== undefined);
  const duties = assignments.flatMap(({ record }) => findDuty(context, record));
  return compact({
    id: context.ids.assign(`clients/${client.id}/contacts`, key, name),
    name,
    role: takeText(context, contact, "title"),
    duties: [...new Set(duties)],
    phone: takeText(context, contact, "phone", Phone),
    email: takeText(context, contact, "email", Email),
    location: locations.use(client, site),
    note: joinRemarks([
      takeText(context, contact, "description"),
      ...new Set(roles),
      prefixed("Group:", takeNameOf(context, contact, "group", "tenancy.contactgroup")),
      prefixed("Address:", takeText(context, contact, "address")),
      prefixed("Web page:", takeText(context, contact, "link", WebAddress)),
    ]),
  });
}

function describeAssignment(
  context: Context,
  record: SourceRecord,
  object: SourceRecord,
): string | undefined {
  const role = takeNameOf(context, record, "role", "tenancy.contactrole");
  const priority = takeText(context, record, "priority");
  const words = [role, priority === undefined ? undefined : `(${priority})`].filter(
    (word) => word !== undefined,
  );
  if (words.length === 0) return undefined;
  return `${words.join(" ")} for ${object.model === "tenancy.tenant" ? "the whole company" : nameRecord(object)}`;
}

/** Only words that leave no doubt: what runbooks do with a duty is call that person. */
function findDuty(context: Context, record: SourceRecord): string[] {
  const role = peekText(follow(context, record, "role", "tenancy.contactrole"), "name") ?? "";
  if (/\bbilling\b|\bfinance\b|\baccounting\b/i.test(role)) return ["billing"];
  if (/after[ -]hours/i.test(role)) return ["after-hours"];
  return /\bbuilding\b|\bfacilit/i.test(role) ? ["building"] : [];
}
