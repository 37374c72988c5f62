import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import { loadPages } from "#book/load-pages.ts";
import { LADDER } from "#network/outlet-runbook.ts";
import { movesOf } from "#runbook/graph.ts";
import { makeHandOverCode } from "#runbook/hand-over.ts";
import { readCodeInBook } from "../../../src/calls/code-book.ts";
import { graphsOf, listCodeTargets } from "../../../src/calls/code-targets.ts";

const content = fileURLToPath(new URL("../../fixtures/edition", import.meta.url));

it("reads every code that a page of the book can give, ladders of outlets among them", async () => {
  const book = assembleBook(await loadPages(content));
  const targets = listCodeTargets(book);
  expect(targets.filter(({ runbook }) => runbook === LADDER).length).toBeGreaterThan(1);
  for (const target of targets) {
    const { current } = graphsOf(target.page, new Map());
    const first = movesOf(current.steps[0] ?? { id: "", title: "", answers: [], next: null, choices: 0 })[0];
    const trail = first === undefined ? [] : [first.index];
    const code = makeHandOverCode(target, current, trail) ?? "";
    const reading = await readCodeInBook(code.toLowerCase().replaceAll("-", " "), book, content, null);
    expect(reading.kind === "ok" ? reading.match.target.address : reading, code).toBe(target.address);
    expect(reading.kind === "ok" && reading.match.trail).toEqual(trail);
  }
});
