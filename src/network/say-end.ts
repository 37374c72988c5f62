import type { Way } from "./follow.ts";
import { namePort } from "./describe.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import { capitalize } from "./words.ts";

/** Why a way ends where it does, as a sentence for somebody on the phone. */
export function sayEnd(graph: NetworkGraph, start: PortNode, way: Way): string {
  const here = namePort(graph, way.at);
  const last = way.stretches.at(-1);
  switch (way.end) {
    case "device":
      if (way.at.owner === start.owner)
        return `Comes back to the same device, at ${here}: the cable written down joins it to itself.`;
      return `Ends at ${here}.${sayState(last?.cable.status)}${sayOff(start, way.at, here)}${sayCrowd(way.at)}`;
    case "outlet":
    case "line":
      return `Ends at ${here}.`;
    case "missing-device":
      return `Ends at ${here}, but there is no page for “${way.at.owner}”.`;
    case "unknown":
      return `From ${here} a cable leads on; nobody has traced where to.${sayState(last?.cable.status)}${
        last?.cable.note === undefined ? "" : ` ${last.cable.note}.`
      }`;
    case "no-cable":
      return sayNothing(graph, way, here);
    case "split":
      return last === undefined || last.arrive?.mates.length === 1 || last.leave !== null
        ? `${capitalize(here)} holds ${way.branches.length} cables, so from there it could be any of these ways.`
        : `${capitalize(here)} carries ${way.branches.length} strands, and nothing says which one this is; from there it could be any of them.`;
    case "loop":
      if (last !== undefined && last.arrive === way.from)
        return `The cable in ${here} is written down as ending in the same port; where it really leads is not known.`;
      return `Comes back to ${here}: the cables written down form a ring.`;
    case "no-strand":
      return `At ${here} nothing lies behind the strand it came in by: the panel's page does not list that position.`;
    case "too-long":
      return `Goes on from ${here} through more panels than any real run has; what is written down must be wrong.`;
  }
}

function sayNothing(graph: NetworkGraph, way: Way, here: string): string {
  const owner = graph.owners.get(way.at.owner);
  if (owner?.kind !== "outlet") return `No cable is documented from ${here}.`;
  if (way.at.rear) return `The run of ${here} is not documented.`;
  const { serves } = owner.outlet;
  return serves === undefined
    ? `Nothing is documented as plugged into ${here}.`
    : `In ${here}: ${serves.replace(/\.$/, "")}.`;
}

function sayState(status: string | undefined): string {
  if (status === "planned") return " The cable is only planned.";
  return status === "broken" ? " The cable is broken." : "";
}

function sayOff(start: PortNode, at: PortNode, here: string): string {
  if (at.detail?.disabled === true) return ` ${capitalize(here)} is switched off.`;
  return start.detail?.disabled === true ? " The port it starts from is switched off." : "";
}

/** One port holds one cable; where pages say otherwise, nobody can tell which is meant. */
function sayCrowd(at: PortNode): string {
  const { length } = at.cables;
  return length > 1 ? ` It is not certain: ${length} cables are written down for that port.` : "";
}
