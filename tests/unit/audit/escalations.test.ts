import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escalationChains } from "#audit/index.ts";
import type { Chain } from "#audit/index.ts";
import { call, device, harbor, today, visit } from "./book.ts";
import type { Files } from "./book.ts";

const say = (chain: Chain): object => ({
  state: chain.state,
  age: chain.age,
  reopenings: chain.reopenings,
  ends: chain.ends.map(({ kind, words, overdue }) => `${kind}: ${words}${overdue ? " OVERDUE" : ""}`),
  closed: chain.closing === null ? null : `${chain.closing.how} ${chain.closing.on} ${chain.closing.address}`,
});
const chains = (calls: Files, visits: Files = {}, equipment: Files = {}, day = today): object[] =>
  escalationChains(harbor({ calls, visits, equipment }), day).map(say);

const closed = { cause: "Hung.", prevention: { what: "Watch it.", closedBy: "2026-10-15" } };

describe("escalation chains", () => {
  it("is red where nothing is known", () => {
    expect(chains({ "2026-10-13-a": call("2026-10-13") })).toMatchInlineSnapshot(`
      [
        {
          "age": 41,
          "closed": null,
          "ends": [
            "cause: Nobody has written down what it was.",
            "prevention: Nothing says what would prevent it.",
          ],
          "reopenings": 0,
          "state": "open",
        },
      ]
    `);
  });

  it("leaves out calls that were solved", () => {
    expect(chains({ "2026-10-13-a": call("2026-10-13", { outcome: "resolved" }) })).toEqual([]);
  });

  it("is closed by the visit that did it", () => {
    expect(chains({ "2026-10-13-a": call("2026-10-13", closed) }, { "2026-10-15": visit("2026-10-15") }))
      .toMatchInlineSnapshot(`
      [
        {
          "age": 2,
          "closed": "visit 2026-10-15 /clients/harbor/visits/2026-10-15/",
          "ends": [],
          "reopenings": 0,
          "state": "closed",
        },
      ]
    `);
  });

  it("was still open on a day before that visit, with what was due", () => {
    const late = {
      cause: "Hung.",
      prevention: { what: "Watch it.", due: "2026-10-13", closedBy: "2026-10-15" },
    };
    expect(
      chains(
        { "2026-10-13-a": call("2026-10-13", late) },
        { "2026-10-15": visit("2026-10-15") },
        {},
        "2026-10-14",
      ),
    ).toMatchInlineSnapshot(`
      [
        {
          "age": 1,
          "closed": null,
          "ends": [
            "undone: Not done yet: Watch it (was due 2026-10-13) OVERDUE",
          ],
          "reopenings": 0,
          "state": "open",
        },
      ]
    `);
  });

  it("is closed by a day, or by a reason", () => {
    const done = { cause: "Hung.", prevention: { what: "Watch it.", closedOn: "2026-10-20" } };
    const none = { cause: "Ours not.", noneBecause: "A digger." };
    expect(chains({ "2026-10-13-a": call("2026-10-13", done), "2026-10-14-b": call("2026-10-14", none) }))
      .toMatchInlineSnapshot(`
      [
        {
          "age": 0,
          "closed": "none-because 2026-10-14 /clients/harbor/calls/2026-10-14-b/",
          "ends": [],
          "reopenings": 0,
          "state": "closed",
        },
        {
          "age": 7,
          "closed": "done 2026-10-20 /clients/harbor/calls/2026-10-13-a/",
          "ends": [],
          "reopenings": 0,
          "state": "closed",
        },
      ]
    `);
  });

  it("is reopened by a repeat after closing, and says for what", () => {
    const calls = {
      "2026-10-13-a": call("2026-10-13", closed),
      "2026-11-01-b": call("2026-11-01", { outcome: "resolved", repeats: "2026-10-13-a" }),
    };
    expect(chains(calls, { "2026-10-15": visit("2026-10-15") })).toMatchInlineSnapshot(`
      [
        {
          "age": 41,
          "closed": null,
          "ends": [
            "repeat: It came back on 2026-11-01, and nothing says what would prevent it now.",
          ],
          "reopenings": 1,
          "state": "reopened",
        },
      ]
    `);
  });

  it("is closed again by what the repeat taught", () => {
    const again = {
      outcome: "resolved",
      repeats: "2026-10-13-a",
      prevention: { what: "Replace it.", closedOn: "2026-11-05" },
    };
    const calls = { "2026-10-13-a": call("2026-10-13", closed), "2026-11-01-b": call("2026-11-01", again) };
    expect(chains(calls, { "2026-10-15": visit("2026-10-15") })).toMatchInlineSnapshot(`
      [
        {
          "age": 23,
          "closed": "done 2026-11-05 /clients/harbor/calls/2026-11-01-b/",
          "ends": [],
          "reopenings": 1,
          "state": "closed",
        },
      ]
    `);
  });

  it("does not count a repeat before the closing", () => {
    const calls = {
      "2026-10-13-a": call("2026-10-13", closed),
      "2026-10-14-b": call("2026-10-14", { outcome: "resolved", repeats: "2026-10-13-a" }),
    };
    expect(chains(calls, { "2026-10-15": visit("2026-10-15") })).toMatchObject([
      { state: "closed", reopenings: 0 },
    ]);
  });

  it("survives calls that repeat each other in a circle", () => {
    const calls = {
      "2026-10-13-a": call("2026-10-13", { repeats: "2026-10-14-b" }),
      "2026-10-14-b": call("2026-10-14", { repeats: "2026-10-13-a" }),
    };
    expect(chains(calls)).toHaveLength(1);
  });

  it("follows each missing fact to the page or the visit that has it", () => {
    const book = harbor({
      calls: {
        "2026-10-13-a": call("2026-10-13", {
          ...closed,
          lacked: [
            { fact: "device.restart", page: "equipment/sw-01#restart" },
            { fact: "device.where", page: "equipment/sw-01#where" },
            { fact: "device.lights", page: "equipment/sw-01" },
            { fact: "outlet.run" },
          ],
          wrong: ["equipment/sw-01#addresses", "equipment/ap-01#where"],
        }),
      },
      visits: {
        "2026-10-15": visit("2026-10-15", {
          supplied: [{ fact: "device.restart", page: "equipment/sw-01#restart" }],
          confirmed: ["equipment/sw-01"],
        }),
      },
      equipment: {
        "sw-01": device("switch", "SW-01", {
          where: "Closet",
          restart: { safe: true, how: "Pull the cord." },
        }),
        "ap-01": device("access-point", "AP-01", { where: "Hall" }),
      },
    });
    const [chain] = escalationChains(book, today);
    expect(chain?.facts.map(({ state, fact, by }) => `${state}: ${fact}${by === null ? "" : ` ${by.on}`}`))
      .toMatchInlineSnapshot(`
      [
        "supplied: device.restart 2026-10-15",
        "written: device.where",
        "missing: device.lights",
        "unclear: outlet.run",
        "corrected: wrong: SW-01, addresses 2026-10-15",
        "doubtful: wrong: AP-01, where",
      ]
    `);
    expect(chain?.ends.map(({ words }) => words)).toMatchInlineSnapshot(`
      [
        "Still not documented: device.lights",
        "Nobody has looked since: wrong: AP-01, where",
      ]
    `);
  });

  it("does not take a visit's word for a field that is still blank", () => {
    const lacked = [{ fact: "device.restart", page: "equipment/sw-01#restart" }];
    const supplied = [{ fact: "device.restart", page: "equipment/sw-01#restart" }];
    expect(
      chains(
        { "2026-10-13-a": call("2026-10-13", { ...closed, lacked }) },
        { "2026-10-15": visit("2026-10-15", { supplied }) },
        { "sw-01": device("switch", "SW-01") },
      ),
    ).toMatchObject([{ state: "open", ends: ["fact: Still not documented: device.restart"] }]);
  });

  const anyCall = fc.record({
    day: fc.integer({ min: 1, max: 22 }),
    outcome: fc.constantFrom("resolved", "escalated", "visit"),
    repeats: fc.option(fc.nat(9), { nil: undefined }),
    cause: fc.constantFrom(undefined, "Hung."),
    prevention: fc.constantFrom(undefined, { what: "Watch." }, { what: "Watch.", closedOn: "2026-11-10" }),
    noneBecause: fc.constantFrom(undefined, "A digger."),
  });

  it("puts each escalated call in exactly one chain; closed ones have no end, open ones do", () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 10 }), (calls) => {
        const name = (index: number): string =>
          `2026-11-${String(calls[index]?.day ?? 1).padStart(2, "0")}-${index}`;
        const files = Object.fromEntries(
          calls.map(({ day: _, repeats, ...data }, index) => [
            name(index),
            call(name(index).slice(0, 10), {
              ...data,
              ...(repeats === undefined || repeats >= calls.length ? {} : { repeats: name(repeats) }),
            }),
          ]),
        );
        const found = escalationChains(harbor({ calls: files }), today);
        const escalated = calls.flatMap(({ outcome }, index) =>
          outcome === "resolved" ? [] : [name(index)],
        );
        const placed = found.flatMap(({ root, repeats }) =>
          [root, ...repeats].map(({ entry }) => entry.call.name),
        );
        expect(new Set(placed).size).toBe(placed.length);
        expect(escalated.filter((one) => !placed.includes(one))).toEqual([]);
        for (const chain of found)
          expect(chain.state === "closed").toBe(chain.ends.length === 0 && chain.closing !== null);
      }),
      { numRuns: 60 },
    );
  });
});
