import { describeCable, describeStop, namePort, sayPort } from "./describe.ts";
import type { CableWords, Stop } from "./describe.ts";
import type { EndReason } from "./cross-cable.ts";
import type { Way } from "./follow.ts";
import { isLive } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import { sayEnd } from "./say-end.ts";

/** A way as a strip shows it: stops with cables between them, and why it ends. */
export interface TracedWay {
  /** `stops[0]` is where it starts; `cables[i]` leads from `stops[i]` to `stops[i + 1]`. */
  stops: Stop[];
  cables: CableWords[];
  end: EndReason;
  /** A sentence: what is at the end, or why nothing is known beyond it. */
  words: string;
  /** Whether it ends at a device beyond doubt. */
  certain: boolean;
  /** Where it splits, each way on from the last stop. */
  branches: TracedWay[];
}

/** A way as its stops and cables; `start` is the port asked about, perhaps the other side of where the way begins. */
export function describeWay(graph: NetworkGraph, start: PortNode, way: Way): TracedWay {
  const through = way.from === start ? null : sayPort(start);
  const stops: Stop[] = [
    { ...describeStop(graph, start, null, null), enters: through, leaves: sayPort(way.from) },
  ];
  const cables: CableWords[] = [];
  for (const { cable, arrive, leave, position } of way.stretches) {
    cables.push({ ...describeCable(graph, cable), live: isLive(graph, cable) });
    stops.push(describeStop(graph, arrive, leave, position));
  }
  const branches = way.branches.map((branch) => describeWay(graph, branch.from, branch));
  const words = sayEnd(graph, start, way);
  const certain = way.end === "device" && words === `Ends at ${namePort(graph, way.at)}.`;
  return { stops, cables, end: way.end, words, certain, branches };
}
