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
      linkRunbook: (name) => `/clients/harbor/runbooks/${name}/`,
      titleRunbook: () => "The internet is down",
    });
    expect(flowchart(plan).source).toMatchInlineSnapshot(`
      "flowchart TB
        n1("Is there a light beside<br/>the plug at the computer?")
        n2["Restart it"]
        n3("Escalate?")
        n4{{"Escalate"}}
        n5[["The internet is down"]]
        n6{{"Resolved"}}
        n7{{"Plan a visit"}}
        n8[/"Nowhere (#35;gone)"/]
        n1 -->|"Yes"| n2
        n1 -->|"No · Cannot see"| n4
        n1 -->|"Everywhere"| n5
        n2 --> n3
        n3 -->|"Works"| n6
        n3 -->|"Not"| n7
        n3 -->|"Gone"| n8
        click n1 href "#is-there-a-light-beside-the-plug-at-the-computer"
        click n2 href "#restart-it"
        click n3 href "#escalate"
        click n5 href "/clients/harbor/runbooks/network/internet-down/"
        class n1,n2,n3 step
        class n1 first-step
        class n4,n6,n7 ending
        class n4 status-warn
        class n5 hand-over
        class n6 status-ok
        class n8 status-bad
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

  it("has each step and each way on once, whatever the graph", () => {
    fc.assert(
      fc.property(anyGraph(), (any) => {
        const { plan, stepOf } = toFlowchart(any);
        expect(flowchart(plan).ids.size).toBe(plan.nodes.length);
        expect([...stepOf.values()]).toEqual(any.steps.map(({ id }) => id));
        const ways = any.steps.flatMap((step) =>
          movesOf(step).map(({ to }) => `${step.id} ${JSON.stringify(to)}`),
        );
        expect(plan.edges.length).toBe(new Set(ways).size);
      }),
    );
  });
});
