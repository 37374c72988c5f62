import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueEntries, visitFigures } from "#audit/index.ts";
import { addDays, daysBetween } from "#book/dates.ts";
import { device, harbor, today, visit } from "./book.ts";

const rhythm = (
  days: readonly string[],
  every: string | null,
  more: Record<string, unknown> = {},
): string => {
  const visits = Object.fromEntries(days.map((on) => [on, visit(on, more)]));
  const [found] = visitFigures(
    harbor({ visits }, every === null ? {} : { visits: { every } }),
    today,
  ).rhythms;
  return `kept ${found?.visits.length}, missed ${found?.missed}, due ${found?.dueOn}, late ${found?.late}`;
};

describe("visits", () => {
  it.each([
    ["on time", ["2026-10-26", "2026-11-09"], "P14D", "kept 2, missed 0, due 2026-11-23, late 0"],
    [
      "moved by less than half",
      ["2026-10-20", "2026-11-09"],
      "P14D",
      "kept 2, missed 0, due 2026-11-23, late 0",
    ],
    ["one missed between", ["2026-10-10", "2026-11-09"], "P14D", "kept 2, missed 1, due 2026-11-23, late 0"],
    ["one missed since", ["2026-10-25"], "P14D", "kept 1, missed 1, due 2026-11-08, late 15"],
    ["nothing agreed", ["2026-01-10"], null, "kept 1, missed 0, due null, late null"],
    ["never there", [], "P14D", "kept 0, missed 0, due null, late null"],
  ])("%s", (_, days, every, expected) => {
    expect(rhythm(days, every)).toBe(expected);
  });

  it("does not count help from afar", () => {
    expect(rhythm(["2026-11-20"], "P14D", { reason: "remote" })).toBe(
      "kept 0, missed 0, due null, late null",
    );
  });

  it("misses none if each interval is kept, and about as many as fit into a pause", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200 }), (every, pause) => {
        const from = addDays(today, -pause);
        const [found] = visitFigures(
          harbor({ visits: { [from]: visit(from) } }, { visits: { every: `P${every}D` } }),
          today,
        ).rhythms;
        expect(daysBetween(from, today)).toBe(pause);
        expect(Math.abs((found?.missed ?? -1) - Math.max(0, pause / every - 1))).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 40 },
    );
  });

  it("gathers what was said, taught, promised, proposed and prevented", () => {
    const figures = visitFigures(
      harbor({
        visits: {
          "2026-10-01": visit("2026-10-01", {
            promises: [
              { what: "Label it", keptOn: "2026-10-09" },
              { what: "Ring", due: "2026-11-01" },
              { what: "Write", due: "2026-12-01" },
            ],
          }),
          "2026-11-01": visit("2026-11-01", {
            checkIns: [{ contact: "maria", said: "Fine." }],
            training: [{ who: "Kayla", topic: "Lights" }],
            ideas: [{ idea: "LTE", status: "declined" }],
            prevented: ["A loose cord."],
          }),
        },
      }),
      today,
    );
    expect(figures.promises.map(({ what }) => `${what.state}: ${what.what}`)).toEqual([
      "late: Ring",
      "open: Write",
      "kept: Label it",
    ]);
    expect(
      [figures.checkIns, figures.training, figures.ideas, figures.prevented].map((notes) =>
        notes.map(({ from }) => from.on),
      ),
    ).toEqual([["2026-11-01"], ["2026-11-01"], ["2026-11-01"], ["2026-11-01"]]);
  });
});

describe("what comes due", () => {
  it("looks 90 days ahead, and back as far as it helps", () => {
    const secret = (rotatedOn?: string): Record<string, unknown> => ({
      kind: "credential",
      name: `Changed ${rotatedOn}`,
      vault: { system: "bitwarden", item: "x" },
      rotateEvery: "P90D",
      ...(rotatedOn === undefined ? {} : { rotatedOn }),
    });
    const book = harbor(
      {
        equipment: {
          soon: device("nas", "Soon", { warrantyUntil: "2026-12-01", replaceBy: "2024-01-01" }),
          "long-ago": device("nas", "Long ago", { warrantyUntil: "2026-01-01" }),
          later: device("nas", "Later", { warrantyUntil: "2027-06-01" }),
          gone: device("nas", "Gone", { warrantyUntil: "2026-12-01", status: "retired" }),
        },
        credentials: { old: secret("2026-01-01"), new: secret("2026-11-20"), never: secret() },
      },
      {
        services: [{ id: "mail", name: "Mail", licence: { renewsOn: "2027-01-01" } }],
        circuits: [{ id: "wan", provider: "Line", contractUntil: "2026-11-23" }],
      },
    );
    expect(
      dueEntries(book, today).map(({ kind, source, on, days }) => `${kind} ${source.label}: ${on}, ${days}`),
    ).toMatchInlineSnapshot(`
      [
        "rotation Changed undefined: null, null",
        "replacement Soon: 2024-01-01, -1057",
        "rotation Changed 2026-01-01: 2026-04-01, -236",
        "contract Line: 2026-11-23, 0",
        "warranty Soon: 2026-12-01, 8",
        "licence Mail: 2027-01-01, 39",
        "rotation Changed 2026-11-20: 2027-02-18, 87",
      ]
    `);
  });
});
