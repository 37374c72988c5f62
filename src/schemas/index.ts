import type * as z from "zod";
import { CallSchema } from "./call.ts";
import { ClientSchema } from "./client.ts";
import { CredentialSchema } from "./credential.ts";
import { EquipmentSchema } from "./equipment.ts";
import { NetworkSchema } from "./network.ts";
import { PracticeSchema } from "./practice.ts";
import { RunbookSchema } from "./runbook.ts";
import { VisitSchema } from "./visit.ts";

/** Every kind of page, and what a page of that kind may say. */
export const schemas = {
  practice: PracticeSchema,
  client: ClientSchema,
  network: NetworkSchema,
  equipment: EquipmentSchema,
  credential: CredentialSchema,
  runbook: RunbookSchema,
  visit: VisitSchema,
  call: CallSchema,
} as const;

export type PageKind = keyof typeof schemas;
export type PageData = { [Kind in PageKind]: z.infer<(typeof schemas)[Kind]> };

export type Practice = PageData["practice"];
export type Client = PageData["client"];
export type Network = PageData["network"];
export type Equipment = PageData["equipment"];
export type Credential = PageData["credential"];
export type Runbook = PageData["runbook"];
export type Visit = PageData["visit"];
export type Call = PageData["call"];

export type Location = NonNullable<Client["locations"]>[number];
export type Contact = NonNullable<Client["contacts"]>[number];
export type Circuit = NonNullable<Client["circuits"]>[number];
export type Service = NonNullable<Client["services"]>[number];
export type Backup = NonNullable<Client["backups"]>[number];
export type Vlan = NonNullable<Network["vlans"]>[number];
export type Outlet = NonNullable<Network["outlets"]>[number];
export type Link = NonNullable<Network["links"]>[number];
export type Wifi = NonNullable<Network["wifi"]>[number];
export type Port = Exclude<NonNullable<Equipment["ports"]>[number], string>;

export const pageKinds = Object.keys(schemas) as PageKind[]; // `as`: Object.keys forgets the key type

export { EquipmentType, ServiceKind } from "./shared.ts";
export { Edition, RunbookSubject } from "./runbook.ts";
export { ContactDuty } from "./client.ts";
export { UNKNOWN_END } from "./references.ts";
export type { ReferenceTarget } from "./references.ts";
export type { ValueHelp } from "./scalars.ts";
