import { addressSteps } from "./ladder-address.ts";
import { cableSteps } from "./ladder-cable.ts";
import { listLights, plain, sentence, writeLadder } from "./ladder-page.ts";
import { ladderSubject } from "./ladder-subject.ts";
import type { LadderSubject } from "./ladder-subject.ts";
import type { NetworkGraph } from "./graph.ts";

export interface Ladder {
  title: string;
  /** MDX in the runbook format: parsing, verification, call mode and hand-over codes work on it unchanged. */
  body: string;
}

/**
 * The questions to ask about a dead outlet, built from its run: each clears a stretch of the way, the cheapest and most
 * telling first, and every path ends in a fix, a visit or an escalation. Null if there is no such outlet.
 */
export function buildLadder(graph: NetworkGraph, label: string): Ladder | null {
  const subject = ladderSubject(graph, label);
  if (subject === null) return null;
  const steps = [...startSteps(subject), ...cableSteps(subject), ...addressSteps(subject)];
  return { title: ladderTitle(label), body: writeLadder(opening(subject), steps) };
}

/** What an outlet's ladder is called. */
export function ladderTitle(label: string): string {
  return `Outlet ${label} is dead`;
}

function opening({ outlet, way, vlan, dhcp, home, port }: LadderSubject): string {
  const run = way.stops
    .map((stop) => [stop.name, stop.leaves ?? stop.enters].filter((word) => word !== null).join(" "))
    .join(" → ");
  const lines = [
    `Outlet **${plain(outlet.label)}**${outlet.where === undefined ? "." : `: ${sentence(outlet.where)}`}`,
    `Its way: ${sentence(run)}`,
    vlan === null
      ? ""
      : `It belongs in VLAN ${vlan.id} ${plain(vlan.name)}${dhcp === null ? "." : `; addresses come from **${plain(dhcp.name)}**.`}`,
    home === null ? sentence(way.words) : "",
    port?.detail?.disabled === true
      ? `Port ${plain(port.name)} of ${plain(home?.name ?? "")} is switched off: ask whether that is on purpose before anything else.`
      : "",
    outlet.tested === undefined
      ? ""
      : `Cabling tested ${outlet.tested.on}: ${outlet.tested.result}${outlet.tested.note === undefined ? "." : ` (${plain(outlet.tested.note)}).`}`,
    outlet.note === undefined ? "" : sentence(outlet.note),
  ];
  return lines.filter((line) => line !== "").join(" ");
}

function startSteps({ device, home, port }: LadderSubject): Parameters<typeof writeLadder>[1] {
  const powered = device !== null && device.fedBy !== null && device.fedBy === home?.id;
  const dark = { step: "cable" };
  if (device !== null && powered) {
    return [
      {
        key: "light",
        title: `Is anything lit on ${plain(device.name)}?`,
        text: [
          `It gets its power through this outlet, from ${plain(home?.name ?? "")} port ${plain(port?.name ?? "")}: if anything on it is lit, the whole way to the switch is whole.`,
          ...listLights(device),
        ],
        answers: [
          { label: "Something is lit", to: { step: "address" } },
          { label: "All dark", to: dark },
        ],
      },
    ];
  }
  return [
    {
      key: "light",
      title: "Is there a light beside the plug?",
      text: [
        `Follow the cable from the outlet to where it enters ${device === null ? "the computer" : plain(device.name)}, and look beside the plug. A light there means that everything as far as the switch is whole.`,
        ...(device === null ? [] : listLights(device)),
      ],
      answers: [
        { label: "Lit or blinking", to: { step: "address" } },
        { label: "Dark", to: dark },
        { label: "No light to be seen there", to: { step: "address" } },
      ],
    },
  ];
}
