import { findVlan } from "#book/resolve.ts";
import type { ClientBook } from "#book/book.ts";
import type { CheckInput, Draft, Place, Rule } from "../rule.ts";

/**
 * Two devices with one address knock each other off the network. Clients are apart, and so are two locations of one
 * client whose VLANs are kept apart by location; devices that are not in use do not count.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     addresses: [{ ip: 10.20.10.2, vlan: 10 }]
 *
 * Good:
 *
 *     addresses: [{ ip: 10.20.10.3, vlan: 10 }]
 */
export const duplicateIp: Rule = {
  id: "duplicate/ip",
  description: "Within a client, each IP address is one device's.",
  severity: "error",
  *check({ book }: CheckInput): Generator<Draft> {
    for (const client of book.clients.values()) {
      const known = new Map<string, Holder[]>();
      for (const holder of holdersOf(client)) {
        const others = known.get(holder.ip) ?? [];
        known.set(holder.ip, [...others, holder]);
        const first = others.find((other) => !areApart(other, holder));
        if (first === undefined) continue;
        yield {
          at: holder.at,
          message: `${holder.path} is "${holder.ip}", which ${first.name} has already.`,
          fix: "find out which device really has it, and correct or remove it on the other.",
          related: [{ at: first.at, message: `${first.name} has it here.` }],
        };
      }
    }
  },
};

interface Holder {
  ip: string;
  name: string;
  at: Place;
  path: string;
  location: string | undefined;
  /** The location that its VLAN is kept to, if any. */
  vlanLocation: string | undefined;
}

function* holdersOf(client: ClientBook): Generator<Holder> {
  for (const { file, data } of client.equipment.values()) {
    if (data.status !== "active" && data.status !== "broken") continue;
    for (const [index, { ip, vlan }] of (data.addresses ?? []).entries()) {
      if (ip === undefined) continue;
      yield {
        ip: ip.toLowerCase(),
        name: data.name,
        at: { file, path: ["addresses", index, "ip"] },
        path: `addresses[${index}].ip`,
        location: data.location,
        vlanLocation: vlan === undefined ? undefined : findVlan(client, vlan, data.location)?.location,
      };
    }
  }
}

function areApart(a: Holder, b: Holder): boolean {
  return a.location !== b.location && a.vlanLocation !== b.vlanLocation;
}
