import { describe, expect, it } from "vitest";
import { flowchart } from "#diagram/index.ts";
import {
  buildLadder,
  commonCause,
  findLoops,
  findPart,
  findPowerLoops,
  findRivalServers,
  findUncabled,
  impact,
  indexReach,
  overviewMap,
  switchMap,
  toNetworkJson,
} from "#network/index.ts";
import { writeCause, writeImpact } from "#network/write-answers.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import { verifyRunbook } from "#runbook/verify.ts";
import { makeClient, makeGraph } from "./make-client.ts";
import { runAsk } from "#network/run-ask.ts";

/** A desk's outlet, its switch, and the server behind that hands out addresses: the story the book exists for. */
const facts: Parameters<typeof makeGraph> = [
  {
    "fw-01": { type: "firewall", power: { from: "ups-01" }, addresses: [{ ip: "10.20.10.1", vlan: 10 }] },
    "modem-01": { type: "modem", power: { from: "ups-01" } },
    "sw-01": {
      type: "switch",
      power: [{ from: "ups-01" }, { from: "ups-02" }],
      lights: [{ looks: "steady white", means: "normal" }],
    },
    "sw-02": { type: "switch", power: { from: "ups-01", outlet: "4" } },
    "srv-01": {
      type: "server",
      addresses: [{ ip: "10.20.10.10", vlan: 10 }],
      restart: { safe: false, how: "By us, {at lunch}.", affects: "Everyone" },
    },
    "vm-01": { type: "server", runsOn: "srv-01" },
    "ups-01": { type: "ups" },
    "ups-02": { type: "ups" },
    "pp-01": { type: "patch-panel", ports: ["1-4"] },
    "ap-01": { type: "access-point", power: { from: "sw-02", outlet: "9" } },
  },
  {
    vlans: [
      { id: 10, name: "Staff", subnet: "10.20.10.0/24", gateway: "fw-01", dhcp: "srv-01", dns: ["fw-01"] },
    ],
    wifi: [{ ssid: "Harbor-Staff", vlan: 10 }],
    outlets: [
      { label: "D-1", run: ["pp-01/1", "sw-01/1"], vlan: 10, room: "Front", serves: "Reception *PC*" },
      {
        label: "D-2",
        run: ["pp-01/2", "sw-01/2"],
        vlan: 10,
        room: "Front",
        tested: { on: "2026-11-10", result: "pass" },
      },
      { label: "D-3", run: ["pp-01/3", "sw-02/3"], vlan: 10, room: "Back" },
      { label: "D-4", run: ["pp-01/4", "unknown"], vlan: 10, room: "Back" },
    ],
    links: [
      { from: "fw-01/wan", to: "modem-01/1" },
      { from: "fw-01/lan", to: "sw-01/48", label: "UPLINK" },
      { from: "sw-01/47", to: "sw-02/47" },
      { from: "srv-01/1", to: "sw-01/40" },
      { from: "srv-01/2", to: "sw-02/40" },
      { from: "ap-01/lan", to: "sw-02/9" },
    ],
  },
  {
    circuits: [{ id: "wan1", provider: "Spectrum", modem: "modem-01" }],
    services: [{ id: "charts", name: "Charts", type: "business-app", runsOn: "vm-01" }],
  },
];
const graph = makeGraph(...facts);

describe("impact", () => {
  it("names desks, rooms, services and Wi-Fi, and what goes on by a second path", () => {
    expect(writeImpact(impact(graph, ["sw-02"]))).toMatchInlineSnapshot(`
      "If SW-02 fails:
      - No network at D-3.
      - No power: AP-01.
      - Wi-Fi Harbor-Staff is gone."
    `);
  });
  it("lets a second power supply carry on", () => {
    expect(writeImpact(impact(graph, ["ups-02"]))).toMatchInlineSnapshot(`
      "If UPS-02 fails:
      - Nobody notices.
      - SW-01 still has power from UPS-01."
    `);
  });
  it("takes a line's end for what it is", () => {
    expect(writeImpact(impact(graph, ["circuit:wan1"]))).toMatchInlineSnapshot(`
      "If Spectrum line fails:
      - D-1 (Reception *PC*), D-2, D-3 and Wi-Fi Harbor-Staff have no internet.
      - No working way is documented for D-4; it may be affected too."
    `);
  });
  it("says no more from the JSON than from the graph, and no less", () => {
    // `as`: JSON gives back what was put in.
    const sent = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));
    const reach = indexReach(sent(toNetworkJson(graph)) as ReturnType<typeof toNetworkJson>);
    for (const part of reach.json.parts)
      expect(sent(impact(reach, [part.key]))).toEqual(sent(impact(graph, [part.key])));
  });
});

describe("common cause", () => {
  it("clears what a working desk needs, but not the address service", () => {
    expect(writeCause(commonCause(graph, ["@D-1", "@D-3"], ["@D-2"]))).toMatchInlineSnapshot(`
      "2 parts explain all of D-1 and D-3, most specific first.
      1. Address service (DHCP) on SRV-01 (D-2 and Wi-Fi Harbor-Staff would be down too)
         On a computer that does not work, read its IPv4 address: one that starts with 169.254 means that nobody hands out addresses.
         Try Wi-Fi Harbor-Staff too: off the network for ten seconds and back. If it gets an address again, it is not Address service (DHCP) on SRV-01.
         That D-2 works does not clear it: a computer keeps its address for days.
      2. SRV-01 (D-2, Charts, Wi-Fi Harbor-Staff and VM-01 would be down too)
         Look at SRV-01: is any light on it lit?
         Ask whether Charts works: if so, it is not SRV-01.
         That D-2 works does not clear it: a computer keeps its address for days.
      Cleared: VLAN 10 Staff (D-2 works); FW-01 (D-2 works); Power of FW-01 from UPS-01 (D-2 works); UPS-01 (D-2 works); SW-01 (D-2 works); PP-01 (D-2 works); cable “UPLINK” from FW-01 port lan to SW-01 port 48 (D-2 works); MODEM-01 (D-2 works); Power of MODEM-01 from UPS-01 (D-2 works); Spectrum line (D-2 works); cable from FW-01 port wan to MODEM-01 port 1 (D-2 works); Name service (DNS) on FW-01 (D-2 works)."
    `);
  });
  it("puts the most specific first", () => {
    expect(commonCause(graph, ["@D-3", "ap-01"]).suspects.map(({ part, downCount }) => [part.key, downCount]))
      .toMatchInlineSnapshot(`
        [
          [
            "sw-02",
            1,
          ],
          [
            "power:sw-02/1",
            2,
          ],
          [
            "cable:10",
            2,
          ],
          [
            "modem-01",
            3,
          ],
          [
            "cable:8",
            3,
          ],
          [
            "circuit:wan1",
            3,
          ],
          [
            "fw-01",
            4,
          ],
          [
            "power:modem-01/1",
            4,
          ],
          [
            "cable:9",
            4,
          ],
          [
            "power:fw-01/1",
            5,
          ],
          [
            "sw-01",
            6,
          ],
          [
            "ups-01",
            7,
          ],
        ]
      `);
  });
  it("says when too little is known", () => {
    expect(commonCause(graph, ["@D-4"]).undocumented.map(({ name }) => name)).toEqual(["D-4"]);
  });
});

describe("a ladder", () => {
  it.each(["D-1", "D-2", "D-3", "D-4"])("of %s is a runbook without a fault", (label) => {
    const ladder = buildLadder(graph, label);
    const runbook = readRunbook(ladder?.body ?? "");
    expect(verifyRunbook(runbook, { editions: ["help-desk", "in-house"], runbooks: new Set() })).toEqual([]);
    expect(runbook.steps.length).toBeGreaterThan(5);
    expect(ladder?.body).not.toMatch(/\{at lunch\}/);
  });
  it("skips the wall where it was tested, and asks for a visit where it was not", () => {
    const answers = (label: string) =>
      /\[In place, still dark\]\((.*)\)/.exec(buildLadder(graph, label)?.body ?? "")?.[1];
    expect([answers("D-1"), answers("D-2")]).toEqual(["#visit", "#is-the-switch-port-set-right"]);
  });
  it("exists for an outlet that nobody has traced", () => {
    const untraced = makeGraph({}, { outlets: [{ label: "X-1" }] });
    expect(buildLadder(untraced, "X-1")?.title).toBe("Outlet X-1 is dead");
  });
  it("does not exist for an outlet that does not", () => {
    expect(buildLadder(graph, "D-9")).toBeNull();
  });
});

describe("maps", () => {
  it("draws the site with counts, and a switch with its rooms", () => {
    expect(flowchart(overviewMap(graph).plan).source).toMatchInlineSnapshot(`
      "flowchart TB
        n1("Internet")
        n2["FW-01<br/>10.20.10.1"]
        n3["MODEM-01<br/>modem<br/>Spectrum"]
        n4["SW-01<br/>switch<br/>2 outlets"]
        n5["SW-02<br/>switch<br/>1 outlet, 1 access point"]
        n6["SRV-01<br/>10.20.10.10"]
        n1 --- n3
        n3 --- n2
        n2 --- n4
        n4 --- n5
        n4 --- n6
        n6 --- n5
        click n2 href "/clients/harbor/equipment/fw-01/"
        click n3 href "/clients/harbor/equipment/modem-01/"
        click n4 href "/clients/harbor/equipment/sw-01/"
        click n5 href "/clients/harbor/equipment/sw-02/"
        click n6 href "/clients/harbor/equipment/srv-01/"
        class n1 type-internet
        class n2,n3,n4,n5,n6 device
        class n2 type-firewall
        class n3 type-modem
        class n4,n5 type-switch
        class n6 type-server
      "
    `);
    expect(switchMap(graph, "sw-01")?.table).toMatchInlineSnapshot(`
      [
        {
          "by": "48",
          "from": "SW-01",
          "to": "FW-01",
        },
        {
          "by": "47",
          "from": "SW-01",
          "to": "SW-02",
        },
        {
          "by": "40",
          "from": "SW-01",
          "to": "SRV-01",
        },
        {
          "by": "1, 2",
          "from": "SW-01",
          "to": "2 outlets by PP-01: Front (2)",
        },
      ]
    `);
  });
  it("keeps a large site to forty nodes", () => {
    const switches = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`sw-${index + 10}`, { type: "switch" as const }]),
    );
    const links = Object.keys(switches).map((id, index) => ({ from: `${id}/48`, to: `core-01/${index}` }));
    const big = makeGraph(
      { "fw-01": { type: "firewall" }, "core-01": { type: "switch" }, ...switches },
      { links: [...links, { from: "core-01/up", to: "fw-01/1" }] },
    );
    expect(overviewMap(big).plan.nodes.length).toBeLessThanOrEqual(40);
    expect(overviewMap(big).table.map(({ to }) => to)).toContain("60 switches");
  });
});

describe("troubles", () => {
  const ring = (extra: object, links: object[] = []) =>
    findLoops(
      makeGraph(
        { "sw-01": { type: "switch", ...extra }, "sw-02": { type: "switch", ...extra } },
        {
          links: [
            { from: "sw-01/1", to: "sw-02/1" },
            { from: "sw-01/2", to: "sw-02/2", ...links[0] },
          ],
        },
      ),
    ).map(({ devices }) => devices);
  it("finds rings, but not stacks, bundles and what stands by", () => {
    expect(ring({})).toEqual([["sw-01", "sw-02"]]);
    expect(ring({ stack: "mdf" })).toEqual([]);
    expect(
      ring({
        ports: [
          { name: "1", lag: "a" },
          { name: "2", lag: "a" },
        ],
      }),
    ).toEqual([]);
    expect(ring({}, [{ note: "Stands by, spanning tree" }])).toEqual([]);
    expect(ring({}, [{ status: "planned" }])).toEqual([]);
  });
  it("finds a switch cabled to itself, and panels whose cables come back", () => {
    const odd = makeGraph(
      { "sw-01": { type: "switch" }, "pp-01": { type: "patch-panel" }, "pp-02": { type: "patch-panel" } },
      {
        links: [
          { from: "sw-01/1", to: "sw-01/2" },
          { from: "sw-01/3", to: "sw-01/4", note: "Blocked by spanning tree" },
          { from: "pp-01/1", to: "pp-02/1" },
          { from: "pp-02/1:rear", to: "pp-01/1:rear" },
          { from: "pp-01/2", to: "pp-01/2:rear" },
          { from: "pp-01/3", to: "pp-01/3" },
        ],
      },
    );
    expect(findLoops(odd).map(({ devices, cable }) => [devices, cable.path])).toEqual([
      [["sw-01"], ["links", 0]],
      [
        ["pp-02", "pp-01"],
        ["links", 3],
      ],
      [["pp-01"], ["links", 4]],
    ]);
  });
  it("finds circles of power, rival address servers and devices without a cable", () => {
    const odd = makeGraph(
      {
        a: { type: "ups", power: { from: "b" } },
        b: { type: "pdu", power: { from: "a" } },
        c: { type: "switch" },
        d: { type: "switch", status: "spare" },
      },
      {
        vlans: [
          { id: 1, name: "X", subnet: "10.0.0.0/24", dhcp: "a" },
          { id: 2, name: "Y", subnet: "10.0.0.0/24", dhcp: "b" },
        ],
      },
    );
    expect(findPowerLoops(odd)).toEqual([["a", "b"]]);
    expect(findRivalServers(odd).map(({ servers }) => servers)).toEqual([["a", "b"]]);
    expect(findUncabled(odd)).toEqual(["c"]);
  });
});

describe("asking", () => {
  const client = makeClient(...facts);
  const book = { practice: null, library: new Map(), clients: new Map([["harbor", client]]) };
  const ask = (question: string, what: string[], name = "harbor") =>
    runAsk(book, { question, client: name, what, works: [], json: false });
  it("finds things by what people call them", () => {
    expect(findPart(graph, "uplink")).toMatchObject({ found: true, key: "cable:9" });
    expect(findPart(graph, "Spectrum")).toMatchObject({ found: true, key: "circuit:wan1" });
  });
  it("answers what it does not understand with the nearest names", () => {
    expect([ask("run", ["D-11"]).text, ask("rum", ["D-1"]).text, ask("run", ["D-1"], "harbr").text])
      .toMatchInlineSnapshot(`
        [
          "Nothing at Harbor is called "D-11"; did you mean "D-1"?",
          "There is no question "rum"; did you mean "run"?",
          "There is no client "harbr"; did you mean "harbor"?",
        ]
      `);
  });
});
