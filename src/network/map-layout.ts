import type { FlowEdge, FlowNode, FlowPlan } from "#diagram/flowchart.ts";

/** Roughly what a box takes up with the gap after it, in pixels: side by side, and one behind the other. */
const ABREAST = 200;
const BEHIND = 230;
/** More lines than this out of one box are a fan that hides what is behind it. */
const FAN = 6;

export interface Layout extends Pick<FlowPlan, "direction" | "mergeLines"> {
  /** About how wide the map becomes, in pixels. */
  width: number;
}

/** Whichever way a map is less wide: down the page unless more stand side by side than one behind the other. */
export function layOut(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Layout {
  const ranks = [...rankNodes(nodes, edges).values()];
  const down = mostAlike(ranks) * ABREAST;
  const across = (Math.max(0, ...ranks) + 1) * BEHIND;
  return {
    direction: down <= across ? "TB" : "LR",
    mergeLines: mostAlike(edges.map(({ from }) => from)) > FAN,
    width: Math.min(down, across),
  };
}

/** How many lines lead to each node on its shortest way from where nothing leads to, by key. */
function rankNodes(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Map<string, number> {
  const led = new Set(edges.map(({ to }) => to));
  const next = Map.groupBy(edges, ({ from }) => from);
  const queue = nodes.filter(({ key }) => !led.has(key)).map(({ key }) => key);
  const ranks = new Map(queue.map((key) => [key, 0]));
  for (let at = 0; at < queue.length; at++) {
    const here = queue[at] ?? "";
    for (const { to } of next.get(here) ?? []) {
      if (ranks.has(to)) continue;
      ranks.set(to, (ranks.get(here) ?? 0) + 1);
      queue.push(to);
    }
  }
  return ranks;
}

/** How often the most frequent of them occurs. */
function mostAlike(values: readonly (string | number)[]): number {
  return Math.max(0, ...[...Map.groupBy(values, (value) => value).values()].map(({ length }) => length));
}
