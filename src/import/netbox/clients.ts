import type { SourceRecord } from "../ledger.ts";
import { follow, followAny, takeText } from "./context.ts";
import type { Context } from "./context.ts";

/** A client of the book, and the record it stands for. */
export interface ClientOf {
  id: string;
  name: string;
  record: SourceRecord;
  /** Why something that is not a tenant became a client. */
  because?: string;
}

/**
 * Who owns a record. A record's own tenant comes first, then that of the site it is at, then that of what it belongs
 * to (a prefix to its VLAN or VRF, a virtual machine to its cluster). Where none of these has a tenant, the client is
 * named for the last of them: the site, the VRF, the VLAN group, the circuit's provider, the cluster's type.
 */
export interface Clients {
  ownerOf(record: SourceRecord | undefined): ClientOf | undefined;
  list(): ClientOf[];
}

export function createClients(context: Context): Clients {
  const known = new Map<SourceRecord, ClientOf>();
  const clientFor = (record: SourceRecord, because?: string): ClientOf => {
    const client = known.get(record);
    if (client !== undefined) return client;
    const key = `${record.model}:${String(record.pk)}`;
    const name = takeText(context, record, "name") ?? key;
    context.ledger.carry(record, "name");
    const wanted = typeof record.fields["slug"] === "string" ? record.fields["slug"] : name;
    const id = context.ids.assign("clients", key, wanted);
    const made = { id, name, record, ...(because === undefined ? {} : { because }) };
    known.set(record, made);
    return made;
  };
  for (const tenant of context.dump.all("tenancy.tenant")) {
    clientFor(tenant);
    context.ledger.carry(tenant, "slug");
  }
  const ownerOf = (record: SourceRecord | undefined): ClientOf | undefined => {
    if (record === undefined) return undefined;
    if (record.model === "tenancy.tenant") return clientFor(record);
    const tenant = follow(context, record, "tenant", "tenancy.tenant");
    if (tenant !== undefined) {
      context.ledger.imply(record, "tenant");
      return clientFor(tenant);
    }
    for (const parent of parentsOf(context, record)) {
      const owner = ownerOf(parent);
      if (owner !== undefined) return owner;
    }
    const because = NAMESAKES[record.model];
    return because === undefined ? undefined : clientFor(record, because);
  };
  return { ownerOf, list: () => [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** What may lend its name to a client, and the words for it. */
const NAMESAKES: Readonly<Record<string, string>> = {
  "dcim.site": "site",
  "ipam.vrf": "VRF",
  "ipam.vlangroup": "VLAN group",
  "circuits.provider": "provider",
  "virtualization.clustertype": "type of cluster",
};

/** Where to look for an owner if a record has no tenant, nearest first: model by field, or a generic relation's fields. */
const PARENTS: Readonly<Record<string, readonly (readonly [field: string, modelOrIdField: string])[]>> = {
  "dcim.device": [["site", "dcim.site"]],
  "dcim.rack": [["site", "dcim.site"]],
  "dcim.location": [["site", "dcim.site"]],
  "dcim.powerpanel": [["site", "dcim.site"]],
  "circuits.circuittermination": [
    ["site", "dcim.site"],
    ["termination_type", "termination_id"],
  ],
  "ipam.vlan": [
    ["site", "dcim.site"],
    ["group", "ipam.vlangroup"],
  ],
  "ipam.vlangroup": [["scope_type", "scope_id"]],
  "ipam.prefix": [
    ["site", "dcim.site"],
    ["scope_type", "scope_id"],
    ["vlan", "ipam.vlan"],
    ["vrf", "ipam.vrf"],
  ],
  "virtualization.cluster": [
    ["site", "dcim.site"],
    ["scope_type", "scope_id"],
    ["type", "virtualization.clustertype"],
  ],
  "virtualization.virtualmachine": [
    ["site", "dcim.site"],
    ["device", "dcim.device"],
    ["cluster", "virtualization.cluster"],
  ],
  "wireless.wirelesslan": [
    ["vlan", "ipam.vlan"],
    ["scope_type", "scope_id"],
  ],
};

function* parentsOf(context: Context, record: SourceRecord): Generator<SourceRecord | undefined> {
  if (record.model === "circuits.circuit") {
    const ends = context.dump
      .all("circuits.circuittermination")
      .filter((end) => String(end.fields["circuit"]) === String(record.pk));
    for (const side of ["Z", "A"]) yield ends.find((end) => end.fields["term_side"] === side);
    yield follow(context, record, "provider", "circuits.provider");
  }
  for (const [field, target] of PARENTS[record.model] ?? [])
    yield target.includes(".")
      ? follow(context, record, field, target)
      : followAny(context, record, field, target);
}
