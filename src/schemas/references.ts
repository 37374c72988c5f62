import * as z from "zod";
import { PORT_PATTERN, text } from "./scalars.ts";

/**
 * What a reference may point at. `page` kinds are pages of the same client; the others are entries in a page's lists.
 * The book resolves every reference it finds by walking data and schema together (see `src/book/references.ts`),
 * so a field becomes checked, linked and back-linked by being declared with `ref(...)` and nothing else.
 */
export type ReferenceTarget =
  | "equipment"
  | "credential"
  | "runbook"
  | "visit"
  | "call"
  | "location"
  | "contact"
  | "circuit"
  | "service"
  | "backup"
  | "outlet"
  | "vlan"
  | "port"
  | "person"
  | "role"
  | "page"
  | "field";

const NAMES: Record<Exclude<ReferenceTarget, "vlan">, { is: string; example: string; pattern: RegExp }> = {
  equipment: { is: "the id of a device", example: "sw-01", pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
  credential: {
    is: "the id of a credential pointer",
    example: "unifi",
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  },
  runbook: {
    is: "the name of a runbook",
    example: "network/desk-has-no-network",
    pattern: /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/,
  },
  visit: { is: "the name of a visit page", example: "2026-11-10", pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
  call: {
    is: "the name of a call page",
    example: "2026-11-03-front-desk-offline",
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  },
  location: { is: "the id of a location", example: "main", pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
  contact: { is: "the id of a contact", example: "maria", pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
  circuit: { is: "the id of an internet circuit", example: "wan1", pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
  service: { is: "the id of a service", example: "email", pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
  backup: { is: "the id of a backup", example: "srv-image", pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
  outlet: { is: "the label of an outlet", example: "D-12", pattern: /^\S(?:.{0,38}\S)?$/ },
  port: { is: "a port", example: "sw-01/14", pattern: PORT_PATTERN },
  person: { is: "the id of one of our own people", example: "dana", pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/ },
  role: {
    is: "the id of one of our own roles",
    example: "technician",
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  },
  page: {
    is: "a page of this client",
    example: "equipment/sw-01",
    pattern: /^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/,
  },
  field: {
    is: "a page of this client, or one field of it",
    example: "equipment/sw-01#addresses",
    // Names of entries may hold spaces: network#wifi.Harbor Guest.vlan
    pattern: /^[a-z0-9]+(?:[-/][a-z0-9]+)*(?:#\S(?:.*\S)?)?$/,
  },
};

/** A reference to one of the given kinds of thing, tried in order. Written as an id; resolved for the whole book. */
export function ref(...targets: [Exclude<ReferenceTarget, "vlan">, ...Exclude<ReferenceTarget, "vlan">[]]) {
  const first = NAMES[targets[0]];
  const help = {
    is: targets.map((target) => NAMES[target].is).join(", or "),
    fix: `write it like "${first.example}"`,
    example: first.example,
  };
  const schema = text(help, (value) => targets.some((target) => NAMES[target].pattern.test(value)));
  return schema.meta({ help, examples: [first.example], references: targets });
}

/** A VLAN is named by its number. Where two locations use one number, the referring thing's own location decides. */
export const VlanId = z
  .int()
  .min(1)
  .max(4094)
  .meta({
    help: { is: "a VLAN number", fix: "write a whole number from 1 to 4094, such as 10", example: "10" },
    examples: [10],
  });

export const VlanRef = VlanId.meta({
  help: { is: "the number of a VLAN", fix: "write a whole number from 1 to 4094, such as 10", example: "10" },
  references: ["vlan"],
});

/** The far end of a cable nobody has traced yet. It is drawn and named as unknown, never skipped. */
export const UNKNOWN_END = "unknown";

const portHelp = {
  is: "a port",
  fix: 'write the device, a slash and the port, such as "sw-01/14" ("pp-01/12:rear" for the back of a panel), or unknown',
  example: "sw-01/14",
};

/** A port, or `unknown`. */
export const PortRef = text(portHelp, (value) => value === UNKNOWN_END || PORT_PATTERN.test(value)).meta({
  help: portHelp,
  examples: ["sw-01/14"],
  references: ["port"],
});
