import type { CheckInput, Draft, Rule } from "../rule.ts";
import { firstAddress, isInside } from "#book/subnet.ts";

/**
 * A gateway outside its subnet cannot be reached from it.
 *
 * Bad, at `clients/harbor/network.mdx`:
 *
 *     vlans: [{ id: 10, name: Staff, subnet: 10.20.10.0/24, gateway: fw-01, gatewayIp: 10.20.1.1 }]
 *
 * Good:
 *
 *     vlans: [{ id: 10, name: Staff, subnet: 10.20.10.0/24, gateway: fw-01, gatewayIp: 10.20.10.1 }]
 */
export const vlanGatewayOutside: Rule = {
  id: "vlan/gateway-outside",
  description: "A VLAN's gateway has an address in the VLAN's subnet.",
  severity: "error",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page?.kind !== "network") continue;
      for (const [index, { id, subnet, gatewayIp }] of (page.data.vlans ?? []).entries()) {
        if (subnet === undefined || gatewayIp === undefined || isInside(gatewayIp, subnet) !== false)
          continue;
        yield {
          at: { file: page.file, path: ["vlans", index, "gatewayIp"] },
          message: `vlans[${index}].gatewayIp is "${gatewayIp}", which is outside ${subnet}, the subnet of VLAN ${id}.`,
          fix: `write the gateway's address in this VLAN, such as the first, "${firstAddress(subnet)}".`,
        };
      }
    }
  },
};
