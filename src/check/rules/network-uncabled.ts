import { buildNetwork, findUncabled } from "#network/index.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Of a device that no cable leads to, nobody on the phone can say which switch it hangs on. Virtual machines, spares and
 * what lives on the air are left out.
 *
 * Bad, at `clients/harbor/equipment/sw-02.mdx`:
 *
 *     type: switch
 *
 * Good, at `clients/harbor/equipment/sw-02.mdx`:
 *
 *     type: switch
 *
 * and at `clients/harbor/network.mdx`:
 *
 *     links: [{ from: sw-01/46, to: ap-01/lan }, { from: sw-01/47, to: sw-02/1 }, { from: sw-01/48, to: fw-01/lan1 }]
 */
export const networkUncabled: Rule = {
  id: "network/uncabled",
  description: "Each active device hangs on a documented cable.",
  severity: "warning",
  *check({ book }: CheckInput): Generator<Draft> {
    for (const client of book.clients.values()) {
      // Without a network page (or with one that cannot be read) nothing is known of any cable.
      if (client.network === null) continue;
      for (const id of findUncabled(buildNetwork(client))) {
        const page = client.equipment.get(id);
        if (page === undefined) continue;
        yield {
          at: { file: page.file, path: ["type"] },
          message: `No cable to ${page.data.name} is documented.`,
          fix: `add a link in network.mdx, such as \`{ from: ${id}/1, to: sw-01/14 }\`, or name it as the \`device\` of the outlet it is plugged into; write unknown for an end nobody has traced.`,
        };
      }
    }
  },
};
