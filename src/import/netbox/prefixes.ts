import { Subnet } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import { isInside, withoutLength } from "./addressing.ts";
import type { ClientOf, Clients } from "./clients.ts";
import { compact, follow, peekText, takeNameOf, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import type { Locations } from "./locations.ts";
import { takeOddStatus } from "./status.ts";
import type { Vlans } from "./vlans.ts";

/** A prefix, and the location of its client that it is used at. */
export interface PlacedPrefix {
  record: SourceRecord;
  subnet: string;
  location: string | undefined;
}

/** Every client's prefixes, by client. */
export function placePrefixes(
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

export function describePrefix(
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
    takeOddStatus(context, record),
  ].filter((word) => word !== undefined);
  return compact({ subnet, name: words.length === 0 ? undefined : words.join(", "), location, vlan });
}

/** NetBox has no word for DHCP, so a range counts as handed out only if its own words say so. */
export function findDhcpRange(context: Context, subnet: string): string | undefined {
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
