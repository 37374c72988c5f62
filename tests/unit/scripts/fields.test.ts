import { describe, expect, it } from "vitest";
import { pageKinds } from "#schemas/index.ts";
import { listFields } from "../../../src/reference/fields.ts";
import { describeKind } from "../../../src/reference/schema-node.ts";

const say = (kind: (typeof pageKinds)[number], paths: RegExp): string[] =>
  listFields(describeKind(kind))
    .filter(({ path }) => paths.test(path))
    .map(({ path, required, type, example, choices, refersTo }) =>
      [`${path}${required ? "*" : ""}: ${type}`, example, choices.join(" "), refersTo.join(" ")]
        .map((part) => part ?? "")
        .join(" | "),
    );

describe("listFields", () => {
  it("says what may be written in each field", () => {
    expect(say("equipment", /^(?:kind|name|aliases|serial|status|rack|addresses|ports|staffMayTouch)/))
      .toMatchInlineSnapshot(`
      [
        "kind*: always equipment |  |  | ",
        "name*: text |  |  | ",
        "aliases: a list of texts |  |  | ",
        "serial: an identifier | HD-0007 |  | ",
        "rack: a group of fields |  |  | ",
        "rack.name*: text |  |  | ",
        "rack.unit: a whole number, 1 or more |  |  | ",
        "status*: one of these words |  | active spare planned broken retired | ",
        "addresses: a list of groups |  |  | ",
        "addresses[].ip: an IP address | 10.20.0.25 |  | ",
        "addresses[].mac: a MAC address | f4:e2:c6:00:00:01 |  | ",
        "addresses[].vlan: the number of a VLAN | 10 |  | vlan",
        "addresses[].port: an identifier | HD-0007 |  | ",
        "addresses[].name: text |  |  | ",
        "ports: a list, each an identifier, or a group of fields | HD-0007 |  | ",
        "ports[].name*: an identifier | HD-0007 |  | ",
        "ports[].type: text |  |  | ",
        "ports[].rear: an identifier | HD-0007 |  | ",
        "ports[].position: a whole number, 1 or more |  |  | ",
        "ports[].lag: an identifier | HD-0007 |  | ",
        "ports[].mode: one of these words |  | access trunk | ",
        "ports[].vlan: the number of a VLAN | 10 |  | vlan",
        "ports[].disabled: true or false |  |  | ",
        "ports[].note: text |  |  | ",
        "staffMayTouch: true or false |  |  | ",
      ]
    `);
  });

  it("lists a group once that may also be a list of groups", () => {
    expect(say("equipment", /^power/)).toMatchInlineSnapshot(`
      [
        "power: a group of fields, or a list of groups |  |  | ",
        "power.from*: the id of a device | sw-01 |  | equipment",
        "power.outlet: an identifier | HD-0007 |  | ",
      ]
    `);
  });

  it("names all that a field may refer to", () => {
    expect(say("network", /^outlets\[\]\.(?:run|device|vlan|tested)/)).toMatchInlineSnapshot(`
      [
        "outlets[].run: a list, each a port | sw-01/14 |  | port",
        "outlets[].vlan: the number of a VLAN | 10 |  | vlan",
        "outlets[].device: the id of a device, or a port | sw-01 |  | equipment port",
        "outlets[].tested: a group of fields |  |  | ",
        "outlets[].tested.on*: a date | 2026-11-10 |  | ",
        "outlets[].tested.result*: one of these words |  | pass fail marginal | ",
        "outlets[].tested.note: text |  |  | ",
      ]
    `);
    expect(say("client", /^services\[\]\.runsOn|mayApprove|people/)).toMatchInlineSnapshot(`
      [
        "people: a whole number, 1 or more |  |  | ",
        "contacts[].mayApprove: a list of these words |  | spending password-resets new-starters leavers remote-access changes after-hours-work | ",
        "services[].runsOn: the word cloud, or the id of a device | sw-01 |  | equipment",
      ]
    `);
  });

  it.each(pageKinds)("describes every field of a %s page", (kind) => {
    const rows = listFields(describeKind(kind));
    expect(rows.filter(({ description }) => description === "").map(({ path }) => path)).toEqual([]);
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
  });
});
