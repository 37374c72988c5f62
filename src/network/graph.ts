import type { ClientBook } from "#book/book.ts";
import type { DataPath, Page } from "#book/page.ts";
import type { Equipment, Link, Outlet, Port } from "#schemas/index.ts";

/** A client's ports and cables, joined. Built by `buildNetwork`; everything else only reads it. */
export interface NetworkGraph {
  client: ClientBook;
  /** Devices by id, outlets by `@` and label, devices that are named but have no page. */
  owners: ReadonlyMap<string, Owner>;
  /** The ports that a cable ends at or that a page says something about, by key: `sw-01/14`, `pp-01/12:rear`, `@D-12`. */
  ports: ReadonlyMap<string, PortNode>;
  cables: readonly Cable[];
}

export type Owner =
  | { kind: "device"; key: string; page: Page<"equipment"> }
  | { kind: "outlet"; key: string; outlet: Outlet & { slug: string } }
  | { kind: "missing"; key: string };

export interface PortNode {
  key: string;
  owner: string;
  /** As printed, without `:rear`; empty for an outlet. */
  name: string;
  /** The back of a panel's port, or the side of an outlet that the wall hides. */
  rear: boolean;
  /** A signal passes through it to the other side: panels and outlets. */
  passive: boolean;
  /** Indexes of the cables in it. More than one is a mistake or a fan-out; both are shown as a split. */
  cables: number[];
  detail?: Port;
  /** Passive ports: the other side. A rear port may carry several, told apart by position. */
  mates: { port: string; position: number }[];
}

export interface CableEnd {
  port: string;
  /** The strand or pair of a rear port that carries several. */
  position?: number | undefined;
}

export interface Cable {
  index: number;
  /** `link`: written under links. `run`: a stretch of an outlet's run. `plug`: from an outlet to the device in it. */
  source: "link" | "run" | "plug";
  from: CableEnd;
  /** Null: nobody knows where it leads. */
  to: CableEnd | null;
  medium?: Link["medium"];
  label?: string | undefined;
  colour?: string | undefined;
  status: NonNullable<Link["status"]>;
  note?: string | undefined;
  /** Where the network page says so. */
  path: DataPath;
}

/** Whether a cable carries anything: connected, and switched off at neither end. */
export function isLive(graph: NetworkGraph, cable: Cable): boolean {
  if (cable.status !== "connected") return false;
  return [cable.from, cable.to].every(
    (end) => end === null || graph.ports.get(end.port)?.detail?.disabled !== true,
  );
}

/** The end of a cable that is not at this port; null if unknown. */
export function farEnd(cable: Cable, port: string): CableEnd | null {
  return cable.from.port === port ? cable.to : cable.from;
}

export function outletKey(label: string): string {
  return `@${label}`;
}

export function deviceOf(graph: NetworkGraph, key: string): Equipment | undefined {
  const owner = graph.owners.get(key);
  return owner?.kind === "device" ? owner.page.data : undefined;
}

/** What a device feeds on, always as a list. */
export function feedsOf(device: Equipment): { from: string; outlet?: string | undefined }[] {
  return device.power === undefined ? [] : Array.isArray(device.power) ? device.power : [device.power];
}

/** A device's ports that the graph knows. */
export function portsOf(graph: NetworkGraph, owner: string): readonly PortNode[] {
  let ports = byOwner.get(graph);
  if (ports === undefined) {
    ports = Map.groupBy(graph.ports.values(), (port) => port.owner);
    byOwner.set(graph, ports);
  }
  return ports.get(owner) ?? [];
}

const byOwner = new WeakMap<NetworkGraph, Map<string, PortNode[]>>();
