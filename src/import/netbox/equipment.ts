import { Identifier } from "#schemas/scalars.ts";
import { slugify } from "../ids.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import { listAddresses } from "./addresses.ts";
import { compact, follow, joinRemarks, takeNameOf, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { prefixed } from "./locations.ts";
import { roleField } from "./places.ts";
import type { Place } from "./places.ts";
import type { Sources } from "./sources.ts";
import { takeStatus } from "./status.ts";
import { describeCluster, describeVirtualMachine } from "./virtual-machines.ts";
import { guessType } from "./words.ts";

export function describeEquipment(sources: Sources, place: Place): Facts {
  if (place.record.model === "dcim.device") return describeDevice(sources, place);
  if (place.record.model === "virtualization.cluster") return describeCluster(sources.context, place);
  return describeVirtualMachine(sources, place);
}

function describeDevice(sources: Sources, place: Place): Facts {
  const { context, ports, cables } = sources;
  const { record } = place;
  const deviceType = follow(context, record, "device_type", "dcim.devicetype");
  const role = takeNameOf(context, record, roleField(record), "dcim.devicerole");
  const model = takeNameOf(context, record, "device_type", "dcim.devicetype", "model");
  const state = takeStatus(context, record);
  const type = guessType(role, model);
  return compact({
    kind: "equipment",
    type,
    name: place.name,
    // A role that only repeats the type tells a reader nothing.
    purpose: slugify(role ?? type) === type ? undefined : role,
    vendor: takeNameOf(context, deviceType, "manufacturer", "dcim.manufacturer"),
    model,
    serial: takeText(context, record, "serial", Identifier),
    assetTag: takeText(context, record, "asset_tag", Identifier),
    firmware: takeNameOf(context, record, "platform", "dcim.platform"),
    location: place.location,
    room: nameRoom(context, record),
    where: record.fields["face"] === "rear" ? takeFace(context, record) : impliedFront(context, record),
    rack: describeRack(context, record),
    status: state.status,
    addresses: listAddresses(sources, place),
    ports: ports.describe(record),
    stack: takeNameOf(context, record, "virtual_chassis", "dcim.virtualchassis"),
    power: cables.power.get(record),
    note: joinRemarks([
      takeText(context, record, "description"),
      prefixed("Part number", takeText(context, deviceType, "part_number")),
      prefixed("Member of the stack:", takeText(context, record, "vc_position")),
      state.remark,
    ]),
  });
}

function nameRoom(context: Context, record: SourceRecord): string | undefined {
  const names: string[] = [];
  let below = record;
  let field = "location";
  let location = follow(context, record, "location", "dcim.location");
  for (let depth = 0; location !== undefined && depth < 10; depth++) {
    const name = takeNameOf(context, below, field, "dcim.location");
    if (name !== undefined) names.unshift(name);
    context.ledger.imply(location, "site");
    below = location;
    field = "parent";
    location = follow(context, location, "parent", "dcim.location");
  }
  return names.length === 0 ? undefined : names.join(", ");
}

function describeRack(context: Context, record: SourceRecord): Facts | undefined {
  const rack = follow(context, record, "rack", "dcim.rack");
  const name = takeNameOf(context, record, "rack", "dcim.rack");
  if (rack === undefined || name === undefined) return undefined;
  if (rack.fields["site"] === record.fields["site"]) context.ledger.imply(rack, "site");
  if ((record.fields["tenant"] ?? rack.fields["tenant"]) === rack.fields["tenant"])
    context.ledger.imply(rack, "tenant");
  if (rack.fields["location"] === record.fields["location"]) context.ledger.imply(rack, "location");
  const unit = Number(record.fields["position"] ?? Number.NaN);
  // Half units exist in NetBox; a page counts whole ones.
  if (!Number.isInteger(unit) || unit < 1) return { name };
  context.ledger.carry(record, "position");
  return { name, unit };
}

function takeFace(context: Context, record: SourceRecord): string {
  context.ledger.carry(record, "face");
  return "At the back of the rack";
}

function impliedFront(context: Context, record: SourceRecord): undefined {
  context.ledger.imply(record, "face");
}
