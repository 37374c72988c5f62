import type { NetworkGraph, PortNode } from "#network/index.ts";
import { IpAddress } from "#schemas/scalars.ts";
import type { DeviceNames } from "../documented.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Sightings } from "../sightings.ts";
import { macSchema, peekText, tidyMac } from "../tables/take.ts";
import type { Context } from "../tables/take.ts";
import { findPort } from "./find-port.ts";
import { readDocumentedCable } from "./judge-cable.ts";

export interface Listening {
  context: Context;
  graph: NetworkGraph;
  devices: DeviceNames;
  sightings: Sightings;
  /** Links noted so far, by their ends in order: each cable is heard from both of its ends. */
  noted: Set<string>;
}

/** Compares one neighbor with the pages: adds the cable if the pages know nothing of it, reports what they say else. */
export function placeNeighbor(listening: Listening, record: SourceRecord): void {
  const { context, graph, sightings } = listening;
  const local = String(record.fields["device"]);
  const port = findPort(graph, local, [peekText(record, "port") ?? ""]);
  const remote = findNeighbor(listening, record);
  const here = `${local}/${port ?? ""}`;
  if (remote === undefined) {
    sightings.need(
      `${here} is connected to ${describeNeighbor(context, record)}, which is on no page.`,
      "find out what it is; write its page, or take it off the network.",
    );
    return;
  }
  context.ledger.imply(record, "device", "chassis_id", "chassis_id_type", "name");
  seeManagement(listening, record, remote);
  const there = findPort(graph, remote, namesOfPort(record));
  if (port === undefined || there === undefined) {
    context.ledger.leave(record, "it names no port");
    sightings.need(
      `${here} is connected to ${remote}, which does not say at which of its ports.`,
      "trace the cable, and write it under links on the network page.",
    );
    return;
  }
  context.ledger.carry(record, "port", "port_id", "port_id_type");
  context.ledger.imply(record, "port_description");
  placeCable(listening, here, `${remote}/${there}`);
}

function placeCable({ graph, sightings, noted }: Listening, here: string, there: string): void {
  const pair = [here, there].sort().join(" ");
  if (noted.has(pair)) return;
  noted.add(pair);
  const [near, far] = [readDocumentedCable(graph, here), readDocumentedCable(graph, there)];
  if (near.says === "leads" && isAt(near.to, there)) return;
  if (far.says === "leads" && isAt(far.to, here)) return;
  if (near.says === "nothing" && far.says === "nothing") {
    sightings.seeLink({ from: here, to: there });
    return;
  }
  // A device plugged into an outlet: the wall side is documented, and what hangs on it now known.
  const [outlet, device] = near.says === "outlet" ? [near, there] : [far, here];
  const other = near.says === "outlet" ? far : near;
  if (outlet.says === "outlet" && other.says === "nothing") {
    sightings.seeOutlet(outlet.label, { device });
    return;
  }
  for (const [end, documented] of [
    [here, near],
    [there, far],
  ] as const)
    if (documented.says === "leads" || documented.says === "outlet") {
      const says = documented.says === "leads" ? documented.to.key : `outlet ${documented.label}`;
      sightings.contradict(
        null,
        "links",
        `The pages say that ${end} leads to ${says}; LLDP says that ${here} and ${there} are connected.`,
        "trace the cable, and correct the network page.",
      );
    } else if (documented.says === "unclear")
      sightings.contradict(
        null,
        "links",
        `The pages do not say where the cable in ${end} ends; LLDP says that ${here} and ${there} are connected.`,
        "complete the cable's way on the network page.",
      );
}

/** Whether a documented end is this port; a page may name a device alone, without the port. */
function isAt({ key, owner, name }: PortNode, port: string): boolean {
  return key === port || (name === "?" && port.startsWith(`${owner}/`));
}

function findNeighbor({ devices, sightings }: Listening, record: SourceRecord): string | undefined {
  const name = peekText(record, "name");
  const mac = tidyMac(peekText(record, "chassis_id") ?? "");
  const byName = name === undefined ? undefined : devices.find(name);
  const byMac = macSchema.safeParse(mac).success ? sightings.ownerOfMac(mac) : undefined;
  const byIp = listAddresses(record)
    .map((ip) => sightings.ownerOfIp(ip))
    .find((owner) => owner !== undefined);
  // A MAC address is burnt in; names and addresses are set by people.
  return byMac ?? byName ?? byIp;
}

function seeManagement({ context, sightings }: Listening, record: SourceRecord, device: string): void {
  for (const ip of listAddresses(record)) {
    const owner = sightings.ownerOfIp(ip);
    if (owner === undefined) sightings.seeAddress(device, { ip });
    else if (owner !== device)
      sightings.contradict(
        device,
        "addresses",
        `${device} says by LLDP that it is administered at ${ip}; the pages say that this is ${owner}'s address.`,
        "find out which of the two answers there, and correct the pages.",
      );
  }
  context.ledger.carry(record, "management_ip");
}

function listAddresses(record: SourceRecord): string[] {
  return (peekText(record, "management_ip") ?? "")
    .split(", ")
    .map((ip) => ip.toLowerCase())
    .filter((ip) => IpAddress.safeParse(ip).success && !ip.startsWith("fe80:"));
}

/** Its own name for the port first; a MAC address is no name, so there the description leads. */
function namesOfPort(record: SourceRecord): string[] {
  const isName = peekText(record, "port_id_type") !== "mac";
  const names = [isName ? peekText(record, "port_id") : undefined, peekText(record, "port_description")];
  return names.filter((name) => name !== undefined);
}

function describeNeighbor(context: Context, record: SourceRecord): string {
  const said = [peekText(record, "name"), peekText(record, "chassis_id"), ...listAddresses(record)];
  const words = said.filter((part) => part !== undefined && !context.looksSecret(part));
  return words.length === 0 ? "something" : words.join(", ");
}
