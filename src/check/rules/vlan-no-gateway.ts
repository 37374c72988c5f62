import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * "Nothing but the server next door works" is a gateway's trouble; the help desk has to know which device that is.
 *
 * Bad, at `clients/harbor/network.mdx`:
 *
 *     vlans: [{ id: 10, name: Staff, subnet: 10.20.10.0/24 }]
 *
 * Good:
 *
 *     vlans: [{ id: 10, name: Staff, subnet: 10.20.10.0/24, gateway: fw-01 }]
 */
export const vlanNoGateway: Rule = {
  id: "vlan/no-gateway",
  description: "Each VLAN with a subnet names its gateway.",
  severity: "warning",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page?.kind !== "network") continue;
      for (const [index, vlan] of (page.data.vlans ?? []).entries()) {
        if (vlan.subnet === undefined || vlan.gateway !== undefined || vlan.gatewayIp !== undefined) continue;
        // A closed network has no way out; whoever writes that down has answered the question.
        if (/\b(?:no gateway|no way out|closed|isolated|not routed)\b/i.test(vlan.note ?? "")) continue;
        yield {
          at: { file: page.file, path: ["vlans", index] },
          message: `VLAN ${vlan.id} (${vlan.name}) names no gateway.`,
          fix: 'add the device that leads out of it, such as `gateway: fw-01`; if nothing does, say so: `note: "No gateway: …"`.',
        };
      }
    }
  },
};
