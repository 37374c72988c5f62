import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findProjectRoot } from "#diagram/locate.ts";
import { quicken, quickenings } from "#diagram/worker/quicken-mermaid.ts";

const folder = join(findProjectRoot(), "node_modules/mermaid/dist/chunks/mermaid.core");
const chunks = readdirSync(folder)
  .filter((name) => /^chunk-.*\.mjs$/.test(name))
  .map((name) => readFileSync(join(folder, name), "utf8"));

it.each(quickenings)("finds its place in the Mermaid that is installed: $saves", ({ from, to }) => {
  const holders = chunks.filter((chunk) => chunk.includes(from));
  expect(holders).toHaveLength(1);
  expect(holders[0]?.split(from)).toHaveLength(2);
  expect(quicken(holders[0] ?? "")).toContain(to);
});

it("leaves all else as it is", () => {
  const others = chunks.filter((chunk) => quickenings.every(({ from }) => !chunk.includes(from)));
  expect(others.length).toBeGreaterThan(10);
  for (const chunk of others) expect(quicken(chunk)).toBe(chunk);
});
