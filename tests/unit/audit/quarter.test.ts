import { describe, expect, it } from "vitest";
import { quarterOf, quartersBefore, quarterSheet } from "#audit/index.ts";
import { call, harbor, today, visit } from "./book.ts";

describe("quarters", () => {
  it("begin and end with their months", () => {
    expect([
      quarterOf(today),
      quarterOf("2026-12-31"),
      quarterOf("2024-02-29"),
      ...quartersBefore("2026-02-01", 2),
    ]).toMatchInlineSnapshot(`
      [
        {
          "complete": false,
          "from": "2026-10-01",
          "id": "2026-q4",
          "to": "2026-11-23",
        },
        {
          "complete": true,
          "from": "2026-10-01",
          "id": "2026-q4",
          "to": "2026-12-31",
        },
        {
          "complete": false,
          "from": "2024-01-01",
          "id": "2024-q1",
          "to": "2024-02-29",
        },
        {
          "complete": true,
          "from": "2025-10-01",
          "id": "2025-q4",
          "to": "2025-12-31",
        },
        {
          "complete": true,
          "from": "2025-07-01",
          "id": "2025-q3",
          "to": "2025-09-30",
        },
      ]
    `);
  });
});

describe("a quarter's sheet", () => {
  const book = harbor(
    {
      calls: {
        "2026-07-01-old": call("2026-07-01"),
        "2026-10-13-a": call("2026-10-13", {
          said: "Nothing prints.",
          cause: "SECRET cause",
          failedAt: "SECRET step",
          lacked: [{ fact: "SECRET lack" }],
          prevention: { what: "SECRET prevention", closedBy: "2026-10-15" },
        }),
        "2026-10-14-b": call("2026-10-14", { outcome: "self-served", minutes: 3 }),
        "2026-10-15-c": call("2026-10-15", { cause: "A digger.", noneBecause: "SECRET reason" }),
      },
      visits: {
        "2026-09-01": visit("2026-09-01", {
          promises: [
            { what: "Kept before", keptOn: "2026-09-02" },
            { what: "Still open", due: "2026-10-01" },
          ],
          prevented: ["Too early"],
        }),
        "2026-10-15": visit("2026-10-15", {
          confirmed: ["index", "network"],
          restores: [{ backup: "image", result: "proven", took: "PT2H" }],
          checkIns: [
            { contact: "maria", said: "All good." },
            { contact: "kayla", said: "SECRET complaint" },
          ],
          training: [{ who: "Kayla", topic: "Lights" }],
          ideas: [
            { idea: "Two weeks", from: "maria", status: "accepted", note: "SECRET note" },
            { idea: "SECRET idea of ours", from: "dana", status: "declined" },
          ],
          prevented: ["A loose cord."],
        }),
      },
    },
    {
      backups: [
        { id: "image", protects: ["mail"], restoreWithin: "PT4H" },
        { id: "files", protects: ["files"] },
      ],
      services: [
        { id: "mail", name: "Mail" },
        { id: "files", name: "Files" },
      ],
    },
  );
  const sheet = quarterSheet(book, "harbor", quarterOf(today));

  it("tells what was checked, proven, taught and prevented", () => {
    const { client: _, ...rest } = sheet ?? {};
    expect(rest).toMatchInlineSnapshot(`
      {
        "asked": [
          {
            "name": "Maria Santos",
            "said": "All good.",
          },
          {
            "name": "Kayla Brooks",
            "said": null,
          },
        ],
        "calls": {
          "all": 3,
          "minutes": 23,
          "ownStaff": 1,
          "solved": 1,
        },
        "confirmed": 2,
        "ended": [
          {
            "on": "2026-10-15",
            "said": "Nothing prints.",
          },
        ],
        "found": [
          {
            "on": "2026-10-15",
            "what": "A loose cord.",
          },
        ],
        "ideas": [
          {
            "from": "Maria Santos",
            "idea": "Two weeks",
            "status": "accepted",
          },
        ],
        "promises": [
          {
            "due": "2026-10-01",
            "keptOn": null,
            "late": true,
            "what": "Still open",
          },
        ],
        "quarter": {
          "complete": false,
          "from": "2026-10-01",
          "id": "2026-q4",
          "to": "2026-11-23",
        },
        "restores": [
          {
            "minutes": 120,
            "on": "2026-10-15",
            "promised": 240,
            "result": "proven",
            "systems": "Mail",
            "what": null,
          },
        ],
        "training": [
          {
            "on": "2026-10-15",
            "topic": "Lights",
            "who": "Kayla",
          },
        ],
        "unproven": [
          "Files",
        ],
        "visits": [
          {
            "kind": "on site",
            "on": "2026-10-15",
            "summary": "Looked round on 2026-10-15.",
            "who": [
              "Dana Reyes",
            ],
          },
        ],
      }
    `);
  });

  it("holds nothing that was written for us", () => {
    const { client: _, ...rest } = sheet ?? {};
    expect(JSON.stringify(rest)).not.toContain("SECRET");
  });

  it("is not there for somebody unknown", () => {
    expect(quarterSheet(book, "nobody", quarterOf(today))).toBeNull();
  });
});
