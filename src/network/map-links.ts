import type { EquipmentType } from "#schemas/index.ts";
import { deviceOf, isLive } from "./graph.ts";
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

export function listAttachments(graph: NetworkGraph): Attachments {
  const found = new Map<string, Attachment[]>();
  for (const connection of listConnections(graph, "all")) {
    const { from, to } = connection;
    if (from.owner === to.owner) continue;
    for (const [own, far] of [[from, to] as const, [to, from] as const]) {
      const list = found.get(own.owner) ?? [];
      list.push({ other: far.owner, connection, own });
      found.set(own.owner, list);
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

/** `6 cameras`, `1 outlet`. */
export function countWords(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([a], [b]) => (a === "outlet" ? -1 : b === "outlet" ? 1 : a < b ? -1 : 1))
    .map(([type, count]) => `${count} ${count === 1 ? sayType(type) : pluralOf(sayType(type))}`);
}

/** What a thing counts as: the type of the device, or of the device in the outlet. */
export function countedAs(
  graph: NetworkGraph,
  attachments: Attachments,
  owner: string,
  from: string,
): EquipmentType | "outlet" | "missing" {
  if (!owner.startsWith("@")) return deviceOf(graph, owner)?.type ?? "missing";
  const inside = (attachments.get(owner) ?? []).find(({ other }) => other !== from);
  return (inside === undefined ? undefined : deviceOf(graph, inside.other)?.type) ?? "outlet";
}

function sayType(type: string): string {
  if (type === "untraced") return "cable to the unknown";
  if (type === "missing") return "device without a page";
  return ["nas", "ups", "pdu"].includes(type)
    ? type.toUpperCase()
    : type === "other"
      ? "other device"
      : type.replace("-", " ");
}

function pluralOf(word: string): string {
  const [, noun, rest] = /^(cable|device)( (?:to|without) .*)$/.exec(word) ?? [];
  if (noun !== undefined) return `${noun}s${rest}`;
  return /(?:s|x|ch|sh)$/i.test(word) ? (/^[A-Z]+$/.test(word) ? word : `${word}es`) : `${word}s`;
}
