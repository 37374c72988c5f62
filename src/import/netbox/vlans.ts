import { Subnet } from "#schemas/scalars.ts";
import { VlanId } from "#schemas/references.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import { isInside, withoutLength } from "./addressing.ts";
import type { ClientOf, Clients } from "./clients.ts";
import { compact, follow, joinRemarks, peekText, takeNameOf, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import type { Locations } from "./locations.ts";
import { prefixed } from "./locations.ts";

interface PlacedVlan {
  record: SourceRecord;
  number: number;
  location: string | undefined;
}

/** The VLANs of all clients. */
export interface Vlans {
  /**
   * The number by which something at `location` may name a VLAN, if that number means this VLAN there; pages know
   * VLANs by number, and the location decides where a client uses a number twice.
   */
  refer(client: ClientOf, location: string | undefined, vlan: SourceRecord | undefined): number | undefined;
  /** A client's VLANs and the address ranges that belong to none, as the network page has them. */
  describe(client: ClientOf): { vlans: Facts[]; prefixes: Facts[] };
  /** The subnets that are on a client's page. */
  subnets(client: ClientOf): string[];
}

export function placeVlans(context: Context, clients: Clients, locations: Locations): Vlans {
  const placed = new Map<string, PlacedVlan[]>();
  for (const record of context.dump.all("ipam.vlan")) {
    const client = clients.ownerOf(record);
    const number = VlanId.safeParse(record.fields["vid"]).data;
    if (client === undefined || number === undefined) {
      context.ledger.leave(
        record,
        client === undefined ? "belongs to no tenant, site or group" : "no VLAN number",
      );
      continue;
    }
    const group = follow(context, record, "group", "ipam.vlangroup");
    const location =
      locations.useFor(client, record) ?? (group === undefined ? undefined : locations.useFor(client, group));
    const known = placed.get(client.id) ?? [];
    placed.set(client.id, known);
    if (known.some((vlan) => vlan.number === number && vlan.location === location)) {
      context.ledger.leave(record, "the same place has another VLAN of the same number");
      continue;
    }
    context.ledger.carry(record, "vid");
    known.push({ record, number, location });
  }
  const refer: Vlans["refer"] = (client, location, vlan) => {
    const known = placed.get(client.id) ?? [];
    const number = known.find((candidate) => candidate.record === vlan)?.number;
    const candidates = known.filter((candidate) => candidate.number === number);
    const meant =
      candidates.length === 1
        ? candidates[0]
        : (candidates.find((candidate) => candidate.location === location) ??
          candidates.find((candidate) => candidate.location === undefined));
    return meant?.record === vlan ? number : undefined;
  };
  const prefixes = placePrefixes(context, clients, locations);
  return {
    refer,
    describe(client) {
      const own = prefixes.get(client.id) ?? [];
      const subnetOf = chooseSubnets(placed.get(client.id) ?? [], own);
      const chosen = new Set(subnetOf.values());
      return {
        vlans: (placed.get(client.id) ?? [])
          .sort((a, b) => a.number - b.number || ((a.location ?? "") < (b.location ?? "") ? -1 : 1))
          .map((vlan) => describeVlan(context, vlan, subnetOf.get(vlan.record))),
        prefixes: own
          .filter((prefix) => !chosen.has(prefix))
          .map((prefix) => describePrefix(context, prefix, client, refer)),
      };
    },
    subnets: (client) => (prefixes.get(client.id) ?? []).map((prefix) => prefix.subnet),
  };
}

interface PlacedPrefix {
  record: SourceRecord;
  subnet: string;
  location: string | undefined;
}

function placePrefixes(
  context: Context,
  clients: Clients,
  locations: Locations,
): Map<string, PlacedPrefix[]> {
  const placed = new Map<string, PlacedPrefix[]>();
  for (const record of context.dump.all("ipam.prefix")) {
    const client = clients.ownerOf(record);
    const subnet = client === undefined ? undefined : takeText(context, record, "prefix", Subnet);
    if (client === undefined || subnet === undefined) {
      context.ledger.leave(
        record,
        client === undefined ? "belongs to no tenant, site, VLAN or VRF" : "no valid subnet",
      );
      continue;
    }
    const vrf = follow(context, record, "vrf", "ipam.vrf");
    if (vrf !== undefined && client.record === vrf) context.ledger.carry(record, "vrf");
    const known = placed.get(client.id) ?? [];
    placed.set(client.id, known);
    known.push({ record, subnet, location: locations.useFor(client, record) });
  }
  return placed;
}

/** A VLAN's first prefix is its subnet; any further one is listed beside it. */
function chooseSubnets(
  vlans: readonly PlacedVlan[],
  prefixes: readonly PlacedPrefix[],
): Map<SourceRecord, PlacedPrefix> {
  const chosen = new Map<SourceRecord, PlacedPrefix>();
  for (const { record } of vlans) {
    const first = prefixes.find(({ record: prefix }) => prefix.fields["vlan"] === record.pk);
    if (first !== undefined) chosen.set(record, first);
  }
  return chosen;
}

function describeVlan(context: Context, vlan: PlacedVlan, prefix: PlacedPrefix | undefined): Facts {
  const { record } = vlan;
  context.ledger.imply(record, "group");
  if (prefix !== undefined) context.ledger.carry(prefix.record, "vlan");
  const prefixName = takeText(context, prefix?.record, "description");
  const role = takeNameOf(context, record, "role", "ipam.role");
  const prefixRole = takeNameOf(context, prefix?.record, "role", "ipam.role");
  return compact({
    id: vlan.number,
    name: takeText(context, record, "name") ?? String(vlan.number),
    location: vlan.location,
    subnet: prefix?.subnet,
    dhcpRange: prefix === undefined ? undefined : findDhcpRange(context, prefix.subnet),
    note: joinRemarks([
      takeText(context, record, "description"),
      role,
      prefixName,
      prefixRole === role ? undefined : prefixRole,
      describeStatus(context, record),
      prefixed("Subnet:", describeStatus(context, prefix?.record)?.toLowerCase()),
    ]),
  });
}

function describePrefix(
  context: Context,
  { record, subnet, location }: PlacedPrefix,
  client: ClientOf,
  refer: Vlans["refer"],
): Facts {
  const vlan = refer(client, location, follow(context, record, "vlan", "ipam.vlan"));
  if (vlan !== undefined) context.ledger.carry(record, "vlan");
  const words = [
    takeText(context, record, "description"),
    takeNameOf(context, record, "role", "ipam.role"),
    describeStatus(context, record),
  ].filter((word) => word !== undefined);
  return compact({ subnet, name: words.length === 0 ? undefined : words.join(", "), location, vlan });
}

/** NetBox has no word for DHCP, so a range counts as handed out only if its own words say so. */
function findDhcpRange(context: Context, subnet: string): string | undefined {
  const ranges = context.dump.all("ipam.iprange").filter((range) => {
    const role = peekText(follow(context, range, "role", "ipam.role"), "name");
    const start = peekText(range, "start_address") ?? "";
    return (
      /\bdhcp\b/i.test(`${peekText(range, "description") ?? ""} ${role ?? ""}`) && isInside(start, subnet)
    );
  });
  const [range] = ranges;
  if (range === undefined || ranges.length > 1) return undefined;
  context.ledger.carry(range, "start_address", "end_address", "description", "role");
  context.ledger.imply(range, "size");
  const role = follow(context, range, "role", "ipam.role");
  if (role !== undefined) context.ledger.carry(role, "name");
  return ["start_address", "end_address"]
    .map((field) => withoutLength(peekText(range, field) ?? ""))
    .join("–");
}

function describeStatus(context: Context, record: SourceRecord | undefined): string | undefined {
  const status = peekText(record, "status");
  if (record === undefined || status === undefined || status === "active") return undefined;
  context.ledger.carry(record, "status");
  return status.charAt(0).toUpperCase() + status.slice(1);
}

/** A client's wireless networks. Their keys are secrets and stay where they are. */
export function describeWifi(context: Context, clients: Clients, vlans: Vlans): Map<string, Facts[]> {
  const byClient = new Map<string, Facts[]>();
  for (const record of context.dump.all("wireless.wirelesslan")) {
    context.ledger.refuse(record, "auth_psk", "a secret");
    const client = clients.ownerOf(record);
    const ssid = client === undefined ? undefined : takeText(context, record, "ssid");
    if (client === undefined || ssid === undefined) {
      context.ledger.leave(record, "belongs to no tenant, VLAN or site");
      continue;
    }
    const vlan = vlans.refer(client, undefined, follow(context, record, "vlan", "ipam.vlan"));
    if (vlan !== undefined) context.ledger.carry(record, "vlan");
    else context.ledger.refuse(record, "vlan", "its number means another VLAN at another place");
    const note = joinRemarks([takeText(context, record, "description"), describeStatus(context, record)]);
    byClient.set(client.id, [...(byClient.get(client.id) ?? []), compact({ ssid, vlan, note })]);
  }
  return byClient;
}
