import { afterAll, describe, expect, it } from "vitest";
import { closeRenderer, drawAuthorDiagram } from "#diagram/index.ts";
import { compileText } from "#markdown/compile-text.ts";

const page = { file: "clients/reef-optics/runbooks/dark.mdx", isRunbook: false };

afterAll(closeRenderer);

describe("compileText", () => {
  it("leaves facts, components and links to runbooks to whoever renders it", async () => {
    const body = [
      "Ask at **{outlet.label}**, then [start](../../../library/network/desk-has-no-network.mdx#swap-the-cable).",
      '<Note title="Late">Not after *five*.</Note>',
    ].join("\n\n");
    expect(await compileText(body, page)).toMatchInlineSnapshot(`
      [
        "<p>Ask at <strong>",
        {
          "children": [],
          "component": "Fact",
          "props": {
            "path": "outlet.label",
          },
        },
        "</strong>, then ",
        {
          "children": [
            "start",
          ],
          "component": "RunbookLink",
          "props": {
            "anchor": "swap-the-cable",
            "name": "network/desk-has-no-network",
          },
        },
        ".</p>
      ",
        {
          "children": [
            "Not after <em>five</em>.",
          ],
          "component": "Note",
          "props": {
            "title": "Late",
          },
        },
      ]
    `);
  });

  it("gives a block that is alone on its line no paragraph, and a fact that is alone one", async () => {
    expect(await compileText("<Stop>Call us.</Stop>\n\n{device.ip}\n\n{/* nobody sees this */}", page))
      .toMatchInlineSnapshot(`
      [
        {
          "children": [
            "Call us.",
          ],
          "component": "Stop",
          "props": {},
        },
        "
      <p>",
        {
          "children": [],
          "component": "Fact",
          "props": {
            "path": "device.ip",
          },
        },
        "</p>",
      ]
    `);
  });

  it("leads links to pictures and files to their copies, and leaves addresses of the web alone", async () => {
    const text =
      "[Plan](./plan.pdf) [Rack](../rack.jpg#x) [manual](https://a.example/x.pdf) [mail](mailto:a@b.example)";
    expect(await compileText(text, page)).toMatchInlineSnapshot(`
      [
        "<p><a href="/files/clients/reef-optics/runbooks/plan.pdf">Plan</a> <a href="/pictures/clients/reef-optics/rack.jpg">Rack</a> <a href="https://a.example/x.pdf">manual</a> <a href="mailto:a@b.example">mail</a></p>",
      ]
    `);
  });

  it("leads links between files to the site, and pictures to their copies", async () => {
    expect(await compileText("[Switch](../equipment/sw-01.mdx#lights) ![Rack](../rack.jpg)", page))
      .toMatchInlineSnapshot(`
      [
        "<p><a href="/clients/reef-optics/equipment/sw-01/#lights">Switch</a> <img src="/pictures/clients/reef-optics/rack.jpg" alt="Rack"></p>",
      ]
    `);
  });

  it("shapes a runbook's steps, with the anchors that its graph has", async () => {
    const body =
      "First look.\n\n## Is it lit?\n\nLook at {device.name}.\n\n- [Yes](#resolved)\n- [No](#escalate)";
    expect(await compileText(body, { ...page, isRunbook: true })).toMatchInlineSnapshot(`
      [
        "<div class="opening"><p>First look.</p>
      </div><section class="step"><h2 id="is-it-lit">Is it lit?</h2>
      <p>Look at ",
        {
          "children": [],
          "component": "Fact",
          "props": {
            "path": "device.name",
          },
        },
        ".</p>
      <ul class="answers">
      <li><a href="#resolved">Yes</a></li>
      <li><a href="#escalate">No</a></li>
      </ul></section>",
      ]
    `);
  });

  it("refuses what the check refuses, with the place and the way out", async () => {
    await expect(
      compileText("Fine.\n\n<script>alert(1)</script>", page),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: clients/reef-optics/runbooks/dark.mdx, line 3:1 of its text: <script> is raw HTML, which content may not hold. Fix: write it in Markdown, or put a backslash before "<" if it is just text: \\<.]`,
    );
    await expect(compileText("a { b", page)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: clients/reef-optics/runbooks/dark.mdx, line 1:3 of its text: The "{" that opens here is not closed. Fix: write a fact as {client.name}; put a backslash before a brace that is just text: \\{.]`,
    );
    await expect(
      compileText("```mermaid\nflowchart LR\n  a --> b\n  click a call x()\n```", page),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: clients/reef-optics/runbooks/dark.mdx, line 4:3 of its text: The diagram has a \`click\` statement; diagrams in pages have no links of their own. Fix: put the link into the text below the diagram.]`,
    );
  });

  it("draws diagrams between tildes and in lists with the very picture of the check", async () => {
    const source = "flowchart LR\n  a --> b\n  a ~~~ c";
    const drawn = await drawAuthorDiagram(source);
    const svg = "picture" in drawn ? drawn.picture.svg : "none";
    for (const body of [
      `~~~mermaid\n${source}\n~~~`,
      `- x\n\n  \`\`\`mermaid\n${source.replace(/^/gm, "  ")}\n  \`\`\``,
    ])
      expect(await compileText(body, page)).toContainEqual(expect.stringContaining(svg));
    await expect(
      compileText("~~~mermaid\nflowchart LR\n  a ~~ b\n~~~", page),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: clients/reef-optics/runbooks/dark.mdx, line 3:5 of its text: "~~" in \`a ~~ b\` is not a link. Fix: write \`-->\`, as in \`a --> b\`, or \`~~~\` for a link that is not drawn: \`a ~~~ b\`.]`,
    );
  });

  it("lets nothing of the text become markup", async () => {
    expect(await compileText('1 \\< 2 & `<b>` "x" \\{y}', page)).toMatchInlineSnapshot(`
      [
        "<p>1 &#x3C; 2 &#x26; <code>&#x3C;b></code> "x" {y}</p>",
      ]
    `);
  });
});
