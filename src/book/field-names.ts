import type { DataPath } from "./page.ts";

/** What names an entry of a list in `network#outlets.D-12.run`: its id, label, name or network name, else its place. */
export function entryName(entry: unknown, index: number): string {
  for (const key of NAMING) {
    const value = child(entry, key);
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  return String(index);
}

const NAMING = ["id", "label", "name", "ssid"] as const;

/**
 * The data path that a field's name means on a page, `outlets.D-12.run` → `["outlets", 3, "run"]`. An entry's name may
 * hold dots. What is not there yet keeps its name, so that it can be added: `["outlets", "D-99", "run"]`.
 */
export function fieldPath(data: unknown, field: string): DataPath {
  const path: (string | number)[] = [];
  let value = data;
  let rest = field.replace(/\[([^\]]+)\]/g, ".$1");
  while (rest !== "") {
    const [step, after] = takeStep(value, rest);
    path.push(step);
    value = child(value, step);
    rest = after;
  }
  return path;
}

/** The name of the field at a data path, the reverse of `fieldPath`. */
export function fieldName(data: unknown, path: DataPath): string {
  const parts: string[] = [];
  let value = data;
  for (const step of path) {
    const next = child(value, step);
    parts.push(Array.isArray(value) && typeof step === "number" ? entryName(next, step) : String(step));
    value = next;
  }
  return parts.join(".");
}

/** `addresses[0].ip`, as a person would say where a value stands. */
export function writePath(path: DataPath): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}

function takeStep(value: unknown, rest: string): [string | number, string] {
  if (Array.isArray(value)) {
    const lower = rest.toLowerCase();
    const named = value
      .map((entry, index) => ({ index, name: entryName(entry, index).toLowerCase() }))
      .filter(({ name }) => lower === name || lower.startsWith(`${name}.`))
      .sort((a, b) => b.name.length - a.name.length)[0];
    if (named !== undefined) return [named.index, rest.slice(named.name.length + 1)];
    const place = /^(\d+)(?:\.|$)/.exec(rest)?.[1];
    if (place !== undefined && Number(place) < value.length)
      return [Number(place), rest.slice(place.length + 1)];
  }
  const dot = rest.indexOf(".");
  return dot < 0 ? [rest, ""] : [rest.slice(0, dot), rest.slice(dot + 1)];
}

function child(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step]; // `as`: narrowed to an object that has the key
}
