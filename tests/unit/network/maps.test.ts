import { describe, expect, it } from "vitest";
import { overviewMap, switchMap } from "#network/index.ts";
import { sayPorts } from "#network/port-names.ts";
import { makeGraph } from "./make-client.ts";

/** A switch with everything on it that a map has to keep short. */
function bigSwitch() {
  const cameras = Array.from({ length: 6 }, (_, index) => `cam-${index + 1}`);
  const switches = Array.from({ length: 14 }, (_, index) => `edge-${index + 1}`);
  return makeGraph(
    {
      "fw-01": { type: "firewall" },
      "sw-01": { type: "switch" },
      "old-01": { type: "switch", status: "broken" },
      "pp-01": { type: "patch-panel" },
      "ap-01": { type: "access-point" },
      ...Object.fromEntries(cameras.map((id) => [id, { type: "camera" as const }])),
      ...Object.fromEntries(switches.map((id) => [id, { type: "switch" as const }])),
    },
    {
      outlets: Array.from({ length: 40 }, (_, index) => ({
        label: `D-${index + 1}`,
        room: `Room ${Math.floor(index / 2) + 1}`,
        run: [`pp-01/${index + 1}`, `sw-01/${index + 1}`],
      })),
      links: [
        { from: "fw-01/lan", to: "sw-01/up1" },
        { from: "ap-01/1", to: "sw-01/ap" },
        { from: "old-01/1", to: "sw-01/old", status: "planned" },
        ...cameras.map((id, index) => ({ from: `${id}/1`, to: `sw-01/c${index + 1}` })),
        ...switches.map((id, index) => ({ from: `${id}/1`, to: `sw-01/x${index + 1}` })),
      ],
    },
  );
}

describe("a switch's map", () => {
  const map = switchMap(bigSwitch(), "sw-01");

  it("counts outlets by panel and room, and devices where there are many alike", () => {
    expect(map?.table.map(({ to, by }) => `${by} → ${to}`)).toMatchInlineSnapshot(`
      [
        "up1 → FW-01",
        "ap → AP-01",
        "1–40 → 40 outlets by PP-01: Room 1 (2), Room 2 (2), Room 3 (2), Room 4 (2), Room 5 (2), Room 6 (2), Room 7 (2), Room 8 (2), Room 9 (2), Room 10 (2), Room 11 (2), Room 12 (2), Room 13 (2), Room 14 (2), Room 15 (2), Room 16 (2), Room 17 (2), Room 18 (2), Room 19 (2), Room 20 (2)",
        "c1–c6 → 6 cameras: CAM-1, CAM-2, CAM-3, CAM-4, CAM-5, CAM-6",
        "old, x1–x14 → 15 switches: EDGE-1, EDGE-2, EDGE-3, EDGE-4, EDGE-5, EDGE-6, EDGE-7, EDGE-8, EDGE-9, EDGE-10, EDGE-11, EDGE-12, EDGE-13, EDGE-14, OLD-01",
      ]
    `);
  });
  it("stays small, and keeps the way out on the other side", () => {
    expect(map?.plan.nodes.length).toBeLessThanOrEqual(8);
    expect(map?.plan.edges.find(({ from }) => from === "fw-01")?.to).toBe("sw-01");
  });
  it("ends a long list with a word", () => {
    const lines = map?.plan.nodes.find(({ key }) => key === "panel:pp-01")?.label ?? [];
    expect(lines.length).toBeLessThanOrEqual(11);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(41);
  });
  it("says in words what a colour says", () => {
    const broken = overviewMap(
      makeGraph(
        { "sw-01": { type: "switch" }, "sw-02": { type: "switch", status: "broken" } },
        { links: [{ from: "sw-01/1", to: "sw-02/1", status: "broken" }] },
      ),
    );
    expect(broken.plan.nodes.find(({ key }) => key === "sw-02")?.label).toContain("broken");
    expect(broken.plan.edges[0]?.label).toBe("broken");
  });
});

describe("a site's map", () => {
  const member = { type: "switch", stack: "core" } as const;
  const graph = makeGraph(
    {
      "core-01": { ...member, addresses: [{ ip: "10.0.0.2" }] },
      "core-02": member,
      "core-03": { ...member, status: "broken" },
      "edge-01": { type: "switch" },
      "cam-01": { type: "camera" },
    },
    {
      links: [
        { from: "core-01/s1", to: "core-02/s1", medium: "stack" },
        { from: "core-02/s2", to: "core-03/s1", medium: "stack" },
        { from: "core-01/49", to: "edge-01/1", medium: "fibre" },
        { from: "core-02/49", to: "edge-01/2", medium: "fibre" },
        { from: "core-02/7", to: "cam-01/1" },
        { from: "core-02/8", to: "unknown" },
      ],
    },
  );
  it("draws the working switches of a stack as one, with all that hangs on them", () => {
    expect(overviewMap(graph).table.map(({ from, to, by }) => `${from} – ${to}: ${by}`)).toEqual([
      "CORE-01 + CORE-02 – CORE-03: stack",
      "CORE-01 + CORE-02 – EDGE-01: 2 × fiber",
      "CORE-01 + CORE-02 – 1 camera, 1 cable to the unknown: cables",
    ]);
    expect(overviewMap(graph).plan.nodes.map(({ label }) => label[0])).not.toContain("CORE-02");
  });
});

/** A core with switches in `halls`, four closets in each, and a telephone on every switch; one location for each hall. */
function plant(halls: number) {
  const devices: Parameters<typeof makeGraph>[0] = {
    "modem-01": { type: "modem", room: "MDF" },
    "fw-01": { type: "firewall" },
    "core-01": { type: "switch" },
    "srv-01": { type: "server" },
  };
  const links = [
    { from: "modem-01/1", to: "fw-01/wan" },
    { from: "fw-01/lan", to: "core-01/1" },
    { from: "srv-01/1", to: "core-01/2" },
  ];
  for (let hall = 1; hall <= halls; hall++) {
    devices[`hall-${hall}`] = { type: "switch", location: `h${hall}` };
    links.push({ from: `hall-${hall}/up`, to: `core-01/h${hall}` });
    for (let closet = 1; closet <= 4; closet++) {
      const [edge, phone] = [`sw-${hall}-${closet}`, `phone-${hall}-${closet}`];
      devices[edge] = { type: "switch", location: `h${hall}` };
      devices[phone] = { type: "phone" };
      links.push(
        { from: `${edge}/up`, to: `hall-${hall}/${closet}` },
        { from: `${phone}/lan`, to: `${edge}/1` },
      );
    }
  }
  const locations = Array.from({ length: halls }, (_, index) => ({
    id: `h${index + 1}`,
    name: `Hall ${index + 1}`,
  }));
  return makeGraph(
    devices,
    { links, outlets: [{ label: "X-1" }] },
    { locations, circuits: [{ id: "wan1", provider: "Spectrum", modem: "modem-01" }] },
  );
}

describe("a map that has to fit", () => {
  const labelOf = ({ plan }: ReturnType<typeof overviewMap>, key: string) =>
    plan.nodes.find((node) => node.key === key)?.label.join(" / ");

  it("says in a box where it is, which line ends there and what hangs on it", () => {
    const map = overviewMap(plant(1));
    expect(labelOf(map, "modem-01")).toBe("MODEM-01 / modem · MDF / Spectrum");
    expect(labelOf(map, "sw-1-1")).toBe("SW-1-1 / switch / 1 phone");
  });
  it("keeps beside it what belongs to no line of it", () => {
    expect(overviewMap(plant(1)).aside).toBe("1 outlet not traced");
    expect(overviewMap(plant(1)).plan.nodes.map(({ key }) => key)).not.toContain("outlets");
  });
  it("runs across where more stand side by side, in lines that share their way", () => {
    const switches = Array.from({ length: 9 }, (_, index) => `edge-${index + 1}`);
    const { plan } = overviewMap(
      makeGraph(Object.fromEntries(["core-01", ...switches].map((id) => [id, { type: "switch" as const }])), {
        links: switches.map((id, index) => ({ from: `${id}/up`, to: `core-01/${index + 1}` })),
      }),
    );
    expect(plan).toMatchObject({ direction: "LR", mergeLines: true });
    expect(overviewMap(plant(1)).plan).toMatchObject({ direction: "TB", mergeLines: false });
  });
  it("leaves a wide site's edge to the maps of its branches", () => {
    const map = overviewMap(plant(6));
    expect(map.plan.nodes.map(({ key }) => key)).not.toContain("sw-1-1");
    expect(labelOf(map, "hall-1")).toBe("HALL-1 / switch / 4 switches");
    expect(map.plan.zones?.map(({ label }) => label)).toContain("Hall 6");
  });
});

describe("port names", () => {
  it.each([
    [["3", "1", "2", "7", "9", "10"], "1–3, 7, 9, 10"],
    [["sfp2", "sfp1", "1"], "1, sfp1, sfp2"],
    [["Gi1/0/1", "Gi1/0/2", "Gi1/0/3", "Gi2/0/4"], "Gi1/0/1–Gi1/0/3, Gi2/0/4"],
    [["lan", "lan"], "lan"],
    [[], ""],
  ])("%j are said as %j", (names, words) => {
    expect(sayPorts(names)).toBe(words);
  });
});
