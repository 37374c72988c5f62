import { describe, expect, it } from "vitest";
import { findSecrets } from "#check/secrets/index.ts";
import { isMarked, readSample } from "./read-sample.ts";

const cases = readSample("held-out").flatMap(({ cases: those }) => those);

/**
 * What the detector is worth: lines by people who knew nothing of it, from which it has learned nothing. `sample/README.md`
 * has the figures of each file. These are what is aimed at: one training differs from another by a point, and one that
 * falls short is not taken.
 */
describe("lines that nothing was learned from", () => {
  const secret = cases.filter(({ holdsSecret }) => holdsSecret);
  const harmless = cases.filter(({ holdsSecret }) => !holdsSecret);

  it("have at least 95 % of their secrets found, each at its own place", () => {
    const found = secret.filter(({ text, places }) => findSecrets(text).some((hit) => isMarked(places, hit)));
    expect(found.length / secret.length).toBeGreaterThanOrEqual(0.95);
  });

  it("have at most 1.5 % of the harmless ones called secret", () => {
    const called = harmless.filter(({ text }) => findSecrets(text).length > 0);
    expect(called.length / harmless.length).toBeLessThanOrEqual(0.015);
  });
});
