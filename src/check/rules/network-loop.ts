import type { ClientBook } from "#book/book.ts";
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
        yield { at: { file: client.network.file, path: cable.path }, ...describeLoop(client, devices) };
    }
  },
};

function describeLoop(client: ClientBook, devices: readonly string[]): Pick<Draft, "message" | "fix"> {
  const [first = "", ...others] = devices;
  const isPanel = (id: string): boolean => client.equipment.get(id)?.data.type === "patch-panel";
  if (devices.every(isPanel))
    return {
      message: `This cable leads through ${devices.join(", ")} back to where it came from, and to no device.`,
      fix: "look at its other end and write the port it is in, or unknown if nobody can tell.",
    };
  if (others.length === 0)
    return {
      message: `This cable leads from ${first} back to ${first}.`,
      fix: 'look at its other end and write the port it is in; if it is so and spanning tree keeps it quiet, add a note to this link, such as "Spanning tree blocks it".',
    };
  return {
    message: `This cable closes a ring: ${devices.join(", ")}.`,
    fix: 'if a stack, a bundle or spanning tree keeps the ring quiet, say so: `stack` on the switches, `lag` on both ports, or a note on this link, such as "Stands by, spanning tree".',
  };
}
