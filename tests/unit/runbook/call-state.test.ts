import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerStep, escalateCall, goBack, minutesSince, noteStep, startCall } from "#runbook/call-state.ts";
import { restoreCall, serializeCall } from "#runbook/call-store.ts";
import { describeProgress, viewCall } from "#runbook/call-view.ts";
import { estimateRemaining } from "#runbook/estimate.ts";
import { forEdition, movesOf, stepsAfter, toCallGraph } from "#runbook/graph.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { numberToTrail, trailToNumber } from "#runbook/trail.ts";
import { groupCircles, longestQuestions } from "#runbook/walk.ts";
import { simplePaths } from "./brute-force.ts";
import { anyGraph } from "./samples.ts";

const graph = toCallGraph(
  readRunbook(`## Is there a light?

- [Yes](#restart-it)
- [No](#swap-the-cable)
- [Cannot see](#escalate)

## Swap the cable

- [Lit now](#resolved)
- [Still dark](#visit)

## Restart it

Wait a minute.

## Does it work?

- [Yes](#resolved)
- [No](#swap-the-cable)
- [Others too](../network/internet-down.mdx)
`),
);
const start = startCall(graph, 1_000_000);

/** A graph, and a call some answers into it. */
const anyCall = fc.tuple(anyGraph(), fc.array(fc.nat(9), { maxLength: 6 })).map(([full, picks]) => {
  const view = forEdition(full, "help-desk");
  const state = picks.reduce(
    (call, pick) => {
      const moves = movesOf(
        viewCall(view, call).step ?? { id: "", title: "", answers: [], next: null, choices: 0 },
      );
      const move = moves[pick % Math.max(1, moves.length)];
      return move === undefined
        ? call
        : answerStep(view, noteStep(call, pick > 5 ? `note ${pick}` : ""), move.index);
    },
    startCall(view, 5),
  );
  return { view, state };
});

describe("a call", () => {
  it("goes from question to question", () => {
    const first = viewCall(graph, start);
    expect([first.step?.id, first.number, describeProgress(first), first.outcome]).toEqual([
      "is-there-a-light",
      1,
      "1 of about 2",
      "open",
    ]);
    const second = viewCall(graph, answerStep(graph, start, 0));
    expect([second.step?.id, second.number, second.remaining]).toEqual([
      "restart-it",
      2,
      { fewest: 1, most: 2, expected: 1 + 1 / 3 },
    ]);
    const third = viewCall(graph, answerStep(graph, answerStep(graph, start, 0), 0));
    expect(third.step?.id).toBe("does-it-work");
  });

  it("keeps the trail, the notes and what is ruled out", () => {
    let call = answerStep(graph, noteStep(start, " green, both "), 0);
    call = answerStep(graph, noteStep(call, "14:05"), 0);
    call = answerStep(graph, call, 2);
    expect(viewCall(graph, call)).toMatchObject({
      step: undefined,
      done: true,
      outcome: "handed-over",
      at: { to: "runbook", name: "network/internet-down" },
      asked: [
        { asked: "Is there a light?", answered: "Yes", note: "green, both" },
        { asked: "Restart it", answered: "Done", note: "14:05" },
        { asked: "Does it work?", answered: "Others too" },
      ],
      ruledOut: [
        { asked: "Is there a light?", not: ["No", "Cannot see"] },
        { asked: "Does it work?", not: ["Yes", "No"] },
      ],
    });
    const next = startCall(graph, 9, { earlier: viewCall(graph, call).asked });
    expect(viewCall(graph, next)).toMatchObject({ number: 1, asked: [{}, {}, {}] });
  });

  it("ends as its answers say, or where it was given up", () => {
    const outcome = (...moves: number[]) =>
      viewCall(
        graph,
        moves.reduce((call, index) => answerStep(graph, call, index), start),
      ).outcome;
    expect([outcome(2), outcome(1, 0), outcome(1, 1), outcome(1)]).toEqual([
      "escalated",
      "resolved",
      "visit",
      "open",
    ]);
    const given = escalateCall(noteStep(answerStep(graph, start, 1), "no cable here"));
    expect(viewCall(graph, given)).toMatchObject({
      step: undefined,
      done: true,
      outcome: "escalated",
      asked: [{}, { asked: "Swap the cable", answered: "Escalated here", note: "no cable here" }],
    });
    expect(answerStep(graph, given, 0)).toBe(given);
    expect(viewCall(graph, goBack(given)).step?.id).toBe("swap-the-cable");
  });

  it("ignores an answer that is not on screen", () => {
    expect(answerStep(graph, start, 3)).toBe(start);
    expect(startCall(graph, 5, { trail: [9] }).trail).toEqual([]);
    expect(startCall(graph, 5, { trail: [0, 0] }).trail).toEqual([0, 0]);
    expect(startCall(graph, 5, { trail: [0, 9] }).trail).toEqual([0]);
  });

  it("stands at the question where in-house staff answered that they call", () => {
    const both = readRunbook(`## Is it lit?

- [Dark](#look-at-the-port)
- [Lit](#resolved)

## Look at the port

<HelpDesk>
Open the switch.

- [The port is off](#escalate)
</HelpDesk>

<InHouse>
Only we can see that.

- [I am calling](#escalate)
</InHouse>
`);
    const [whole, shown] = [toCallGraph(both), toCallGraph(forEdition(both, "help-desk"))];
    const call = startCall(shown, 5, {
      trail: numberToTrail(whole, trailToNumber(whole, [0, 1]) ?? 0n) ?? [],
    });
    expect(viewCall(shown, call).step?.id).toBe("look-at-the-port");
  });

  it("knows how long it has taken, whatever the clock says", () => {
    expect(minutesSince(start, 1_000_000 + 90_000)).toBe(2);
    expect(minutesSince(start, 0)).toBe(0);
  });

  it("is as before once an answer is taken back", () => {
    fc.assert(
      fc.property(anyCall, fc.nat(9), ({ view, state }, index) => {
        const after = answerStep(view, state, index);
        if (after !== state) expect(goBack(after)).toEqual(state);
        expect(goBack(escalateCall(state))).toEqual(state);
      }),
    );
  });

  it("survives being stored", () => {
    fc.assert(
      fc.property(anyCall, ({ view, state }) => {
        expect(restoreCall(view, serializeCall(state))).toEqual({ kind: "restored", state });
      }),
    );
  });

  it("asks before it goes on in a changed runbook, and takes nothing else for a call", () => {
    const stored = serializeCall(answerStep(graph, start, 1));
    expect(restoreCall({ ...graph, revision: 7 }, stored)).toMatchObject({
      kind: "changed",
      state: { trail: [1] },
    });
    const spoiled = [
      "",
      "null",
      "{",
      "[]",
      stored.slice(0, -1),
      stored.replace("[1]", "[99]"),
      stored.replace("[1]", "[-1]"),
      stored.replace("[1]", '["1"]'),
      stored.replace('"escalated":false', '"escalated":"no"'),
      stored.replace("{", '{"more":1,'),
      stored.replace('"notes":{}', '"notes":{"a":"b"}'),
      stored.replace("1000000", "-1"),
    ];
    for (const text of spoiled) expect([text, restoreCall(graph, text).kind]).toEqual([text, "unreadable"]);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(restoreCall(graph, text).kind).toBe("unreadable");
      }),
      { numRuns: 50 },
    );
  });
});

describe("what is still to come", () => {
  it("is what walking every path finds where there is no circle", () => {
    fc.assert(
      fc.property(anyGraph(), (full) => {
        const view = forEdition(full, "help-desk");
        const { steps } = view;
        const questions = (path: string[]) =>
          path.filter((id) => steps.some((step) => step.id === id && step.answers.length > 0)).length;
        const ends = [...simplePaths(steps, "s0")].filter((path) => {
          const last = steps.find(({ id }) => id === path.at(-1));
          const moves = last === undefined ? [] : movesOf(last);
          return moves.length === 0 || moves.some(({ to }) => to.to !== "step");
        });
        const { fewest, most, expected } = estimateRemaining(view, "s0");
        const circles =
          groupCircles(steps).some((group) => group.length > 1) ||
          steps.some((step) => stepsAfter(step).includes(step.id));
        if (ends.length > 0 && !circles) expect(fewest).toBe(Math.min(...ends.map(questions)));
        expect(most).toBe(longestQuestions(steps).length);
        expect(Number.isFinite(expected)).toBe(true);
        expect(expected).toBeLessThanOrEqual(most + 1e-9);
      }),
      { numRuns: 150 },
    );
  });
});
