import type { FlowEdge, FlowNode, FlowPlan } from "#diagram/flowchart.ts";
import { countSteps } from "./count-steps.ts";

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
  const starts = nodes.filter(({ key }) => !led.has(key)).map(({ key }) => key);
  return countSteps(starts, (here) => (next.get(here) ?? []).map(({ to }) => to));
}

/** How often the most frequent of them occurs. */
function mostAlike(values: readonly (string | number)[]): number {
  return Math.max(0, ...[...Map.groupBy(values, (value) => value).values()].map(({ length }) => length));
}
