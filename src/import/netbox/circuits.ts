import { Identifier, IsoDate } from "#schemas/scalars.ts";
import type { SourceRecord } from "../ledger.ts";
import type { Facts } from "../plan.ts";
import type { CableFacts } from "./cable-facts.ts";
import type { Cables } from "./cables.ts";
import type { ClientOf, Clients } from "./clients.ts";
import { compact, follow, joinRemarks, peekText, takeNameOf, takeNumber, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import { addLink } from "./links.ts";
import { prefixed, siteOf } from "./locations.ts";
import type { Locations } from "./locations.ts";
import type { PortEnd } from "./ports.ts";
import { describeSpeed, rate } from "./words.ts";

interface Termination {
  record: SourceRecord;
  site: SourceRecord | undefined;
  cabled: { end: PortEnd; cable: CableFacts } | undefined;
}

/**
 * Every client's circuits. One that is cabled to ports of the client at both ends is also a link, so that a run can be
 * followed through it; these links are added to `cables`.
 */
export function describeCircuits(
  context: Context,
  clients: Clients,
  locations: Locations,
  cables: Cables,
): Map<string, Facts[]> {
  const byClient = new Map<string, Facts[]>();
  for (const record of context.dump.all("circuits.circuit")) {
    const client = clients.ownerOf(record);
    const provider = takeNameOf(context, record, "provider", "circuits.provider");
    if (client === undefined || provider === undefined) {
      context.ledger.leave(record, "no provider, or no owner, is known");
      continue;
    }
    const ends = findTerminations(context, record, cables);
    const facts = describeCircuit(context, record, { client, provider, ends, locations });
    byClient.set(client.id, [...(byClient.get(client.id) ?? []), facts]);
    addCircuitLink(cables, record, client, provider, ends);
  }
  return byClient;
}

interface Known {
  client: ClientOf;
  provider: string;
  /** The far side first: NetBox's Z is the customer's end of a line to a provider. */
  ends: Termination[];
  locations: Locations;
}

function describeCircuit(context: Context, record: SourceRecord, known: Known): Facts {
  const { client, provider, ends, locations } = known;
  const cid = peekText(record, "cid") ?? `circuit ${String(record.pk)}`;
  const key = `circuits.circuit:${String(record.pk)}`;
  const type = takeNameOf(context, record, "type", "circuits.circuittype");
  const sites = ends.map((end) => useSite(context, client, end, locations));
  const main = ends.find((end) => end.cabled !== undefined && isOf(end.cabled.end, client));
  return compact({
    id: context.ids.assign(`clients/${client.id}/circuits`, key, cid),
    provider,
    circuitId: takeText(context, record, "cid", Identifier),
    account: findAccount(context, record),
    use: /point-to-point|dark[ -]?fib|mpls|wave|\bv?pls\b|\bepl\b|\bevpl\b/i.test(type ?? "")
      ? "point-to-point"
      : undefined,
    location: sites.find((site) => site !== undefined),
    modem: linkEnds(ends, client) === null ? main?.cabled?.end.place.id : undefined,
    speed: ends.map((end) => takeSpeed(context, end)).find((speed) => speed !== undefined),
    contractUntil: takeText(context, record, "termination_date", IsoDate),
    note: joinRemarks([
      takeText(context, record, "description"),
      type,
      ...ends.map((end) => describeEnd(context, end, client)),
      prefixed("Installed on", takeText(context, record, "install_date")),
      prefixed("Committed rate:", rateOf(takeNumber(context, record, "commit_rate"))),
      takeStatus(context, record),
    ]),
  });
}

function findTerminations(context: Context, circuit: SourceRecord, cables: Cables): Termination[] {
  return context.dump
    .all("circuits.circuittermination")
    .filter((record) => String(record.fields["circuit"]) === String(circuit.pk))
    .map((record) => ({ record, site: siteOf(context, record), cabled: cables.circuitEnds.get(record) }))
    .sort((a, b) => (String(a.record.fields["term_side"]) > String(b.record.fields["term_side"]) ? -1 : 1));
}

function useSite(
  context: Context,
  client: ClientOf,
  { record }: Termination,
  locations: Locations,
): string | undefined {
  context.ledger.imply(record, "circuit", "term_side");
  return locations.useFor(client, record);
}

function describeEnd(
  context: Context,
  { record, site, cabled }: Termination,
  client: ClientOf,
): string | undefined {
  const network = takeNameOf(context, record, "provider_network", "circuits.providernetwork");
  const where = peekText(site, "name") ?? network;
  if (network !== undefined) {
    const provided = follow(context, record, "provider_network", "circuits.providernetwork");
    if (provided !== undefined) context.ledger.imply(provided, "provider");
  }
  const details = [
    cabled === undefined || !isOf(cabled.end, client) ? undefined : `on ${cabled.end.ref}`,
    cabled?.cable.label,
    cabled?.cable.colour === undefined ? undefined : `${cabled.cable.colour} cable`,
    cabled?.cable.note?.replace(/\.$/, ""),
    prefixed("cross-connect", takeText(context, record, "xconnect_id")),
    takeText(context, record, "pp_info"),
    takeText(context, record, "description"),
  ].filter((detail) => detail !== undefined);
  if (where === undefined && details.length === 0) return undefined;
  return `End ${peekText(record, "term_side") ?? "?"}: ${[where, ...details].filter((part) => part !== undefined).join(", ")}`;
}

function addCircuitLink(
  cables: Cables,
  record: SourceRecord,
  client: ClientOf,
  provider: string,
  ends: readonly Termination[],
): void {
  const linked = linkEnds(ends, client);
  if (linked === null) return;
  const { a, z } = linked;
  const medium = a.cable.medium === z.cable.medium ? a.cable.medium : undefined;
  addLink(cables.links, client.id, {
    from: a.end.ref,
    to: z.end.ref,
    medium,
    note: `Circuit ${peekText(record, "cid") ?? String(record.pk)} of ${provider}.`,
  });
}

/** The two ports a circuit joins, if both are the client's own: then it is a link and no device is where it ends. */
function linkEnds(
  ends: readonly Termination[],
  client: ClientOf,
): { a: NonNullable<Termination["cabled"]>; z: NonNullable<Termination["cabled"]> } | null {
  const [z, a] = ends.map((end) => end.cabled);
  return z !== undefined && a !== undefined && isOf(z.end, client) && isOf(a.end, client) ? { a, z } : null;
}

function isOf(end: PortEnd, client: ClientOf): boolean {
  return end.place.client.id === client.id;
}

function takeSpeed(context: Context, { record }: Termination): string | undefined {
  const down = takeNumber(context, record, "port_speed");
  return describeSpeed(down, takeNumber(context, record, "upstream_speed"));
}

/** NetBox 3.5 moved account numbers from the provider to records of their own. */
function findAccount(context: Context, record: SourceRecord): string | undefined {
  const account = follow(context, record, "provider_account", "circuits.provideraccount");
  if (account !== undefined) {
    context.ledger.carry(record, "provider_account");
    context.ledger.imply(account, "provider");
    return takeText(context, account, "account", Identifier);
  }
  return takeText(context, follow(context, record, "provider", "circuits.provider"), "account", Identifier);
}

function takeStatus(context: Context, record: SourceRecord): string | undefined {
  const status = peekText(record, "status");
  if (status === undefined || status === "active") return undefined;
  context.ledger.carry(record, "status");
  return `Status in NetBox: ${status}`;
}

function rateOf(kbps: number | undefined): string | undefined {
  return kbps === undefined ? undefined : rate(kbps);
}
