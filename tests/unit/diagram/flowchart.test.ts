import { describe, expect, it } from "vitest";
import { flowchart, type FlowNode, type FlowPlan } from "#diagram/index.ts";

const plan: FlowPlan = {
  direction: "LR",
  zones: [
    { key: "site", label: 'Main "office"' },
    { key: "closet", label: "Closet", parent: "site" },
    { key: "unused", label: "Nothing here" },
  ],
  nodes: [
    { key: "end", label: ["Internet"], shape: "round" },
    {
      key: "sw-01",
      label: ["SW-01", "10.20.1.2"],
      shape: "rect",
      zone: "closet",
      class: "device status-bad",
      href: "/sw-01/?a=1&b=2",
    },
    { key: "nas", label: ["NAS"], shape: "cylinder", zone: "site", title: "Backups" },
    { key: "ask", label: ["Lit?"], shape: "diamond" },
    { key: "hex", label: [""], shape: "hexagon" },
  ],
  edges: [
    { from: "end", to: "sw-01", label: "wan #1", arrow: false },
    { from: "sw-01", to: "nas", class: "trail", style: "thick" },
    { from: "sw-01", to: "ask", style: "dashed", label: "a|b" },
  ],
};

describe("flowchart", () => {
  it("writes Mermaid text", () => {
    expect(flowchart(plan).source).toMatchInlineSnapshot(`
      "flowchart LR
        subgraph z1["Main #34;office#34;"]
          subgraph z2["Closet"]
            n2["SW-01<br/>10.20.1.2"]
          end
          n3[("NAS")]
        end
        n1("Internet")
        n4{"Lit?"}
        n5{{" "}}
        n1 ---|"wan #35;1"| n2
        n2 e2@==> n3
        n2 -.->|"a|b"| n4
        click n2 href "/sw-01/?a=1&b=2"
        class n2 device
        class n2 status-bad
        class e2 trail
      "
    `);
  });

  it("maps keys to ids and hands the tooltips on", () => {
    const { ids, nodes } = flowchart(plan);
    expect([...ids]).toEqual([
      ["end", "n1"],
      ["sw-01", "n2"],
      ["nas", "n3"],
      ["ask", "n4"],
      ["hex", "n5"],
    ]);
    expect(nodes).toEqual([{ id: "n3", title: "Backups" }]);
  });

  it("gives the same text for the same plan", () => {
    expect(flowchart(structuredClone(plan)).source).toBe(flowchart(plan).source);
  });

  it("keeps a link from leaving its quotes", () => {
    const { source } = flowchart(one({ href: '/a"; click n1 call x() "#b;c d' }));
    expect(source).toContain('click n1 href "/a%22%3B%20click%20n1%20call%20x()%20%22#b%3Bc%20d"');
  });

  const broken: [string, FlowPlan][] = [
    ["javascript", one({ href: "javascript:alert(1)" })],
    ["ssh", one({ href: "ssh://10.0.0.1" })],
    ["another host without a scheme", one({ href: "//evil.example" })],
    ["class", one({ class: "end" })],
    ["class with a style", one({ class: "a fill:red" })],
    ["zone", one({ zone: "attic" })],
    ["edge", { ...one({}), edges: [{ from: "a", to: "b" }] }],
    ["key twice", { ...one({}), nodes: [...one({}).nodes, ...one({}).nodes] }],
    [
      "zone in itself",
      {
        ...one({}),
        zones: [
          { key: "x", label: "X", parent: "y" },
          { key: "y", label: "Y", parent: "x" },
        ],
      },
    ],
  ];
  it("refuses a plan that contradicts itself", () => {
    const messages = broken.map(([name, bad]) => `${name}: ${messageOf(() => flowchart(bad))}`);
    expect(messages.join("\n")).toMatchInlineSnapshot(`
      "javascript: A flowchart cannot link to "javascript:alert(1)": only relative and http(s) addresses work.
      ssh: A flowchart cannot link to "ssh://10.0.0.1": only relative and http(s) addresses work.
      another host without a scheme: A flowchart cannot link to "//evil.example": only relative and http(s) addresses work.
      class: "end" cannot be a class in a flowchart.
      class with a style: "fill:red" cannot be a class in a flowchart.
      zone: The flowchart names a zone "attic", which it does not have.
      edge: The flowchart names a node "b", which it does not have.
      key twice: The flowchart has two nodes with the key "a".
      zone in itself: The zone "x" of the flowchart lies inside itself."
    `);
  });
});

function one(extra: Partial<FlowNode>): FlowPlan {
  return { direction: "TB", nodes: [{ key: "a", label: ["A"], shape: "rect", ...extra }], edges: [] };
}

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : "not an error";
  }
  return "accepted";
}
