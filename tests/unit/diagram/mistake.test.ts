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
      `"Mermaid cannot read \`a --> b\`: "|" stands where it cannot stand."`,
    );
  });

  it("blames the line that was not closed", () => {
    const error = grammarError(
      { first_line: 3, last_line: 5, last_column: 0 },
      "Expecting 'SQE', 'PE', got '1'",
    );
    const mistake = describeMistake(error, source, 2);
    expect(mistake).toMatchObject({ line: 5, column: 10 });
    expect(mistake.message).toMatchInlineSnapshot(`"The line \`b --> c{\` opens "{" and does not close it."`);
  });

  it("refuses other kinds of diagram", () => {
    const unknown = Object.assign(new Error("No diagram type detected"), { name: "UnknownDiagramError" });
    expect([new NotAFlowchart("pie"), unknown].map((error) => describeMistake(error, "pie", 0)))
      .toMatchInlineSnapshot(`
        [
          [DiagramError: This is a "pie" diagram; only flowcharts are drawn.],
          [DiagramError: The first line names no kind of diagram.],
        ]
      `);
  });

  it("blames the subgraph that has no end", () => {
    const error = grammarError({ first_line: 4, last_line: 4, last_column: 0 }, "Expecting 'end', got 'EOF'");
    const mistake = describeMistake(error, "flowchart LR\n  subgraph closet\n    a --> b\n", 0);
    expect(mistake).toMatchObject({ line: 2 });
    expect(mistake.message).toMatchInlineSnapshot(`"The subgraph \`subgraph closet\` has no end."`);
  });

  it("blames the line that begins with a link, not the one before", () => {
    const error = grammarError({ first_line: 1, last_line: 1, last_column: 12 }, "Expecting 'A', got 'LINK'");
    expect(describeMistake(error, "flowchart LR\n  --> b", 0)).toMatchObject({ line: 2, column: 3 });
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
