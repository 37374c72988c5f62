import { pageAddress } from "#book/addresses.ts";
import type { Circuit } from "#schemas/index.ts";
import { describeStop } from "./describe.ts";
import type { Stop } from "./describe.ts";
import type { NetworkGraph } from "./graph.ts";
import { lineEnd } from "./line-ends.ts";
import { readPort } from "./port-names.ts";
import type { TracedWay } from "./traced-way.ts";

/**
 * The lines to the outside that end at a device, as ways out of the book. Which port a line uses has no field of its own:
 * where its note names one (`rtr-01/Gi0/0`), only that port leads to it.
 */
export function traceLines(graph: NetworkGraph, start: string): TracedWay[] {
  const port = readPort(start);
  const device = port?.device ?? start;
  const lines = [...graph.client.circuits.values()].filter((line) => lineEnd(graph, line) === device);
  return lines
    .filter((line) => port === null || namesPort(line, start))
    .map((line) => {
      const node = graph.ports.get(start) ?? {
        key: start,
        owner: device,
        name: port?.port ?? "",
        rear: false,
        passive: false,
        cables: [],
        mates: [],
      };
      return {
        stops: [
          { ...describeStop(graph, node, null, null), enters: null, leaves: port?.port ?? null },
          describeLine(graph, line),
        ],
        cables: [
          {
            words: "line",
            medium: null,
            label: null,
            colour: null,
            status: "connected",
            live: true,
            note: line.note ?? null,
            path: ["circuits"],
          },
        ],
        end: "line",
        words: `The line of ${line.provider}${line.circuitId === undefined ? "" : ` (${line.circuitId})`} comes in here.`,
        certain: false,
        branches: [],
      };
    });
}

function namesPort(line: Circuit, port: string): boolean {
  const at = line.note?.indexOf(port) ?? -1;
  return at >= 0 && !/[\w/]/.test(line.note?.charAt(at + port.length) ?? "");
}

function describeLine(graph: NetworkGraph, line: Circuit): Stop {
  return {
    kind: "line",
    id: line.id,
    name: line.provider,
    type: line.use === "point-to-point" ? "line between places" : "internet line",
    icon: "circuit",
    href: `${pageAddress(graph.client.page)}#circuit-${line.id}`,
    where: null,
    room: null,
    enters: null,
    leaves: null,
    position: null,
    status: null,
    note: line.note ?? null,
  };
}
