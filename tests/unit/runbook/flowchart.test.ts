import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowchart } from "#diagram/index.ts";
import { toFlowchart } from "#runbook/flowchart.ts";
import { movesOf } from "#runbook/graph.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { anyGraph } from "./samples.ts";

const graph = readRunbook(`## Is there a light beside the plug at the computer?

- [Yes](#restart-it)
- [No](#escalate)
- [Cannot see](#escalate)
- [Everywhere](../network/internet-down.mdx)

## Restart it

Wait.

## Escalate?

- [Works](#resolved)
- [Not](#visit)
- [Gone](#gone)
`);

describe("toFlowchart", () => {
  it("draws questions, instructions, endings and hand-overs", () => {
    const { plan } = toFlowchart(graph, {
      titleRunbook: () => "The internet is down",
    });
    expect(flowchart(plan).source).toMatchInlineSnapshot(`
      "%%{init: {"elk": {"mergeEdges": true}}}%%
      flowchart TB
        n1("1 Is there a light beside<br/>the plug at the computer?")
        n2["2 Restart it"]
        n3("3 Escalate?")
        n4["No · Cannot see: Escalate<br/>Everywhere: The internet is down"]
        n5["Works: Resolved<br/>Not: Plan a visit<br/>Gone: Nowhere (#35;gone)"]
        n1 --- n4
        n1 -->|"Yes"| n2
        n2 --> n3
        n3 --- n5
        click n1 href "#is-there-a-light-beside-the-plug-at-the-computer"
        click n2 href "#restart-it"
        click n3 href "#escalate"
        class n1,n2,n3 step
        class n1 first-step
        class n4,n5 exits
      "
    `);
  });

  it("says the same in words", () => {
    const { words } = toFlowchart(graph);
    expect(
      words.map(
        ({ title, ways }) =>
          `${title} ${ways.map(({ answer, to }) => `${answer ?? "then"}: ${to}`).join("; ")}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "Is there a light beside the plug at the computer? Yes: Restart it; No: Escalate; Cannot see: Escalate; Everywhere: network/internet-down",
        "Restart it then: Escalate?",
        "Escalate? Works: Resolved; Not: Plan a visit; Gone: Nowhere (#gone)",
      ]
    `);
  });

  it("draws each step once and says each way once, as a line or in a stub, whatever the graph", () => {
    fc.assert(
      fc.property(anyGraph(), (any) => {
        const { plan } = toFlowchart(any);
        expect(flowchart(plan).ids.size).toBe(plan.nodes.length);
        expect(plan.nodes.slice(0, any.steps.length).map(({ key }) => key)).toEqual(
          any.steps.map(({ id }) => `#${id}`),
        );
        for (const step of any.steps) {
          const lines = plan.edges.filter(({ from, to }) => from === `#${step.id}` && to.startsWith("#"));
          const stub = plan.nodes.find(({ key }) => key === `exits ${step.id}`)?.label.join(" ") ?? "";
          const unsaid = movesOf(step).filter(({ label, to }) => {
            const isLine = to.to === "step" && lines.some((line) => line.to === `#${to.step}`);
            return !isLine && !stub.includes(label ?? "");
          });
          expect(unsaid).toEqual([]);
        }
      }),
    );
  });

  it("leaves no step without a line that another leads to further up", () => {
    fc.assert(
      fc.property(anyGraph(), (any) => {
        const { plan } = toFlowchart(any);
        const drawn = new Set(plan.edges.map(({ to }) => to));
        for (const [place, step] of any.steps.entries())
          for (const { to } of movesOf(step)) {
            const target = to.to === "step" ? any.steps.findIndex(({ id }) => id === to.step) : -1;
            if (target > place) expect(drawn).toContain(`#${any.steps[target]?.id}`);
          }
      }),
    );
  });

  it("says where a way leads that is back up or far down the page", () => {
    const steps = ["One", "Two", "Three", "Four", "Five", "Six"].map((title) => `## ${title}\n\nWait.`);
    const { plan } = toFlowchart(
      readRunbook(
        `## Start\n\n- [Far](#six)\n- [Near](#one)\n\n${steps.join("\n\n")}\n\n- [Again](#start)\n- [Done](#resolved)\n`,
      ),
    );
    expect(plan.nodes.filter(({ key }) => key.startsWith("exits")).map(({ label }) => label)).toEqual([
      ["Far: go to\u00a07"],
      ["Again: go to\u00a01", "Done: Resolved"],
    ]);
  });
});
