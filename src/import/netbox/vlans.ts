import { VlanId } from "#schemas/references.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import { isInside } from "./addressing.ts";
import type { ClientOf, Clients } from "./clients.ts";
import { compact, follow, joinRemarks, takeNameOf, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { prefixed } from "./locations.ts";
import type { Locations } from "./locations.ts";
import { describePrefix, findDhcpRange, placePrefixes } from "./prefixes.ts";
import type { PlacedPrefix } from "./prefixes.ts";
import { takeOddStatus } from "./status.ts";

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
  /** Whether an address can be in a VLAN: in one of its subnets of that family, or it has none. */
  admits(client: ClientOf, vlan: SourceRecord, address: string): boolean;
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
    admits(client, vlan, address) {
      const same = (prefixes.get(client.id) ?? [])
        .filter((prefix) => prefix.record.fields["vlan"] === vlan.pk)
        .filter((prefix) => prefix.subnet.includes(":") === address.includes(":"));
      return same.length === 0 || same.some((prefix) => isInside(address, prefix.subnet));
    },
    subnets: (client) => (prefixes.get(client.id) ?? []).map((prefix) => prefix.subnet),
  };
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
      takeOddStatus(context, record),
      prefixed("Subnet:", takeOddStatus(context, prefix?.record)?.toLowerCase()),
    ]),
  });
}
