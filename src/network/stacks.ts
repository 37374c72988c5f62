import { deviceOf } from "./graph.ts";
import type { NetworkGraph } from "./graph.ts";

/** Which devices a map draws as one: the working switches of a stack act as one switch. */
export interface Stacks {
  /** Who stands for a thing on the map: the first of its stack, or itself. */
  standIn: (owner: string) => string;
  /** All for whom a device stands, itself included. */
  membersOf: (owner: string) => readonly string[];
}

export function findStacks(graph: NetworkGraph): Stacks {
  const pages = [...graph.client.equipment.values()].filter(
    ({ data }) => data.stack !== undefined && data.status === "active",
  );
  const first = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const [, stack] of Map.groupBy(pages, ({ data }) => data.stack)) {
    const ids = stack.map(({ name }) => name);
    members.set(ids[0] ?? "", ids);
    for (const id of ids) first.set(id, ids[0] ?? id);
  }
  return {
    standIn: (owner) => first.get(owner) ?? owner,
    membersOf: (owner) => members.get(owner) ?? [owner],
  };
}

/** What a device and those it stands for are called: `CORE-01 + CORE-02`, `CORE-01 + 3 more`. */
export function nameStack(graph: NetworkGraph, { membersOf }: Stacks, owner: string): string {
  const [first = owner, second, ...more] = membersOf(owner).map((id) => deviceOf(graph, id)?.name ?? id);
  if (second === undefined) return first;
  return `${first} + ${more.length === 0 ? second : `${more.length + 1} more`}`;
}
