import { TimeZone } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import type { ClientOf, Clients } from "./clients.ts";
import { compact, follow, followAny, joinRemarks, peekText, takeNameOf, takeText } from "./context.ts";
import type { Context } from "./context.ts";

/** The sites at which a client has something, each as a location of that client. */
export interface Locations {
  /** A site's id at a client; the site is listed there from then on. */
  use(client: ClientOf, site: SourceRecord | undefined): string | undefined;
  /** The same for whatever names a site: a record with a site, or with a site, location or rack as its scope. */
  useFor(client: ClientOf, record: SourceRecord): string | undefined;
  /** `sites` are those that are the client's own. */
  list(client: ClientOf): { facts: Facts[]; timezone?: string; sites: SourceRecord[] };
}

export function createLocations(context: Context, clients: Clients): Locations {
  const used = new Map<string, Map<SourceRecord, string>>();
  const use = (client: ClientOf, site: SourceRecord | undefined): string | undefined => {
    if (site === undefined) return undefined;
    const sites = used.get(client.id) ?? new Map<SourceRecord, string>();
    used.set(client.id, sites);
    const known = sites.get(site);
    if (known !== undefined) return known;
    const wanted = peekText(site, "slug") ?? peekText(site, "name") ?? "site";
    const id = context.ids.assign(`clients/${client.id}/locations`, `dcim.site:${String(site.pk)}`, wanted);
    sites.set(site, id);
    return id;
  };
  return {
    use,
    useFor(client, record) {
      const site = siteOf(context, record);
      const id = use(client, site);
      if (id !== undefined) context.ledger.carry(record, "site", "scope_type", "scope_id");
      return id;
    },
    list(client) {
      const sites = [...(used.get(client.id) ?? [])].sort(([, a], [, b]) => (a < b ? -1 : 1));
      const zones = new Set(sites.map(([site]) => peekText(site, "time_zone")));
      const [zone] = zones;
      const common = zones.size === 1 && TimeZone.safeParse(zone).success ? zone : undefined;
      return {
        facts: sites.map(([site, id]) =>
          clients.ownerOf(site)?.id === client.id
            ? describeSite(context, site, id, common === undefined)
            : describeForeignSite(context, site, id),
        ),
        sites: sites.map(([site]) => site).filter((site) => clients.ownerOf(site)?.id === client.id),
        ...(common === undefined ? {} : { timezone: common }),
      };
    },
  };
}

/** The site a record is at, by itself or by the place it is scoped to. */
export function siteOf(context: Context, record: SourceRecord): SourceRecord | undefined {
  if (record.model === "dcim.site") return record;
  const site = follow(context, record, "site", "dcim.site") ?? follow(context, record, "_site", "dcim.site");
  if (site !== undefined) return site;
  const scope =
    followAny(context, record, "scope_type", "scope_id") ??
    followAny(context, record, "termination_type", "termination_id");
  return scope === undefined ? undefined : siteOf(context, scope);
}

function describeSite(context: Context, site: SourceRecord, id: string, withZone: boolean): Facts {
  const { ledger } = context;
  ledger.carry(site, "slug");
  const zone = takeText(context, site, "time_zone");
  const status = peekText(site, "status");
  if (status !== "active") ledger.carry(site, "status");
  const address = takeText(context, site, "physical_address");
  const shipping = takeText(context, site, "shipping_address");
  return compact({
    id,
    name: takeText(context, site, "name") ?? id,
    address,
    note: joinRemarks([
      takeText(context, site, "description"),
      prefixed("Facility", takeText(context, site, "facility")),
      prefixed("Region:", nameRegion(context, site)),
      prefixed("Deliveries to", shipping === address ? undefined : shipping),
      prefixed("Coordinates", coordinates(context, site)),
      withZone ? prefixed("Time zone", zone) : undefined,
      status === "active" ? undefined : prefixed("Status:", status),
    ]),
  });
}

/** Another client's site at which this one has something: enough to find it, and nothing that is the other's affair. */
function describeForeignSite(context: Context, site: SourceRecord, id: string): Facts {
  const name = takeText(context, site, "name") ?? id;
  return compact({ id, name, address: takeText(context, site, "physical_address") });
}

function nameRegion(context: Context, site: SourceRecord): string | undefined {
  const names: string[] = [];
  const seen = new Set<SourceRecord>();
  let below = site;
  let region = follow(context, site, "region", "dcim.region");
  for (let field = "region"; region !== undefined && !seen.has(region); field = "parent") {
    const name = takeNameOf(context, below, field, "dcim.region");
    if (name !== undefined) names.push(name);
    seen.add(region);
    below = region;
    region = follow(context, region, "parent", "dcim.region");
  }
  return names.length === 0 ? undefined : names.join(", ");
}

function coordinates(context: Context, site: SourceRecord): string | undefined {
  if (peekText(site, "latitude") === undefined || peekText(site, "longitude") === undefined) return undefined;
  return `${takeText(context, site, "latitude") ?? ""}, ${takeText(context, site, "longitude") ?? ""}`;
}

export function prefixed(prefix: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${prefix} ${text}`;
}
