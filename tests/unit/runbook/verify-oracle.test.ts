import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forEdition } from "#runbook/graph.ts";
import { verifyRunbook } from "#runbook/verify.ts";
import { groupCircles, longestQuestions } from "#runbook/walk.ts";
import type { Edition } from "#schemas/index.ts";
import { findByWalking, mostQuestionsByWalking, simplePaths } from "./brute-force.ts";
import { anyGraph, makeGraph, runbookNames } from "./samples.ts";

const BY_STEP = [
  "runbook/last-step",
  "runbook/circle",
  "runbook/no-escalation",
  "runbook/only-resolved",
  "runbook/nothing-to-read",
  "runbook/risky-without-stop",
] as const;

describe("verifyRunbook, against walking every path", () => {
  it.each(["help-desk", "in-house"] as const)("finds the same steps for the %s edition", (edition) => {
    const hits: Record<string, number> = {};
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const found = verifyRunbook(graph, { editions: [edition], runbooks: runbookNames });
        const expected = findByWalking(graph, edition);
        for (const rule of BY_STEP) {
          const steps = [
            ...new Set(found.filter((problem) => problem.rule === rule).map(({ step }) => step)),
          ];
          hits[rule] = (hits[rule] ?? 0) + Math.min(1, steps.length);
          expect({ rule, steps: steps.sort() }).toEqual({ rule, steps: [...new Set(expected[rule])].sort() });
        }
      }),
      // A fixed seed, because of what is asked of the graphs below.
      { numRuns: 300, seed: 20261123 },
    );
    // The graphs must have been of the kind in which there is something to find.
    const never = BY_STEP.filter(
      (rule) => !(edition === "help-desk" && rule === "runbook/risky-without-stop"),
    );
    for (const rule of never) expect({ rule, found: (hits[rule] ?? 0) > 0 }).toEqual({ rule, found: true });
  });

  it("wants a step to be reached in one edition only", () => {
    const editions: Edition[] = ["help-desk", "in-house"];
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const reached = editions.flatMap((edition) => findByWalking(graph, edition)["reached"] ?? []);
        const found = verifyRunbook(graph, { editions, runbooks: runbookNames })
          .filter(({ rule }) => rule === "runbook/unreachable")
          .map(({ step }) => step);
        expect(found).toEqual(graph.steps.map(({ id }) => id).filter((id) => !reached.includes(id)));
      }),
      { numRuns: 200 },
    );
  });

  it("counts the longest path's questions, circles condensed", () => {
    fc.assert(
      fc.property(anyGraph(7), (graph) => {
        const { steps } = forEdition(graph, "help-desk");
        const most = longestQuestions(steps).length;
        expect(most).toBe(mostQuestionsByWalking(steps));
        const asked = (path: string[]): number =>
          path.filter((id) => steps.some((step) => step.id === id && step.answers.length > 0)).length;
        const longest = Math.max(...[...simplePaths(steps, "s0")].map(asked));
        expect(most).toBeGreaterThanOrEqual(longest);
        if (groupCircles(steps).length === steps.length) expect(most).toBe(longest);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [12, []],
    [13, ["s12"]],
  ])("allows twelve questions: %i in a row", (count, steps) => {
    const graph = makeGraph(
      Array.from({ length: count }, (_, place) => ({
        answers: [
          { to: place + 1 < count ? { to: "step", step: `s${place + 1}` } : { to: "resolved" } },
          { to: { to: "escalate" } },
        ],
      })),
    );
    const found = verifyRunbook(graph, { editions: ["help-desk"], runbooks: runbookNames });
    expect(found.map(({ step }) => step)).toEqual(steps);
  });

  it("takes thousands of steps without running out of stack", () => {
    const graph = makeGraph(Array.from({ length: 5000 }, () => ({})));
    expect(
      verifyRunbook(graph, { editions: ["help-desk"], runbooks: runbookNames }).map(({ rule }) => rule),
    ).toEqual(["runbook/no-escalation", "runbook/last-step"]);
  });
});
