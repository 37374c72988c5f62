import type { FlowEdge, FlowNode, FlowPlan } from "#diagram/index.ts";
import { findDrawnWays } from "./drawn-ways.ts";
import { movesOf } from "./graph.ts";
import type { CallGraph, Ending, Goal } from "./graph.ts";
import { goalKey } from "./revision.ts";
import { asks } from "./walk.ts";

export interface FlowchartOptions {
  /** What another runbook is called; its name by default. */
  titleRunbook?: (name: string) => string | undefined;
}

export interface RunbookFlowchart {
  plan: FlowPlan;
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
 * A runbook as a plan for `flowchart()` of `#diagram`: questions are round, instructions square, both with their number
 * on the page. What ends a runbook, leads to another or to a step far away stands in one stub below its step: a box or a
 * line for each would make a maze of it. A step's key is its id behind `#`, so that it equals no stub's. Two answers
 * that lead to the same step share an edge.
 */
export function toFlowchart(graph: CallGraph, options: FlowchartOptions = {}): RunbookFlowchart {
  const titles = new Map(graph.steps.map(({ id, title }) => [id, title]));
  const isDrawn = findDrawnWays(graph);
  const nodes: FlowNode[] = graph.steps.map((step, index) => ({
    key: `#${step.id}`,
    label: wrapLabel(`${index + 1} ${step.title}`, TITLE_WIDTH),
    shape: asks(step) ? "round" : "rect",
    class: index === 0 ? "step first-step" : "step",
    href: `#${step.id}`,
  }));
  const edges: FlowEdge[] = [];
  const words = graph.steps.map((step): FlowchartWords => {
    const ways = movesOf(step).map(({ label, to }) => ({
      answer: label,
      to: nameGoal(to, titles, options),
      goal: to,
    }));
    const from = `#${step.id}`;
    const onward = ways.filter(({ goal }) => isDrawn(step.id, goal));
    const exits = ways.filter((way) => !onward.includes(way));
    if (exits.length > 0) {
      const key = `exits ${step.id}`;
      nodes.push({ key, shape: "rect", ...drawExits(graph, exits) });
      edges.push({ from, to: key, arrow: false });
    }
    for (const [to, inside] of Map.groupBy(onward, ({ goal }) => goalKey(goal))) {
      const label = sayAnswers(inside);
      edges.push({ from, to, ...(label === "" ? {} : { label }) });
    }
    return { step: step.id, title: step.title, ways };
  });
  return { plan: { direction: "TB", mergeLines: true, nodes, edges }, words };
}

const TITLE_WIDTH = 26;
const EXIT_WIDTH = 42;

/** The ways out of a step, those with the same outcome together: `It works now: Resolved`, `Still dark: go to 12`. */
function drawExits(graph: CallGraph, exits: FlowchartWords["ways"]): Pick<FlowNode, "label" | "class"> {
  const sayOutcome = ({ goal, to }: (typeof exits)[number]): string => {
    const place = goal.to === "step" ? graph.steps.findIndex(({ id }) => id === goal.step) : -1;
    return place < 0 ? to : `go to\u00a0${place + 1}`;
  };
  const label = [...Map.groupBy(exits, sayOutcome)].flatMap(([outcome, inside]) => {
    const answers = sayAnswers(inside);
    return wrapLabel(answers === "" ? outcome : `${answers}: ${outcome}`, EXIT_WIDTH);
  });
  const [state, ...others] = new Set(exits.map(({ goal }) => STATES[goal.to]));
  return { label, class: state === undefined || others.length > 0 ? "exits" : `exits ${state}` };
}

function sayAnswers(ways: FlowchartWords["ways"]): string {
  return ways.flatMap(({ answer }) => answer ?? []).join(" · ");
}

const ENDINGS = {
  resolved: "Resolved",
  escalate: "Escalate",
  visit: "Plan a visit",
} as const satisfies Record<Ending, string>;

/** A colour only where all ways out mean the same. */
const STATES: Partial<Record<Goal["to"], string>> = {
  resolved: "status-ok",
  escalate: "status-warn",
  nowhere: "status-bad",
};

function nameGoal(goal: Goal, titles: ReadonlyMap<string, string>, options: FlowchartOptions): string {
  switch (goal.to) {
    case "step":
      return titles.get(goal.step) ?? goal.step;
    case "runbook":
      return options.titleRunbook?.(goal.name) ?? goal.name;
    case "nowhere":
      return `Nowhere (${goal.url})`;
    default:
      return ENDINGS[goal.to];
  }
}

/** Breaks a title into lines of about the same length, so that boxes stay narrow. Widths are in characters. */
function wrapLabel(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
