import type { NetworkGraph, PortNode } from "#network/index.ts";
import { followCable } from "#network/follow.ts";

/** What the pages say of the cable in a port. */
export type Documented =
  | { says: "nothing" }
  /** It ends at this port of a device, whatever panels and outlets lie between. */
  | { says: "leads"; to: PortNode }
  /** It ends at an outlet, with nothing documented in it. */
  | { says: "outlet"; label: string }
  /** Somewhere on the way nobody knows, or it splits. */
  | { says: "unclear" };

/** Follows the documented cable in a port, as far as the pages know. */
export function readDocumentedCable(graph: NetworkGraph, key: string): Documented {
  const port = graph.ports.get(key);
  if (port === undefined || port.cables.length === 0) return { says: "nothing" };
  const way = followCable(graph, port);
  if ((way.end === "device" || way.end === "missing-device") && way.at.key !== key)
    return { says: "leads", to: way.at };
  const owner = graph.owners.get(way.at.owner);
  if (owner?.kind === "outlet" && (way.end === "outlet" || way.end === "no-cable"))
    return { says: "outlet", label: owner.outlet.label };
  return { says: "unclear" };
}
