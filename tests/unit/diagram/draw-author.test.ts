import { afterAll, describe, expect, it } from "vitest";
import { closeRenderer, drawAuthorDiagram } from "#diagram/index.ts";

afterAll(closeRenderer);

async function tell(source: string): Promise<string[]> {
  const drawn = await drawAuthorDiagram(source);
  return "picture" in drawn
    ? ["drawn"]
    : drawn.findings.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("drawAuthorDiagram", () => {
  it("tells every mistake at once, each line being a statement of its own", async () => {
    expect(await tell("flowchart LR\n  a[One --> b\n  b{Two --> c\n  c -> d\n  click a href\n  d --> e"))
      .toMatchInlineSnapshot(`
      [
        "2:4 The line \`a[One --> b\` opens "[" and does not close it.",
        "3:4 The line \`b{Two --> c\` opens "{" and does not close it.",
        "4:5 "->" in \`c -> d\` is not a link.",
        "5:3 The diagram has a \`click\` statement; diagrams in pages have no links of their own.",
      ]
    `);
  });

  it("tells no consequence of a mistake that others hang on", async () => {
    expect(await tell("flowchart LR\n  subgraph a b c\n  a --> b\n  end\n  b -> c")).toMatchInlineSnapshot(`
      [
        "5:5 "->" in \`b -> c\` is not a link.",
      ]
    `);
    expect(await tell("sequenceDiagram\n  A->>B: hi")).toHaveLength(1);
    expect(await tell('flowchart LR\n  a["One --> b\n  b["Two"] --> c')).toHaveLength(1);
    expect(await tell("flowchart LR\n  a -> b")).toHaveLength(1);
  });

  it("draws what has none", async () => {
    expect(await tell("flowchart LR\n  a --> b")).toEqual(["drawn"]);
  });

  it("draws nothing for a link of tildes but the words on it", async () => {
    const source = "flowchart LR\n  a --> b\n  a ~~~ c ~~~ d\n  b e1@~~~~ d\n  c ~~~|apart| b";
    const drawn = await drawAuthorDiagram(source);
    const svg = "picture" in drawn ? drawn.picture.svg : "";
    expect(svg.match(/class="node"/g)).toHaveLength(4);
    expect([...svg.matchAll(/<path [^>]*?class="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "arrow",
      "edge",
    ]);
    expect(svg.match(/<path /g)).toHaveLength(2);
    expect(svg.match(/class="edge-label"/g)).toHaveLength(1);
    expect(svg).toContain(">apart</text>");
  });

  it("tells what is wrong with a link of tildes at its own line", async () => {
    expect(await tell("flowchart LR\n  a ~~ b\n  a ~~~> b\n  a --> b\n  a ~~~")).toMatchInlineSnapshot(`
      [
        "2:5 "~~" in \`a ~~ b\` is not a link.",
        "3:5 "~~~>" in \`a ~~~> b\` is not a link.",
        "5:5 The link at the end of \`a ~~~\` leads to nothing.",
      ]
    `);
    expect(await tell("flowchart LR\n  ~~~ b\n  b --> c")).toMatchInlineSnapshot(`
      [
        "2:3 The link at the beginning of \`~~~ b\` comes from nothing.",
      ]
    `);
  });
});
