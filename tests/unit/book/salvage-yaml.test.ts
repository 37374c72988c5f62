import { describe, expect, it } from "vitest";
import { parsePage } from "#book/parse-page.ts";

/** What is said of a device's page with these facts, and what is left of it. */
function read(...lines: string[]) {
  const text = ["---", "kind: equipment", ...lines, "---", "Text.", ""].join("\n");
  const { findings, rest, page } = parsePage({ file: "clients/harbor/equipment/sw-01.mdx", text });
  return {
    page,
    said: findings.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`),
    data: rest?.page.data,
    lacking: rest?.lacking.map(String),
    names: rest?.names,
  };
}

describe("a page whose YAML holds slips", () => {
  it("is told of the slip, and read without the fact it stands in", () => {
    const { page, said, data, lacking, names } = read(
      "type: switch",
      'name: "SW-01',
      "status: active",
      "location: main",
      "serial: 7.10",
    );
    expect(page).toBeNull();
    expect(said).toEqual([
      '4:7 page/front-matter The quotation mark (") that opens here is not closed.',
      "7:9 schema/quotes serial is 7.10, which YAML reads as a number, not as text.",
    ]);
    expect(data).toMatchObject({ type: "switch", status: "active", location: "main", serial: "7.10" });
    expect(lacking).toContain("name");
    expect(names).toContain("SW-01");
  });

  it("loses one entry of a list, and keeps the others", () => {
    const { said, data, lacking } = read(
      "type: switch",
      "name: SW-01",
      "lights:",
      "  - looks: steady white",
      "    means: normal",
      "  - looks: blinking",
      "   means: busy",
      "  - looks: off",
      "    means: no power",
      "status: active",
      "location: main",
    );
    expect(said).toEqual([
      "9:4 page/front-matter The line is indented neither like the one above it nor as a part of it.",
    ]);
    expect(data).toMatchObject({
      lights: [
        { looks: "steady white", means: "normal" },
        { looks: "off", means: "no power" },
      ],
    });
    expect(lacking).toContain("lights");
  });

  it("tells every slip once, and says nothing of facts that were lost with one", () => {
    const { said, data } = read(
      "type: switch",
      "name SW-01",
      "status: active",
      "location: [main",
      "aliases:",
      "\t- the switch",
      "vendor: Ubiquiti",
    );
    expect(said).toEqual([
      "4:1 page/front-matter The line is neither a fact nor a part of one: no colon follows its name.",
      '6:11 page/front-matter The "[" that opens here is not closed.',
      "8:1 page/front-matter The line is indented with a tab.",
    ]);
    expect(data).toMatchObject({ type: "switch", status: "active", vendor: "Ubiquiti" });
  });

  it("tells a paste between a fact and what is below it once", () => {
    const { said, data } = read(
      "type: switch",
      "name: SW-01",
      "status: active",
      "location: main",
      "restart:",
      "Hello everybody, the vendor says",
      "Unplug it. Wait",
      "  for a minute",
      "  safe: true",
      "  how: Unplug it.",
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^(?:7|8):\d+ page\/front-matter/);
    expect(data).toMatchObject({ name: "SW-01", location: "main" });
  });

  it("is left unread when there are too many", () => {
    const slips = Array.from({ length: 12 }, (_, at) => `fact${at}: "open\nnext${at}: [one`);
    const { said, data } = read("type: switch", ...slips);
    expect(said.length).toBeGreaterThan(0);
    expect(data).toBeUndefined();
  });
});

describe("a value behind a mistyped field", () => {
  it("is judged where the field can have been meant to be one alone", () => {
    const { said } = read(
      "type: switch",
      "name: SW-01",
      "status: active",
      "location: main",
      "adresses: [{ ip: 10.20.0.256 }]",
      "verifed: { on: 2026-13-01, by: dana }",
    );
    expect(said).toEqual([
      '7:1 schema/unknown-key "adresses" is not something an equipment page can say.',
      '8:1 schema/unknown-key "verifed" is not something an equipment page can say.',
      '7:18 schema/ip-address addresses[0].ip is "10.20.0.256", which is not an IP address.',
      expect.stringMatching(/^8:16 schema\/.* verified\.on is "2026-13-01"/),
    ]);
  });
});

describe("blanks that are missing", () => {
  it("are told behind a colon within braces, and not as a field that is missing as well", () => {
    const { said } = read(
      "type: switch",
      "name: SW-01",
      "status: active",
      "location: main",
      "addresses: [{ ip:10.20.0.2 }, { ip: 10.20.0.3, vlan:1 }]",
      "lights: [{ looks:off, means: no power }]",
    );
    expect(said).toEqual([
      '7:15 schema/unknown-key No blank follows the colon of "ip".',
      '7:48 schema/unknown-key No blank follows the colon of "vlan".',
      '8:12 schema/unknown-key No blank follows the colon of "looks".',
    ]);
  });

  it("are told behind a hyphen", () => {
    const { said, lacking } = read(
      "type: switch",
      "name: SW-01",
      "status: active",
      "location: main",
      "ports:",
      '  -"1-48"',
    );
    expect(said).toEqual(["8:3 schema/type No blank follows the hyphen that begins an entry of ports."]);
    expect(lacking).toEqual(["ports"]);
  });
});
