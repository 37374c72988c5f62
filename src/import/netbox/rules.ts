import type { LedgerRules, SourceRecord } from "../ledger.ts";
import { lookUp } from "./words.ts";

const BOOKKEEPING: ReadonlySet<string> = new Set([
  // A slug is how NetBox's own addresses spell a name.
  ...["created", "last_updated", "slug", "lft", "rght", "tree_id", "level"],
  ...["_name", "_depth", "_children", "_device", "_rack", "_location", "_site"],
  ...["_abs_length", "_abs_weight", "_abs_max_weight", "_region", "_site_group", "cable_end"],
]);

/** Fields that repeat what other records of the dump say, which are themselves carried or counted. */
const COPIES: Readonly<Record<string, readonly string[]>> = {
  "circuits.circuit": ["termination_a", "termination_z"],
  "dcim.interface": ["cable", "wireless_link"],
  "dcim.frontport": ["cable"],
  "dcim.rearport": ["cable"],
  "dcim.powerport": ["cable"],
  "dcim.poweroutlet": ["cable"],
  "circuits.circuittermination": ["cable"],
};

const IMPLIED: Readonly<Record<string, readonly unknown[]>> = {
  enabled: [true],
  status: ["active", "connected"],
};

const NEEDS_DEVICE = "its device was not carried over";

const WHY_LEFT: Readonly<Record<string, string>> = {
  "dcim.consoleport": "no place for console ports",
  "dcim.consoleserverport": "no place for console ports",
  "dcim.devicebay": "no place for device bays",
  "dcim.modulebay": "no place for modules",
  "dcim.module": "no place for modules",
  "dcim.moduletype": "no place for modules",
  "dcim.inventoryitem": "no place for parts of a device",
  "dcim.powerfeed": "a mains feed is not a device that can be named as a supply",
  "dcim.powerpanel": "a mains panel is not a device that can be named as a supply",
  "dcim.powerport": "no documented cable feeds it",
  "dcim.poweroutlet": "nothing is documented as plugged into it",
  "dcim.interface": NEEDS_DEVICE,
  "dcim.frontport": NEEDS_DEVICE,
  "dcim.rearport": "no front port of the panel leads to it",
  "dcim.cable": "its ends are on no page, or not ones that a link can name",
  "dcim.cabletermination": "its cable is not carried over",
  "circuits.circuittermination": "says no more than that the circuit ends there",
  "circuits.providernetwork": "no circuit ends in it",
  "circuits.provideraccount": "no circuit is billed to it",
  "dcim.macaddress": "no interface of a device has it",
  "dcim.rack": "no device that is carried over stands in it",
  "dcim.rackrole": "no place for roles of racks",
  "dcim.rackreservation": "no place for reservations of racks",
  "dcim.location": "no device that is carried over stands in it",
  "dcim.region": "no site that is carried over lies in it",
  "dcim.sitegroup": "no place for groups of sites",
  "dcim.virtualchassis": "no device that is carried over belongs to it",
  "dcim.devicetype": "no device is of it",
  "dcim.devicerole": "no device has it",
  "dcim.manufacturer": "made nothing that is carried over",
  "dcim.platform": "runs on nothing that is carried over",
  "circuits.provider": "supplies no circuit that is carried over",
  "circuits.circuittype": "no circuit is of it",
  "extras.tag": "no place for tags",
  "extras.taggeditem": "no place for tags",
  "extras.customfield": "no place for custom fields",
  "ipam.aggregate": "no place for aggregates",
  "ipam.asn": "no place for AS numbers",
  "ipam.rir": "no place for registries",
  "ipam.vrf": "no place for VRFs",
  "ipam.routetarget": "no place for VRFs",
  "ipam.ipaddress": "no device or virtual machine has it",
  "ipam.iprange": "not said to be handed out by DHCP in one VLAN's subnet",
  "ipam.role": "no VLAN or prefix has it",
  "ipam.vlangroup": "only says which VLAN numbers are free",
  "tenancy.contact": "assigned to nothing that belongs to a client",
  "tenancy.contactassignment": "assigned to nothing that belongs to a client",
  "tenancy.contactgroup": "no contact is in it",
  "tenancy.contactrole": "no contact has it",
  "tenancy.tenantgroup": "no place for groups of clients",
  "virtualization.clustergroup": "no cluster is in it",
  "virtualization.clustertype": "no cluster is of it",
  "virtualization.virtualdisk": "no place for disks of virtual machines",
};

/** What the importer knows of NetBox's fields before it reads any. */
export const netboxRules: LedgerRules = {
  isBookkeeping: (record, field) =>
    BOOKKEEPING.has(field) || (COPIES[record.model]?.includes(field) ?? false),
  isImplied: (_, field, value) => lookUp(IMPLIED, field)?.includes(value) ?? false,
  whyLeft: (model) =>
    WHY_LEFT[model] ??
    (model.endsWith("template") ? "only a pattern for new devices" : "this importer does not know it"),
  nameOf: nameRecord,
};

/** A record's name for people: its own, or its model and key. Never another of its values: those could be secrets. */
export function nameRecord(record: SourceRecord): string {
  for (const field of ["name", "cid", "prefix", "address", "start_address", "model", "ssid"]) {
    const value = record.fields[field];
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return `${record.model} ${String(record.pk)}`;
}
