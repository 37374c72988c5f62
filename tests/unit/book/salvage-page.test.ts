import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "#book/front-matter.ts";
import { salvagePage } from "#book/salvage-page.ts";
import { pageKinds, schemas } from "#schemas/index.ts";

const read = (facts: string) => readFrontMatter(`---\n${facts}\n---\n`);
const salvage = (facts: string) => salvagePage("network", read(facts), "network");
const salvageDevice = (facts: string) => salvagePage("equipment", read(`kind: equipment\n${facts}`), "sw-01");

describe("salvagePage", () => {
  it("leaves out what the schema refuses, and keeps the rest", () => {
    const left = salvage(
      "kind: network\nvlans:\n  - { id: 10, name: Staff, subnet: 10.0.0.0/33, colour: red }\noutlets: [{ label: D-1 }]",
    );
    expect(left?.data).toEqual({
      kind: "network",
      vlans: [{ id: 10, name: "Staff" }],
      outlets: [{ label: "D-1" }],
    });
    expect(left?.lacking).toEqual([
      ["vlans", 0, "colour"],
      ["vlans", 0, "subnet"],
    ]);
  });

  it("mends what a finding says how to mend, and knows where it stands on the page", () => {
    const left = salvage(
      "kind: network\nvlan:\n  - { id: '10', nmae: Staff }\nlinks:\n  - { from: sw-01/1, too: fw-01/1 }\noutlets: { lable: 12 }",
    );
    expect(left?.data).toEqual({
      kind: "network",
      vlans: [{ id: 10, name: "Staff" }],
      links: [{ from: "sw-01/1", to: "fw-01/1" }],
      outlets: [{ label: "12" }],
    });
    expect(left?.lacking).toEqual([]);
    expect(left?.front.locate(["links", 0, "to"])).toEqual({ line: 6, column: 27 });
    expect(left?.front.locate(["vlans", 0, "name"])).toEqual({ line: 4, column: 23 });
  });

  it("leaves out an entry that is none, and knows where the others stand on the page", () => {
    const left = salvage(
      "kind: network\nlinks:\n  - sw-01/1 to fw-01/1\n  - { from: sw-01/2, to: nowhere/1 }",
    );
    expect(left?.data.links).toEqual([{ from: "sw-01/2", to: "nowhere/1" }]);
    expect(left?.front.locate(["links", 0, "to"])).toEqual({ line: 5, column: 26 });
    expect(left?.lacking).toEqual([["links"]]);
    expect([...(left?.names ?? [])].sort()).toEqual(["1", "1 to fw-01", "sw-01", "sw-01/1 to fw-01/1"]);
  });

  it("lets something stand in for what a page cannot do without", () => {
    const left = salvageDevice("type: thing\nvendor: Ubiquiti\npower: [{ outlet: '3' }]");
    expect(left?.data).toEqual({
      kind: "equipment",
      type: "other",
      name: "sw-01",
      status: "active",
      vendor: "Ubiquiti",
      power: [{ from: "unknown", outlet: "3" }],
    });
    expect(left?.assumed.map(String).sort()).toEqual(["name", "power,0,from", "status", "type"]);
    expect(salvageDevice("type: swich\nname: SW-01\nstatus: active")).toMatchObject({
      data: { type: "switch" },
      lacking: [],
      assumed: [],
    });
  });

  it.each(pageKinds)("finds something to stand in for each fact that %s pages cannot do without", (kind) => {
    const left = salvagePage(kind, read(`kind: ${kind}`), "2026-11-10-odd");
    expect(schemas[kind].safeParse(left?.data).success).toBe(true);
  });

  it("never takes a mistyped key for a field where it promises a secret", () => {
    expect(salvageDevice("type: switch\nname: SW-01\nstatus: active\ncode: x")?.data).toEqual({
      kind: "equipment",
      type: "switch",
      name: "SW-01",
      status: "active",
    });
  });

  it("leaves nothing that the schema refuses, whatever is on the page", () => {
    const word = fc.constantFrom(
      "kind",
      "network",
      "vlans",
      "outlets",
      "links",
      "id",
      "label",
      "from",
      "to",
      "name",
    );
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        word,
        fc.integer(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(word, tie("value"), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(word, value, { maxKeys: 6 }), (facts) => {
        const front = { ...read("kind: network"), data: { ...facts, kind: "network" } };
        const left = salvagePage("network", front, "network");
        expect(left === null || schemas.network.safeParse(left.data).success).toBe(true);
      }),
    );
  });
});
