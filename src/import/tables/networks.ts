import { VlanId } from "#schemas/references.ts";
import { IpAddress, Subnet } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import type { Locations } from "./locations.ts";
import type { Owner, Owners } from "./owners.ts";
import type { TableMap } from "./table-map.ts";
import { compact, joinRemarks, peekFact, takeFact, takeRemarks } from "./take.ts";
import type { Context } from "./take.ts";
import { readValueList } from "./value-list.ts";

/** Each client's networks as its network page has them: with a number a VLAN, without one an address range. */
export function describeNetworks(
  context: Context,
  map: TableMap,
  owners: Owners,
  locations: Locations,
): Map<Owner, { vlans: Facts[]; prefixes: Facts[] }> {
  const pages = new Map<Owner, { vlans: Facts[]; prefixes: Facts[] }>();
  for (const record of context.dump.all(map.network.table)) {
    const owner = owners.of(record);
    if (owner === undefined) continue;
    const page = pages.get(owner) ?? { vlans: [], prefixes: [] };
    const location = locations.find(owner, record, map.network);
    const subnet = takeFact(context, record, map.network, "subnet", Subnet);
    const id = takeVlan(context, record, map);
    const name = takeFact(context, record, map.network, "name");
    if (id !== undefined && !page.vlans.some((vlan) => vlan["id"] === id && vlan["location"] === location))
      page.vlans.push(describeVlan(context, record, map, { id, name: name ?? String(id), location, subnet }));
    else if (id === undefined && subnet !== undefined)
      page.prefixes.push(compact({ subnet, name, location }));
    else {
      context.ledger.leave(
        record,
        id === undefined
          ? "neither a VLAN's number nor a subnet"
          : "the same place has another VLAN of that number",
      );
      continue;
    }
    pages.set(owner, page);
  }
  return pages;
}

function describeVlan(
  context: Context,
  record: SourceRecord,
  { network: map }: TableMap,
  known: { id: number; name: string; location: string | undefined; subnet: string | undefined },
): Facts {
  return compact({
    ...known,
    gatewayIp: takeFact(context, record, map, "gateway", IpAddress),
    dhcpRange: takeFact(context, record, map, "range"),
    dns: readValueList(context, record, map.facts.dns ?? [], IpAddress),
    note: joinRemarks(takeRemarks(context, record, map)),
  });
}

function takeVlan(context: Context, record: SourceRecord, { network: map }: TableMap): number | undefined {
  const found = peekFact(record, map, "vlan");
  if (found === undefined || found.text === "0") return undefined;
  const id = /^\d{1,4}$/.test(found.text) ? VlanId.safeParse(Number(found.text)).data : undefined;
  if (id === undefined) context.ledger.refuse(record, found.column, "not a VLAN number");
  else context.ledger.carry(record, found.column);
  return id;
}
