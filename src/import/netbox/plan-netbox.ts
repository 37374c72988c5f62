import { schemas } from "#schemas/index.ts";
import { escapeProse } from "../escape-prose.ts";
import { createIdBook } from "../ids.ts";
import { createLedger } from "../ledger.ts";
import type { Facts, ImportPlan, PlannedPage } from "../plan.ts";
import { traceCables } from "./cables.ts";
import type { Cables } from "./cables.ts";
import { describeCircuits } from "./circuits.ts";
import { createClients } from "./clients.ts";
import type { ClientOf } from "./clients.ts";
import { describeContacts } from "./contacts.ts";
import { compact, takeProse, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { describeEquipment } from "./equipment.ts";
import { createLocations } from "./locations.ts";
import type { Locations } from "./locations.ts";
import { placeEquipment } from "./places.ts";
import { placePorts } from "./ports.ts";
import { readDump } from "./read-dump.ts";
import { nameRecord, netboxRules } from "./rules.ts";
import { placeVlans } from "./vlans.ts";
import type { Vlans } from "./vlans.ts";
import { describeWifi } from "./wifi.ts";

export interface PlanOptions {
  /** The ids given by earlier imports. */
  ids: Readonly<Record<string, string>>;
  /** Whether a text holds something that looks like a secret; such texts stay behind and are counted. */
  looksSecret: (text: string) => boolean;
}

/**
 * Plans the pages for a NetBox database, given as `manage.py dumpdata` wrote it. Throws ImportInputError if the text
 * is something else. Every page fits its schema; a value that would not is left behind and counted.
 */
export function planNetbox(text: string, options: PlanOptions): ImportPlan {
  const dump = readDump(text);
  const ledger = createLedger(netboxRules);
  const context: Context = {
    dump,
    ledger,
    ids: createIdBook(options.ids),
    looksSecret: options.looksSecret,
  };
  const clients = createClients(context);
  const locations = createLocations(context, clients);
  for (const site of dump.all("dcim.site")) {
    const client = clients.ownerOf(site);
    if (client !== undefined) locations.use(client, site);
  }
  const places = placeEquipment(context, clients, locations);
  const vlans = placeVlans(context, clients, locations);
  const ports = placePorts(context, places, vlans);
  const cables = traceCables(context, places, ports);
  const circuits = describeCircuits(context, clients, locations, cables);
  const contacts = describeContacts(context, clients, locations);
  const wifi = describeWifi(context, clients, vlans);
  const pages: PlannedPage[] = [];
  for (const place of places.values()) {
    const prose = writeProse([[undefined, takeProse(context, place.record, "comments")]]);
    const data = describeEquipment({ context, places, ports, vlans, cables }, place);
    pages.push({
      path: `clients/${place.client.id}/equipment/${place.id}.mdx`,
      kind: "equipment",
      data,
      ...(prose === undefined ? {} : { prose }),
    });
  }
  for (const client of clients.list()) {
    pages.push(
      planClient(context, client, locations, {
        circuits: circuits.get(client.id),
        contacts: contacts.get(client.id),
      }),
    );
    const network = planNetwork(client, vlans, cables, wifi.get(client.id));
    if (network !== undefined) pages.push(network);
  }
  for (const page of pages) assertFits(page);
  return { pages, ...ledger.close(dump.records), ids: context.ids.list() };
}

function planClient(
  context: Context,
  client: ClientOf,
  locations: Locations,
  lists: { circuits: Facts[] | undefined; contacts: Facts[] | undefined },
): PlannedPage {
  const { facts, sites, timezone } = locations.list(client);
  const prose = writeProse([
    [undefined, takeProse(context, client.record, "comments")],
    ...sites
      .filter((site) => site !== client.record)
      .map((site): [string, string | undefined] => [nameRecord(site), takeProse(context, site, "comments")]),
  ]);
  const isTenant = client.because === undefined;
  return {
    path: `clients/${client.id}/index.mdx`,
    kind: "client",
    data: compact({
      kind: "client",
      name: client.name,
      business: isTenant ? takeText(context, client.record, "description") : undefined,
      timezone,
      odd: isTenant
        ? undefined
        : [
            `In NetBox this belongs to no tenant, so it is filed under the name of its ${client.because ?? ""}.`,
          ],
      locations: facts,
      contacts: lists.contacts,
      circuits: lists.circuits,
    }),
    ...(prose === undefined ? {} : { prose }),
  };
}

function planNetwork(
  client: ClientOf,
  vlans: Vlans,
  cables: Cables,
  wifi: Facts[] | undefined,
): PlannedPage | undefined {
  const data = compact({
    kind: "network",
    ...vlans.describe(client),
    wifi,
    links: cables.links.get(client.id),
  });
  if (Object.keys(data).length === 1) return undefined;
  return { path: `clients/${client.id}/network.mdx`, kind: "network", data };
}

/** Comments as plain words, each source's under a line that names it. */
function writeProse(
  parts: readonly (readonly [title: string | undefined, text: string | undefined])[],
): string | undefined {
  const written = parts.flatMap(([title, text]) =>
    text === undefined
      ? []
      : [...(title === undefined ? [] : [`**${escapeProse(title)}**`]), escapeProse(text)],
  );
  return written.length === 0 ? undefined : written.join("\n\n");
}

/** Every value was checked when it was taken, so a page that does not fit is a fault of the importer. */
function assertFits(page: PlannedPage): void {
  const issues = schemas[page.kind].safeParse(page.data).error?.issues;
  if (issues === undefined) return;
  const words = issues.map((issue) => `${issue.path.map(String).join(".")}: ${issue.message}`);
  throw new Error(
    `The importer planned a page that does not fit its schema: ${page.path}: ${words.join("; ")}`,
  );
}
