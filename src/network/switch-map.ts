import type { FlowEdge, FlowNode } from "#diagram/flowchart.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import { groupAttachments } from "./attachment-groups.ts";
import type { AttachmentGroup } from "./attachment-groups.ts";
import { findDepths } from "./map-depths.ts";
import { linkShown, listAttachments } from "./map-links.ts";
import { addressOf, deviceNode, drawLink } from "./map-node.ts";
import type { NetworkMap } from "./overview-map.ts";
import { sayPorts } from "./port-names.ts";
import { wrapNames } from "./wrap-names.ts";

/**
 * One switch in detail: what it hangs on at the left, what hangs on it at the right. Outlets are counted room by room
 * for each panel, and what there are many of is counted too: the port table names them one by one. Null if there is no
 * such device.
 */
export function switchMap(graph: NetworkGraph, id: string): NetworkMap | null {
  const own = deviceOf(graph, id);
  if (own === undefined) return null;
  const attachments = listAttachments(graph);
  const ways = attachments.get(id) ?? [];
  const depths = findDepths(graph, attachments);
  const isNearer = (other: string): boolean => (depths.get(other) ?? Infinity) < (depths.get(id) ?? Infinity);
  const { devices, groups } = groupAttachments(graph, ways, id, isNearer);
  const shown = new Set([id, ...devices]);
  const portsTo = (other: string): string =>
    sayPorts(ways.filter((way) => way.other === other).map((way) => way.own.name));
  const links = linkShown(graph, attachments, shown).filter((link) => link.from === id || link.to === id);
  const edges: FlowEdge[] = links.map((link) => {
    const other = link.from === id ? link.to : link.from;
    const label = [portsTo(other), link.kind].filter((part) => part !== "").join(" · ");
    const [from, to] = isNearer(other) ? [other, id] : [id, other];
    return drawLink({ ...link, from, to, label });
  });
  const table = links.map((link, index) => {
    const other = link.from === id ? link.to : link.from;
    return { from: own.name, to: deviceOf(graph, other)?.name ?? other, by: edges[index]?.label ?? "" };
  });
  const nodes: FlowNode[] = [...shown].map((key) => ({ ...deviceNode(graph, key), zone: undefined }));
  for (const group of groups) {
    const ports = sayPorts(group.ports);
    nodes.push(drawGroup(graph, group));
    edges.push({ from: id, to: group.key, arrow: false, label: ports });
    table.push({ from: own.name, to: `${group.title}: ${group.members.join(", ")}`, by: ports });
  }
  return { plan: { direction: "LR", nodes, edges }, table };
}

function drawGroup(graph: NetworkGraph, { key, title, members, panel }: AttachmentGroup): FlowNode {
  const lines = wrapNames(members, LINE_LENGTH);
  const shown = lines.slice(0, MOST_LINES);
  if (lines.length > shown.length) shown[MOST_LINES - 1] = "and more";
  const href = panel === null ? undefined : addressOf(graph, panel);
  return { key, label: [title, ...shown], shape: "rect", class: "count group", href };
}

const MOST_LINES = 10;
const LINE_LENGTH = 40;
