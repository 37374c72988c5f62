import { nearestNames } from "#book/nearest-name.ts";
import { outletKey } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { reachOf } from "./network.ts";

/** Something that somebody named: its key among the parts of the compact model, and what it is. */
export type FoundPart = { found: true; key: string; name: string } | { found: false; near: string[] };

/**
 * Finds what a person means by a name: an outlet's label or alias, a device's id, name or alias, a line, a service, a
 * VLAN, a cable by its label or by a port it is in (`sw-01/48`), or a key of the compact model.
 */
export function findPart(graph: NetworkGraph, words: string): FoundPart {
  const { json, places } = reachOf(graph);
  const port = graph.ports.get(words);
  const cable = port === undefined ? undefined : port.cables[0];
  const wanted = cable === undefined || words.startsWith("@") ? words.trim().toLowerCase() : `cable:${cable}`;
  const names = namesOf(graph);
  const part = json.parts[places.get(names.get(wanted) ?? wanted) ?? -1];
  if (part !== undefined) return { found: true, key: part.key, name: part.name };
  return { found: false, near: nearestNames(words, names.keys()) };
}

/** What people call things, in lower case, and the key of each. The first of two wins. */
export function namesOf(graph: NetworkGraph): Map<string, string> {
  const names = new Map<string, string>();
  const add = (key: string, ...said: (string | undefined)[]): void => {
    for (const name of said) {
      const lower = name?.toLowerCase();
      if (lower !== undefined && !names.has(lower)) names.set(lower, key);
    }
  };
  const { client } = graph;
  const { parts } = reachOf(graph).json;
  for (const part of parts) add(part.key, part.key);
  for (const outlet of client.outlets.values()) add(outletKey(outlet.label), outlet.label);
  for (const page of client.equipment.values()) add(page.name, page.name, page.data.name, page.data.hostname);
  for (const circuit of client.circuits.values()) add(`circuit:${circuit.id}`, circuit.id, circuit.provider);
  for (const service of client.services.values())
    add(`service:${service.id}`, service.id, service.name, ...(service.aliases ?? []));
  for (const part of parts)
    if (part.kind === "wifi") add(part.key, part.name, part.name.replace(/^Wi-Fi /, ""));
  for (const cable of graph.cables) add(`cable:${cable.index}`, cable.label);
  for (const outlet of client.outlets.values()) add(outletKey(outlet.label), ...(outlet.aliases ?? []));
  for (const page of client.equipment.values()) add(page.name, ...(page.data.aliases ?? []));
  return names;
}
