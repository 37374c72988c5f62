import type { Facts } from "../plan.ts";
import { listAddresses } from "./addresses.ts";
import { compact, follow, joinRemarks, takeNameOf, takeNumber, takeText } from "./context.ts";
import type { Context } from "./context.ts";
import type { Place } from "./places.ts";
import type { Sources } from "./sources.ts";
import { takeStatus } from "./status.ts";

export function describeCluster(context: Context, place: Place): Facts {
  const { record } = place;
  const type = takeNameOf(context, record, "type", "virtualization.clustertype");
  const state = takeStatus(context, record);
  return compact({
    kind: "equipment",
    type: "other",
    name: place.name,
    purpose: type === undefined ? "Cluster of virtual machines" : `Cluster of virtual machines (${type})`,
    location: place.location,
    where: takeNameOf(context, record, "group", "virtualization.clustergroup"),
    status: state.status,
    note: joinRemarks([takeText(context, record, "description"), state.remark]),
  });
}

export function describeVirtualMachine(sources: Sources, place: Place): Facts {
  const { context, ports } = sources;
  const { record } = place;
  const state = takeStatus(context, record);
  const size = [
    prefixedAfter(takeNumber(context, record, "vcpus"), "virtual CPUs"),
    prefixedAfter(takeNumber(context, record, "memory"), "MB of memory"),
    prefixedAfter(takeNumber(context, record, "disk"), "GB of disk"),
  ].filter((part) => part !== undefined);
  return compact({
    kind: "equipment",
    type: "server",
    name: place.name,
    purpose: takeNameOf(context, record, "role", "dcim.devicerole"),
    firmware: takeNameOf(context, record, "platform", "dcim.platform"),
    location: place.location,
    status: state.status,
    runsOn: findHost(sources, place),
    addresses: listAddresses(sources, place),
    ports: ports.describe(record),
    note: joinRemarks([
      takeText(context, record, "description"),
      size.length === 0 ? "Virtual machine" : `Virtual machine with ${size.join(", ")}`,
      state.remark,
    ]),
  });
}

/** The device a virtual machine is pinned to, else its cluster's page; only within its own client. */
function findHost({ context, places }: Sources, { record, client }: Place): string | undefined {
  for (const [field, model] of [
    ["device", "dcim.device"],
    ["cluster", "virtualization.cluster"],
  ] as const) {
    const host = follow(context, record, field, model);
    const hostPlace = host === undefined ? undefined : places.get(host);
    if (hostPlace === undefined) continue;
    if (hostPlace.client.id === client.id) {
      context.ledger.carry(record, field);
      return hostPlace.id;
    }
    context.ledger.refuse(record, field, "it is another client's");
  }
  return undefined;
}

function prefixedAfter(number: number | undefined, unit: string): string | undefined {
  return number === undefined ? undefined : `${String(number)} ${unit}`;
}
