import { buildNetwork, findLoops } from "#network/index.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Two ways between the same switches stop a whole site, unless a stack, a bundle or spanning tree keeps one quiet.
 *
 * Bad, at `clients/harbor/network.mdx`:
 *
 *     links: [{ from: sw-01/47, to: sw-02/47 }, { from: sw-01/48, to: sw-02/48 }]
 *
 * and at `clients/harbor/equipment/sw-02.mdx`:
 *
 *     type: switch
 *
 * Good, at `clients/harbor/network.mdx`:
 *
 *     links: [{ from: sw-01/47, to: sw-02/47 }, { from: sw-01/48, to: sw-02/48, note: Spanning tree keeps this one quiet }]
 *
 * and at `clients/harbor/equipment/sw-02.mdx`:
 *
 *     type: switch
 */
export const networkLoop: Rule = {
  id: "network/loop",
  description: "Switches are joined in a ring only where something is said to keep it quiet.",
  severity: "warning",
  *check({ book }: CheckInput): Generator<Draft> {
    for (const client of book.clients.values()) {
      if (client.network === null) continue;
      for (const { devices, cable } of findLoops(buildNetwork(client)))
        yield {
          at: { file: client.network.file, path: cable.path },
          message:
            devices.length === 1
              ? `This cable leads from ${devices[0]} back to ${devices[0]}.`
              : `This cable closes a ring: ${devices.join(", ")}.`,
          fix: 'if a stack, a bundle or spanning tree keeps the ring quiet, say so: `stack` on the switches, `lag` on both ports, or a note on this link, such as "Stands by, spanning tree".',
        };
    }
  },
};
