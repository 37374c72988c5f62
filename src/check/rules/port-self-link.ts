import { UNKNOWN_END } from "#schemas/index.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * A cable has two ends, in two ports.
 *
 * Bad, at `clients/harbor/network.mdx`:
 *
 *     links: [{ from: sw-01/48, to: sw-01/48 }]
 *
 * Good:
 *
 *     links: [{ from: sw-01/48, to: fw-01/lan1 }]
 */
export const portSelfLink: Rule = {
  id: "port/self-link",
  description: "No cable leads from a port to the same port.",
  // Pages show what is written down and say what is doubtful about it, so a book with such a cable is still built.
  severity: "warning",
  *check({ pages }: CheckInput): Generator<Draft> {
    for (const { page } of pages) {
      if (page?.kind !== "network") continue;
      for (const [index, { from, to }] of (page.data.links ?? []).entries()) {
        if (from !== to || from === UNKNOWN_END) continue;
        yield {
          at: { file: page.file, path: ["links", index, "to"] },
          message: `links[${index}] leads from ${JSON.stringify(from)} to the same port.`,
          fix: "write the port at the other end, or unknown if nobody has traced it.",
        };
      }
      for (const [index, { label, run = [] }] of (page.data.outlets ?? []).entries()) {
        const again = run.findIndex((port, step) => port !== UNKNOWN_END && run.indexOf(port) < step);
        if (again < 0) continue;
        yield {
          at: { file: page.file, path: ["outlets", index, "run", again] },
          message: `The run of outlet ${label} passes ${JSON.stringify(run[again])} twice.`,
          fix: "name each port once, in the order from the outlet to the switch.",
        };
      }
    }
  },
};
