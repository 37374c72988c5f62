import * as z from "zod";
import { Verified } from "./shared.ts";
import { IpAddress, IsoDate, OutletLabel, Subnet, Words } from "./scalars.ts";
import { PortRef, VlanId, VlanRef, ref } from "./references.ts";

const Vlan = z.strictObject({
  id: VlanId.describe("The VLAN's number."),
  name: Words.describe("What it is for, such as Staff."),
  location: ref("location").optional().describe("Where it exists, if two places use the same number."),
  subnet: Subnet.optional().describe("Its addresses, such as 10.20.10.0/24."),
  gateway: ref("equipment").optional().describe("The device that leads out of it."),
  gatewayIp: IpAddress.optional().describe("That device's address in this VLAN."),
  dhcp: ref("equipment").optional().describe("The device that hands out its addresses."),
  dhcpRange: Words.optional().describe("The addresses handed out, such as 10.20.10.100–10.20.10.199."),
  dns: z
    .array(z.union([ref("equipment"), IpAddress]))
    .optional()
    .describe("Who answers names: devices or addresses."),
  note: Words.optional().describe("Anything odd about it."),
});

const Prefix = z.strictObject({
  subnet: Subnet.describe("The range, such as 10.20.0.0/16."),
  name: Words.optional().describe("What it is for."),
  location: ref("location").optional().describe("Where it is used."),
  vlan: VlanRef.optional().describe("The VLAN it belongs to, if any."),
});

const Wifi = z.strictObject({
  ssid: Words.describe("The network's name as a phone shows it."),
  location: ref("location").optional().describe("Where it is on the air, if not everywhere."),
  vlan: VlanRef.optional().describe("The VLAN it leads into."),
  credential: ref("credential").optional().describe("The credential pointer for its key."),
  for: Words.optional().describe("Who may use it."),
  hidden: z.boolean().optional().describe("Whether the name is not broadcast."),
  note: Words.optional().describe("Anything odd about it."),
});

const Outlet = z.strictObject({
  label: OutletLabel.describe("What is written on the outlet, such as D-12."),
  aliases: z.array(Words).optional().describe("What people call it, such as desk 12."),
  where: Words.optional().describe("Where it is, so that somebody on the phone finds it."),
  location: ref("location").optional().describe("The location it is in, if there are several."),
  room: Words.optional().describe("The room, for “which rooms are affected”."),
  run: z
    .array(PortRef)
    .optional()
    .describe(
      "The ports its cabling passes, in order, ending at the switch port: [pp-01/12, sw-01/14]. Write unknown where nobody has traced it.",
    ),
  vlan: VlanRef.optional().describe("The VLAN it should be in."),
  voiceVlan: VlanRef.optional().describe("The VLAN for a desk phone on it."),
  serves: Words.optional().describe("What it is for, in words, such as Reception PC."),
  device: z
    .union([ref("equipment"), PortRef])
    .optional()
    .describe("The device plugged into it, or one port of that device."),
  tested: z
    .strictObject({
      on: IsoDate.describe("The day of the test."),
      result: z.enum(["pass", "fail", "marginal"]).describe("What the tester said."),
      note: Words.optional().describe("What was measured."),
    })
    .optional()
    .describe("The last time its cabling was tested. A pass shortens the questions asked on the phone."),
  note: Words.optional().describe("Anything odd about it."),
});

const Link = z.strictObject({
  from: PortRef.describe("One end."),
  to: PortRef.describe("The other end."),
  medium: z
    .enum(["copper", "fibre", "wireless", "stack", "tunnel"])
    .optional()
    .describe("What it is made of."),
  label: Words.optional().describe("What is written on the cable."),
  colour: Words.optional().describe("Its colour."),
  status: z.enum(["connected", "planned", "broken"]).optional().describe("Blank means connected."),
  note: Words.optional().describe("Anything odd about it."),
});

export const NetworkSchema = z
  .strictObject({
    kind: z.literal("network").describe("This page describes a client's network."),
    vlans: z.array(Vlan).optional().describe("The VLANs."),
    prefixes: z.array(Prefix).optional().describe("Address ranges that are not a VLAN's subnet."),
    wifi: z.array(Wifi).optional().describe("The wireless networks."),
    outlets: z.array(Outlet).optional().describe("The sockets that desks and devices plug into."),
    links: z
      .array(Link)
      .optional()
      .describe("Cables, wireless links and tunnels between ports that no outlet's run names."),
    verified: Verified.optional(),
  })
  .describe("A client's network: clients/<client>/network.mdx.");
