import { describe, expect, it } from "vitest";
import { readEntryRow, readRunbookRow, toEntryRow } from "#search/entry-rows.ts";
import type { SearchEntry } from "#search/types.ts";

const at = (path: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: "equipment",
  title: "SW-01",
  address: `/clients/reef-optics/${path}`,
  icon: "ethernet-port",
  aliases: [],
  ...more,
});

describe("a row of a client's head", () => {
  it.each([
    ["what its title tells", at("equipment/sw-01/", { about: "switch", aliases: ["the closet switch"] })],
    ["an address that no title tells", at("equipment/old-switch/")],
    ["a retired device", at("equipment/sw-01/", { unused: true })],
    ["an outlet", at("outlets/d-12/", { kind: "outlet", title: "D-12", about: "outlet" })],
    ["a place on a page", at("#contact-ana", { kind: "contact", title: "Ana Flores" })],
    ["the client itself", at("", { kind: "client", title: "Reef Optics" })],
    [
      "a runbook of its own",
      at("runbooks/printing/label-printer/", {
        kind: "runbook",
        title: "The label printer",
        name: "printing/label-printer",
        symptoms: ["no labels"],
        about: "printer",
      }),
    ],
  ])("is read as it was written: %s", (_, entry) => {
    expect(readEntryRow(toEntryRow(entry, "reef-optics"), "reef-optics")).toEqual(entry);
  });

  it("leaves out an address that its title tells", () => {
    expect(toEntryRow(at("equipment/sw-01/"), "reef-optics")[2]).toBe("");
  });

  it.each([at("", { title: "No page" }), { ...at(""), address: "/library/printing/paper-jam/" }])(
    "is refused for what is none of the client's pages: $address",
    (entry) => {
      expect(() => toEntryRow(entry, "reef-optics")).toThrow("none of reef-optics's pages");
    },
  );
});

describe("a row of the library's head", () => {
  it("stands at its name", () => {
    const entry = readRunbookRow(["printing/paper-jam", "Paper is jammed", "printer", ["it ate my page"]]);
    expect(entry).toMatchObject({
      kind: "runbook",
      address: "/library/printing/paper-jam/",
      about: "printer",
    });
  });
});
