import { describe, expect, it } from "vitest";
import { checkAuthorDiagram } from "#diagram/author.ts";

describe("checkAuthorDiagram", () => {
  it.each([
    "flowchart LR\n  a --> b",
    "graph TD;\n  a-->b;",
    '%% a comment with click and style\n\nflowchart TB\n  a["click here; style it"] -->|yes| b("x < y<br/>z")',
    "flowchart LR\n  a <--> b\n  subgraph closet\n    c:::status-bad\n  end\n  class a,b trail",
    "flowchart",
  ])("accepts %j", (source) => {
    expect(checkAuthorDiagram(source)).toEqual([]);
  });

  it("says what is wrong, where, and how to mend it", () => {
    const source = [
      "%%{init: {'theme': 'dark'}}%%",
      "sequenceDiagram",
      '  a["<b>bold</b>"] --> b([pill])',
      '  click a "https://a.example"',
      "  style a fill:#f00",
      "  a --> b; linkStyle 0 stroke:red",
      '  c@{ img: "https://a.example/x.png" }',
    ].join("\n");
    expect(render(source)).toMatchInlineSnapshot(`
      "1:3: The diagram has a \`%%{ … }\` directive, which would change the settings of all diagrams.
         Fix: remove it. Colours and type come from the site.
      2:1: The diagram starts with \`sequenceDiagram\`; only flowcharts can be drawn.
         Fix: start it with \`flowchart LR\` (left to right) or \`flowchart TB\` (top to bottom).
      3:7: A label contains the HTML tag \`<b>\`.
         Fix: remove the tag. \`<br/>\` is the only one that works; for a plain \`<\` write \`#60;\`.
      3:25: The diagram has a stadium shape, \`([ … ])\`, which costs 44 KB each time.
         Fix: use the rounded shape: \`a("text")\`.
      4:3: The diagram has a \`click\` statement; diagrams in pages have no links of their own.
         Fix: put the link into the text below the diagram.
      5:3: The diagram has a \`style\` statement, which sets colours that may not be readable in print or in the dark.
         Fix: use one of the site's classes: \`class a status-bad\` or \`a:::status-bad\` (also status-ok, status-warn, trail).
      6:12: The diagram has a \`linkStyle\` statement, which sets colours that may not be readable in print or in the dark.
         Fix: use one of the site's classes: \`class a status-bad\` or \`a:::status-bad\` (also status-ok, status-warn, trail).
      7:4: The diagram describes a shape by \`@{ … }\`, which can load pictures from other servers.
         Fix: use brackets: \`a["text"]\`, \`a("rounded")\`, \`a{"question"}\`, \`a[("storage")]\`."
    `);
  });

  it("wants a first line that names a direction", () => {
    const sources = ["", "\n%% only a comment\n", "---\nconfig: {}\n---\nflowchart LR", "flowchart sideways"];
    expect(sources.map(render).join("\n")).toMatchInlineSnapshot(`
      "1:1: The diagram is empty.
         Fix: start it with \`flowchart LR\` or \`flowchart TB\`, then one link for each line: \`a --> b\`.
      1:1: The diagram is empty.
         Fix: start it with \`flowchart LR\` or \`flowchart TB\`, then one link for each line: \`a --> b\`.
      1:1: The diagram starts with front matter (\`---\`), which would change its settings.
         Fix: remove all down to the second \`---\` and start with \`flowchart LR\` or \`flowchart TB\`.
      1:1: The diagram's first line is \`flowchart sideways\`, which names no direction that Mermaid knows.
         Fix: start it with \`flowchart LR\` (left to right) or \`flowchart TB\` (top to bottom)."
    `);
  });

  it.each(['a["%%{init: {}}%%"]', "%% note %%{init: {}}%%"])("finds a directive anywhere: %j", (line) => {
    expect(checkAuthorDiagram(`flowchart LR\n${line}`).map((finding) => finding.line)).toEqual([2]);
  });

  it("limits the size in bytes", () => {
    expect(render(`flowchart LR\n  a["${"ö".repeat(10_240)}"]`)).toMatchInlineSnapshot(`
      "1:1: The diagram has 20500 bytes; the limit is 20480.
         Fix: split it into an overview and one diagram for each part."
    `);
  });

  it("limits the number of nodes, not of links", () => {
    const chain = (count: number) =>
      Array.from({ length: count }, (_, n) => `n${n}["Node ${n}"] -->|to the next| n${n + 1}`);
    expect(checkAuthorDiagram(`flowchart LR\n${[...chain(199), ...chain(199)].join("\n")}`)).toEqual([]);
    expect(render(`flowchart LR\n${chain(200).join("\n")}`)).toMatchInlineSnapshot(`
      "1:1: The diagram has about 201 nodes; the limit is 200, and beyond 40 it is hard to read.
         Fix: split it into an overview and one diagram for each part."
    `);
  });
});

function render(source: string): string {
  return checkAuthorDiagram(source)
    .map(({ line, column, message, fix }) => `${line}:${column}: ${message}\n   Fix: ${fix}`)
    .join("\n");
}
