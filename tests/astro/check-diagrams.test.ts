import { expect, it } from "vitest";
import { formatText } from "#check/reporters/format-text.ts";
import { runCheck } from "#check/run-check.ts";
import { compileText } from "#markdown/compile-text.ts";
import { layOver, today } from "../unit/check/samples.ts";

const AP = "clients/harbor/equipment/ap-01.mdx";
const TEXT = [
  "```mermaid",
  "flowchart LR",
  "  a --> b",
  "  b --> c[Three",
  "```",
  "",
  "- In a list:",
  "",
  "  ```mermaid",
  "  flowchart LR",
  "    x --> y",
  "    y --",
  "  ```",
  "",
  "```mermaid",
  "flowchart LR",
  "  fine --> too",
  "```",
  "",
].join("\n");

it("the check draws every diagram, and tells each one's mistake at its line and column", async () => {
  const { sources } = layOver({ [AP]: `vendor: Ubiquiti\n---\n${TEXT}` });
  const { findings } = await runCheck(sources, [], { today });
  expect(formatText(findings, { prefix: "content/", colour: false })).toMatchInlineSnapshot(`
    "content/clients/harbor/equipment/ap-01.mdx:11:10  error  diagram/refused
      The line \`b --> c[Three\` opens "[" and does not close it.
      Fix: close it, as in \`b --> c[Three]\`.

    content/clients/harbor/equipment/ap-01.mdx:19:7  error  diagram/refused
      The link at the end of \`y --\` leads to nothing.
      Fix: name the node it leads to, as in \`y --> b\`, or remove it.

    "
  `);
});

it("the site refuses the same diagram in the same words", async () => {
  await expect(compileText(TEXT, { file: AP, isRunbook: false })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: clients/harbor/equipment/ap-01.mdx, line 4:10 of its text: The line \`b --> c[Three\` opens "[" and does not close it. Fix: close it, as in \`b --> c[Three]\`.]`,
  );
});
