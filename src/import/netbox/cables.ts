import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import { groupEnds, pairEnds } from "./cable-ends.ts";
import type { CableEnd } from "./cable-ends.ts";
import { takeCableFacts } from "./cable-facts.ts";
import type { CableFacts } from "./cable-facts.ts";
import { compact, joinRemarks, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { ELSEWHERE, addLink, addWirelessLinks } from "./links.ts";
import type { Places } from "./places.ts";
import { shareClient } from "./ports.ts";
import type { PortEnd, Ports } from "./ports.ts";

export interface Cables {
  /** Links by client. */
  links: Map<string, Facts[]>;
  /** What feeds a device, by the device's record. */
  power: Map<SourceRecord, Facts[]>;
  /** The port a circuit's termination is cabled to. */
  circuitEnds: Map<SourceRecord, { end: PortEnd; cable: CableFacts }>;
}

export function traceCables(context: Context, places: Places, ports: Ports): Cables {
  const cables: Cables = { links: new Map(), power: new Map(), circuitEnds: new Map() };
  const ends = groupEnds(context);
  for (const cable of context.dump.all("dcim.cable")) {
    const sides = ends.get(String(cable.pk));
    for (const [a, b] of pairEnds(sides?.A ?? [], sides?.B ?? []))
      placeRun(context, { cable, a, b }, cables, places, ports);
    if (sides === undefined) context.ledger.leave(cable, "it has no ends");
  }
  addWirelessLinks(context, cables.links, ports);
  return cables;
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
      cables.circuitEnds.set(far.end.at, { end: near.port, cable: takeCableFacts(context, run.cable) });
      context.ledger.carry(far.end.at, "cable");
    } else if (near.port !== undefined && far.end === undefined) {
      carryRun(context, run);
      addLink(cables.links, near.port.place.client.id, {
        from: near.port.ref,
        to: "unknown",
        ...takeCableFacts(context, run.cable),
      });
    } else leaveRun(context, run, `an end is at ${nameEnd(first.port === undefined ? run.a : run.b)}`);
  }
}

function linkPorts(context: Context, run: Run, from: PortEnd, to: PortEnd, cables: Cables): void {
  const facts = takeCableFacts(context, run.cable);
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
