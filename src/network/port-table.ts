import { findVlan } from "#book/resolve.ts";
import { deviceOf, portsOf } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import type { Stop } from "./describe.ts";
import { listWords } from "./words.ts";
import { REAR, compareNames, expandPorts } from "./port-names.ts";
import { traceFrom } from "./trace-run.ts";
import type { TracedWay } from "./traced-way.ts";

export interface PortRow {
  port: string;
  type: string | null;
  /** Where the cable in it ends, or null if there is none. On a panel: in front. */
  to: TracedWay | null;
  /** On a panel: where the cable behind it ends. */
  behind: TracedWay | null;
  /** The outlet on the way, if any: what the label on the closet door says. */
  outlet: string | null;
  /** For the closet door, in a few words: `D-12 Front desk`, `FW-01 lan1`, `unknown`, `free`. */
  words: string;
  vlan: string | null;
  lag: string | null;
  note: string | null;
}

/** A whole switch or panel, each port with what it leads to, in the order of its ports. Null if there is no such device. */
export function portTable(graph: NetworkGraph, device: string): PortRow[] | null {
  const data = deviceOf(graph, device);
  if (data === undefined) return null;
  const listed = (data.ports ?? []).flatMap((port) =>
    typeof port === "string" ? expandPorts(port) : [port.name],
  );
  const used = portsOf(graph, device).map((port) => port.name);
  const known = new Set(listed);
  const extra = [...new Set(used.filter((name) => !known.has(name)))].sort(compareNames);
  const panel = data.type === "patch-panel";
  return [...new Set([...listed, ...extra])].map((name) => {
    const port = graph.ports.get(`${device}/${name}`);
    const back = panel || port?.passive === true ? backOf(graph, device, name, port) : undefined;
    return describeRow(graph, name, port, back);
  });
}

function backOf(
  graph: NetworkGraph,
  device: string,
  name: string,
  port: PortNode | undefined,
): PortNode | undefined {
  return graph.ports.get(port?.mates[0]?.port ?? `${device}/${name}${REAR}`);
}

function describeRow(
  graph: NetworkGraph,
  name: string,
  port: PortNode | undefined,
  back: PortNode | undefined,
): PortRow {
  const [to, behind] = [port, back].map((side) =>
    side === undefined || side.cables.length === 0 ? null : traceFrom(graph, side),
  );
  const outlet = [behind, to].map((way) => way?.stops.find((stop) => stop.kind === "outlet")).find(Boolean);
  const label = outlet?.id;
  const place = label === undefined ? undefined : graph.client.outlets.get(label);
  const vlan = port?.detail?.vlan ?? place?.vlan;
  const page = port === undefined ? undefined : deviceOf(graph, port.owner);
  const entry = vlan === undefined ? null : findVlan(graph.client, vlan, place?.location ?? page?.location);
  return {
    port: name,
    type: port?.detail?.type ?? null,
    to: to ?? null,
    behind: behind ?? null,
    outlet: label ?? null,
    words: sayRow(
      to ?? null,
      behind ?? null,
      label === undefined ? null : `${label}${place?.room === undefined ? "" : ` ${place.room}`}`,
    ),
    vlan: vlan === undefined ? null : `${vlan}${entry === null ? "" : ` ${entry.name}`}`,
    lag: port?.detail?.lag ?? null,
    note:
      [
        port?.detail?.disabled === true ? "Switched off" : null,
        port?.detail?.note ?? null,
        entry === null ||
        place?.vlan === undefined ||
        port?.detail?.vlan === undefined ||
        port.detail.vlan === place.vlan
          ? null
          : `The outlet should be in VLAN ${place.vlan}`,
      ]
        .filter((part) => part !== null)
        .join(". ") || null,
  };
}

function sayRow(to: TracedWay | null, behind: TracedWay | null, outlet: string | null): string {
  const say = (way: TracedWay): string =>
    outlet !== null && way.stops.some((stop) => stop.kind === "outlet") ? outlet : sayFar(way);
  if (behind === null) return to === null ? "free" : say(to);
  const across = (way: TracedWay): string => `${say(way)}${sayPassed(way)}`;
  return `${across(behind)} → ${to === null ? "not patched" : across(to)}`;
}

/** The panels between a panel and what is at the end. */
function sayPassed({ stops }: TracedWay): string {
  const outlet = stops.findIndex((stop) => stop.kind === "outlet");
  const passed = stops
    .slice(1, outlet < 0 ? -1 : outlet)
    .filter(({ kind }) => kind === "panel")
    .map(({ name, enters, leaves }) =>
      [name, (leaves ?? enters)?.replace("rear ", "")].filter((word) => word !== undefined).join(" "),
    );
  return passed.length === 0 ? "" : ` (through ${listWords(passed)})`;
}

function sayFar(way: TracedWay): string {
  if (way.end === "split") return `${[...new Set(way.branches.map(sayFar))].join(" or ")}: not certain`;
  const last: Stop | undefined = way.stops.at(-1);
  const port = last?.enters ?? null;
  const dead = way.cables.at(-1)?.status;
  const state = dead === undefined || dead === "connected" ? "" : ` (${dead})`;
  return `${last?.name ?? "unknown"}${port === null ? "" : ` ${port}`}${state}`;
}
