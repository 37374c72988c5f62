import type { SourceRecord } from "../ledger.ts";
import type { ClientOf, Clients } from "./clients.ts";
import { follow, peekText } from "./context.ts";
import type { Context } from "./context.ts";
import { siteOf } from "./locations.ts";
import type { Locations } from "./locations.ts";

/** Where a device, cluster or virtual machine is written: its client, its page's id and its location there. */
export interface Place {
  record: SourceRecord;
  client: ClientOf;
  id: string;
  name: string;
  location: string | undefined;
}

export type Places = ReadonlyMap<SourceRecord, Place>;

const PLACED = ["dcim.device", "virtualization.cluster", "virtualization.virtualmachine"] as const;

/** Gives every device, cluster and virtual machine its page. Each has an owner: a site or cluster type at the least. */
export function placeEquipment(context: Context, clients: Clients, locations: Locations): Places {
  const places = new Map<SourceRecord, Place>();
  for (const model of PLACED)
    for (const record of context.dump.all(model)) {
      const client = clients.ownerOf(record);
      if (client === undefined) {
        context.ledger.leave(record, "belongs to no tenant, site or cluster");
        continue;
      }
      const { name, wanted } = nameEquipment(context, record);
      const key = `${model}:${String(record.pk)}`;
      const id = context.ids.assign(`clients/${client.id}/equipment`, key, wanted);
      const location = locations.useFor(client, record);
      places.set(record, { record, client, id, name, location });
    }
  return places;
}

/** A device without a name is known by its stack, or by its role and where it stands. */
function nameEquipment(context: Context, record: SourceRecord): { name: string; wanted: string } {
  const name = peekText(record, "name");
  if (name !== undefined) {
    context.ledger.carry(record, "name");
    return { name, wanted: name };
  }
  const stack = peekText(follow(context, record, "virtual_chassis", "dcim.virtualchassis"), "name");
  const member = peekText(record, "vc_position");
  if (stack !== undefined && member !== undefined) {
    context.ledger.carry(record, "vc_position");
    return { name: `${stack} ${member}`, wanted: `${stack} ${member}` };
  }
  const role =
    peekText(follow(context, record, roleField(record), "dcim.devicerole"), "name") ??
    peekText(follow(context, record, "device_type", "dcim.devicetype"), "model") ??
    "Device";
  const site = peekText(siteOf(context, record), "name");
  const rack = peekText(follow(context, record, "rack", "dcim.rack"), "name");
  return {
    name: [role, rack, site].filter((part) => part !== undefined).join(", "),
    wanted: `${role} ${site ?? ""}`,
  };
}

/** NetBox 3.6 renamed a device's `device_role` to `role`. */
export function roleField(record: SourceRecord): "role" | "device_role" {
  return "device_role" in record.fields ? "device_role" : "role";
}
