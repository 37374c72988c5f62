import { forEdition } from "#runbook/graph.ts";
import type { RunbookGraph, Step } from "#runbook/graph.ts";
import type { Edition } from "#schemas/index.ts";

/** Every path that comes to no step twice, from a step on, by trying each way in turn. For small graphs only. */
export function* simplePaths(
  steps: readonly Step[],
  from: string,
  before: string[] = [],
): Generator<string[]> {
  if (before.includes(from)) return;
  const path = [...before, from];
  yield path;
  const step = steps.find(({ id }) => id === from);
  for (const { to } of step?.answers ?? []) if (to.to === "step") yield* simplePaths(steps, to.step, path);
  if (step !== undefined && step.next !== null) yield* simplePaths(steps, step.next, path);
}

/** What breaks each rule, found by walking every path: the ids of the steps, or of circles all their steps. */
export function findByWalking(graph: RunbookGraph, edition: Edition): Record<string, string[]> {
  const { steps } = forEdition(graph, edition);
  const [first] = steps;
  if (first === undefined) return {};
  const get = (id: string): Step => steps.find((step) => step.id === id) ?? first;
  const paths = [...simplePaths(steps, first.id)];
  const seen = steps.filter(({ id }) => paths.some((path) => path.includes(id)));
  const reach = new Map(seen.map(({ id }) => [id, new Set([...simplePaths(steps, id)].flat())]));
  const leaves = ({ answers, next }: Step): boolean =>
    answers.some(({ to }) => to.to !== "step") || (answers.length === 0 && next === null);
  const stuck = seen.filter(({ id }) => ![...(reach.get(id) ?? [])].some((other) => leaves(get(other))));
  const helps = seen.some(({ answers }) =>
    answers.some(({ to }) => to.to === "escalate" || to.to === "visit"),
  );
  const last = steps.at(-1);
  const fails = ({ answers, next }: Step): boolean =>
    answers.some(({ to }) => to.to !== "step" && to.to !== "resolved") ||
    (answers.length === 0 && next === null);
  const mayFail = (id: string): boolean => [...(reach.get(id) ?? [])].some((on) => fails(get(on)));
  return {
    reached: seen.map(({ id }) => id),
    "runbook/last-step": last?.answers.length === 0 ? [last.id] : [],
    // In a circle without a way out, whatever can be come to leads back.
    "runbook/circle": stuck
      .filter(({ id }) => [...(reach.get(id) ?? [])].every((other) => reach.get(other)?.has(id)))
      .map(({ id }) => [...(reach.get(id) ?? [])].sort()[0] ?? id),
    "runbook/no-escalation": helps ? [] : [first.id],
    "runbook/only-resolved": seen
      .filter(({ id, answers }) => answers.length > 0 && !mayFail(id) && mayFail(first.id))
      .filter(({ id }) =>
        [...(reach.get(id) ?? [])].some((on) => get(on).answers.some(({ to }) => to.to === "resolved")),
      )
      .map(({ id }) => id),
    "runbook/nothing-to-read": seen
      .filter((step) => !(edition === "help-desk" ? step.forHelpDesk : step.forInHouse))
      .map(({ id }) => id),
    "runbook/risky-without-stop":
      edition === "help-desk"
        ? []
        : seen
            .filter(({ id, marks }) => {
              const kinds = marks.map(({ kind }) => kind);
              const bare = kinds.includes("risky") && kinds[0] === "risky";
              return (
                bare &&
                paths.some((path) => path.at(-1) === id && !path.slice(0, -1).some((on) => get(on).stop))
              );
            })
            .map(({ id }) => id),
  };
}

/** The most questions on a path, where steps that lead to one another count together: by walking every path of groups. */
export function mostQuestionsByWalking(steps: readonly Step[]): number {
  const reach = new Map(steps.map(({ id }) => [id, new Set([...simplePaths(steps, id)].flat())]));
  const together = (a: string, b: string): boolean =>
    a === b || (!!reach.get(a)?.has(b) && !!reach.get(b)?.has(a));
  const groupOf = (id: string): Step[] => steps.filter((step) => together(step.id, id));
  const longest = (group: Step[]): number => {
    const after = group.flatMap(({ answers, next }) => [
      ...answers.flatMap(({ to }) => (to.to === "step" ? [to.step] : [])),
      ...(next === null ? [] : [next]),
    ]);
    const outside = after.filter((id) => !group.some((step) => step.id === id));
    const questions = group.filter(({ answers }) => answers.length > 0).length;
    return questions + Math.max(0, ...outside.map((id) => longest(groupOf(id))));
  };
  return steps[0] === undefined ? 0 : longest(groupOf(steps[0].id));
}
