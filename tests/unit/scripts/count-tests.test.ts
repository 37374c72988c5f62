import { describe, expect, it } from "vitest";
import { countTests } from "../../../scripts/test-run/count-tests.ts";
import { chooseSteps, steps } from "../../../scripts/test-run/steps.ts";

const report = (numPassedTests: number, numFailedTests: number, testResults: object[] = []): string =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });

describe("countTests", () => {
  it.each([
    ["all well", report(3, 0), 0, { passed: 3, failed: 0 }],
    ["a test failed", report(2, 1), 1, { passed: 2, failed: 1 }],
    [
      "a file could not be loaded",
      report(2, 0, [{ status: "failed", assertionResults: [] }]),
      1,
      { passed: 2, failed: 1 },
    ],
    [
      "a file failed by its tests, which count for themselves",
      report(2, 1, [{ status: "failed", assertionResults: [{}] }]),
      1,
      { passed: 2, failed: 1 },
    ],
    ["a run ended badly for no test's fault", report(5, 0), 1, { passed: 5, failed: 1 }],
    ["there is no report", null, 1, { passed: 0, failed: 1 }],
    ["there is no report, and yet no complaint", null, 0, { passed: 0, failed: 1 }],
    ["the report is cut off", '{"numPassedTests": 3', 0, { passed: 0, failed: 1 }],
    ["the report is something else", "[]", 0, { passed: 0, failed: 1 }],
  ])("%s", (_, text, code, count) => {
    expect(countTests(text, code)).toEqual(count);
  });
});

describe("chooseSteps", () => {
  it("takes all, or the named ones in their usual order", () => {
    expect(chooseSteps([])).toBe(steps);
    expect(chooseSteps(["unit", "lint"]).map(({ name }) => name)).toEqual(["lint", "unit"]);
  });

  it("names what there is when a name is wrong", () => {
    expect(() => chooseSteps(["units"])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: There is no step "units"; there are format, types, lint, unused, unit, astro, e2e.]`,
    );
  });
});
