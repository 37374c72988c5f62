import * as z from "zod";
import { Aliases, EquipmentType, Photo, Verified } from "./shared.ts";
import { Duration, Identifier, IpAddress, IsoDate, MacAddress, Phone, WebAddress, Words } from "./scalars.ts";
import { VlanRef, ref } from "./references.ts";

const Address = z.strictObject({
  ip: IpAddress.optional().describe("The IP address."),
  mac: MacAddress.optional().describe("The MAC address."),
  vlan: VlanRef.optional().describe("The VLAN it is in."),
  port: Identifier.optional().describe("The port it belongs to, if the device has several."),
  name: Words.optional().describe("Its name in DNS."),
});

const Port = z.strictObject({
  name: Identifier.describe("The port as printed, in quotes."),
  type: Words.optional().describe("The connector or speed, such as SFP+ or RJ45."),
  rear: Identifier.optional().describe(
    "On a patch panel: the rear port this one leads to. Blank means the same name.",
  ),
  position: z
    .int()
    .positive()
    .optional()
    .describe("The strand or pair of that rear port, if it carries several."),
  lag: Identifier.optional().describe("The bundle (LAG) this port belongs to."),
  mode: z.enum(["access", "trunk"]).optional().describe("Whether it carries one VLAN or several."),
  vlan: VlanRef.optional().describe("The VLAN of an access port, or a trunk's own VLAN."),
  disabled: z.boolean().optional().describe("Whether it is switched off."),
  note: Words.optional().describe("Anything odd about it."),
});

const PortRange = Identifier.describe('A port as printed, or a range such as "1-48" or "sfp1-sfp4".');

const Feed = z.strictObject({
  from: ref("equipment").describe("The UPS, power strip or device that feeds it."),
  outlet: Identifier.optional().describe("The outlet on it, in quotes."),
});

const Light = z.strictObject({
  looks: Words.describe("What one sees, such as blinking amber."),
  means: Words.describe("What that means."),
});

const Supply = z.strictObject({
  name: Words.describe("What is used up, such as Black toner."),
  part: Identifier.optional().describe("The part number, in quotes."),
  where: Words.optional().describe("Where spares are kept."),
});

export const EquipmentSchema = z
  .strictObject({
    kind: z.literal("equipment").describe("This page describes one device."),
    type: EquipmentType,
    name: Words.describe("The name on its label."),
    aliases: Aliases.optional(),
    purpose: Words.optional().describe("What it is for, in a few words."),
    vendor: Words.optional().describe("Who made it."),
    model: Words.optional().describe("The model, as printed."),
    serial: Identifier.optional().describe("The serial number, in quotes."),
    assetTag: Identifier.optional().describe("Our own tag on it, in quotes."),
    hostname: Words.optional().describe("Its name on the network."),
    firmware: Identifier.optional().describe("The firmware or system version, in quotes."),
    location: ref("location").optional().describe("The location it is in."),
    room: Words.optional().describe("The room, for “which rooms are affected”."),
    where: Words.optional().describe("Where exactly, so that somebody on the phone finds it."),
    rack: z
      .strictObject({
        name: Words.describe("The rack or cabinet."),
        unit: z.int().positive().optional().describe("The lowest unit it takes up."),
      })
      .optional()
      .describe("Its place in a rack."),
    status: z.enum(["active", "spare", "planned", "broken", "retired"]).describe("Whether it is in use."),
    usedBy: Words.optional().describe("Who works with it."),
    runsOn: ref("equipment").optional().describe("For a virtual machine: the device it runs on."),
    addresses: z.array(Address).optional().describe("Its addresses."),
    ports: z
      .array(z.union([PortRange, Port]))
      .optional()
      .describe(
        'Its ports: single ones or ranges, such as ["1-48", "sfp1-sfp4"], with details where they matter.',
      ),
    stack: Identifier.optional().describe("The name of the stack: switches with the same name act as one."),
    manage: WebAddress.optional().describe("Where it is administered."),
    credential: ref("credential").optional().describe("The credential pointer for administering it."),
    power: z
      .union([Feed, z.array(Feed)])
      .optional()
      .describe("What feeds it; a list if it has two power supplies."),
    lights: z.array(Light).optional().describe("What its lights mean, so that a caller can read them out."),
    restart: z
      .strictObject({
        safe: z.boolean().describe("Whether it may be restarted during the day without asking."),
        how: Words.describe("How, step by step, in words a caller can follow."),
        takes: Duration.optional().describe("How long until it works again, such as PT4M."),
        affects: Words.optional().describe("Who notices, and what."),
        ask: ref("contact").optional().describe("Who must agree first."),
      })
      .optional()
      .describe("How to restart it."),
    supplies: z.array(Supply).optional().describe("What it uses up."),
    staffMayTouch: z
      .boolean()
      .optional()
      .describe("Whether the client's own staff may see and handle it. Blank means no."),
    photo: Photo.optional(),
    boughtOn: IsoDate.optional().describe("The day it was bought."),
    warrantyUntil: IsoDate.optional().describe("The last day of its warranty."),
    replaceBy: IsoDate.optional().describe("When it should be replaced."),
    supportPhone: Phone.optional().describe("The maker's or dealer's support number."),
    supportContract: Identifier.optional().describe("The contract number that support asks for, in quotes."),
    note: Words.optional().describe(
      "Anything odd about it, in a sentence; more goes below the front matter.",
    ),
    verified: Verified.optional(),
  })
  .describe("One device: clients/<client>/equipment/<id>.mdx.");
