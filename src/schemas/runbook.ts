import * as z from "zod";
import { EquipmentType, ServiceKind, Verified } from "./shared.ts";
import { Words } from "./scalars.ts";
import { ref } from "./references.ts";

export const Edition = z.enum(["help-desk", "in-house"]);
export type Edition = z.infer<typeof Edition>;

export const RunbookSubject = z.union([z.enum(["client", "outlet"]), EquipmentType]);
export type RunbookSubject = z.infer<typeof RunbookSubject>;

export const RunbookSchema = z
  .strictObject({
    kind: z.literal("runbook").describe("This page is a runbook: questions and steps for one symptom."),
    title: Words.describe("The trouble, in plain words."),
    description: Words.optional().describe("What it covers, in a sentence, for lists and search."),
    symptoms: z
      .array(Words)
      .min(1)
      .describe("What callers say, in their words, six or more. Search lives on these."),
    alsoSaid: z
      .array(Words)
      .optional()
      .describe("More ways to say it, figurative or indirect ones too: for search alone, shown nowhere."),
    codes: z
      .array(
        z.strictObject({
          code: Words.describe('The code in quotes; other spellings of it after a comma: "0x000000EF".'),
          means: Words.describe("What it says, in plain words."),
        }),
      )
      .optional()
      .describe("Error codes that people read out and this runbook treats, with what each means."),
    about: RunbookSubject.describe(
      "What it is about: the client as a whole, one outlet, or one device of a type.",
    ),
    when: z
      .strictObject({
        service: ServiceKind.optional().describe("Only for clients who use a service of this type."),
        equipment: EquipmentType.optional().describe("Only for clients who have such a device."),
        backups: z.boolean().optional().describe("Only for clients who have a backup."),
        circuits: z.boolean().optional().describe("Only for clients who have an internet circuit."),
        wifi: z.boolean().optional().describe("Only for clients who have a wireless network."),
        outlets: z.boolean().optional().describe("Only for clients whose outlets are documented."),
      })
      .optional()
      .describe("Which clients it applies to, if not to all."),
    editions: z
      .array(Edition)
      .min(1)
      .describe("Who may read it: the help desk, the client's own staff, or both."),
    minutes: z.int().positive().max(240).describe("How long it takes, in minutes."),
    related: z
      .array(ref("runbook"))
      .optional()
      .describe("Runbooks worth a look if this one is the wrong one."),
    verified: Verified.optional(),
  })
  .describe(
    "A runbook: library/<area>/<name>.mdx for all clients, or clients/<client>/runbooks/<name>.mdx for one.",
  );
