import type * as z from "zod";
import { describe, expect, it } from "vitest";
import { partNames, showingOf } from "#book/editions.ts";
import { inHouse } from "#book/in-house-audience.ts";
import { pageKinds, schemas } from "#schemas/index.ts";

/** Every field of a schema down to its values, without list indices. */
function* fieldsOf(schema: z.core.$ZodType, field = ""): Generator<string> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "optional") yield* fieldsOf(def.innerType, field);
  else if (def.type === "array") yield* fieldsOf(def.element, field);
  else if (def.type === "union") for (const option of def.options) yield* fieldsOf(option, field);
  else if (def.type === "object")
    for (const [key, below] of Object.entries(def.shape))
      yield* fieldsOf(below, field === "" ? key : `${field}.${key}`);
  else yield field;
}

describe("the in-house table", () => {
  it.each(pageKinds)("has a rule for every field of a %s page", (kind) => {
    const ruled = inHouse.fields.filter((rule) => rule.kind === kind).map(({ field }) => field);
    const without = [...new Set(fieldsOf(schemas[kind]))].filter(
      (field) => !ruled.some((rule) => rule === "" || field === rule || field.startsWith(`${rule}.`)),
    );
    expect(without).toEqual([]);
  });

  it("has no rule for a field that there is not, and none twice", () => {
    for (const { kind, field } of inHouse.fields) {
      const all = [...fieldsOf(schemas[kind])];
      expect(
        field === "" || all.some((other) => other === field || other.startsWith(`${field}.`)),
        `${kind} ${field}`,
      ).toBe(true);
    }
    const names = inHouse.fields.map(({ kind, field }) => `${kind} ${field}`);
    expect(new Set(names).size).toBe(names.length);
    expect(inHouse.parts.map(({ part }) => part).sort()).toEqual([...partNames].sort());
  });

  it("withholds what it does not know", () => {
    expect(showingOf(inHouse, "client", "somethingNew")).toBe("withhold");
    expect(showingOf(inHouse, "credential", "name")).toBe("withhold");
  });

  // Whoever widens what clients' staff see changes this list, and so sees it in the review.
  it("shows these fields and no others", () => {
    const shown = pageKinds.flatMap((kind) =>
      [...new Set(fieldsOf(schemas[kind]))]
        .map((field) => ({ field, showing: showingOf(inHouse, kind, field) }))
        .filter(({ showing }) => showing !== "withhold")
        .map(
          ({ field, showing }) =>
            `${kind} ${field}${showing === "show" ? "" : ` (${typeof showing === "object" ? "replaced" : "if the device is shown"})`}`,
        ),
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "practice kind",
        "practice name",
        "practice supportPhone",
        "practice supportEmail",
        "practice supportHours",
        "practice emergencyPhone",
        "practice timezone",
        "practice roles.id (replaced)",
        "practice roles.name (replaced)",
        "practice roles.duties (replaced)",
        "practice people.id (replaced)",
        "practice people.name (replaced)",
        "practice people.role (replaced)",
        "practice people.phone (replaced)",
        "practice people.email (replaced)",
        "practice synonyms",
        "practice verified.on",
        "practice verified.by (replaced)",
        "client kind",
        "client name",
        "client business",
        "client timezone",
        "client hours",
        "client phones",
        "client domains",
        "client locations.id",
        "client locations.name",
        "client locations.address",
        "client locations.town",
        "client locations.phone",
        "client locations.hours",
        "client contacts.id",
        "client contacts.name",
        "client contacts.role",
        "client contacts.duties",
        "client contacts.phone",
        "client contacts.extension",
        "client contacts.email",
        "client contacts.location",
        "client contacts.mayApprove",
        "client circuits.id",
        "client circuits.provider",
        "client circuits.use",
        "client circuits.location",
        "client circuits.modem (if the device is shown)",
        "client circuits.speed",
        "client circuits.statusPage",
        "client services.id",
        "client services.name",
        "client services.aliases",
        "client services.type",
        "client services.runsOn (if the device is shown)",
        "client services.address",
        "client services.supportPhone",
        "client services.supportHours",
        "client services.statusPage",
        "client services.usedBy",
        "client backups.id",
        "client backups.protects (if the device is shown)",
        "client backups.runs",
        "client backups.keeps",
        "client backups.restoreWithin",
        "client verified.on",
        "client verified.by (replaced)",
        "network kind",
        "network wifi.ssid",
        "network wifi.for",
        "network outlets.label",
        "network outlets.aliases",
        "network outlets.where",
        "network outlets.location",
        "network outlets.room",
        "network outlets.serves",
        "network outlets.device (if the device is shown)",
        "network verified.on",
        "network verified.by (replaced)",
        "equipment kind",
        "equipment type",
        "equipment name",
        "equipment aliases",
        "equipment purpose",
        "equipment vendor",
        "equipment model",
        "equipment assetTag",
        "equipment location",
        "equipment room",
        "equipment where",
        "equipment status",
        "equipment usedBy",
        "equipment power.from (if the device is shown)",
        "equipment power.outlet",
        "equipment lights.looks",
        "equipment lights.means",
        "equipment restart.safe",
        "equipment restart.how",
        "equipment restart.takes",
        "equipment restart.affects",
        "equipment restart.ask",
        "equipment supplies.name",
        "equipment supplies.part",
        "equipment supplies.where",
        "equipment staffMayTouch",
        "equipment photo.file",
        "equipment photo.alt",
        "equipment verified.on",
        "equipment verified.by (replaced)",
        "runbook kind",
        "runbook title",
        "runbook description",
        "runbook symptoms",
        "runbook alsoSaid",
        "runbook codes.code",
        "runbook codes.means",
        "runbook about",
        "runbook editions (replaced)",
        "runbook minutes",
        "runbook related",
        "runbook verified.on",
        "runbook verified.by (replaced)",
      ]
    `);
    expect(inHouse.parts.filter(({ shown: seen }) => seen).map(({ part }) => part)).toEqual([
      "in-house-blocks",
    ]);
  });
});
