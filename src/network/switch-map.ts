import { outletAddress } from "#book/addresses.ts";
import type { FlowEdge, FlowNode } from "#diagram/flowchart.ts";
import type { NetworkGraph } from "./graph.ts";
import { linkShown, listAttachments } from "./map-links.ts";
import { deviceNode, drawLink } from "./map-node.ts";
import type { NetworkMap } from "./overview-map.ts";
import { compareNames } from "./port-names.ts";

/** One picture holds this many rooms; the others are counted. */
const MOST_ROOMS = 18;
const MOST_DEVICES = 18;

/** One switch in detail: what it hangs on, the devices on it, and its outlets room by room. Null if there is no such device. */
export function switchMap(graph: NetworkGraph, id: string): NetworkMap | null {
  if (!graph.client.equipment.has(id)) return null;
  const attachments = listAttachments(graph);
  const ways = attachments.get(id) ?? [];
  const devices = [...new Set(ways.map(({ other }) => other).filter((other) => !other.startsWith("@")))].sort(
    compareNames,
  );
  const drawn = devices.slice(0, MOST_DEVICES);
  const shown = new Set([id, ...drawn]);
  const nodes: FlowNode[] = [...shown].map((key) => ({ ...deviceNode(graph, key), zone: undefined }));
  const links = linkShown(graph, attachments, shown).filter((link) => link.from === id || link.to === id);
  const ports = (other: string): string =>
    [...new Set(ways.filter((way) => way.other === other).map(({ own }) => own.name))]
      .sort(compareNames)
      .join(", ");
  const edges: FlowEdge[] = links.map((link) => {
    const other = link.from === id ? link.to : link.from;
    const label = [ports(other), link.label].filter((part) => part !== "").join(" · ");
    return drawLink({ ...link, from: id, to: other, label });
  });
  const name = graph.client.equipment.get(id)?.data.name ?? id;
  const table = edges.map(({ to, label = "" }) => ({
    from: name,
    to: graph.client.equipment.get(to)?.data.name ?? to,
    by: label,
  }));
  if (devices.length > drawn.length) addNode("more", [`${devices.length - drawn.length} more devices`]);
  const rooms = groupRooms(
    graph,
    ways.map(({ other }) => other),
  );
  for (const [room, labels] of rooms.slice(0, MOST_ROOMS)) {
    const first = graph.client.outlets.get(labels[0] ?? "");
    const href =
      labels.length === 1 && first !== undefined ? outletAddress(graph.client.id, first.slug) : undefined;
    addNode(`room:${room}`, [room, ...wrap(labels)], href);
  }
  const rest = rooms.slice(MOST_ROOMS);
  if (rest.length > 0)
    addNode("rooms", [
      `${rest.length} more rooms`,
      `${rest.reduce((sum, [, labels]) => sum + labels.length, 0)} outlets`,
    ]);
  return { plan: { direction: "LR", nodes, edges }, table };

  function addNode(key: string, label: string[], href?: string): void {
    nodes.push({ key, label, shape: "slanted", class: "count", href });
    edges.push({ from: id, to: key, arrow: false });
    table.push({ from: name, to: label.join(": ").replaceAll(",:", ","), by: "outlets" });
  }
}

function groupRooms(graph: NetworkGraph, owners: readonly string[]): [string, string[]][] {
  const rooms = new Map<string, string[]>();
  for (const owner of new Set(owners)) {
    const outlet = owner.startsWith("@") ? graph.client.outlets.get(owner.slice(1)) : undefined;
    if (outlet === undefined) continue;
    const room = outlet.room ?? "Room not written down";
    rooms.set(room, [...(rooms.get(room) ?? []), outlet.label].sort(compareNames));
  }
  return [...rooms].sort(([, a], [, b]) => compareNames(a[0] ?? "", b[0] ?? ""));
}

/** Labels in lines of four. */
function wrap(labels: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(labels.length / 4) }, (_, line) => {
    const part = labels.slice(line * 4, line * 4 + 4).join(", ");
    return line * 4 + 4 < labels.length ? `${part},` : part;
  });
}
