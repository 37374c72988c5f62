import type { Vlan } from "#schemas/index.ts";
import type { Book } from "#book/book.ts";
import { findVlan } from "#book/resolve.ts";
import type { Place } from "./rule.ts";

/** An address that says which VLAN it is in, where that VLAN has a subnet. */
export interface PlacedAddress {
  ip: string;
  at: Place;
  /** How a message names it: `addresses[0].ip`. */
  path: string;
  vlan: Vlan & { subnet: string };
  /** Where the subnet is written. */
  vlanAt: Place;
}

/** Every device's address with a VLAN, whatever the client. Addresses without one say nothing that could be wrong. */
export function* listPlacedAddresses(book: Book): Generator<PlacedAddress> {
  for (const client of book.clients.values()) {
    const network = client.network;
    if (network === null) continue;
    for (const { file, data } of client.equipment.values()) {
      for (const [index, address] of (data.addresses ?? []).entries()) {
        if (address.ip === undefined || address.vlan === undefined) continue;
        const vlan = findVlan(client, address.vlan, data.location);
        if (vlan?.subnet === undefined) continue;
        const position = network.data.vlans?.findIndex(
          ({ id, location }) => id === vlan.id && location === vlan.location,
        );
        yield {
          ip: address.ip,
          at: { file, path: ["addresses", index, "ip"] },
          path: `addresses[${index}].ip`,
          vlan: { ...vlan, subnet: vlan.subnet },
          vlanAt: { file: network.file, path: ["vlans", position ?? 0, "subnet"] },
        };
      }
    }
  }
}
