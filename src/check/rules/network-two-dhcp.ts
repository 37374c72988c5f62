import { buildNetwork, findRivalServers } from "#network/index.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Two devices that hand out addresses for one network contradict each other, or the page is wrong about one.
 *
 * Bad, at `clients/harbor/network.mdx`:
 *
 *     vlans: [{ id: 10, name: Staff, subnet: 10.20.10.0/24, dhcp: srv-01 }, { id: 11, name: Old, subnet: 10.20.10.0/24, dhcp: fw-01 }]
 *
 * Good:
 *
 *     vlans: [{ id: 10, name: Staff, subnet: 10.20.10.0/24, dhcp: srv-01 }]
 */
export const networkTwoDhcp: Rule = {
  id: "network/two-dhcp",
  description: "One device hands out the addresses of a network.",
  severity: "warning",
  *check({ book }: CheckInput): Generator<Draft> {
    for (const client of book.clients.values()) {
      if (client.network === null) continue;
      const { file } = client.network;
      for (const { first, second, subnet, servers } of findRivalServers(buildNetwork(client)))
        yield {
          at: { file, path: ["vlans", second, "dhcp"] },
          message: `Addresses of ${subnet} are handed out by ${servers[0]} and by ${servers[1]}.`,
          fix: "keep the one that is right; if both are, give each its own subnet.",
          related: [
            { at: { file, path: ["vlans", first, "dhcp"] }, message: `${servers[0]} is named here.` },
          ],
        };
    }
  },
};
