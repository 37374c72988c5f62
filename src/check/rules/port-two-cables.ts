import { listCableEnds } from "../cables.ts";
import type { CableEnd } from "../cables.ts";
import type { CheckInput, Draft, Rule } from "../rule.ts";

/**
 * One cable fits into a port; the front and the back of a patch panel's port are two. How runs and links use them is
 * told at `listCableEnds`.
 *
 * Bad, at `clients/harbor/network.mdx`:
 *
 *     outlets: [{ label: D-12, run: [pp-01/12, sw-01/14] }, { label: D-13, run: [pp-01/13, sw-01/14] }]
 *
 * Good:
 *
 *     outlets: [{ label: D-12, run: [pp-01/12, sw-01/14] }, { label: D-13, run: [pp-01/13, sw-01/15] }]
 */
export const portTwoCables: Rule = {
  id: "port/two-cables",
  description: "Each port holds one cable.",
  // Pages show what is written down and say what is doubtful about it, so a book with such a cable is still built.
  severity: "warning",
  *check({ book }: CheckInput): Generator<Draft> {
    for (const client of book.clients.values()) {
      const firsts = new Map<string, CableEnd>();
      const told = new Set<string>();
      for (const end of listCableEnds(client)) {
        const first = firsts.get(end.side);
        if (first === undefined) firsts.set(end.side, end);
        if (first === undefined || first.other === end.other) continue;
        // Two runs through one port of a panel meet at its back and at its front.
        const clash = JSON.stringify([portOf(end.side), first.source, end.source]);
        if (!told.has(clash)) yield describeClash(end, first);
        told.add(clash);
      }
    }
  },
};

function describeClash(end: CableEnd, first: CableEnd): Draft {
  const port = `The ${end.side.includes(":rear") ? "back of " : "port "}${portOf(end.side)}`;
  return {
    at: end.at,
    message: `${port} holds two cables: one of ${first.source}, and one of ${end.source}.`,
    fix: "look at the port and correct the wrong one; write unknown if nobody can tell.",
    related: [{ at: first.at, message: `The cable of ${first.source}.` }],
  };
}

function portOf(side: string): string {
  return side.replace(":rear", "");
}
