import { stepsAfter } from "./graph.ts";
import type { StepLinks } from "./graph.ts";

/** Every step that can be come to from the first one, itself included. */
export function reachableSteps(steps: readonly StepLinks[]): Set<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const first = steps[0];
  const found = new Set<string>(first === undefined ? [] : [first.id]);
  for (const id of found) {
    const step = byId.get(id);
    if (step !== undefined) for (const after of stepsAfter(step)) found.add(after);
  }
  return found;
}

/** Every step from which a step that `arrives` accepts can be come to, those steps included. */
export function stepsLeadingTo<S extends StepLinks>(
  steps: readonly S[],
  arrives: (step: S) => boolean,
): Set<string> {
  const before = new Map<string, string[]>();
  for (const step of steps) {
    for (const after of stepsAfter(step)) before.set(after, [...(before.get(after) ?? []), step.id]);
  }
  const found = new Set(steps.filter(arrives).map(({ id }) => id));
  // A set's loop comes to what is added while it runs.
  for (const id of found) for (const earlier of before.get(id) ?? []) found.add(earlier);
  return found;
}

/**
 * Groups steps that can be come to from one another (strongly connected components, by Tarjan's algorithm without
 * recursion). A group comes after all the groups it leads to; steps within a group keep the order of the page.
 */
export function groupCircles<S extends StepLinks>(steps: readonly S[]): S[][] {
  const places = new Map(steps.map((step, place) => [step.id, place]));
  const after = steps.map((step) => stepsAfter(step).flatMap((id) => places.get(id) ?? []));
  const number = new Array<number>(steps.length).fill(-1);
  const lowest = new Array<number>(steps.length).fill(0);
  const entered: number[] = [];
  const open = new Set<number>();
  const groups: S[][] = [];
  let count = 0;
  const enter = (place: number): Frame => {
    number[place] = lowest[place] = count++;
    entered.push(place);
    open.add(place);
    return { place, rest: [...(after[place] ?? [])] };
  };
  const lower = (place: number, value: number): void => {
    lowest[place] = Math.min(lowest[place] ?? value, value);
  };
  for (const root of steps.keys()) {
    if (number[root] !== -1) continue;
    const stack = [enter(root)];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const next = frame.rest.pop();
      if (next !== undefined) {
        if (number[next] === -1) stack.push(enter(next));
        else if (open.has(next)) lower(frame.place, number[next] ?? 0);
        continue;
      }
      stack.pop();
      const parent = stack.at(-1);
      if (parent !== undefined) lower(parent.place, lowest[frame.place] ?? 0);
      if (lowest[frame.place] === number[frame.place])
        groups.push(closeGroup(entered, open, frame.place, steps));
    }
  }
  return groups;
}

interface Frame {
  place: number;
  rest: number[];
}

/** Takes from the places entered those since `root`: they are a group. */
function closeGroup<S>(entered: number[], open: Set<number>, root: number, steps: readonly S[]): S[] {
  const members = entered.splice(entered.lastIndexOf(root));
  for (const place of members) open.delete(place);
  return members.sort((a, b) => a - b).flatMap((place) => steps[place] ?? []);
}

/**
 * The path that asks most, as the steps that ask on it. Circles are condensed: a group of steps that lead to one another
 * counts with all its questions, once. So the length is exact where there are no circles, and never too small.
 */
export function longestQuestions<S extends StepLinks>(steps: readonly S[]): S[] {
  const best = new Map<string, readonly S[]>();
  for (const group of groupCircles(steps)) {
    let rest: readonly S[] = [];
    for (const id of group.flatMap(stepsAfter)) {
      const path = best.get(id) ?? [];
      if (path.length > rest.length) rest = path;
    }
    const path = [...group.filter(asks), ...rest];
    for (const { id } of group) best.set(id, path);
  }
  const first = steps[0];
  return first === undefined ? [] : [...(best.get(first.id) ?? [])];
}

/** Whether a step asks something: an instruction that the next step follows asks nothing. */
export function asks(step: StepLinks): boolean {
  return step.answers.length > 0;
}
