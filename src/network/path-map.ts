import { arrangePath } from "./arrange-path.ts";
import type { PathStretch } from "./arrange-path.ts";
import type { NetworkGraph } from "./graph.ts";
import { drawAtMost } from "./overview-map.ts";

/** The site at a glance: how the internet comes in, and where it goes from there, in few words. */
export interface PathMap {
  /** What nothing leads to, with all that is behind it: one way, unless something has no connection to the rest. */
  ways: PathStretch[];
  /** What belongs to no line of it, in a few words: `3 outlets not traced`. */
  aside?: string | undefined;
}

/** As many as somebody on the telephone takes in at a glance. */
const MOST_STOPS = 8;

/** The way into a client's network; null if there is no more than one thing on it. */
export function pathMap(graph: NetworkGraph): PathMap | null {
  const { plan, aside } = drawAtMost(graph, { most: MOST_STOPS, places: false, lineLength: Infinity });
  if (plan.nodes.length < 2) return null;
  return { ways: arrangePath(plan), aside };
}
