import { outletAddress, pageAddress } from "#book/addresses.ts";
import { namePort, sayCable } from "./describe.ts";
import { outletKey } from "./graph.ts";
import type { Cable, NetworkGraph, Owner } from "./graph.ts";
import type { Part } from "./network-json.ts";
import { testOf } from "./say-test.ts";
import { forwards } from "./segments.ts";

/** Parts in the order in which they were added, found by key. */
export class PartList {
  readonly list: Part[] = [];
  readonly #places = new Map<string, number>();

  /** Adds a part, or finds the one of the same key. */
  add(part: Part): number {
    const known = this.#places.get(part.key);
    if (known !== undefined) return known;
    this.#places.set(part.key, this.list.length);
    return this.list.push(part) - 1;
  }

  find(key: string): number | undefined {
    return this.#places.get(key);
  }
}

/** A device, or the name of one that has no page. */
export function devicePart(graph: NetworkGraph, id: string): Part {
  const page = graph.client.equipment.get(id);
  if (page === undefined)
    return { kind: "device", key: id, name: id, forwards: true, test: `There is no page for ${id}.` };
  const { type, name, where, room, location, status, usedBy, purpose } = page.data;
  const use = usedBy ?? purpose;
  const part: Omit<Part, "test"> = {
    kind: type === "patch-panel" ? "panel" : "device",
    key: id,
    name,
    type,
    href: pageAddress(page),
    ...(where === undefined ? {} : { where }),
    ...(room === undefined ? {} : { room }),
    ...placeOf(graph, location),
    ...(use === undefined ? {} : { use }),
    ...(forwards(graph, id) ? { forwards: true } : {}),
    ...(status === "active" ? {} : { idle: true }),
  };
  return { ...part, test: testOf(graph, part) };
}

export function outletPart(graph: NetworkGraph, owner: Extract<Owner, { kind: "outlet" }>): Part {
  const { label, slug, where, room, location, serves } = owner.outlet;
  const part: Omit<Part, "test"> = {
    kind: "outlet",
    key: outletKey(label),
    name: label,
    type: "outlet",
    href: outletAddress(graph.client.id, slug),
    ...(where === undefined ? {} : { where }),
    ...(room === undefined ? {} : { room }),
    ...placeOf(graph, location),
    ...(serves === undefined ? {} : { use: serves.replace(/\.$/, "") }),
    forwards: true,
  };
  return { ...part, test: testOf(graph, part) };
}

export function cablePart(graph: NetworkGraph, cable: Cable): Part {
  const [from, to] = [cable.from, cable.to].map((end) => {
    const port = end === null ? undefined : graph.ports.get(end.port);
    return port === undefined ? "an unknown end" : namePort(graph, port);
  });
  const part = {
    kind: "cable",
    key: `cable:${cable.index}`,
    name: `${sayCable(graph, cable)} from ${from} to ${to}`,
    ...(cable.medium === undefined ? {} : { type: cable.medium }),
  } as const;
  return { ...part, test: testOf(graph, part) };
}

/** The location's name, where the client has several and it matters. */
function placeOf(graph: NetworkGraph, location: string | undefined): { location?: string } {
  if (graph.client.locations.size < 2 || location === undefined) return {};
  return { location: graph.client.locations.get(location)?.name ?? location };
}
