import { listPlacedAddresses } from "../placed-addresses.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";
import { exampleAddress, readIp, readSubnet } from "#book/subnet.ts";

/**
 * A subnet's first address names the subnet and its last reaches all in it; no device can have either. Point-to-point
 * subnets (/31, /32) and IPv6 have no such addresses.
 *
 * Bad, at `clients/harbor/equipment/ap-01.mdx`:
 *
 *     addresses: [{ ip: 10.20.10.255, vlan: 10 }]
 *
 * Good:
 *
 *     addresses: [{ ip: 10.20.10.254, vlan: 10 }]
 */
export const addressReserved: Rule = {
  id: "address/reserved",
  description: "No device has the network's or the broadcast address of its subnet.",
  severity: "error",
  *check({ book }: CheckInput): Generator<Draft> {
    for (const { ip, at, path, vlan } of listPlacedAddresses(book)) {
      const [value, range] = [readIp(ip)?.value, readSubnet(vlan.subnet)];
      if (range === null || range.bits === 128 || range.length > 30) continue;
      if (value !== range.first && value !== range.last) continue;
      const role =
        value === range.first ? "the address of the subnet itself" : "the subnet's broadcast address";
      yield {
        at,
        message: `${path} is "${ip}", which is ${role} (${vlan.subnet}), so no device can have it.`,
        fix: `read it off the device again; it is something like "${exampleAddress(vlan.subnet)}".`,
      };
    }
  },
};
