import { isLive } from "./graph.ts";
import type { NetworkGraph, PortNode } from "./graph.ts";
import { listConnections } from "./segments.ts";
import type { Connection } from "./segments.ts";

/** Two things of a map that are joined, by one cable or several. */
export interface MapLink {
  from: string;
  to: string;
  label: string;
  /** The label without how many cables there are: `fiber`, `1 planned`. */
  kind: string;
  style: "solid" | "dashed" | "thick";
  live: boolean;
  /** Over which outlets, if any lies between. */
  outlets: string[];
  count: number;
}

/** One thing that hangs on another, by owner key, and the port at which it does. */
export interface Attachment {
  other: string;
  connection: Connection;
  own: PortNode;
}

/** What hangs on a device, by owner key. */
export type Attachments = ReadonlyMap<string, Attachment[]>;

/** Everything that hangs on everything; `standIn` says which devices count as one. */
export function listAttachments(
  graph: NetworkGraph,
  standIn: (owner: string) => string = (owner) => owner,
): Attachments {
  const found = new Map<string, Attachment[]>();
  for (const connection of listConnections(graph, "all")) {
    const [from, to] = [standIn(connection.from.owner), standIn(connection.to.owner)];
    if (from === to) continue;
    for (const [key, other, own] of [
      [from, to, connection.from] as const,
      [to, from, connection.to] as const,
    ]) {
      const list = found.get(key) ?? [];
      list.push({ other, connection, own });
      found.set(key, list);
    }
  }
  return found;
}

/** The links between things shown, each pair once; an outlet between two of them becomes part of their link. */
export function linkShown(
  graph: NetworkGraph,
  attachments: Attachments,
  shown: ReadonlySet<string>,
): MapLink[] {
  const links = new Map<string, { connections: Connection[]; outlets: string[] }>();
  const add = (a: string, b: string, connection: Connection, outlet?: string): void => {
    const key = [a, b].sort().join("\0");
    const link = links.get(key) ?? { connections: [], outlets: [] };
    // An outlet in between has a connection on either side; together they are one way.
    const known =
      outlet === undefined ? link.connections.includes(connection) : link.outlets.includes(outlet);
    if (!known) link.connections.push(connection);
    if (!known && outlet !== undefined) link.outlets.push(outlet);
    links.set(key, link);
  };
  for (const owner of shown) {
    for (const { other, connection } of attachments.get(owner) ?? []) {
      if (shown.has(other)) add(owner, other, connection);
      else if (other.startsWith("@"))
        for (const beyond of attachments.get(other) ?? [])
          if (beyond.other !== owner && shown.has(beyond.other))
            add(owner, beyond.other, connection, other.slice(1));
    }
  }
  return [...links].map(([key, { connections, outlets }]) => {
    const [from = "", to = ""] = key.split("\0");
    return { from, to, outlets, ...describeLink(graph, connections, outlets), count: connections.length };
  });
}

function describeLink(
  graph: NetworkGraph,
  connections: readonly Connection[],
  outlets: readonly string[],
): Pick<MapLink, "label" | "kind" | "style" | "live"> {
  const isUp = ({ stretches }: Connection): boolean => stretches.every(({ cable }) => isLive(graph, cable));
  const up = connections.filter(isUp);
  const cables = (up.length > 0 ? up : connections).flatMap(({ stretches }) =>
    stretches.map(({ cable }) => cable),
  );
  const down = connections.filter((connection) => !isUp(connection));
  const status = down.flatMap(({ stretches }) => stretches).find(({ cable }) => cable.status !== "connected")
    ?.cable.status;
  const medium = cables.find((cable) => cable.medium !== undefined && cable.medium !== "copper")?.medium;
  const many = up.length > 1 ? `${up.length} ×` : "";
  const words = [medium === undefined ? "" : MEDIA[medium], outlets.join(", ")];
  const off = down.length === 0 ? "" : `${up.length === 0 ? "" : `${down.length} `}${status ?? "off"}`;
  const live = up.length > 0;
  const dashed = !live || medium === "wireless" || medium === "tunnel";
  const style = dashed ? "dashed" : medium === "fibre" || medium === "stack" ? "thick" : "solid";
  const join = (parts: readonly string[], by: string): string => parts.filter((part) => part !== "").join(by);
  return {
    label: join([join([many, ...words], " "), off], ", "),
    kind: join([join(words, " "), off], ", "),
    style,
    live,
  };
}

const MEDIA = { copper: "", fibre: "fiber", wireless: "radio", stack: "stack", tunnel: "tunnel" } as const;
