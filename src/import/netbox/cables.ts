import type { SourceRecord } from "../ledger.ts";
import type { Fact, Facts } from "../plan.ts";
import { compact, joinRemarks, peekText, takeNumber, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import type { Places } from "./places.ts";
import { prefixed } from "./locations.ts";
import { shareClient } from "./ports.ts";
import type { PortEnd, Ports } from "./ports.ts";
import { describeCable, describeLength, nameColour } from "./words.ts";
import type { Medium } from "./words.ts";

/** What a cable is, for a link or for a circuit's note. */
export interface CableFacts {
  medium?: Medium;
  label?: string;
  colour?: string;
  status?: "planned";
  note?: string;
}

export interface Cables {
  /** Links by client. */
  links: Map<string, Facts[]>;
  /** What feeds a device, by the device's record. */
  power: Map<SourceRecord, Facts[]>;
  /** The port a circuit's termination is cabled to. */
  circuitEnds: Map<SourceRecord, { end: PortEnd; cable: CableFacts }>;
}

interface CableEnd {
  /** The cable termination record, for the account. */
  record: SourceRecord;
  /** What is plugged in there; undefined if the dump lacks it. */
  at: SourceRecord | undefined;
}

const ELSEWHERE = "the cable leads to another client's device";

export function traceCables(context: Context, places: Places, ports: Ports): Cables {
  const cables: Cables = { links: new Map(), power: new Map(), circuitEnds: new Map() };
  const ends = groupEnds(context);
  for (const cable of context.dump.all("dcim.cable")) {
    const sides = ends.get(String(cable.pk));
    for (const [a, b] of pairEnds(sides?.A ?? [], sides?.B ?? []))
      placeRun(context, { cable, a, b }, cables, places, ports);
    if (sides === undefined) context.ledger.leave(cable, "it has no ends");
  }
  addWirelessLinks(context, cables, ports);
  return cables;
}

/** Puts a link on a client's network page. */
export function addLink(
  links: Map<string, Facts[]>,
  client: string,
  link: Record<string, Fact | undefined>,
): void {
  links.set(client, [...(links.get(client) ?? []), compactFacts(link)]);
}

function compactFacts(facts: Record<string, Fact | undefined>): Facts {
  const known: Facts = {};
  for (const [key, value] of Object.entries(facts)) if (value !== undefined) known[key] = value;
  return known;
}

interface Run {
  cable: SourceRecord;
  a: CableEnd | undefined;
  b: CableEnd | undefined;
}

function placeRun(context: Context, run: Run, cables: Cables, places: Places, ports: Ports): void {
  const [first, second] = [run.a, run.b].map((end) => ({
    end,
    port: end?.at === undefined ? undefined : ports.endOf(end.at),
    model: end?.at?.model,
  }));
  if (first === undefined || second === undefined) return;
  if (first.port !== undefined && second.port !== undefined)
    linkPorts(context, run, first.port, second.port, cables);
  else if (placePower(context, run, cables, places)) return;
  else {
    const [near, far] = first.port === undefined ? [second, first] : [first, second];
    if (near.port !== undefined && far.model === "circuits.circuittermination" && far.end?.at !== undefined) {
      carryRun(context, run);
      cables.circuitEnds.set(far.end.at, { end: near.port, cable: describe(context, run.cable) });
      context.ledger.carry(far.end.at, "cable");
    } else if (near.port !== undefined && far.end === undefined) {
      carryRun(context, run);
      addLink(cables.links, near.port.place.client.id, {
        from: near.port.ref,
        to: "unknown",
        ...describe(context, run.cable),
      });
    } else leaveRun(context, run, `an end is at ${nameEnd(first.port === undefined ? run.a : run.b)}`);
  }
}

function linkPorts(context: Context, run: Run, from: PortEnd, to: PortEnd, cables: Cables): void {
  const facts = describe(context, run.cable);
  if (shareClient(from, to)) {
    carryRun(context, run);
    addLink(cables.links, from.place.client.id, { from: from.ref, to: to.ref, ...facts });
    return;
  }
  // Each client's page may name only its own devices, so each gets its own half and neither learns of the other.
  const note = joinRemarks([facts.note, "Leads to equipment that is not this client's"]);
  for (const end of [from, to])
    addLink(cables.links, end.place.client.id, { from: end.ref, to: "unknown", ...facts, note });
  context.ledger.carry(run.cable, "pk");
  for (const end of [run.a, run.b]) if (end !== undefined) context.ledger.leave(end.record, ELSEWHERE);
}

/** A power cable becomes what feeds the device. Its colour and label have no place there and are counted as left. */
function placePower(context: Context, run: Run, cables: Cables, places: Places): boolean {
  const both = [run.a?.at, run.b?.at];
  const inlet = both.find((end) => end?.model === "dcim.powerport");
  const outlet = both.find((end) => end?.model === "dcim.poweroutlet");
  if (inlet === undefined || outlet === undefined) return false;
  const fed = deviceOf(context, inlet);
  const feeder = deviceOf(context, outlet);
  const fedPlace = fed === undefined ? undefined : places.get(fed);
  const feederPlace = feeder === undefined ? undefined : places.get(feeder);
  if (fed === undefined || fedPlace === undefined || feederPlace === undefined) return false;
  if (fedPlace.client.id !== feederPlace.client.id) {
    leaveRun(context, run, ELSEWHERE);
    return true;
  }
  carryRun(context, run);
  context.ledger.imply(inlet, "device");
  context.ledger.carry(inlet, "cable");
  context.ledger.imply(outlet, "device");
  const feed = compact({ from: feederPlace.id, outlet: takeText(context, outlet, "name") });
  cables.power.set(fed, [...(cables.power.get(fed) ?? []), feed]);
  return true;
}

function addWirelessLinks(context: Context, cables: Cables, ports: Ports): void {
  for (const record of context.dump.all("wireless.wirelesslink")) {
    context.ledger.refuse(record, "auth_psk", "a secret");
    const [from, to] = ["interface_a", "interface_b"].map((field) => {
      const at = context.dump.get("dcim.interface", record.fields[field]);
      return at === undefined ? undefined : ports.endOf(at);
    });
    if (from === undefined || to === undefined || !shareClient(from, to)) {
      context.ledger.leave(
        record,
        from === undefined || to === undefined ? "an end is on no page" : ELSEWHERE,
      );
      continue;
    }
    context.ledger.carry(record, "interface_a", "interface_b");
    addLink(cables.links, from.place.client.id, {
      from: from.ref,
      to: to.ref,
      medium: "wireless",
      note: joinRemarks([
        prefixed("SSID", takeText(context, record, "ssid")),
        takeText(context, record, "description"),
      ]),
    });
  }
}

function describe(context: Context, cable: SourceRecord): CableFacts {
  const type = takeText(context, cable, "type");
  const colour = takeText(context, cable, "color");
  const status = peekText(cable, "status");
  const length = takeNumber(context, cable, "length");
  if (length !== undefined) context.ledger.carry(cable, "length_unit");
  if (status !== undefined && status !== "connected") context.ledger.carry(cable, "status");
  const kind = type === undefined ? undefined : describeCable(type);
  return compact({
    medium: kind?.medium,
    label: takeText(context, cable, "label"),
    colour: colour === undefined ? undefined : nameColour(colour),
    status: status === "planned" ? ("planned" as const) : undefined,
    note: joinRemarks([
      kind?.words,
      length === undefined ? undefined : describeLength(length, peekText(cable, "length_unit")),
      takeText(context, cable, "description"),
      status === undefined || ["connected", "planned"].includes(status) ? undefined : `Status: ${status}`,
    ]),
  });
}

function groupEnds(context: Context): Map<string, { A: CableEnd[]; B: CableEnd[] }> {
  const grouped = new Map<string, { A: CableEnd[]; B: CableEnd[] }>();
  for (const record of context.dump.all("dcim.cabletermination")) {
    const key = String(record.fields["cable"]);
    const sides = grouped.get(key) ?? { A: [], B: [] };
    grouped.set(key, sides);
    const model = context.dump.modelOf(record.fields["termination_type"]);
    const at = model === undefined ? undefined : context.dump.get(model, record.fields["termination_id"]);
    sides[record.fields["cable_end"] === "B" ? "B" : "A"].push({ record, at });
  }
  return grouped;
}

/** A cable may have several ends on a side: one against many fans out, several against several run side by side. */
function pairEnds(
  a: readonly CableEnd[],
  b: readonly CableEnd[],
): [CableEnd | undefined, CableEnd | undefined][] {
  const count = Math.max(a.length, b.length);
  const pick = (side: readonly CableEnd[], index: number): CableEnd | undefined =>
    side.length === 1 ? side[0] : side[index];
  return Array.from({ length: count }, (_, index) => [pick(a, index), pick(b, index)]);
}

function carryRun(context: Context, { cable, a, b }: Run): void {
  context.ledger.carry(cable, "pk");
  for (const end of [a, b])
    if (end !== undefined) context.ledger.carry(end.record, "cable", "termination_type", "termination_id");
}

/** Leaves a stretch of cable; the cable itself stays carried if another of its stretches was. */
function leaveRun(context: Context, { a, b }: Run, why: string): void {
  for (const end of [a, b]) if (end !== undefined) context.ledger.leave(end.record, why);
}

function deviceOf(context: Context, record: SourceRecord): SourceRecord | undefined {
  return context.dump.get("dcim.device", record.fields["device"]);
}

function nameEnd(end: CableEnd | undefined): string {
  return end?.at === undefined ? "something the dump does not hold" : `a ${end.at.model} that is on no page`;
}
