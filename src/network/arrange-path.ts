import type { FlowEdge, FlowNode, FlowPlan } from "#diagram/flowchart.ts";
import { countSteps } from "./count-steps.ts";

/** Steps one behind the other, and where it goes on from the last. */
export interface PathStretch {
  /** The location that begins here, by its name; null within one that has begun, and where locations say nothing. */
  place: string | null;
  /** Stops of one step stand side by side: the same things are before and behind each. */
  steps: PathStop[][];
  /** The ways on from the last step, if all of them stay at this place to their ends. */
  within: PathStretch[];
  /** The ways on from the last step otherwise. */
  next: PathStretch[];
}

export interface PathStop {
  node: FlowNode;
  /** What leads to it from the step before; null where the way begins. */
  by: FlowEdge | null;
  /** Lines between it and stops that stand elsewhere on the map. Each is told at both its ends. */
  also: PathAside[];
}

export interface PathAside {
  by: FlowEdge;
  other: FlowNode;
}

/**
 * A plan whose lines all lead away from the internet, as ways that branch and never meet again: of several lines to a
 * thing, the way follows the one that reaches it soonest, and the others are told in words. Things that stand between the
 * same neighbours, such as two modems at one firewall, share a step, and that way lines do meet.
 */
export function arrangePath(plan: FlowPlan): PathStretch[] {
  const reading = readPlan(plan);
  return (reading.behind.get(undefined) ?? []).map((step) => follow(reading, step, undefined));
}

/** How many stops stand one behind the other on the longest of some ways. */
export function lengthOf(ways: readonly PathStretch[]): number {
  return Math.max(0, ...ways.map(({ steps, within, next }) => steps.length + lengthOf([...within, ...next])));
}

/** How many places begin one behind the other on the way with the most. */
export function placesOn(ways: readonly PathStretch[]): number {
  return Math.max(0, ...ways.map(({ place, next }) => (place === null ? 0 : 1) + placesOn(next)));
}

type Step = readonly FlowNode[];

interface Reading {
  nodes: ReadonlyMap<string, FlowNode>;
  places: ReadonlyMap<string, string>;
  into: ReadonlyMap<string, FlowEdge[]>;
  out: ReadonlyMap<string, FlowEdge[]>;
  /** The line that the way follows to a node. */
  main: ReadonlyMap<string, FlowEdge>;
  /** The step before a node; undefined where a way begins. */
  before: (key: string) => Step | undefined;
  stepOf: ReadonlyMap<string, Step>;
  /** The steps behind a step, or those with which ways begin. */
  behind: ReadonlyMap<Step | undefined, Step[]>;
}

function readPlan({ nodes, edges, zones = [] }: FlowPlan): Reading {
  const into = Map.groupBy(edges, ({ to }) => to);
  const out = Map.groupBy(edges, ({ from }) => from);
  const starts = nodes.filter(({ key }) => !into.has(key)).map(({ key }) => key);
  const ranks = countSteps(starts, (key) => (out.get(key) ?? []).map(({ to }) => to));
  const main = new Map([...into].map(([key, some]) => [key, some.reduce(soonerBy(ranks))]));
  const steps: Step[] = [...Map.groupBy(nodes, (node) => likeness(node, into, out)).values()];
  const stepOf = new Map(steps.flatMap((step) => step.map(({ key }) => [key, step])));
  const before = (key: string): Step | undefined => stepOf.get(main.get(key)?.from ?? "");
  return {
    nodes: new Map(nodes.map((node) => [node.key, node])),
    places: new Map(zones.map(({ key, label }) => [key, label])),
    into,
    out,
    main,
    before,
    stepOf,
    behind: Map.groupBy(steps, ([first]) => (first === undefined ? undefined : before(first.key))),
  };
}

/** Of two lines the one from the thing that is reached sooner; of equals always the same, in whichever order they come. */
function soonerBy(ranks: ReadonlyMap<string, number>): (one: FlowEdge, other: FlowEdge) => FlowEdge {
  return (one, other) => {
    const [rank, than] = [one, other].map(({ from }) => ranks.get(from) ?? Infinity);
    const isSooner = rank === than ? one.from < other.from : (rank ?? 0) < (than ?? 0);
    return isSooner ? one : other;
  };
}

/** The same text for nodes that can share a step: at one place, and with the same lines before and behind. */
function likeness(
  { key, zone }: FlowNode,
  into: ReadonlyMap<string, FlowEdge[]>,
  out: ReadonlyMap<string, FlowEdge[]>,
): string {
  const looks = ({ label, style, class: state }: FlowEdge): unknown[] => [label, style, state];
  const before = into.get(key) ?? [];
  // From one thing each has a cable of its own; from several, and to what is behind them, one is drawn for all.
  const from = before.map((edge) => JSON.stringify([edge.from, ...(before.length > 1 ? looks(edge) : [])]));
  const to = (out.get(key) ?? []).map((edge) => JSON.stringify([edge.to, ...looks(edge)]));
  return JSON.stringify([before.length === 0 ? key : null, zone, from.sort(), to.sort()]);
}

/** The stretch that begins with a step, and all that is behind it. `zone`: the one in whose frame it stands. */
function follow(reading: Reading, first: Step, zone: string | undefined): PathStretch {
  const { places, behind } = reading;
  const own = first[0]?.zone;
  const steps = [first];
  let on = behind.get(first) ?? [];
  for (let only = onlyStepAt(own, on); only !== null; only = onlyStepAt(own, on)) {
    steps.push(only);
    on = behind.get(only) ?? [];
  }
  const isHeld = on.every((step) => staysAt(reading, step, own));
  const ways = on.map((step) => follow(reading, step, isHeld ? own : undefined));
  return {
    place: own === undefined || own === zone ? null : (places.get(own) ?? null),
    steps: steps.map((step) => step.map((node) => drawStop(reading, node))),
    within: isHeld ? ways : [],
    next: isHeld ? [] : ways,
  };
}

/** Whether a step and all that is behind it is in one zone. */
function staysAt(reading: Reading, step: Step, zone: string | undefined): boolean {
  const on = reading.behind.get(step) ?? [];
  return step[0]?.zone === zone && on.every((next) => staysAt(reading, next, zone));
}

/** The step behind, if there is one alone and it is at the same place. */
function onlyStepAt(zone: string | undefined, behind: readonly Step[]): Step | null {
  const [only, ...others] = behind;
  return only !== undefined && others.length === 0 && only[0]?.zone === zone ? only : null;
}

function drawStop({ nodes, into, out, main, before, stepOf }: Reading, node: FlowNode): PathStop {
  const { key } = node;
  const own = stepOf.get(key);
  const others = [
    ...(into.get(key) ?? [])
      .filter(({ from }) => stepOf.get(from) !== before(key))
      .map((by) => ({ by, other: nodes.get(by.from) })),
    ...(out.get(key) ?? [])
      .filter(({ to }) => before(to) !== own)
      .map((by) => ({ by, other: nodes.get(by.to) })),
  ];
  return {
    node,
    by: main.get(key) ?? null,
    also: others.flatMap(({ by, other }) => (other === undefined ? [] : [{ by, other }])),
  };
}
