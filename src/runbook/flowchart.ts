import type { FlowEdge, FlowNode, FlowPlan } from "#diagram/index.ts";
import { movesOf } from "./graph.ts";
import type { CallGraph, Ending, Goal } from "./graph.ts";
import { goalKey } from "./revision.ts";
import { asks } from "./walk.ts";

export interface FlowchartOptions {
  /** The address of another runbook for the client at hand; undefined draws it without a link. */
  linkRunbook?: (name: string, step: string | null) => string | undefined;
  /** What another runbook is called; its name by default. */
  titleRunbook?: (name: string) => string | undefined;
}

export interface RunbookFlowchart {
  plan: FlowPlan;
  /** The step of each node that is one, so that the page can light up the trail. */
  stepOf: Map<string, string>;
  /** The same in words: each step with where it leads, in the order of the page. */
  words: FlowchartWords[];
}

export interface FlowchartWords {
  step: string;
  title: string;
  /** `answer` is null where the next step simply follows. */
  ways: { answer: string | null; to: string; goal: Goal }[];
}

/**
 * A runbook as a plan for `flowchart()` of `#diagram`: questions are round, instructions square, endings hexagons and
 * hand-overs linked boxes with double sides. A step's key is its id behind `#`, so that it equals no ending's. Two answers
 * that lead to the same place share an edge.
 */
export function toFlowchart(graph: CallGraph, options: FlowchartOptions = {}): RunbookFlowchart {
  const titles = new Map(graph.steps.map(({ id, title }) => [id, title]));
  const nodes: FlowNode[] = graph.steps.map((step, index) => ({
    key: `#${step.id}`,
    label: wrapLabel(step.title),
    shape: asks(step) ? "round" : "rect",
    class: index === 0 ? "step first-step" : "step",
    href: `#${step.id}`,
  }));
  const drawn = new Set(nodes.map(({ key }) => key));
  const edges: FlowEdge[] = [];
  for (const step of graph.steps) {
    const labels = new Map<string, (string | null)[]>();
    for (const { label, to } of movesOf(step)) {
      // Each step gets ends of its own: one shared "Resolved" would draw a line from everywhere across everything.
      const key = to.to === "step" ? goalKey(to) : `${goalKey(to)} ${step.id}`;
      if (!drawn.has(key)) nodes.push(goalNode(key, to, options));
      drawn.add(key);
      labels.set(key, [...(labels.get(key) ?? []), label]);
    }
    for (const [to, said] of labels) {
      const label = said.flatMap((text) => text ?? []).join(" · ");
      edges.push({ from: `#${step.id}`, to, ...(label === "" ? {} : { label }) });
    }
  }
  return {
    plan: { direction: "TB", nodes, edges },
    stepOf: new Map(graph.steps.map(({ id }) => [`#${id}`, id])),
    words: graph.steps.map((step) => ({
      step: step.id,
      title: step.title,
      ways: movesOf(step).map(({ label, to }) => ({
        answer: label,
        to: nameGoal(to, titles, options),
        goal: to,
      })),
    })),
  };
}

const ENDINGS = {
  resolved: { label: "Resolved", class: "ending status-ok" },
  escalate: { label: "Escalate", class: "ending status-warn" },
  visit: { label: "Plan a visit", class: "ending" },
} as const satisfies Record<Ending, { label: string; class: string }>;

function goalNode(key: string, goal: Goal, options: FlowchartOptions): FlowNode {
  const label = wrapLabel(nameGoal(goal, new Map(), options));
  if (goal.to === "runbook") {
    const href = options.linkRunbook?.(goal.name, goal.step);
    return { key, label, shape: "subroutine", class: "hand-over", ...(href === undefined ? {} : { href }) };
  }
  if (goal.to === "step" || goal.to === "nowhere")
    return { key, label, shape: "slanted", class: "status-bad" };
  return { key, label, shape: "hexagon", class: ENDINGS[goal.to].class };
}

function nameGoal(goal: Goal, titles: ReadonlyMap<string, string>, options: FlowchartOptions): string {
  switch (goal.to) {
    case "step":
      return titles.get(goal.step) ?? goal.step;
    case "runbook":
      return options.titleRunbook?.(goal.name) ?? goal.name;
    case "nowhere":
      return `Nowhere (${goal.url})`;
    default:
      return ENDINGS[goal.to].label;
  }
}

/** Breaks a title into lines of about the same length, so that boxes stay narrow. Widths are in characters. */
function wrapLabel(text: string, width = 26): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
