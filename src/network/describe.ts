import { outletAddress, pageAddress } from "#book/addresses.ts";
import { typeName } from "#book/equipment-groups.ts";
import type { DataPath } from "#book/page.ts";
import type { Cable, NetworkGraph, PortNode } from "./graph.ts";

/** A stop on a way: an outlet, a panel, a device, or the unknown. */
export interface Stop {
  kind: "outlet" | "panel" | "device" | "line" | "missing" | "unknown";
  /** The device's id, the outlet's label; empty if unknown. */
  id: string;
  name: string;
  /** In words: `switch`, `patch panel`, `outlet`. */
  type: string;
  /** The equipment type, for icons and classes. */
  icon: string;
  href: string | null;
  where: string | null;
  room: string | null;
  /** The port by which the way comes in, as printed, `rear 12` for the back of a panel; null at the start. */
  enters: string | null;
  /** The port by which it goes on; null at the end. */
  leaves: string | null;
  /** The strand, where a rear port carries several. */
  position: number | null;
  status: string | null;
  note: string | null;
}

export interface CableWords {
  /** `red cable “UPLINK”`, `wireless link`, `patch cord`. */
  words: string;
  medium: Cable["medium"] | null;
  label: string | null;
  colour: string | null;
  status: Cable["status"];
  /** False if planned, broken, or switched off at an end. */
  live: boolean;
  note: string | null;
  path: DataPath;
}

/** A port as a stop; `arrive` null is the unknown far end of a cable. */
export function describeStop(
  graph: NetworkGraph,
  arrive: PortNode | null,
  leave: PortNode | null,
  position: number | null,
): Stop {
  const owner = arrive === null ? undefined : graph.owners.get(arrive.owner);
  const plain = { where: null, room: null, href: null, status: null, note: null };
  const ports = { enters: sayPort(arrive), leaves: sayPort(leave), position };
  if (owner === undefined)
    return {
      kind: "unknown",
      id: "",
      name: "unknown",
      type: "not traced",
      icon: "unknown",
      ...plain,
      ...ports,
    };
  if (owner.kind === "missing") {
    return {
      kind: "missing",
      id: owner.key,
      name: owner.key,
      type: "no page",
      icon: "unknown",
      ...plain,
      ...ports,
    };
  }
  if (owner.kind === "outlet") {
    const { label, slug, where, room, note } = owner.outlet;
    return {
      kind: "outlet",
      id: label,
      name: label,
      type: "outlet",
      icon: "outlet",
      href: outletAddress(graph.client.id, slug),
      where: where ?? null,
      room: room ?? null,
      enters: null,
      leaves: null,
      position,
      status: null,
      note: note ?? null,
    };
  }
  const { type, name, where, room, status } = owner.page.data;
  return {
    kind: type === "patch-panel" ? "panel" : "device",
    id: owner.key,
    name,
    type: typeName(type),
    icon: type,
    href: pageAddress(owner.page),
    where: where ?? null,
    room: room ?? null,
    ...ports,
    status,
    note: arrive?.detail?.note ?? null,
  };
}

/** A port as printed on the device, `rear 12` for the back of a panel. */
export function sayPort(port: PortNode | null): string | null {
  if (port === null || port.name === "") return null;
  if (port.name === "?") return "port not written down";
  return port.rear ? `rear ${port.name}` : port.name;
}

/** A port with its device, as said on the phone: `SW-01 port 14`, `outlet D-12`, `the back of PP-01 port 12`. */
export function namePort(graph: NetworkGraph, port: PortNode): string {
  const owner = graph.owners.get(port.owner);
  if (owner?.kind === "outlet") return `outlet ${owner.outlet.label}`;
  const device = owner?.kind === "device" ? owner.page.data.name : port.owner;
  if (port.name === "?") return device;
  return `${port.rear ? "the back of " : ""}${device} port ${port.name}`;
}

export function describeCable(graph: NetworkGraph, cable: Cable): Omit<CableWords, "live"> {
  const { medium = null, label = null, colour = null, note = null, status, path } = cable;
  return { words: sayCable(graph, cable), medium, label, colour, status, note, path };
}

/** A cable in a few words, without its ends. */
export function sayCable(graph: NetworkGraph, cable: Cable): string {
  const { medium, label, colour, source, from, to } = cable;
  const wall = source === "run" && [from, to].some((end) => end !== null && isWall(graph, end.port));
  const noun =
    medium === "wireless"
      ? "wireless link"
      : medium === "tunnel"
        ? "tunnel"
        : medium === "stack"
          ? "stacking cable"
          : medium === "fibre"
            ? "fiber"
            : wall
              ? "cable in the wall"
              : source === "link"
                ? "cable"
                : "patch cord";
  return `${colour === undefined ? "" : `${colour} `}${noun}${label === undefined ? "" : ` “${label}”`}`;
}

function isWall(graph: NetworkGraph, key: string): boolean {
  const port = graph.ports.get(key);
  return port?.rear === true && graph.owners.get(port.owner)?.kind === "outlet";
}
