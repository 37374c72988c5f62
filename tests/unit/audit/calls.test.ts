import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callFigures, callOutcomes, solvedCalls } from "#audit/index.ts";
import type { CallGroup } from "#audit/index.ts";
import { call, client, device, library, makeBook, practice, today } from "./book.ts";
import type { Files } from "./book.ts";

const say = (groups: readonly CallGroup[]): string[] =>
  groups.map(({ label, calls, minutes, repeats, byOutcome }) => {
    const outcomes = callOutcomes.map((outcome) => byOutcome[outcome].length).join("/");
    return `${label}: ${calls.length} (${outcomes}), ${minutes} min, ${repeats.length} repeats`;
  });

const base: Files = {
  ...practice,
  ...library,
  "clients/harbor/index.mdx": client("Harbor Dental"),
  "clients/mesa/index.mdx": client("Mesa Logistics"),
  "clients/harbor/equipment/sw-01.mdx": device("switch", "SW-01"),
};

describe("calls", () => {
  it("counts by month, client, runbook and thing", () => {
    const figures = callFigures(
      makeBook({
        ...base,
        "clients/harbor/calls/2026-08-03-a.mdx": call("2026-08-03", {
          about: ["sw-01"],
          runbook: "network/desk-dead",
        }),
        "clients/harbor/calls/2026-10-05-b.mdx": call("2026-10-05", {
          outcome: "resolved",
          about: ["sw-01", "sw-01"],
          repeats: "2026-08-03-a",
          minutes: 4,
        }),
        "clients/mesa/calls/2026-10-06-c.mdx": call("2026-10-06", {
          outcome: "self-served",
          runbook: "network/desk-dead",
          minutes: 3,
        }),
      }),
      today,
    );
    expect(say(figures.months)).toMatchInlineSnapshot(`
      [
        "2026-08: 1 (0/0/1/0), 10 min, 0 repeats",
        "2026-09: 0 (0/0/0/0), 0 min, 0 repeats",
        "2026-10: 2 (1/1/0/0), 7 min, 1 repeats",
        "2026-11: 0 (0/0/0/0), 0 min, 0 repeats",
      ]
    `);
    expect(say(figures.clients)).toMatchInlineSnapshot(`
      [
        "Harbor Dental: 2 (0/1/1/0), 14 min, 1 repeats",
        "Mesa Logistics: 1 (1/0/0/0), 3 min, 0 repeats",
      ]
    `);
    expect(say(figures.runbooks)).toMatchInlineSnapshot(`
      [
        "One desk has no network: 2 (1/0/1/0), 13 min, 0 repeats",
        "No runbook followed: 1 (0/1/0/0), 4 min, 1 repeats",
      ]
    `);
    expect(say(figures.things)).toMatchInlineSnapshot(`
      [
        "SW-01, Harbor Dental: 2 (0/1/1/0), 14 min, 1 repeats",
      ]
    `);
    expect(solvedCalls(figures.total).map(({ source }) => source)).toMatchInlineSnapshot(`
      [
        {
          "address": "/clients/harbor/calls/2026-10-05-b/",
          "label": "Harbor Dental, 2026-10-05: My desk is dead. (4 min)",
        },
        {
          "address": "/clients/mesa/calls/2026-10-06-c/",
          "label": "Mesa Logistics, 2026-10-06: My desk is dead. (3 min)",
        },
      ]
    `);
  });

  it("has nothing to say about a book without calls", () => {
    expect(callFigures(makeBook(base), today)).toMatchObject({
      total: { calls: [], minutes: 0 },
      months: [],
      clients: [],
      things: [],
    });
  });

  it("leaves out calls after the day, so that a past day's figures can be worked out again", () => {
    const files = {
      ...base,
      "clients/harbor/calls/2026-10-05-b.mdx": call("2026-10-05"),
      "clients/harbor/calls/2026-11-05-c.mdx": call("2026-11-05"),
    };
    expect(say(callFigures(makeBook(files), "2026-10-31").months)).toEqual([
      "2026-10: 1 (0/0/1/0), 10 min, 0 repeats",
    ]);
  });

  const anyCall = fc.record({
    client: fc.constantFrom("harbor", "mesa"),
    on: fc
      .date({ min: new Date("2025-11-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    outcome: fc.constantFrom(...callOutcomes),
    minutes: fc.nat(200),
    runbook: fc.constantFrom(undefined, "network/desk-dead", "printing/offline"),
    about: fc.subarray(["sw-01", "sw-02"]),
  });

  it("loses no call and no minute: every division adds up to the whole", () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 25 }), (calls) => {
        const files = Object.fromEntries(
          calls.map(({ client: id, on, ...data }, index) => [
            `clients/${id}/calls/${on}-${index}.mdx`,
            call(on, data),
          ]),
        );
        const figures = callFigures(makeBook({ ...base, ...files }), today);
        const counted = calls.filter(({ on }) => on <= today);
        expect(figures.total.calls).toHaveLength(counted.length);
        for (const groups of [figures.months, figures.clients, figures.runbooks]) {
          expect(sum(groups, (group) => group.calls.length)).toBe(counted.length);
          expect(sum(groups, ({ minutes }) => minutes)).toBe(
            counted.reduce((all, { minutes }) => all + minutes, 0),
          );
          for (const outcome of callOutcomes)
            expect(sum(groups, ({ byOutcome }) => byOutcome[outcome].length)).toBe(
              counted.filter((one) => one.outcome === outcome).length,
            );
        }
        for (const group of [figures.total, ...figures.things])
          expect(callOutcomes.reduce((all, outcome) => all + group.byOutcome[outcome].length, 0)).toBe(
            group.calls.length,
          );
        expect(sum(figures.things, (group) => group.calls.length)).toBe(
          counted.reduce((all, { about }) => all + about.length, 0),
        );
      }),
      { numRuns: 40 },
    );
  });
});

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((all, item) => all + value(item), 0);
}
