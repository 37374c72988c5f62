import { listPlacedAddresses } from "../placed-addresses.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";
import { exampleAddress, isInside } from "#book/subnet.ts";

/**
 * An address lies in the subnet of the VLAN it is said to be in, and so do the addresses that the VLAN hands out.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     addresses: [{ ip: 10.20.11.3, vlan: 10 }]
 *
 * Good:
 *
 *     addresses: [{ ip: 10.20.10.3, vlan: 10 }]
 */
export const addressOutsideSubnet: Rule = {
  id: "address/outside-subnet",
  description: "Addresses lie in the subnet of their VLAN.",
  severity: "error",
  *check({ book, pages }: CheckInput): Generator<Draft> {
    for (const { ip, at, path, vlan, vlanAt } of listPlacedAddresses(book)) {
      if (isInside(ip, vlan.subnet) !== false) continue;
      yield {
        at,
        message: `${path} is "${ip}", which is outside ${vlan.subnet}, the subnet of VLAN ${vlan.id}.`,
        fix: `write an address of that subnet, such as "${exampleAddress(vlan.subnet)}", or the VLAN it is really in.`,
        related: [{ at: vlanAt, message: `VLAN ${vlan.id} (${vlan.name}) has this subnet.` }],
      };
    }
    for (const { page } of pages) {
      if (page?.kind !== "network") continue;
      for (const [index, { id, subnet, dhcpRange }] of (page.data.vlans ?? []).entries()) {
        if (subnet === undefined || dhcpRange === undefined) continue;
        for (const [ip] of dhcpRange.matchAll(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g)) {
          if (isInside(ip, subnet) !== false) continue;
          yield {
            at: { file: page.file, path: ["vlans", index, "dhcpRange"] },
            message: `vlans[${index}].dhcpRange names "${ip}", which is outside ${subnet}, the subnet of VLAN ${id}.`,
            fix: `write addresses of that subnet, such as "${exampleAddress(subnet)}".`,
          };
        }
      }
    }
  },
};
