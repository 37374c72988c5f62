import type { Fact, Facts } from "./plan.ts";

export type Scalar = string | number | boolean;

/**
 * A value's place in a page, such as `ports[Gi0/1].vlan`. An item of a list is named by what identifies it rather than
 * by its number, so that a line added by hand does not shift all that follow.
 */
export type FieldPath = string;

export function keyPath(parent: FieldPath, key: string): FieldPath {
  return parent === "" ? key : `${parent}.${key}`;
}

export function itemPath(list: FieldPath, key: string): FieldPath {
  return `${list}[${key.replace(/[[\]\\]/g, "\\$&")}]`;
}

/** Whether `path` is `parent` or lies below it. */
export function isWithin(path: FieldPath, parent: FieldPath): boolean {
  return path.startsWith(parent) && /^(?:$|[.[])/.test(path.slice(parent.length));
}

/** What tells the items of a list apart, by the list's place in the page. */
const IDENTITY: Record<string, readonly string[]> = {
  locations: ["id"],
  contacts: ["id"],
  circuits: ["id"],
  services: ["id"],
  backups: ["id"],
  roles: ["id"],
  people: ["id"],
  vlans: ["id", "location"],
  prefixes: ["subnet"],
  wifi: ["ssid"],
  outlets: ["label"],
  links: ["from", "to"],
  ports: ["name"],
  addresses: ["ip", "mac", "port"],
  power: ["from", "outlet"],
};

/**
 * Lists of things that other pages may name. If the source no longer has one it stays and is reported, because what was
 * written by hand may point at it; a plain value that the importer wrote goes as it came.
 */
const THINGS: ReadonlySet<string> = new Set([
  "locations",
  "contacts",
  "circuits",
  "services",
  "vlans",
  "wifi",
  "outlets",
  "ports",
]);

export function holdsThings(list: FieldPath): boolean {
  return THINGS.has(list);
}

/** Lists whose order is what they say, such as the ports that a run passes: they are one value, changed whole. */
export function isSequence(list: FieldPath): boolean {
  return /^outlets\[.*\]\.run$/.test(list);
}

/** The keys of a list's items, in order. A key that occurs again gets `#2`, `#3`. */
export function itemKeys(list: FieldPath, items: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const key = identify(list, item);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${String(count)}`;
  });
}

/** Every scalar in a page's facts with its path, in the order of the page. */
export function flatten(facts: Facts): Map<FieldPath, Scalar> {
  const leaves = new Map<FieldPath, Scalar>();
  collect(facts, "", leaves);
  return leaves;
}

/** Adds every scalar below `path` to `leaves`. */
export function collect(value: Fact, path: FieldPath, leaves: Map<FieldPath, Scalar>): void {
  if (Array.isArray(value)) {
    const keys = itemKeys(path, value);
    for (const [index, item] of value.entries()) collect(item, itemPath(path, keys[index] ?? ""), leaves);
  } else if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) collect(inner, keyPath(path, key), leaves);
  } else leaves.set(path, value);
}

function identify(list: FieldPath, item: unknown): string {
  if (typeof item !== "object" || item === null) return String(item);
  const fields = new Map<string, unknown>(Object.entries(item));
  const values = (IDENTITY[list] ?? []).map((field) => fields.get(field));
  const known = list === "addresses" ? values.filter((value) => value !== undefined).slice(0, 1) : values;
  if (known.length === 0) return JSON.stringify(item);
  return known
    .map((value) => (typeof value === "string" || typeof value === "number" ? String(value) : ""))
    .join(" ")
    .trim();
}
