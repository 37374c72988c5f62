import * as z from "zod";
import { IsoDate, Words } from "./scalars.ts";
import { ref } from "./references.ts";

export const EquipmentType = z
  .enum([
    "firewall",
    "router",
    "switch",
    "access-point",
    "patch-panel",
    "modem",
    "server",
    "nas",
    "workstation",
    "printer",
    "scanner",
    "phone",
    "phone-system",
    "camera",
    "ups",
    "pdu",
    "other",
  ])
  .describe("What kind of device this is.");
export type EquipmentType = z.infer<typeof EquipmentType>;

export const ServiceKind = z
  .enum([
    "email",
    "files",
    "directory",
    "telephony",
    "business-app",
    "remote-access",
    "security",
    "backup",
    "web",
    "printing",
    "meetings",
    "other",
  ])
  .describe("What kind of service this is; runbooks use it to find out whether they apply.");
export type ServiceKind = z.infer<typeof ServiceKind>;

/** Seen to be true, which is not the same as edited: git knows that. */
export const Verified = z
  .strictObject({
    on: IsoDate.describe("The day somebody saw that what this page says is true."),
    by: ref("person").describe("Who saw it: the id of one of our people in practice.mdx."),
  })
  .describe("When, and by whom, this page was last seen to be true. Editing a page does not make it true.");

export const Aliases = z
  .array(Words)
  .describe("What callers and staff call it, in their words. Search finds these.");

export const Photo = z
  .strictObject({
    file: Words.describe("The picture's file beside this page, such as ./sw-01.jpg."),
    alt: Words.describe("What the picture shows, for those who cannot see it."),
  })
  .describe("A picture of it, so that somebody on the phone recognises it.");
