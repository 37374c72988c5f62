import * as z from "zod";
import { Aliases, Verified } from "./shared.ts";
import { Duration, IsoDate, Words } from "./scalars.ts";
import { ref } from "./references.ts";

export const CredentialSchema = z
  .strictObject({
    kind: z
      .literal("credential")
      .describe("This page says where a secret is kept. It never holds the secret."),
    name: Words.describe("What the secret opens, in words."),
    aliases: Aliases.optional(),
    opens: z
      .array(ref("equipment", "service", "circuit"))
      .optional()
      .describe("The devices, services and circuits it opens."),
    vault: z
      .strictObject({
        system: z
          .enum([
            "1password",
            "bitwarden",
            "keeper",
            "keepass",
            "hudu",
            "it-glue",
            "passbolt",
            "azure-key-vault",
            "envelope",
            "other",
          ])
          .describe("Where it is kept."),
        item: Words.describe("The item's name or address there, such as op://Harbor Dental/UniFi/admin."),
      })
      .describe("Where the secret is kept."),
    account: Words.optional().describe("The user name, if it is not a secret."),
    secondFactor: Words.optional().describe("How the second factor is had."),
    whoMayFetch: z.array(ref("role")).optional().describe("Our roles that may fetch it."),
    breakGlass: Words.optional().describe("What to do when the vault cannot be reached. Never a code."),
    rotateEvery: Duration.optional().describe("How often it must be changed."),
    rotatedOn: IsoDate.optional().describe("When it was last changed."),
    note: Words.optional().describe("Anything odd about it."),
    verified: Verified.optional(),
  })
  .describe("A credential pointer: clients/<client>/credentials/<id>.mdx.");
