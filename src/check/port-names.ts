import { expandPorts } from "#network/port-names.ts";
import type { Equipment } from "#schemas/index.ts";

/** The names of a device's ports, its ranges written out: `["1-3", "wan"]` → 1, 2, 3, wan. */
export function listPortNames(ports: NonNullable<Equipment["ports"]>): string[] {
  return ports.flatMap((port) => (typeof port === "string" ? expandPorts(port) : [port.name]));
}

/** The names of the back of a patch panel's ports. */
export function listRearNames(ports: NonNullable<Equipment["ports"]>): string[] {
  return ports.flatMap((port) => (typeof port === "string" ? expandPorts(port) : [port.rear ?? port.name]));
}

/** Takes `pp-01/12:rear` apart. */
export function splitPort(reference: string): { device: string; port: string; rear: boolean } {
  const slash = reference.indexOf("/");
  const port = reference.slice(slash + 1);
  const rear = port.endsWith(":rear");
  return { device: reference.slice(0, slash), port: rear ? port.slice(0, -":rear".length) : port, rear };
}
