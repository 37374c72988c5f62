import { describe, expect, it } from "vitest";
import { inHouse } from "#book/in-house-audience.ts";
import type { Audience, FieldRule } from "#book/editions.ts";
import { proveStagedBy } from "./fixture.ts";

function flipField(rule: FieldRule): Audience {
  const showing = rule.showing === "show" || rule.showing === "if-device-shown" ? "withhold" : "show";
  return {
    ...inHouse,
    fields: inHouse.fields.map((other) => (other === rule ? { ...rule, showing } : other)),
  };
}

describe("the proof", () => {
  it("has nothing to say of the fixture", () => {
    expect(proveStagedBy(inHouse)).toEqual([]);
  });

  // Without `kind` a page cannot be read at all, which is not the proof's to find.
  const rules = inHouse.fields.filter(({ field }) => field !== "kind");
  it.each(rules.map((rule) => [`${rule.kind} ${rule.field || "(the whole page)"}`, rule] as const))(
    "sees it when the rule for %s is turned round",
    (_, rule) => {
      expect(proveStagedBy(flipField(rule), rule.kind === "runbook")).not.toEqual([]);
    },
  );

  const conditional = inHouse.fields.filter(({ showing }) => showing === "if-device-shown");
  it.each(conditional.map((rule) => [`${rule.kind} ${rule.field}`, rule] as const))(
    "sees it when %s is shown whatever device it names",
    (_, rule) => {
      const fields = inHouse.fields.map((other) =>
        other === rule ? ({ ...rule, showing: "show" } as const) : other,
      );
      expect(proveStagedBy({ ...inHouse, fields }, false)).not.toEqual([]);
    },
  );

  it.each(inHouse.parts.map((rule) => [rule.part, rule] as const))(
    "sees it when the rule for %s is turned round",
    (_, rule) => {
      const parts = inHouse.parts.map((other) => (other === rule ? { ...rule, shown: !rule.shown } : other));
      expect(proveStagedBy({ ...inHouse, parts })).not.toEqual([]);
    },
  );
});
