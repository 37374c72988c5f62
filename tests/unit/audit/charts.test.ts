import { describe, expect, it } from "vitest";
import { callFigures, escalationChains, restoreLedger, visitFigures } from "#audit/index.ts";
import { callsByMonthChart, chainChart, restoreChart, visitChart } from "#audit/charts/index.ts";
import type { Room } from "#audit/charts/index.ts";
import { call, harbor, today, visit } from "./book.ts";

const book = harbor(
  {
    calls: {
      "2026-10-13-a": call("2026-10-13", { said: "<script>alert(1)</script> & more" }),
      "2026-11-02-b": call("2026-11-02", { outcome: "resolved" }),
    },
    visits: {
      "2026-09-01": visit("2026-09-01", { restores: [{ backup: "image", result: "proven", took: "PT2H" }] }),
      "2026-11-15": visit("2026-11-15"),
    },
  },
  {
    visits: { every: "P14D" },
    backups: [{ id: "image", protects: ["mail"], restoreWithin: "PT4H" }],
    services: [{ id: "mail", name: "Mail" }],
  },
);
const draw = (room: Room): (string | null)[] => [
  callsByMonthChart(callFigures(book, today).months, room),
  chainChart(escalationChains(book, today), today, room),
  restoreChart(restoreLedger(book, today).backups, room),
  visitChart(visitFigures(book, today).rhythms, today, room),
];

describe.each(["wide", "narrow"] as const)("charts, %s", (room) => {
  const drawn = draw(room);

  it("are one picture each, with a title and what it shows", () => {
    for (const svg of drawn) {
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      const [title, words] = (/aria-labelledby="([^"]+)"/.exec(svg ?? "")?.[1] ?? "").split(" ");
      expect(svg).not.toContain("aria-label=");
      expect(svg).toContain(`<title id="${title}">`);
      expect(svg).toContain(`<desc id="${words}">`);
    }
    expect(drawn.map((svg) => /<desc[^>]*>([^<]*)/.exec(svg ?? "")?.[1])).toMatchInlineSnapshot(`
      [
        "2026-10: 1, of which 1 could not be solved by phone; 2026-11: 1, of which 0 could not be solved by phone.",
        "1 of 1 have an open end. Each line runs from the call to the day it was closed; crosses are repeats.",
        "Harbor Dental: image: 2 h of 4 h.",
        "Harbor Dental: 2 kept, 4 missed.",
      ]
    `);
  });

  it("name each row, and are as wide as their room", () => {
    for (const svg of drawn) expect(svg).toContain(`width="${room === "wide" ? 720 : 340}"`);
    expect(drawn[1]).toContain("&lt;script&gt;");
    expect(drawn[2]).toContain("Harbor Dental: image");
    expect(drawn[3]).toContain(">Harbor Dental<");
  });

  it("take their colours from the page alone", () => {
    for (const svg of drawn)
      expect(svg?.replace(/<style>.*?<\/style>/s, "")).not.toMatch(
        /#[0-9a-f]{3,8}\b|rgb\(|"(?:black|white|red|green)"/i,
      );
  });

  it("escape what callers say, and are the same each time", () => {
    expect(drawn.join("")).not.toContain("<script");
    expect(draw(room)).toEqual(drawn);
  });

  it("are left out where there is nothing to draw", () => {
    const empty = harbor({});
    expect([
      callsByMonthChart([], room),
      chainChart([], today, room),
      restoreChart([], room),
      visitChart(visitFigures(empty, today).rhythms, today, room),
    ]).toEqual([null, null, null, null]);
  });
});
