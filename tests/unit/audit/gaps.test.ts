import { describe, expect, it } from "vitest";
import { gapFigures, stalePages, unknownSymptoms, unusedRunbooks } from "#audit/index.ts";
import type { Book } from "#book/book.ts";
import { call, device, harbor, today, visit } from "./book.ts";

const book: Book = harbor({
  equipment: {
    "printer-01": device("printer", "Printer 1", {
      verified: { on: "2026-11-01", by: "dana" },
      where: "Hall",
      model: "HL-1",
    }),
    "printer-02": device("printer", "Printer 2"),
  },
  calls: {
    "2026-10-01-a": call("2026-10-01", {
      said: "The pano images crawl.",
      runbook: "printing/offline",
      about: ["printer-02"],
      lacked: [{ fact: "device.where", page: "equipment/printer-02" }],
    }),
    "2026-10-02-b": call("2026-10-02", {
      said: "No internet at my desk.",
      runbook: "network/desk-dead",
      lacked: [{ fact: "device.where", page: "equipment/printer-02#where" }, { fact: "where the key is" }],
    }),
    "2026-11-05-c": call("2026-11-05", { outcome: "resolved", wrong: ["equipment/printer-01#where"] }),
    "2026-11-06-d": call("2026-11-06", {
      said: "Ethernet port dead.",
      lacked: [{ fact: "device.model", page: "equipment/printer-01#model" }],
    }),
  },
  visits: {
    "2026-11-10": visit("2026-11-10", {
      supplied: [{ fact: "device.model", page: "equipment/printer-01#model" }],
    }),
  },
});
/** The printer's runbook names its place and model. */
const factsOf = ({ name }: { name: string }): string[] =>
  name === "printing/offline" ? ["device.where", "device.model"] : [];

describe("gaps", () => {
  const { missing, since } = gapFigures(book, today, factsOf);

  it("ranks what is missing by how often calls ran into it, then by runbooks", () => {
    expect(
      missing.map(
        ({ what, field, state, calls, runbooks }) =>
          `${calls.length} calls, ${runbooks.length} runbooks: ${what} [${field}] ${state}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "2 calls, 1 runbooks: the place of Printer 2 is not documented [equipment/printer-02#where] missing",
        "1 calls, 0 runbooks: where the key is [] unclear",
        "0 calls, 1 runbooks: the model of Printer 2 is not documented [equipment/printer-02#model] missing",
      ]
    `);
  });

  it("keeps apart what was documented since", () => {
    expect(since.map(({ call: entry, fact }) => `${entry.on} ${fact.fact} ${fact.state} ${fact.by?.on}`))
      .toMatchInlineSnapshot(`
      [
        "2026-11-06 device.model supplied 2026-11-10",
      ]
    `);
  });
});

describe("stale pages", () => {
  it("tells the worst fact, doubtful before never before old, and the calls about the page", () => {
    expect(
      stalePages(book, today).map(
        ({ source, state, facts, seen, calls }) =>
          `${calls.length} calls: ${source.label} ${state}, ${facts[0]?.field}, ${seen}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "2 calls: Printer 1 doubtful, where, 2026-11-01",
        "2 calls: Printer 2 never, status, null",
        "0 calls: Harbor Dental never, contacts.maria.duties, null",
      ]
    `);
  });

  it("is content once a visit has seen them", () => {
    const seen = harbor({
      equipment: { "sw-01": device("switch", "SW-01", { where: "Closet" }) },
      visits: { "2026-11-10": visit("2026-11-10", { confirmed: ["equipment/sw-01", "index"] }) },
    });
    expect(stalePages(seen, today)).toEqual([]);
  });
});

describe("runbooks and symptoms", () => {
  it("lists runbooks that no call followed", () => {
    const quiet = harbor({ calls: { "2026-10-02-b": call("2026-10-02", { runbook: "network/desk-dead" }) } });
    expect(
      unusedRunbooks(quiet, today).map(
        ({ name, clients, verified }) => `${name}, ${clients.length} clients, ${verified}`,
      ),
    ).toEqual(["printing/offline, 0 clients, 2026-10-01"]);
  });

  it("lists what callers said that is no symptom of the runbook followed, nor of any if none was", () => {
    expect(
      unknownSymptoms(book, today).map(({ said, followed, nearest }) => [
        said,
        followed?.label,
        nearest?.symptom,
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "My desk is dead.",
          undefined,
          "no internet at one desk",
        ],
        [
          "The pano images crawl.",
          "The printer is offline",
          undefined,
        ],
      ]
    `);
  });
});
