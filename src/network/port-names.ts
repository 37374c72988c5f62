import { UNKNOWN_END } from "#schemas/index.ts";

/** A port as a page writes it, taken apart. */
export interface PortName {
  device: string;
  port: string;
  /** Whether it is the back of a patch panel. */
  rear: boolean;
}

/** Takes `pp-01/12:rear` apart; null for `unknown`. */
export function readPort(reference: string): PortName | null {
  if (reference === UNKNOWN_END) return null;
  const slash = reference.indexOf("/");
  if (slash < 1) return null;
  const port = reference.slice(slash + 1);
  const rear = port.endsWith(REAR);
  return { device: reference.slice(0, slash), port: rear ? port.slice(0, -REAR.length) : port, rear };
}

export const REAR = ":rear";

/** `sfp1-sfp4` → sfp1, sfp2, sfp3, sfp4; `01-24` keeps its zeros. What is not a range is one port's name. */
export function expandPorts(range: string): string[] {
  const match = /^(.*?)(\d+)-\1(\d+)$/.exec(range);
  if (match === null) return [range];
  const [, prefix = "", from = "", to = ""] = match;
  const count = Number(to) - Number(from) + 1;
  if (count < 1 || count > MOST_PORTS) return [range];
  const width = from.startsWith("0") ? from.length : 0;
  return Array.from(
    { length: count },
    (_, step) => prefix + String(Number(from) + step).padStart(width, "0"),
  );
}

/** Port names in a few words, each once, neighbours as a range: `1–4, 7, sfp1`. */
export function sayPorts(names: readonly string[]): string {
  const ranges: { first: string; last: string }[] = [];
  for (const name of [...new Set(names)].sort(compareNames)) {
    const last = ranges.at(-1);
    if (last !== undefined && isNext(last.last, name)) last.last = name;
    else ranges.push({ first: name, last: name });
  }
  return ranges
    .map(({ first, last }) => (first === last ? first : `${first}${isNext(first, last) ? ", " : "–"}${last}`))
    .join(", ");
}

function isNext(before: string, after: string): boolean {
  const [one, two] = [before, after].map((name) => /^(.*?)(\d+)$/.exec(name));
  return one?.[1] !== undefined && one[1] === two?.[1] && Number(one[2]) + 1 === Number(two[2]);
}

/** Orders names as people do: port 2 before port 10. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const MOST_PORTS = 4096;
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
