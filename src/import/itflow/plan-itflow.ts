import { readDocumented } from "../documented.ts";
import type { SourceRecord } from "../ledger.ts";
import { ImportInputError } from "../plan.ts";
import { fileRecord } from "../source.ts";
import type { SourceInput, SourceOptions, SourcePlan } from "../source.ts";
import { FILE_MODEL } from "../tables/documents.ts";
import { planTables } from "../tables/plan-tables.ts";
import { OWNER_OF_FILE, indexRecords, readTables } from "../tables/read-tables.ts";
import type { TableName } from "../tables/read-tables.ts";
import { peekText } from "../tables/take.ts";
import { itflowTables } from "./itflow-tables.ts";

/** What ITFlow calls its exports, in their files' names; logins became credentials in 2025. */
const KINDS = [
  ...[
    "clients",
    "contacts",
    "locations",
    "assets",
    "networks",
    "credentials",
    "logins",
    "vendors",
    "certificates",
  ],
  ...["domains", "software", "tickets", "invoices", "asset_interfaces", "asset interfaces"],
];

/**
 * Plans the pages for a folder of ITFlow's CSV exports, or for one of them. Only some of ITFlow's tables say whose a
 * line is; else it is told by the file's name as ITFlow gives it (`Harbor Dental-Contacts-2026-11-20_10-00-00.csv`), by
 * the folder the file is in, or by `--client`. Throws ImportInputError if no file is such an export.
 */
export function planItflow({ files }: SourceInput, options: SourceOptions): SourcePlan {
  const csv = files.filter(({ path }) => nameTable(path) !== undefined);
  if (csv.length === 0)
    throw new ImportInputError(
      `No file here is named as ITFlow names its exports. Fix: keep names such as Clients-2026-11-20.csv or "Harbor Dental-Assets-2026-11-20.csv".`,
    );
  const others = files.filter((file) => !csv.includes(file)).map(({ path }) => fileRecord(FILE_MODEL, path));
  const name = (path: string): TableName => nameTable(path) ?? { model: FILE_MODEL };
  const { dump, guard } = readTables(csv, name, options.looksSecret, others);
  const only =
    options.client === null
      ? null
      : {
          id: options.client,
          name: readDocumented(options.pages, options.client).page.data.name,
          record: undefined,
        };
  const looksSecret = (text: string): boolean => guard.holds(text) || options.looksSecret(text);
  const tables = { guard, dump: indexRecords([...dump.records, ...addPrimaries(dump.records, looksSecret)]) };
  return planTables({ tables, map: itflowTables, only, whyLeft }, options);
}

function nameTable(path: string): TableName | undefined {
  const parts = path.split("/");
  const base = parts.at(-1) ?? path;
  const match = /^(?:(.+)-)?([a-z_ ]+?)(?:-template)?(?:-\d{4}-\d{2}-\d{2}[\d_:-]*)?\.csv$/i.exec(base);
  const kind = match?.[2]?.toLowerCase();
  if (kind === undefined || !KINDS.includes(kind)) return undefined;
  const model = kind === "logins" ? "credentials" : kind.replace(" ", "_");
  return { model, owner: model === "clients" ? undefined : (match?.[1] ?? parts.at(-2)) };
}

const PRIMARY_LOCATION = {
  name: "primary_location_name",
  phone: "location_phone",
  address: "location_address",
  city: "city",
  state: "state",
  postal_code: "postal_code",
  country: "country",
} as const;

const PRIMARY_CONTACT = {
  name: "primary_contact_name",
  title: "title",
  phone: "contact_phone",
  ext: "extension",
  mobile: "contact_mobile",
  email: "contact_email",
} as const;

/** The primary location and contact in a client's line, where the tables of locations and contacts do not have them. */
function addPrimaries(
  records: readonly SourceRecord[],
  looksSecret: (text: string) => boolean,
): SourceRecord[] {
  const known = new Set(
    records.map((record) =>
      `${record.model} ${ownerOf(record)} ${peekText(record, "name") ?? ""}`.toLowerCase(),
    ),
  );
  return records
    .filter(({ model }) => model === "clients")
    .flatMap((client) => {
      const owner = peekText(client, "client_name") ?? peekText(client, "name") ?? "";
      return [["locations", PRIMARY_LOCATION] as const, ["contacts", PRIMARY_CONTACT] as const].flatMap(
        ([model, columns]): SourceRecord[] => {
          const name = peekText(client, columns.name);
          if (name === undefined || known.has(`${model} ${owner} ${name}`.toLowerCase())) return [];
          const fields: Record<string, unknown> = { [OWNER_OF_FILE]: owner };
          for (const [field, column] of Object.entries(columns)) fields[field] = client.fields[column];
          // The key that it would have in a table of its own, so that exporting that table later changes nothing.
          const key = `${owner} / ${name}`;
          return [{ model, pk: looksSecret(key) ? `primary of ${client.pk}` : key, fields }];
        },
      );
    });
}

function ownerOf(record: SourceRecord): string {
  return (
    peekText(record, "client") ?? peekText(record, "client_name") ?? peekText(record, OWNER_OF_FILE) ?? ""
  );
}

function whyLeft(model: string): string {
  return model === FILE_MODEL ? "not one of ITFlow's exports" : "no page has a place for it";
}
