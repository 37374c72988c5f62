import { pageAddress } from "#book/addresses.ts";
import type { FlowEdge, FlowNode } from "#diagram/flowchart.ts";
import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";
import type { MapLink } from "./map-links.ts";
import { zoneOf } from "./map-zones.ts";

/** A link as an edge; one that carries nothing is marked. */
export function drawLink({ from, to, label, style, live }: MapLink): FlowEdge {
  return {
    from,
    to,
    style,
    arrow: false,
    ...(label === "" ? {} : { label }),
    ...(live ? {} : { class: "status-warn" }),
  };
}

/** A device as a node: what it is called, type or address, a link to its page, its state as a class. */
export function deviceNode(graph: NetworkGraph, id: string, name?: string): FlowNode {
  const data = deviceOf(graph, id);
  if (data === undefined)
    return { key: id, label: [id, "no page"], shape: "rect", class: "device type-unknown status-warn" };
  const addresses = (data.addresses ?? []).filter((address) => address.ip !== undefined);
  const ip = (addresses.find((address) => address.vlan !== undefined) ?? addresses[0])?.ip;
  const state = data.status === "broken" ? " status-bad" : data.status === "planned" ? " status-warn" : "";
  return {
    key: id,
    // A colour alone says nothing in print.
    label: [name ?? data.name, ip ?? data.type.replace("-", " "), ...(state === "" ? [] : [data.status])],
    shape: "rect",
    class: `device type-${data.type}${state}`,
    href: addressOf(graph, id),
    title: [data.purpose, data.where].filter((part) => part !== undefined).join(". ") || undefined,
    zone: zoneOf(graph, id),
  };
}

/** The address of a device's page. */
export function addressOf(graph: NetworkGraph, id: string): string | undefined {
  const page = graph.client.equipment.get(id);
  return page === undefined ? undefined : pageAddress(page);
}
