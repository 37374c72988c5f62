import type { EquipmentType } from "#schemas/index.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import type { Attachments } from "./map-links.ts";

/** What hangs on a device and is not drawn itself, by type. */
export function countHanging(
  graph: NetworkGraph,
  attachments: Attachments,
  shown: ReadonlySet<string>,
  id: string,
): Map<string, number> {
  const counts = new Map<string, number>();
  const others = new Set(
    (attachments.get(id) ?? []).map(({ other }) => other).filter((other) => !shown.has(other)),
  );
  for (const other of others) {
    if (
      (attachments.get(other) ?? []).some(
        (way) => way.other !== id && other.startsWith("@") && shown.has(way.other),
      )
    )
      continue;
    const type = countedAs(graph, attachments, other, id);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

/** What a thing counts as: the type of the device, or of the device in the outlet. */
function countedAs(
  graph: NetworkGraph,
  attachments: Attachments,
  owner: string,
  from: string,
): EquipmentType | "outlet" | "missing" {
  if (!owner.startsWith("@")) return deviceOf(graph, owner)?.type ?? "missing";
  const inside = (attachments.get(owner) ?? []).find(({ other }) => other !== from);
  return (inside === undefined ? undefined : deviceOf(graph, inside.other)?.type) ?? "outlet";
}
