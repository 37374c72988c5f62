import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "#book/front-matter.ts";
import { salvagePage } from "#book/salvage-page.ts";
import { schemas } from "#schemas/index.ts";

const read = (facts: string) => readFrontMatter(`---\n${facts}\n---\n`);
const salvage = (facts: string) => salvagePage("network", read(facts));

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

  it("leaves out the entry that lacks something, and knows where the others stand on the page", () => {
    const facts =
      "kind: network\nlinks:\n  - { from: sw-01/1, too: fw-01/1 }\n  - { from: sw-01/2, to: nowhere/1 }";
    const left = salvage(facts);
    expect(left?.data.links).toEqual([{ from: "sw-01/2", to: "nowhere/1" }]);
    expect(left?.front.locate(["links", 0, "to"])).toEqual({ line: 5, column: 26 });
    expect([...(left?.names ?? [])].sort()).toEqual(["1", "fw-01", "fw-01/1", "sw-01", "sw-01/1"]);
  });

  it("gives up on a page that cannot do without", () => {
    expect(salvagePage("equipment", read("kind: equipment\ntype: sbitch\nname: SW-01"))).toBeNull();
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
        const left = salvagePage("network", front);
        expect(left === null || schemas.network.safeParse(left.data).success).toBe(true);
      }),
    );
  });
});
