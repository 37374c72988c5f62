import { buildNetwork, findPowerLoops } from "#network/index.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * Devices cannot feed each other: somewhere a cord is written down the wrong way round.
 *
 * Bad, at `clients/harbor/equipment/ups-01.mdx` (while pdu-01 is fed by ups-01):
 *
 *     power: { from: pdu-01 }
 *
 * Good: no `power` on the UPS that is plugged into the wall.
 */
export const networkPowerLoop: Rule = {
  id: "network/power-loop",
  description: "Power comes from the wall in the end.",
  severity: "error",
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
