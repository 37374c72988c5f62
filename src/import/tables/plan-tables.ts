import { schemas } from "#schemas/index.ts";
import { Domain, Phone } from "#schemas/scalars.ts";
import { createIdBook } from "../ids.ts";
import { createLedger } from "../ledger.ts";
import type { LedgerRules, SourceRecord } from "../ledger.ts";
import type { Fact, Facts, PlannedPage, Section } from "../plan.ts";
import type { SourceOptions, SourcePlan } from "../source.ts";
import { describeContacts } from "./contacts.ts";
import { describeCredentials } from "./credentials.ts";
import type { Pointer } from "./credentials.ts";
import { describeEquipment, placeEquipment } from "./equipment.ts";
import type { Place } from "./equipment.ts";
import { createLocations } from "./locations.ts";
import type { Locations } from "./locations.ts";
import { describeNetworks } from "./networks.ts";
import { createOwners } from "./owners.ts";
import type { Owner } from "./owners.ts";
import { takeLongText } from "./prose.ts";
import { listAbsent } from "./absent.ts";
import type { Tables } from "./read-tables.ts";
import { OWNER_OF_FILE } from "./read-tables.ts";
import type { TableMap } from "./table-map.ts";
import { compact, peekText, refuseWithheld, saysYes, takeFact, takeRemarks, tidyPhone } from "./take.ts";
import { readValueList } from "./value-list.ts";
import type { Context } from "./take.ts";

export interface TablesInput {
  tables: Tables;
  map: TableMap;
  /** Why records of a kind that the map does not know stay behind. */
  whyLeft: (model: string) => string;
  /** The client named on the command line. */
  only?: Owner | null;
  /** The documents of each client; called once the clients are known. */
  sections?: (context: Context, owners: ReturnType<typeof createOwners>) => Map<Owner, Section[]>;
}

/** Plans the pages for the tables of a documentation system's export. Every page fits its schema. */
export function planTables(input: TablesInput, options: SourceOptions): SourcePlan {
  const { tables, map } = input;
  const looksSecret = (text: string): boolean => tables.guard.holds(text) || options.looksSecret(text);
  const ledger = createLedger(createRules(input, looksSecret));
  const context: Context = { dump: tables.dump, ledger, ids: createIdBook(options.ids), looksSecret };
  const owners = createOwners(context, map, input.only ?? null);
  const locations = createLocations(context, map, owners);
  const places = placeEquipment(context, map, owners);
  const pointers = describeCredentials(context, map, owners, places);
  const contacts = describeContacts(context, map, owners, locations);
  const networks = describeNetworks(context, map, owners, locations);
  const sections = input.sections?.(context, owners) ?? new Map<Owner, Section[]>();
  const pages = [
    ...places.map((place) => planEquipment(context, map, place, { locations, pointers })),
    ...pointers.map(({ owner, id, facts }) =>
      page(`clients/${owner.id}/credentials/${id}.mdx`, "credential", facts),
    ),
    ...owners.list.map((owner) =>
      planClient(context, map, owner, {
        locations: locations.list(owner),
        prose: locations.prose(owner),
        contacts: contacts.get(owner) ?? [],
        sections: sections.get(owner) ?? [],
      }),
    ),
    ...[...networks].map(([owner, lists]) =>
      page(`clients/${owner.id}/network.mdx`, "network", compact({ kind: "network", ...lists })),
    ),
  ];
  refuseWithheld(context);
  for (const planned of pages) assertFits(planned);
  const closed = ledger.close(tables.dump.records);
  return { pages, absent: listAbsent(tables.dump, map), ...closed, ids: context.ids.list() };
}

function planEquipment(
  context: Context,
  map: TableMap,
  place: Place,
  known: { locations: Locations; pointers: readonly Pointer[] },
): PlannedPage {
  const credential = known.pointers.find((pointer) => pointer.opens === place)?.id;
  const data = describeEquipment(context, map, place, { locations: known.locations, credential });
  const prose = (map.equipment.facts.prose ?? [])
    .map((column) => takeLongText(context, place.record, column, 2))
    .filter((text) => text !== undefined);
  return page(`clients/${place.owner.id}/equipment/${place.id}.mdx`, "equipment", data, prose);
}

function planClient(
  context: Context,
  { client: map }: TableMap,
  { id, name, record }: Owner,
  lists: { locations: Facts[]; prose: readonly string[]; contacts: Facts[]; sections: readonly Section[] },
): PlannedPage {
  const data = compact({
    kind: "client",
    name,
    ...(record === undefined ? {} : describeClient(context, map, record, name)),
    locations: lists.locations,
    contacts: lists.contacts,
  });
  const prose = (map.facts.prose ?? []).map((column) =>
    record === undefined ? undefined : takeLongText(context, record, column, 3),
  );
  const about = [...prose.filter((text) => text !== undefined), ...lists.prose];
  const planned = page(`clients/${id}/index.mdx`, "client", data, about);
  return lists.sections.length === 0 ? planned : { ...planned, sections: lists.sections };
}

function describeClient(
  context: Context,
  map: TableMap["client"],
  record: SourceRecord,
  name: string,
): Record<string, Fact | undefined> {
  const alias = takeFact(context, record, map, "alias");
  const state = takeFact(context, record, map, "status");
  const archived = saysYes(context, record, map, "archived");
  const former = archived || /inactive|former|terminated|past|lost|cancel/i.test(state ?? "");
  const status = former ? "former" : /onboard|new/i.test(state ?? "") ? "onboarding" : undefined;
  const odd = [
    ...takeRemarks(context, record, map).filter(
      (remark) => !/^Type: (?:customer|client)$/i.test(remark ?? ""),
    ),
    state === undefined || /^(?:active|client|customer|managed)$/i.test(state)
      ? undefined
      : `Status in the source: ${state}.`,
  ].filter((remark) => remark !== undefined);
  return {
    aliases: alias === undefined || alias === name ? undefined : [alias],
    status,
    business: takeFact(context, record, map, "business"),
    phones: listOrNothing(readValueList(context, record, map.facts.phone ?? [], Phone, tidyPhone)),
    domains: listOrNothing(readValueList(context, record, map.facts.website ?? [], Domain, tidyDomain)),
    odd: odd.length === 0 ? undefined : odd,
  };
}

function listOrNothing(values: string[]): string[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** The domain of a web address that is no more than a site's front page. */
function tidyDomain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/$/, "");
}

function page(
  path: string,
  kind: PlannedPage["kind"],
  data: Facts,
  prose: readonly string[] = [],
): PlannedPage {
  return { path, kind, data, ...(prose.length === 0 ? {} : { prose: prose.join("\n\n") }) };
}

/** What a blank says as well. */
const SAYS_NOTHING = /^(?:no|false|0|\[\]|\{\})$/i;

function createRules({ map, whyLeft }: TablesInput, looksSecret: (text: string) => boolean): LedgerRules {
  return {
    isBookkeeping: (_, field) => field === OWNER_OF_FILE || map.bookkeeping.test(field),
    isImplied: (_, __, value) => typeof value === "string" && SAYS_NOTHING.test(value),
    whyLeft,
    nameOf(record) {
      const name = peekText(record, "name") ?? peekText(record, "client_name") ?? peekText(record, "path");
      return name === undefined || looksSecret(name)
        ? `${record.model} ${keyForPeople(record, looksSecret)}`
        : name;
    },
  };
}

function keyForPeople({ pk }: SourceRecord, looksSecret: (text: string) => boolean): string {
  return looksSecret(String(pk)) ? "(a name that looks like a secret)" : String(pk);
}

/** Every value was checked when it was taken, so a page that does not fit is a fault of the importer. */
export function assertFits(planned: PlannedPage): void {
  const issues = schemas[planned.kind].safeParse(planned.data).error?.issues;
  if (issues === undefined) return;
  const words = issues.map((issue) => `${issue.path.map(String).join(".")}: ${issue.message}`);
  throw new Error(
    `The importer planned a page that does not fit its schema: ${planned.path}: ${words.join("; ")}`,
  );
}
