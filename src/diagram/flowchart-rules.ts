import type { FlowNode, FlowZone } from "./flowchart.ts";

/** Throws for a name that Mermaid would trip over. */
export function checkClass(name: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name === "end" || name === "default") {
    throw new Error(`"${name}" cannot be a class in a flowchart.`);
  }
}

/** The address in a form that cannot leave its quotes. Throws for one that Mermaid's strict mode would drop silently. */
export function cleanLink(href: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (
    href === "" ||
    href.startsWith("//") ||
    (scheme !== undefined && scheme !== "http" && scheme !== "https")
  ) {
    throw new Error(`A flowchart cannot link to "${href}": only relative and http(s) addresses work.`);
  }
  return href.replace(/[\s"'<>\\^`{|};]/g, (character) => encodeURIComponent(character).replace("'", "%27"));
}

/** Generated ids by key: `n1`, `n2` and so on. Throws when a key comes twice. */
export function numberKeys(
  items: readonly { key: string }[],
  prefix: string,
  what: string,
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { key } of items) {
    if (ids.has(key)) throw new Error(`The flowchart has two ${what}s with the key "${key}".`);
    ids.set(key, `${prefix}${ids.size + 1}`);
  }
  return ids;
}

/** Throws when a zone doesn't exist or lies inside itself. */
export function checkZones(
  nodes: readonly FlowNode[],
  zones: readonly FlowZone[],
  zoneIds: ReadonlyMap<string, string>,
): void {
  const parents = new Map(zones.map(({ key, parent }) => [key, parent]));
  for (const { zone } of nodes) if (zone !== undefined) find(zoneIds, zone, "zone");
  for (const { key } of zones) {
    const seen = new Set([key]);
    for (let up = parents.get(key); up !== undefined; up = parents.get(up)) {
      find(zoneIds, up, "zone");
      if (seen.has(up)) throw new Error(`The zone "${key}" of the flowchart lies inside itself.`);
      seen.add(up);
    }
  }
}

/** The id of a key, or an error that names what is missing. */
export function find(ids: ReadonlyMap<string, string>, key: string, what: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The flowchart names a ${what} "${key}", which it does not have.`);
  return id;
}
