import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules, sourceRules } from "#check/rules/index.ts";
import { readSamples, runRule } from "./samples.ts";

const all = [...sourceRules, ...rules];
/** Half a megabyte long, or bytes: `run-check.test.ts` and `tests/unit/picture` have them. */
const WITHOUT_SAMPLES = new Set(["file/too-large", "picture/unfit", "picture/place"]);

describe("the rules", () => {
  it("are all in the index, each in a file of its name", () => {
    const files = readdirSync(new URL("../../../src/check/rules/", import.meta.url));
    expect(all.map(({ id }) => `${id.replace("/", "-")}.ts`).sort()).toEqual(
      files.filter((file) => file !== "index.ts").sort(),
    );
  });

  it("have ids and descriptions of their own", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ description }) => description)).size).toBe(all.length);
    for (const { description } of all) expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it("find nothing in the base book", () => {
    expect(all.flatMap(({ id }) => runRule(id, {}))).toEqual([]);
  });
});

describe.each(all.map(({ id }) => id).filter((id) => !WITHOUT_SAMPLES.has(id)))("%s", (id) => {
  const { bad, good } = readSamples(id);

  it("has samples", () => {
    expect(Object.keys(bad)).not.toEqual([]);
    expect(Object.keys(good)).not.toEqual([]);
    expect(bad).not.toEqual(good);
  });

  it("finds its bad sample and says how to mend it", () => {
    const findings = runRule(id, bad);
    expect(findings.map(({ rule }) => rule)).toContain(id);
    for (const { message, fix, line, column } of findings) {
      expect(message).toMatch(/^\S.*\.$/);
      expect(fix).toMatch(/^[^A-Z].*[.?]$/);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
  });

  it("finds nothing in its good sample", () => {
    expect(runRule(id, good)).toEqual([]);
  });
});
