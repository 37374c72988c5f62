import { outletAddress, pageAddress } from "#book/addresses.ts";
import { namePort, sayCable } from "./describe.ts";
import { outletKey } from "./graph.ts";
import type { Cable, NetworkGraph, Owner } from "./graph.ts";
import type { Part } from "./network-json.ts";
import { readPort } from "./port-names.ts";
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
  const { label, slug, where, room, location, serves, device } = owner.outlet;
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
    ...(device === undefined ? {} : { holds: readPort(device)?.device ?? device }),
    forwards: true,
  };
  return { ...part, test: testOf(graph, part) };
}

/** A cable. There are five times as many as devices and few are ever named: their words are made when asked for. */
export class CablePart implements Part {
  readonly kind = "cable";
  readonly key: string;
  readonly type?: string;
  readonly #graph: NetworkGraph;
  readonly #cable: Cable;

  constructor(graph: NetworkGraph, cable: Cable) {
    this.key = `cable:${cable.index}`;
    if (cable.medium !== undefined) this.type = cable.medium;
    this.#graph = graph;
    this.#cable = cable;
  }

  get name(): string {
    const [from, to] = [this.#cable.from, this.#cable.to].map((end) => {
      const port = end === null ? undefined : this.#graph.ports.get(end.port);
      return port === undefined ? "an unknown end" : namePort(this.#graph, port);
    });
    return `${sayCable(this.#graph, this.#cable)} from ${from} to ${to}`;
  }

  get test(): string {
    return testOf(this.#graph, this);
  }

  toJSON(): Part {
    const { kind, key, name, type, test } = this;
    return { kind, key, name, ...(type === undefined ? {} : { type }), test };
  }
}

/** The location's name, where the client has several and it matters. */
function placeOf(graph: NetworkGraph, location: string | undefined): { location?: string } {
  if (graph.client.locations.size < 2 || location === undefined) return {};
  return { location: graph.client.locations.get(location)?.name ?? location };
}
