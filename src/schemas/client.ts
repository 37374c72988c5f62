import * as z from "zod";
import { Aliases, ServiceKind, Verified } from "./shared.ts";
import {
  Domain,
  Duration,
  Email,
  Extension,
  Identifier,
  IpAddress,
  IsoDate,
  OpeningHours,
  Phone,
  Slug,
  TimeZone,
  WebAddress,
  Words,
} from "./scalars.ts";
import { ref } from "./references.ts";

export const ContactDuty = z.enum([
  "main",
  "decisions",
  "after-hours",
  "billing",
  "building",
  "on-site-help",
]);

const Location = z.strictObject({
  id: Slug.describe("A short id, such as main."),
  name: Words.describe("What people call this place."),
  address: Words.optional().describe("Street, town, state and postal code."),
  town: Words.optional().describe("The town alone, for lists."),
  phone: Phone.optional().describe("The number that rings there."),
  hours: OpeningHours.optional().describe("When somebody is there, if it differs from the client's hours."),
  access: Words.optional().describe("How to get in: parking, keys, alarm panel, whom to ask. Never a code."),
  note: Words.optional().describe("Anything else a technician should know before driving there."),
});

const Contact = z.strictObject({
  id: Slug.describe("A short id, such as maria."),
  name: Words.describe("Full name."),
  role: Words.optional().describe("What they do, in their own words, such as Office manager."),
  duties: z
    .array(ContactDuty)
    .optional()
    .describe("What we go to this person for. Runbooks find people by it."),
  phone: Phone.optional().describe("Direct number."),
  extension: Extension.optional().describe("Extension inside the office."),
  email: Email.optional().describe("E-mail address."),
  location: ref("location").optional().describe("Where they work."),
  mayApprove: z
    .array(
      z.enum([
        "spending",
        "password-resets",
        "new-starters",
        "leavers",
        "remote-access",
        "changes",
        "after-hours-work",
      ]),
    )
    .optional()
    .describe("What this person may say yes to."),
  note: Words.optional().describe(
    "How to work with them: best time to call, languages, what they can do themselves.",
  ),
});

const Circuit = z.strictObject({
  id: Slug.describe("A short id, such as wan1."),
  provider: Words.describe("Who supplies the line."),
  circuitId: Identifier.optional().describe(
    "The circuit ID that the provider's support asks for, in quotes.",
  ),
  account: Identifier.optional().describe("The account number, in quotes."),
  supportPhone: Phone.optional().describe("The provider's support number."),
  use: z.enum(["primary", "backup", "point-to-point"]).optional().describe("What the line is for."),
  location: ref("location").optional().describe("Where it comes in."),
  modem: ref("equipment").optional().describe("The device the line ends at."),
  publicIp: IpAddress.optional().describe("Our public address on it."),
  speed: Words.optional().describe("What is paid for, such as 500 down, 35 up."),
  contractUntil: IsoDate.optional().describe("When the contract runs out."),
  statusPage: WebAddress.optional().describe("Where the provider shows outages."),
  note: Words.optional().describe("Anything odd about this line."),
});

const Service = z.strictObject({
  id: Slug.describe("A short id, such as email."),
  name: Words.describe("The product, as people call it."),
  aliases: Aliases.optional(),
  type: ServiceKind.optional(),
  runsOn: z
    .union([z.literal("cloud"), ref("equipment")])
    .optional()
    .describe("The device it runs on, or cloud."),
  address: WebAddress.optional().describe("Where people open it."),
  supportPhone: Phone.optional().describe("The vendor's support number."),
  supportHours: OpeningHours.optional().describe("When the vendor answers."),
  account: Identifier.optional().describe("Our customer number with the vendor, in quotes."),
  statusPage: WebAddress.optional().describe("Where the vendor shows outages."),
  credential: ref("credential").optional().describe("The credential pointer for administering it."),
  usedBy: Words.optional().describe("Who works with it."),
  licence: z
    .strictObject({
      seats: z.int().positive().optional().describe("How many are paid for."),
      renewsOn: IsoDate.optional().describe("When it must be renewed."),
    })
    .optional()
    .describe("The licence."),
  note: Words.optional().describe("Anything odd about it here."),
});

const Backup = z.strictObject({
  id: Slug.describe("A short id, such as srv-image."),
  protects: z
    .array(ref("equipment", "service"))
    .min(1)
    .describe("The devices and services it can bring back."),
  product: Words.optional().describe("What makes the backup."),
  target: z
    .union([z.literal("cloud"), ref("equipment")])
    .optional()
    .describe("The device the copies are kept on, or cloud."),
  runs: Words.optional().describe("When it runs, in words, such as every night at 22:00."),
  keeps: Words.optional().describe("How far back it goes."),
  restoreTestEvery: Duration.optional().describe("How often a restore must be proven."),
  restoreWithin: Duration.optional().describe("How long a restore may take: what was promised."),
  note: Words.optional().describe("Anything odd about it."),
});

export const ClientSchema = z
  .strictObject({
    kind: z.literal("client").describe("This page describes a client."),
    name: Words.describe("The client's name as it is spoken."),
    aliases: Aliases.optional(),
    status: z
      .enum(["active", "onboarding", "former"])
      .optional()
      .describe("Whether we look after them. Blank means active."),
    business: Words.optional().describe("What they do, in a few words."),
    people: z.int().positive().optional().describe("How many people work there."),
    timezone: TimeZone.optional().describe("The time zone they work in."),
    hours: OpeningHours.optional().describe("When they are open."),
    phones: z
      .array(Phone)
      .optional()
      .describe("The numbers they call from. Search knows the caller by them."),
    domains: z.array(Domain).optional().describe("Their e-mail and web domains."),
    verifyCaller: Words.optional().describe("How to make sure that a caller is who they say they are."),
    remoteAccess: Words.optional().describe("How we connect to their computers, in words."),
    odd: z.array(Words).optional().describe("What is odd about this client: one surprise a line."),
    locations: z.array(Location).optional().describe("The places they work in."),
    contacts: z.array(Contact).optional().describe("The people we deal with."),
    circuits: z.array(Circuit).optional().describe("Their lines to the internet and between places."),
    services: z.array(Service).optional().describe("What people here work with."),
    backups: z.array(Backup).optional().describe("What is backed up, and what was promised."),
    visits: z
      .strictObject({
        every: Duration.optional().describe("How often we come by."),
        technician: ref("person").optional().describe("Who usually comes."),
      })
      .optional()
      .describe("Regular visits."),
    verified: Verified.optional(),
  })
  .describe("One client: clients/<client>/index.mdx.");
