import { Identifier } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import type { ClientOf } from "./clients.ts";
import { compact, follow, joinRemarks, peekText, takeNumber, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import type { Place, Places } from "./places.ts";
import { prefixed } from "./locations.ts";
import type { Vlans } from "./vlans.ts";
import { namePortType } from "./words.ts";

/** Where a cable's end is in the book: the port as links name it. */
export interface PortEnd {
  place: Place;
  ref: string;
  name: string;
}

export interface Ports {
  /** The ports of a device or virtual machine, as its page has them. */
  describe(record: SourceRecord): Facts[];
  /** The end that an interface, front port or rear port is; undefined if it is on no page. */
  endOf(record: SourceRecord): PortEnd | undefined;
}

/** The models that become ports, with the field that names the device. Interfaces come first, then a panel's front. */
const PORT_MODELS = [
  ["dcim.interface", "device", "dcim.device"],
  ["dcim.frontport", "device", "dcim.device"],
  ["virtualization.vminterface", "virtual_machine", "virtualization.virtualmachine"],
] as const;

const byName = new Intl.Collator("en", { numeric: true });

export function placePorts(context: Context, places: Places, vlans: Vlans): Ports {
  const facts = new Map<SourceRecord, Map<string, Facts>>();
  const ends = new Map<SourceRecord, PortEnd>();
  const addPort = (record: SourceRecord, device: SourceRecord | undefined): void => {
    const place = device === undefined ? undefined : places.get(device);
    if (device === undefined || place === undefined) return;
    const name = peekText(record, "name");
    const known = facts.get(device) ?? new Map<string, Facts>();
    facts.set(device, known);
    // `:rear` after a port's name means the back of a panel, so no port may be called that.
    if (name === undefined || !Identifier.safeParse(name).success || /:rear$/.test(name))
      context.ledger.leave(record, "its name cannot be a port's");
    else if (known.has(name)) context.ledger.leave(record, "the device has another port of that name");
    else {
      const { client, location } = place;
      known.set(
        name,
        describePort(context, record, name, (vlan) => vlans.refer(client, location, vlan)),
      );
      ends.set(record, { place, ref: `${place.id}/${name}`, name });
      if (record.model === "dcim.frontport") addRear(context, record, place, ends);
    }
  };
  for (const [model, field, deviceModel] of PORT_MODELS)
    for (const record of context.dump.all(model)) {
      context.ledger.imply(record, field);
      addPort(record, follow(context, record, field, deviceModel));
    }
  return {
    describe: (record) =>
      [...(facts.get(record) ?? [])].sort(([a], [b]) => byName.compare(a, b)).map(([, port]) => port),
    endOf: (record) => ends.get(record),
  };
}

/** The back of a panel has no entry of its own: `:rear` after the name that front ports give as their rear. */
function addRear(
  context: Context,
  front: SourceRecord,
  place: Place,
  ends: Map<SourceRecord, PortEnd>,
): void {
  const rear = follow(context, front, "rear_port", "dcim.rearport");
  const name = peekText(rear, "name");
  if (rear === undefined || name === undefined || !Identifier.safeParse(name).success) return;
  context.ledger.carry(rear, "name");
  context.ledger.imply(rear, "device", "positions");
  ends.set(rear, { place, ref: `${place.id}/${name}:rear`, name });
}

function describePort(
  context: Context,
  record: SourceRecord,
  name: string,
  refer: (vlan: SourceRecord | undefined) => number | undefined,
): Facts {
  const { ledger } = context;
  ledger.carry(record, "name");
  const type = takeText(context, record, "type");
  const vlan = refer(follow(context, record, "untagged_vlan", "ipam.vlan"));
  if (vlan !== undefined) ledger.carry(record, "untagged_vlan");
  else if (record.fields["untagged_vlan"] !== null)
    ledger.refuse(record, "untagged_vlan", "the VLAN is not one of this client's at this place");
  const mode = peekText(record, "mode");
  if (mode !== undefined) ledger.carry(record, "mode");
  const disabled = record.fields["enabled"] === false;
  return compact({
    name,
    type: type === undefined ? undefined : namePortType(type),
    ...describePanelPort(context, record, name),
    lag: takeLag(context, record),
    mode: mode === undefined ? undefined : mode === "access" ? "access" : "trunk",
    vlan,
    disabled: disabled ? true : undefined,
    note: joinRemarks([
      prefixed("Labelled", takeText(context, record, "label")),
      takeText(context, record, "description"),
      mode === "tagged-all" ? "Carries all VLANs" : listTagged(context, record, refer),
      record.fields["mgmt_only"] === true
        ? takeFlag(context, record, "mgmt_only", "Management only")
        : undefined,
      record.fields["mark_connected"] === true
        ? takeFlag(context, record, "mark_connected", "In use, but its cable is not documented")
        : undefined,
      prefixed("Colour:", takeText(context, record, "color")),
    ]),
  });
}

function describePanelPort(
  context: Context,
  record: SourceRecord,
  name: string,
): { rear?: string; position?: number } {
  const rear = follow(context, record, "rear_port", "dcim.rearport");
  const rearName = peekText(rear, "name");
  if (rear === undefined || rearName === undefined) return {};
  context.ledger.carry(record, "rear_port");
  if (Number(rear.fields["positions"] ?? 1) <= 1) {
    context.ledger.imply(record, "rear_port_position");
    return rearName === name ? {} : { rear: rearName };
  }
  const position = takeNumber(context, record, "rear_port_position");
  return {
    ...(rearName === name ? {} : { rear: rearName }),
    ...(position === undefined ? {} : { position }),
  };
}

/** A bundle may live on another member of the same stack; a page can only name one of its own. */
function takeLag(context: Context, record: SourceRecord): string | undefined {
  const lag = follow(context, record, "lag", "dcim.interface");
  const name = peekText(lag, "name");
  if (lag === undefined || name === undefined) return undefined;
  if (lag.fields["device"] !== record.fields["device"] || !Identifier.safeParse(name).success) {
    context.ledger.refuse(record, "lag", "the bundle is on another device");
    return undefined;
  }
  context.ledger.carry(record, "lag");
  return name;
}

function listTagged(
  context: Context,
  record: SourceRecord,
  refer: (vlan: SourceRecord | undefined) => number | undefined,
): string | undefined {
  const tagged = record.fields["tagged_vlans"];
  if (!Array.isArray(tagged) || tagged.length === 0) return undefined;
  const numbers = tagged.map((pk) => refer(context.dump.get("ipam.vlan", pk)));
  const known = numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
  if (known.length < tagged.length)
    context.ledger.refuse(record, "tagged_vlans", "some of the VLANs are not this client's at this place");
  else context.ledger.carry(record, "tagged_vlans");
  return known.length === 0 ? undefined : `Also carries VLAN ${known.join(", ")}`;
}

function takeFlag(context: Context, record: SourceRecord, field: string, words: string): string {
  context.ledger.carry(record, field);
  return words;
}

/** Whether two ends are on pages of one client, as a link's must be. */
export function shareClient(a: PortEnd, b: PortEnd): boolean {
  return sameClient(a.place.client, b.place.client);
}

function sameClient(a: ClientOf, b: ClientOf): boolean {
  return a.id === b.id;
}
