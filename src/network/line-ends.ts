import type { Circuit } from "#schemas/index.ts";
import { followCable } from "./follow.ts";
import { deviceOf, portsOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";

/**
 * The device a line ends at: its modem, or, where it names none, the only modem of its place that is cabled to a
 * firewall or router and that no line names, if it is the only line there without one.
 */
export function lineEnd(graph: NetworkGraph, circuit: Circuit): string | undefined {
  if (circuit.modem !== undefined) return circuit.modem;
  const { circuits, equipment } = graph.client;
  const [one, ...others] = [...circuits.values()].filter(
    (line) => line.modem === undefined && line.location === circuit.location,
  );
  if (one === undefined || others.length > 0) return undefined;
  const named = new Set([...circuits.values()].map((line) => line.modem));
  const free = [...equipment.values()].filter(
    ({ name, data }) =>
      data.type === "modem" &&
      data.status === "active" &&
      !named.has(name) &&
      (circuit.location === undefined || data.location === undefined || data.location === circuit.location) &&
      isCabledToGateway(graph, name),
  );
  return free.length === 1 ? free[0]?.name : undefined;
}

function isCabledToGateway(graph: NetworkGraph, modem: string): boolean {
  return portsOf(graph, modem).some((port) => {
    const { end, at } = followCable(graph, port);
    const type = end === "device" ? deviceOf(graph, at.owner)?.type : undefined;
    return type === "firewall" || type === "router";
  });
}
