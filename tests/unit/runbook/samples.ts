import * as fc from "fast-check";
import type { Edition } from "#schemas/index.ts";
import { judgeMarks } from "#runbook/graph.ts";
import type { Answer, Goal, Mark, RunbookGraph, Step } from "#runbook/graph.ts";
import { revisionOf } from "#runbook/revision.ts";

/** A step as a test writes it; what is left out is nothing, and read by everyone. */
export interface StepSpec {
  title?: string;
  answers?: { label?: string; to: Goal; only?: Edition | null }[];
  marks?: Mark["kind"][];
  forHelpDesk?: boolean;
  forInHouse?: boolean;
}

/** A graph without a page: steps `s0`, `s1`… on lines 10, 20… */
export function makeGraph(specs: readonly StepSpec[]): RunbookGraph {
  const steps = specs.map((spec, place): Step => {
    const line = (place + 1) * 10;
    const answers = (spec.answers ?? []).map(({ label, to, only = null }, index): Answer => {
      return { label: label ?? `a${index}`, to, index, line: line + index + 1, only };
    });
    const sees = (edition: Edition): boolean => answers.some(({ only }) => only === null || only === edition);
    const next = sees("help-desk") && sees("in-house") ? null : (specs[place + 1] && `s${place + 1}`) || null;
    const marks = (spec.marks ?? []).map((kind): Mark => ({ kind, line: line + 5, only: null }));
    return {
      id: `s${place}`,
      title: spec.title ?? `Step ${place}`,
      line,
      answers,
      next,
      choices: answers.length + (next === null ? 0 : 1),
      forHelpDesk: spec.forHelpDesk ?? true,
      forInHouse: spec.forInHouse ?? true,
      ...judgeMarks(marks),
      uses: [],
      facts: [],
      stray: [],
    };
  });
  const opening = { facts: [], uses: [] };
  return { revision: revisionOf(steps), edition: null, opening, steps, nestedHeadings: [] };
}

export const runbookNames = new Set(["network/internet-down", "power/power-cut"]);

function anyGoal(steps: number): fc.Arbitrary<Goal> {
  const step = fc.nat(steps - 1).map((place): Goal => ({ to: "step", step: `s${place}` }));
  const other = fc.constantFrom<Goal>(
    { to: "resolved" },
    { to: "escalate" },
    { to: "visit" },
    { to: "runbook", link: "../power/power-cut.mdx", name: "power/power-cut", step: null },
    { to: "nowhere", url: "#gone" },
  );
  return fc.oneof({ weight: 5, arbitrary: step }, { weight: 1, arbitrary: other });
}

/** Random steps, many of them with circles, loose ends and blocks for one edition. */
export function anySpecs(most: number): fc.Arbitrary<StepSpec[]> {
  return fc.integer({ min: 1, max: most }).chain((count) => {
    const only = fc.constantFrom<Edition | null>(null, null, null, null, "help-desk", "in-house");
    const spec = fc.record({
      answers: fc.array(fc.record({ to: anyGoal(count), only }), { maxLength: 3 }),
      marks: fc.array(fc.constantFrom<Mark["kind"]>("stop", "risky"), { maxLength: 2 }),
      forHelpDesk: fc.nat(5).map((value) => value > 0),
      forInHouse: fc.nat(3).map((value) => value > 0),
    });
    return fc.array(spec, { minLength: count, maxLength: count });
  });
}

export function anyGraph(most = 6): fc.Arbitrary<RunbookGraph> {
  return anySpecs(most).map(makeGraph);
}
