import type { ClientBook } from "#book/book.ts";
import type { DataPath } from "#book/page.ts";
import { portAt, readDetails, touchPort } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { outletKey } from "./graph.ts";
import type { Cable, CableEnd, NetworkGraph, Owner, PortNode } from "./graph.ts";
import { REAR, expandPorts, readPort } from "./port-names.ts";
import { sidesOfRun } from "./read-run.ts";

/**
 * Joins what a client's pages say about ports and cables. Pure, and forgiving: what is wrong (a device without a page,
 * a port used twice, a loop) is in the graph as written, so that answers can say so.
 */
export function buildNetwork(client: ClientBook): NetworkGraph {
  const draft: Draft = { client, owners: new Map(), ports: new Map(), details: new Map(), cables: [] };
  for (const page of client.equipment.values())
    draft.owners.set(page.name, { kind: "device", key: page.name, page });
  for (const page of client.equipment.values()) readDetails(draft, page.name, page.data);
  const network = client.network?.data;
  const indexes = new Map(network?.outlets?.map((outlet, index) => [outlet.label, index] as const).reverse());
  for (const outlet of client.outlets.values()) {
    const key = outletKey(outlet.label);
    draft.owners.set(key, { kind: "outlet", key, outlet });
    addOutlet(draft, outlet, ["outlets", indexes.get(outlet.label) ?? 0]);
  }
  for (const [index, link] of (network?.links ?? []).entries()) {
    const [from, to] = [link.from, link.to].map((end) => portAt(draft, end));
    const near = from ?? to;
    if (near === undefined || near === null) continue;
    const { medium, label, colour, note, status = "connected" } = link;
    addCable(draft, {
      source: "link",
      from: { port: near.key },
      to: from && to ? { port: to.key } : null,
      path: ["links", index],
      ...{ medium, label, colour, note, status },
    });
  }
  return { client, owners: draft.owners, ports: draft.ports, cables: draft.cables };
}

type NewCable = Omit<Cable, "index" | "status" | "medium"> & {
  status?: Cable["status"];
  medium?: Cable["medium"] | undefined;
};

function addOutlet(draft: Draft, outlet: Outlet, path: DataPath): void {
  const key = outletKey(outlet.label);
  const side = { owner: key, name: "", passive: true };
  const socket: PortNode = { ...side, key, rear: false, cables: [], mates: [] };
  const wall: PortNode = { ...side, key: key + REAR, rear: true, cables: [], mates: [] };
  socket.mates.push({ port: wall.key, position: 1 });
  wall.mates.push({ port: socket.key, position: 1 });
  draft.ports.set(socket.key, socket).set(wall.key, wall);
  let from: CableEnd = { port: wall.key };
  for (const { arrive, leave, index } of sidesOfRun(draft, outlet.run ?? [])) {
    addCable(draft, { source: "run", from, to: arrive, path: [...path, "run", index] });
    if (leave !== null) from = leave;
  }
  if (outlet.device === undefined) return;
  const plug = plugPort(draft, outlet.device);
  addCable(draft, { source: "plug", from: { port: key }, to: { port: plug.key }, path: [...path, "device"] });
}

type Outlet = Extract<Owner, { kind: "outlet" }>["outlet"];

/** The device's port that an outlet names, or its only port, or `?` if nobody wrote down which. */
function plugPort(draft: Draft, reference: string): PortNode {
  const named = readPort(reference);
  if (named !== null) return touchPort(draft, named.device, named.port, named.rear);
  const owner = draft.owners.get(reference);
  const listed = owner?.kind === "device" ? (owner.page.data.ports ?? []) : [];
  const names = listed.flatMap((port) => (typeof port === "string" ? expandPorts(port) : [port.name]));
  return touchPort(draft, reference, names.length === 1 ? (names[0] ?? "?") : "?", false);
}

function addCable(draft: Draft, cable: NewCable): void {
  const { medium, ...rest } = cable;
  const whole: Cable = { status: "connected", ...rest, index: draft.cables.length };
  if (medium !== undefined) whole.medium = medium;
  draft.cables.push(whole);
  const ends = new Set([whole.from.port, ...(whole.to === null ? [] : [whole.to.port])]);
  for (const end of ends) draft.ports.get(end)?.cables.push(whole.index);
}
