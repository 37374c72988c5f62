import { buildNetwork, findPowerLoops } from "#network/index.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Devices cannot feed each other: somewhere a cord is written down the wrong way round.
 *
 * Bad, at `clients/harbor/equipment/ups-01.mdx`:
 *
 *     type: ups
 *     power: { from: pdu-01 }
 *
 * and at `clients/harbor/equipment/pdu-01.mdx`:
 *
 *     type: pdu
 *     power: { from: ups-01 }
 *
 * Good, at `clients/harbor/equipment/ups-01.mdx`:
 *
 *     type: ups
 *
 * and at `clients/harbor/equipment/pdu-01.mdx`:
 *
 *     type: pdu
 *     power: { from: ups-01 }
 */
export const networkPowerLoop: Rule = {
  id: "network/power-loop",
  description: "Power comes from the wall in the end.",
  // Pages show what is written down and say what is doubtful about it, so a book with such a cable is still built.
  severity: "warning",
  *check({ book }: CheckInput): Generator<Draft> {
    for (const client of book.clients.values()) {
      for (const ring of findPowerLoops(buildNetwork(client))) {
        const page = client.equipment.get(ring[0] ?? "");
        if (page === undefined) continue;
        yield {
          at: { file: page.file, path: ["power"] },
          message:
            ring.length === 1
              ? `${page.data.name} is said to feed itself.`
              : `${ring.join(" is fed by ")} is fed by ${ring[0]}: nothing of it reaches the wall.`,
          fix: "remove `power` from the one that is plugged into the wall.",
        };
      }
    }
  },
};
