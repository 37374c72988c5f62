import * as z from "zod";
import { Verified } from "./shared.ts";
import { Email, OpeningHours, Phone, Slug, TimeZone, WebAddress, Words } from "./scalars.ts";
import { ref } from "./references.ts";

const Person = z.strictObject({
  id: Slug.describe("A short id, used wherever this person is named, such as dana."),
  name: Words.describe("Full name."),
  role: ref("role").describe("The id of this person's role, from the list of roles below."),
  phone: Phone.optional().describe("Direct number."),
  email: Email.optional().describe("E-mail address."),
});

const Role = z.strictObject({
  id: Slug.describe("A short id, such as technician."),
  name: Words.describe("What the role is called."),
  duties: Words.optional().describe("What people in this role do, in a sentence."),
});

export const PracticeSchema = z
  .strictObject({
    kind: z.literal("practice").describe("This page describes the IT company itself."),
    name: Words.describe("The name of our company, as clients know it."),
    supportPhone: Phone.describe(
      "The number clients call for help. Runbooks name it wherever they say stop.",
    ),
    supportEmail: Email.optional().describe("The address clients write to for help."),
    supportHours: OpeningHours.optional().describe("When somebody answers the support phone."),
    emergencyPhone: Phone.optional().describe("The number outside those hours."),
    timezone: TimeZone.describe("The time zone our help desk works in."),
    repository: z
      .strictObject({
        edit: WebAddress.describe(
          "The address to which a page's path is added to edit it, such as https://git.example/acme/book/edit/main/.",
        ),
        history: WebAddress.optional().describe("The same for a page's history."),
      })
      .optional()
      .describe("Where these pages are kept, so that each can offer “edit this page”."),
    reportMistakesTo: Email.optional().describe("Who is told of a mistake on a page."),
    roles: z.array(Role).describe("Our roles. Credential pointers name the ones that may fetch a secret."),
    people: z.array(Person).describe("Our people."),
    synonyms: z
      .array(z.array(Words).min(2))
      .optional()
      .describe(
        "Words that mean the same to callers here, one group a line, added to the ones that search knows already.",
      ),
    verified: Verified.optional(),
  })
  .describe("The IT company itself: one page, practice.mdx.");
