import { findCommonCause } from "./common-cause.ts";
import type { CommonCause } from "./common-cause.ts";
import { impactOf } from "./impact.ts";
import type { Impact } from "./impact.ts";
import type { NetworkGraph } from "./graph.ts";
import { indexReach } from "./index-reach.ts";
import type { Reach } from "./index-reach.ts";
import { toNetworkJson } from "./to-network-json.ts";

/** The compact model of a graph, made on first use and kept with it. */
export function reachOf(graph: NetworkGraph): Reach {
  let reach = reaches.get(graph);
  if (reach === undefined) {
    reach = indexReach(toNetworkJson(graph));
    reaches.set(graph, reach);
  }
  return reach;
}

const reaches = new WeakMap<NetworkGraph, Reach>();

/** What stops if the parts with these keys fail together; unknown keys are left out. */
export function impact(network: NetworkGraph | Reach, keys: readonly string[]): Impact {
  const reach = "owners" in network ? reachOf(network) : network;
  return impactOf(reach, placesOf(reach, keys));
}

/** What things that do not work have in common, given what does work. By key; unknown keys are left out. */
export function commonCause(
  network: NetworkGraph | Reach,
  broken: readonly string[],
  works: readonly string[] = [],
): CommonCause {
  const reach = "owners" in network ? reachOf(network) : network;
  return findCommonCause(reach, placesOf(reach, broken), placesOf(reach, works));
}

function placesOf({ places }: Reach, keys: readonly string[]): number[] {
  return keys.flatMap((key) => places.get(key) ?? []);
}
