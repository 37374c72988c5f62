import { nearestNames } from "#book/nearest-name.ts";
import { outletKey } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import type { NetworkJson } from "./network-json.ts";
import { reachOf } from "./network.ts";

/** Something that somebody named: its key among the parts of the compact model, and what it is. */
export type FoundPart = { found: true; key: string; name: string } | { found: false; near: string[] };

/**
 * Finds what a person means by a name: an outlet's label or alias, a device's id, name or alias, a line, a service, a
 * VLAN by its number, a cable by its label or by a port it is in (`sw-01/48`), or a key of the compact model. Where no
 * name is so, one that sounds so: `d12`, `desk 12`, `vlan10`.
 */
export function findPart(graph: NetworkGraph, words: string): FoundPart {
  const { json, places } = reachOf(graph);
  const cable = graph.ports.get(words.trim())?.cables[0];
  const names = namesOf(graph);
  const wanted = words.trim().toLowerCase();
  const key =
    cable !== undefined && !words.startsWith("@")
      ? `cable:${cable}`
      : (names.get(wanted)?.key ?? findVlan(json, wanted) ?? findAlike(names, wanted) ?? wanted);
  const part = json.parts[places.get(key) ?? -1];
  if (part !== undefined) return { found: true, key: part.key, name: part.name };
  const said = [...names.values()].filter(({ name }) => !name.includes(":")).map(({ name }) => name);
  return { found: false, near: nearestNames(words, said) };
}

/** `10`, `vlan10`, `vlan 10`, if only one place has such a VLAN. */
function findVlan({ parts }: NetworkJson, wanted: string): string | undefined {
  const [, number] = /^(?:vlan[\s-]*)?(\d+)$/.exec(wanted) ?? [];
  const found = parts.filter(({ kind, name }) => kind === "vlan" && name.startsWith(`VLAN ${number} `));
  return found.length === 1 ? found[0]?.key : undefined;
}

/** The key of the only thing whose name is the same but for spaces, dashes and zeros in front. */
function findAlike(names: ReturnType<typeof namesOf>, wanted: string): string | undefined {
  const alike = new Set(
    [...names].flatMap(([name, { key }]) => (soundOf(name) === soundOf(wanted) ? [key] : [])),
  );
  return alike.size === 1 ? [...alike][0] : undefined;
}

function soundOf(name: string): string {
  return name
    .replace(/^(?:outlet|port|jack|socket)\s+/, "")
    .replace(/[^a-z0-9]/g, "")
    .replace(/(?<!\d)0+(?=\d)/g, "");
}

/** What people call things, in lower case, with the key of each and the name as it is written. The first of two wins. */
export function namesOf(graph: NetworkGraph): Map<string, { key: string; name: string }> {
  const names = new Map<string, { key: string; name: string }>();
  const add = (key: string, ...said: (string | undefined)[]): void => {
    for (const name of said) {
      const lower = name?.toLowerCase();
      if (name !== undefined && lower !== undefined && !names.has(lower)) names.set(lower, { key, name });
    }
  };
  const { client } = graph;
  const { parts } = reachOf(graph).json;
  for (const outlet of client.outlets.values()) add(outletKey(outlet.label), outlet.label);
  for (const page of client.equipment.values()) add(page.name, page.data.name, page.name, page.data.hostname);
  for (const part of parts) add(part.key, part.key);
  for (const circuit of client.circuits.values()) add(`circuit:${circuit.id}`, circuit.id, circuit.provider);
  for (const service of client.services.values())
    add(`service:${service.id}`, service.id, service.name, ...(service.aliases ?? []));
  for (const part of parts)
    if (part.kind === "wifi") add(part.key, part.name, part.name.replace(/^Wi-Fi /, ""));
    else if (part.kind === "vlan") add(part.key, part.name);
  for (const cable of graph.cables) add(`cable:${cable.index}`, cable.label);
  for (const outlet of client.outlets.values()) add(outletKey(outlet.label), ...(outlet.aliases ?? []));
  for (const page of client.equipment.values()) add(page.name, ...(page.data.aliases ?? []));
  return names;
}
