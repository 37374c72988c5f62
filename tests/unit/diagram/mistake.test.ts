import { describe, expect, it } from "vitest";
import { DiagramError } from "#diagram/index.ts";
import { describeMistake, NotAFlowchart } from "#diagram/worker/mistake.ts";

const source = "\n\nflowchart LR\n  a --> b\n  b --> c{\n  c --> d";

describe("describeMistake", () => {
  it("names the line of the author's text, and the column where reading stopped", () => {
    const error = grammarError(
      { first_line: 2, last_line: 2, last_column: 6 },
      "Expecting 'A', 'B', 'C', 'D', 'E', got 'PIPE'",
    );
    const mistake = describeMistake(error, source, 2);
    expect(mistake).toBeInstanceOf(DiagramError);
    expect(mistake).toMatchObject({ line: 4, column: 7 });
    expect(mistake.message).toMatchInlineSnapshot(
      `"Mermaid cannot read line 4, "a --> b": \`|\` stands where it cannot stand."`,
    );
  });

  it("blames the line that was not closed", () => {
    const error = grammarError(
      { first_line: 3, last_line: 5, last_column: 0 },
      "Expecting 'SQE', 'PE', got '1'",
    );
    const mistake = describeMistake(error, source, 2);
    expect(mistake).toMatchObject({ line: 5 });
    expect(mistake).toHaveProperty("column", undefined);
    expect(mistake.message).toMatchInlineSnapshot(
      `"Mermaid cannot read line 5, "b --> c{": a bracket or a quotation mark is not closed."`,
    );
  });

  it("refuses other kinds of diagram", () => {
    const unknown = Object.assign(new Error("No diagram type detected"), { name: "UnknownDiagramError" });
    expect([new NotAFlowchart("pie"), unknown].map((error) => describeMistake(error, "pie", 0)))
      .toMatchInlineSnapshot(`
      [
        [DiagramError: This is a "pie" diagram; only flowcharts are drawn. Start it with "flowchart LR" or "flowchart TB".],
        [DiagramError: The first line names no kind of diagram. Start it with "flowchart LR" or "flowchart TB".],
      ]
    `);
  });

  it("hands a bug on as it is", () => {
    const bug = new TypeError("x is not a function");
    expect(describeMistake(bug, source, 0)).toBe(bug);
  });
});

function grammarError(loc: object, message: string): Error {
  return Object.assign(new Error(`Parse error on line 9:\n...\n---^\n${message}`), {
    hash: { line: 8, loc },
  });
}
