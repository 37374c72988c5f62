import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandPorts as expandRange } from "#network/port-names.ts";
import { runRule, sayRule } from "./samples.ts";

const NETWORK = "clients/harbor/network.mdx";
const PANEL_2 = { "clients/harbor/equipment/pp-02.mdx": 'type: patch-panel\nports: ["1-24"]' };
const clashes = (network: string, more: Record<string, string> = {}): string[] =>
  runRule("port/two-cables", { [NETWORK]: network, ...PANEL_2, ...more }).map(({ message }) => message);

describe("port/two-cables", () => {
  it("takes the front and the back of a panel's port for two", () => {
    expect(
      clashes("outlets: [{ label: A, run: [pp-01/1, sw-01/1] }]\nlinks: [{ from: pp-01/1, to: sw-01/2 }]"),
    ).toEqual(["The port pp-01/1 holds two cables: one of outlet A, and one of the link pp-01/1 – sw-01/2."]);
    expect(
      clashes(
        'outlets: [{ label: A, run: [pp-01/1, sw-01/1] }]\nlinks: [{ from: "pp-01/1:rear", to: sw-01/2 }]',
      ),
    ).toEqual([
      "The back of pp-01/1 holds two cables: one of outlet A, and one of the link pp-01/1:rear – sw-01/2.",
    ]);
    expect(
      clashes("outlets: [{ label: A, run: [pp-01/1] }]\nlinks: [{ from: pp-01/1, to: sw-01/2 }]"),
    ).toEqual([]);
  });

  it("follows a run through several panels, using both sides of each", () => {
    const run = "outlets: [{ label: A, run: [pp-02/1, pp-01/1, sw-01/1] }]";
    expect(clashes(run)).toEqual([]);
    for (const side of ["pp-02/1", "pp-01/1", '"pp-02/1:rear"', '"pp-01/1:rear"', "sw-01/1"])
      expect(clashes(`${run}\nlinks: [{ from: ${side}, to: fw-01/9 }]`)).toHaveLength(1);
  });

  it("lets a tie cable be written as a link too, if it joins the same two sides", () => {
    const run = "outlets: [{ label: A, run: [pp-02/1, pp-01/1, sw-01/1] }]";
    expect(clashes(`${run}\nlinks: [{ from: "pp-01/1:rear", to: pp-02/1 }]`)).toEqual([]);
  });

  it("passes a panel from its front to its back where the run says so", () => {
    const run = 'outlets: [{ label: A, run: ["pp-02/1:rear", sw-01/1] }]';
    expect(clashes(`${run}\nlinks: [{ from: "pp-02/1:rear", to: sw-01/1 }]`)).toEqual([]);
    expect(clashes(`${run}\nlinks: [{ from: pp-02/1, to: sw-01/1 }]`)).toEqual([
      "The port pp-02/1 holds two cables: one of outlet A, and one of the link pp-02/1 – sw-01/1.",
      "The port sw-01/1 holds two cables: one of outlet A, and one of the link pp-02/1 – sw-01/1.",
    ]);
  });

  it("reports two outlets on one cable once, at the panel", () => {
    expect(
      clashes("outlets: [{ label: A, run: [pp-01/1, sw-01/1] }, { label: B, run: [pp-01/1, sw-01/1] }]"),
    ).toEqual(["The back of pp-01/1 holds two cables: one of outlet A, and one of outlet B."]);
  });

  it("takes unknown for no cable, and a planned or wireless link for none in a port", () => {
    expect(
      clashes(
        "outlets: [{ label: A, run: [pp-01/1, unknown] }, { label: B, run: [unknown, sw-01/1] }, { label: C, run: [unknown] }]",
      ),
    ).toEqual([]);
    const link = (status: string): string =>
      `links: [{ from: sw-01/1, to: fw-01/1 }, { from: sw-01/1, to: fw-01/2, ${status} }]`;
    expect(clashes(link("status: planned"))).toEqual([]);
    expect(clashes(link("medium: wireless"))).toEqual([]);
    expect(clashes(link("medium: copper"))).toHaveLength(1);
    expect(clashes(link("status: broken"))).toHaveLength(1);
  });

  it("counts the strands of a rear port one by one", () => {
    const strands = (positions: [number, number]): Record<string, string> => ({
      "clients/harbor/equipment/fp-01.mdx": `type: patch-panel\nports: [{ name: "1", rear: R1, position: ${positions[0]} }, { name: "2", rear: R1, position: ${positions[1]} }]`,
    });
    const runs = "outlets: [{ label: A, run: [fp-01/1, sw-01/1] }, { label: B, run: [fp-01/2, sw-01/2] }]";
    expect(clashes(runs, strands([1, 2]))).toEqual([]);
    expect(clashes(runs, strands([1, 1]))).toHaveLength(1);
  });

  it("counts what is plugged into an outlet by a port of its own", () => {
    expect(
      clashes("outlets: [{ label: A, device: fw-01/1 }]\nlinks: [{ from: fw-01/1, to: sw-01/1 }]"),
    ).toHaveLength(1);
  });
});

describe("port/unknown", () => {
  it("knows ranges, details and the backs of panels, and asks nothing of devices that list none", () => {
    expect(
      sayRule("port/unknown", {
        ...PANEL_2,
        "clients/harbor/equipment/sw-01.mdx":
          'ports: ["1-24", "sfp1-sfp4", { name: mgmt }]\naddresses: [{ ip: 10.20.10.2, port: mgnt }]',
        [NETWORK]:
          'outlets: [{ label: A, run: [pp-02/25, sw-01/24] }]\nlinks: [{ from: sw-01/sfp5, to: fw-01/anything }, { from: sw-01/mgmt, to: "pp-02/3:rear" }, { from: "sw-01/1:rear", to: unknown }]',
      }),
    ).toMatchInlineSnapshot(`
      "clients/harbor/equipment/sw-01.mdx:11:11  warning  port/unknown
        addresses[0].port is "mgnt", but sw-01 lists no port "mgnt".
        Fix: did you mean "mgmt"?

      clients/harbor/network.mdx:12:9  warning  port/unknown
        outlets[0].run[0] is "pp-02/25", but pp-02 lists no port "25".
        Fix: use one of its ports (1, 2, 3, … or 24), or add the port to its page.

      clients/harbor/network.mdx:15:11  warning  port/unknown
        links[0].from is "sw-01/sfp5", but sw-01 lists no port "sfp5".
        Fix: did you mean "sfp1", "sfp2" or "sfp3"?

      clients/harbor/network.mdx:19:11  warning  port/unknown
        links[2].from is "sw-01/1:rear", but only a patch panel's ports have a rear.
        Fix: write "sw-01/1"."
    `);
  });
});

describe("port/self-link", () => {
  it("finds a run that passes a port twice", () => {
    expect(
      sayRule("port/self-link", { [NETWORK]: "outlets: [{ label: A, run: [pp-01/1, sw-01/1, pp-01/1] }]" }),
    ).toMatchInlineSnapshot(`
      "clients/harbor/network.mdx:14:9  warning  port/self-link
        The run of outlet A passes "pp-01/1" twice.
        Fix: name each port once, in the order from the outlet to the switch."
    `);
  });
});

describe("expandRange", () => {
  it.each([
    ["1-3", ["1", "2", "3"]],
    ["sfp1-sfp2", ["sfp1", "sfp2"]],
    ["1/0/1-1/0/3", ["1/0/1", "1/0/2", "1/0/3"]],
    ["08-10", ["08", "09", "10"]],
    ["wan", ["wan"]],
    ["wan-1", ["wan-1"]],
    ["3-1", ["3-1"]],
    ["1-99999", ["1-99999"]],
    ["a1-b3", ["a1-b3"]],
  ])("reads %s", (range, names) => {
    expect(expandRange(range)).toEqual(names);
  });

  it("gives as many names as the range counts, all different", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "sfp", "1/0/"), fc.nat(500), fc.nat(200), (prefix, from, more) => {
        const names = expandRange(`${prefix}${from}-${prefix}${from + more}`);
        expect(new Set(names).size).toBe(more + 1);
        expect(names.at(-1)).toBe(`${prefix}${from + more}`);
      }),
      { numRuns: 50 },
    );
  });
});
