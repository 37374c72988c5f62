import type { Equipment } from "#schemas/index.ts";

/** The names of a device's ports, its ranges written out: `["1-3", "wan"]` → 1, 2, 3, wan. */
export function listPortNames(ports: NonNullable<Equipment["ports"]>): string[] {
  return ports.flatMap((port) => (typeof port === "string" ? expandRange(port) : [port.name]));
}

/** The names of the back of a patch panel's ports. */
export function listRearNames(ports: NonNullable<Equipment["ports"]>): string[] {
  return ports.flatMap((port) => (typeof port === "string" ? expandRange(port) : [port.rear ?? port.name]));
}

const MOST_PORTS = 4096;

/** `sfp1-sfp4` → sfp1, sfp2, sfp3, sfp4. What is not a range, counts backwards or has no end is one port's name. */
export function expandRange(range: string): string[] {
  const match = /^(.*?)(\d+)-\1(\d+)$/.exec(range);
  if (match === null) return [range];
  const [, prefix = "", from = "", to = ""] = match;
  const count = Number(to) - Number(from) + 1;
  if (count < 1 || count > MOST_PORTS) return [range];
  // "01-24" means 01, 02, …: as wide as it is printed.
  const width = from.startsWith("0") ? from.length : 0;
  return Array.from(
    { length: count },
    (_, index) => prefix + String(Number(from) + index).padStart(width, "0"),
  );
}

/** Takes `pp-01/12:rear` apart. */
export function splitPort(reference: string): { device: string; port: string; rear: boolean } {
  const slash = reference.indexOf("/");
  const port = reference.slice(slash + 1);
  const rear = port.endsWith(":rear");
  return { device: reference.slice(0, slash), port: rear ? port.slice(0, -":rear".length) : port, rear };
}
