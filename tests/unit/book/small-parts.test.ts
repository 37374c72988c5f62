import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageAddress, slugify } from "#book/addresses.ts";
import { addDays, daysBetween, durationDays, durationMinutes, sayAge, sayDuration } from "#book/dates.ts";
import { didYouMean, editDistance, nearestNames } from "#book/nearest-name.ts";
import { openState } from "#book/opening-hours.ts";
import { findPageLinks, resolveLink } from "#book/page-links.ts";
import { placeOf } from "#book/page.ts";

describe("placeOf", () => {
  it.each([
    ["practice.mdx", "practice", null, "practice"],
    ["library/network/desk-dead.mdx", "runbook", null, "network/desk-dead"],
    ["clients/harbor/index.mdx", "client", "harbor", "index"],
    ["clients/harbor/equipment/sw-01.mdx", "equipment", "harbor", "sw-01"],
    ["clients/harbor/runbooks/network/desk-dead.mdx", "runbook", "harbor", "network/desk-dead"],
    ["clients/harbor/calls/2026-11-03-x.mdx", "call", "harbor", "2026-11-03-x"],
  ])("knows %s", (file, kind, client, name) => {
    expect(placeOf(file)).toEqual({ id: file.replace(".mdx", ""), kind, client, name });
  });

  it.each([
    "readme.mdx",
    "library/x.mdx",
    "clients/Harbor/index.mdx",
    "clients/harbor/equipment/SW.mdx",
    "clients/harbor/equipment/a/b.mdx",
    "clients/../index.mdx",
    "practice.md",
  ])("has no place for %s", (file) => {
    expect(placeOf(file)).toBeNull();
  });
});

describe("resolveLink", () => {
  it.each([
    ["../network.mdx", "clients/a/network.mdx"],
    ["./x.jpg", "clients/a/equipment/x.jpg"],
    ["../../../practice.mdx", "practice.mdx"],
    ["../../../../etc/passwd", null],
  ])("follows %s", (link, target) => {
    expect(resolveLink("clients/a/equipment/sw.mdx", link)).toBe(target);
  });

  it("never leaves the content folder", () => {
    const step = fc.constantFrom("..", ".", "a", "", "b.mdx");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        expect(resolveLink("clients/a/b.mdx", steps.join("/"))?.split("/") ?? []).not.toContain("..");
      }),
    );
  });

  it("is what links in a text are found by", () => {
    const body =
      '[a](../network.mdx#x) [b](<./ap.mdx>) [c](sw.mdx "title") [d](https://x.example) ![e](x.jpg)';
    expect(findPageLinks({ file: "clients/a/equipment/sw.mdx", body })).toEqual([
      "clients/a/network.mdx",
      "clients/a/equipment/ap.mdx",
      "clients/a/equipment/sw.mdx",
    ]);
  });
});

describe("nearestNames", () => {
  it("does not compare what is too long to be a name", () => {
    const known = ["sw-01", `${"a".repeat(199)}b`, `${"a".repeat(200)}b`];
    expect(nearestNames("a".repeat(200), known)).toHaveLength(2);
    expect(nearestNames("a".repeat(201), known)).toEqual([]);
  });

  it("finds slips of the finger and halves of names, the best first", () => {
    expect(nearestNames("sw-10", ["sw-01", "sw-1", "fw-01", "srv-01"])).toEqual(["sw-01", "sw-1"]);
    expect(nearestNames("desk", ["network/desk-dead", "printer"])).toEqual(["network/desk-dead"]);
    expect(didYouMean("xyz", ["sw-01"])).toBe("");
    expect(didYouMean("sw-1", ["sw-01", "sw-11"])).toBe('did you mean "sw-01" or "sw-11"?');
  });

  it("measures a distance: zero only for the same, the same both ways, never over the longer word", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
    expect(editDistance("ab", "ba")).toBe(1);
  });
});

describe("dates", () => {
  it("counts whole days, over leap days and clock changes", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-03-07", "2026-03-09")).toBe(2);
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysBetween("2026-11-23", addDays("2026-11-23", days))).toBe(days);
      }),
    );
  });

  it("reads durations", () => {
    expect([
      durationMinutes("PT4H30M"),
      durationDays("P2W"),
      durationDays("PT1H"),
      durationMinutes("x"),
    ]).toEqual([270, 14, 1, NaN]);
    expect([sayDuration("P14D"), sayDuration("PT1H30M"), sayDuration("P1M")]).toEqual([
      "14 days",
      "1 hour 30 minutes",
      "1 month",
    ]);
  });

  it.each([
    [0, "today"],
    [1, "1 d"],
    [20, "20 d"],
    [21, "3 wk"],
    [84, "3 mo"],
    [730, "2 y"],
    [-3, "in 3 d"],
  ])("says %i days as %s", (days, age) => {
    expect(sayAge(days)).toBe(age);
  });
});

describe("openState", () => {
  const hours = "Mon–Thu 08:00–12:00 and 13:00–17:00, Fri closed, Sat 22:00–02:00";
  it.each([
    [1, 480, true, "12:00"],
    [1, 479, false, "08:00"],
    [1, 750, false, "13:00"],
    [1, 1020, false, null],
    [5, 600, false, null],
    [6, 1400, true, "02:00"],
    [0, 60, true, "02:00"],
    [0, 120, false, null],
  ])("of day %i, minute %i", (day, minute, open, until) => {
    expect(openState(hours, day, minute)).toEqual({ open, until });
  });

  it.each([
    [0, true],
    [1, true],
    [2, false],
    [4, false],
    [5, true],
  ])("of day %i, where the days run over the end of the week", (day, open) => {
    expect(openState("Fri–Mon 09:00–17:00", day, 600).open).toBe(open);
  });
});

describe("addresses", () => {
  it.each([
    ["D-12", "d-12"],
    ["Ops 3", "ops-3"],
    ["Büro/2", "buro-2"],
    ["—", "x"],
    ["../..", "x"],
  ])("makes %s into %s", (label, slug) => {
    expect(slugify(label)).toBe(slug);
  });

  it("are safe in a path, whatever the label", () => {
    fc.assert(
      fc.property(fc.string(), (label) => {
        expect(slugify(label)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });

  it("differ for each kind of page", () => {
    expect(pageAddress({ kind: "runbook", client: null, name: "network/x" })).toBe("/library/network/x/");
    expect(pageAddress({ kind: "runbook", client: "a", name: "network/x" })).toBe(
      "/clients/a/runbooks/network/x/",
    );
    expect(pageAddress({ kind: "credential", client: "a", name: "unifi" })).toBe(
      "/clients/a/credentials/unifi/",
    );
  });
});
