import { readFileSync } from "node:fs";
import fc from "fast-check";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { sampleArc } from "#diagram/worker/arc.ts";
import { ascent, lineHeight, measureWidth } from "#diagram/worker/font.ts";
import { measurePath } from "#diagram/worker/path-box.ts";
import { transformBox } from "#diagram/worker/transform.ts";
import { shieldCodes } from "#diagram/label.ts";

/** Letters that stand close in Inter or move with what is around them, and what labels are made of. */
const PARTS = [
  ..."AVTLWKjrfyxXoaei  0123479.,:;'’“-–·/()!?&%_\u00a0",
  ...["3x4", "3x 4", "A:B", "A: b", "a: B", "10:30", "9)“", "L-a", "A- a", " (4)", "(A)", "sw-01", "e-mail"],
];

describe("text", () => {
  // Taken once with getComputedTextLength() in Chromium 156, Inter Regular at 14 px.
  it.each([
    ["FW-01", 42.328],
    ["10.20.10.21", 70.484],
    ["x: 10.20.10.21 a", 97.891],
    ["Is there a light beside the plug?", 206.344],
    ["AVATAR To Te", 92.719],
    ["fi ffi office", 67.422],
    ["Größe Łódź", 77.641],
    ["86.KQXX.001234", 112.438],
  ])("%j is as wide as in a browser", (text, width) => {
    expect(Math.abs(measureWidth(text, 14) - width)).toBeLessThan(0.02);
  });

  it("measures the character behind a code", () => {
    expect(measureWidth(shieldCodes("a#62;b"), 14)).toBe(measureWidth("a>b", 14));
  });

  it("adds up pairs of letters to what laying out the whole text gives", () => {
    const file = import.meta.resolve("@fontsource/inter/files/inter-latin-400-normal.woff2");
    const font = create(readFileSync(new URL(file)));
    const part = fc.constantFrom(...PARTS);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const text = parts.join("");
        const whole = font.layout(text, undefined, "latn").advanceWidth;
        expect(measureWidth(text, font.unitsPerEm)).toBeCloseTo(whole, 6);
      }),
      { numRuns: 1000 },
    );
  });

  it("has the line box of a browser", () => {
    expect([14, 16].map((px) => [ascent(px), lineHeight(px)])).toEqual([
      [14, 17],
      [16, 20],
    ]);
  });
});

describe("paths", () => {
  it.each([
    ["M 10 20 L 30 5", { x: 10, y: 5, width: 20, height: 15 }],
    ["m10,20 20,-15 h-40 v50 z", { x: -10, y: 5, width: 40, height: 50 }],
    ["M0 0Q50 100 100 0", { x: 0, y: 0, width: 100, height: 50 }],
    ["M0 0C0 100 100 100 100 0", { x: 0, y: 0, width: 100, height: 75 }],
    ["M0,10 a50,10 0,0,0 100,0 a50,10 0,0,0 -100,0 l0,40", { x: 0, y: 0, width: 100, height: 50 }],
    ["", { x: 0, y: 0, width: 0, height: 0 }],
    ["M1e1-5L.5.5", { x: 0.5, y: -5, width: 9.5, height: 5.5 }],
  ])("measures %j", (data, box) => {
    const measured = measurePath(data);
    for (const key of ["x", "y", "width", "height"] as const) expect(measured[key]).toBeCloseTo(box[key], 5);
  });

  it("ends on any input", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."MmLlHhVvCcQqSsAaZzTx 0.5,-e"), maxLength: 30 }),
        (data) => {
          measurePath(data);
        },
      ),
    );
  });

  it("keeps all points of an arc on its ellipse, and ends where it should", () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(coordinate, coordinate, fc.boolean(), fc.boolean(), (x, y, large, sweep) => {
        fc.pre(x !== 0 || y !== 0);
        const points = sampleArc({ from: [0, 0], to: [x, y], radii: [100, 100], large, sweep });
        const last = points.at(-1) ?? [Number.NaN, Number.NaN];
        expect(Math.hypot(last[0] - x, last[1] - y)).toBeLessThan(1e-6);
        // Every chord of a circle of radius 100 is at most 200 long, and the large arc really is the long way round.
        const far = Math.max(...points.map((point) => Math.hypot(...point)));
        expect(far).toBeLessThanOrEqual(200 + 1e-6);
        expect(far > 150).toBe(large);
      }),
    );
  });
});

describe("transforms", () => {
  it.each([
    ["translate(5, -5)", { x: 5, y: -5, width: 10, height: 20 }],
    ["translate(5)", { x: 5, y: 0, width: 10, height: 20 }],
    ["scale(2)", { x: 0, y: 0, width: 20, height: 40 }],
    ["rotate(90)", { x: -20, y: 0, width: 20, height: 10 }],
    ["rotate(180, 5, 10)", { x: 0, y: 0, width: 10, height: 20 }],
    ["translate(100,0) scale(2,1)", { x: 100, y: 0, width: 20, height: 20 }],
    ["", { x: 0, y: 0, width: 10, height: 20 }],
  ])("applies %j", (transform, box) => {
    const moved = transformBox(transform, { x: 0, y: 0, width: 10, height: 20 });
    for (const key of ["x", "y", "width", "height"] as const) expect(moved[key]).toBeCloseTo(box[key], 9);
  });
});
