import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatTableCsv, formatTablesJson, formatTablesText } from "../../../src/audit/report/format.ts";
import { reportSubjects, reportTables, runReport } from "../../../src/audit/report/run-report.ts";
import { call, client, harbor, library, practice, today, visit } from "./book.ts";

const pages = {
  ...practice,
  ...library,
  "clients/harbor/index.mdx": client("Harbor Dental"),
  "clients/harbor/calls/2026-10-13-a.mdx": call("2026-10-13", {
    said: '=cmd, "now"',
    runbook: "network/desk-dead",
  }),
  "clients/harbor/calls/2026-11-02-b.mdx": call("2026-11-02", { outcome: "resolved", minutes: 4 }),
  "clients/harbor/visits/2026-10-15.mdx": visit("2026-10-15"),
};

describe("the report command", () => {
  let content = "";
  beforeAll(async () => {
    content = await mkdtemp(join(tmpdir(), "report-"));
    for (const [file, data] of Object.entries(pages)) {
      await mkdir(dirname(join(content, file)), { recursive: true });
      await writeFile(join(content, file), `---\n${JSON.stringify(data)}\n---\n`);
    }
  });
  afterAll(() => rm(content, { recursive: true }));

  const run = async (
    subject: string,
    more: { table?: string; format?: string; quarter?: string; content?: string } = {},
  ): Promise<{ code: number; out: string; talk: string }> => {
    let [out, talk] = ["", ""];
    const io = { out: (text: string) => (out += text), talk: (text: string) => (talk += text) };
    const code = await runReport({ content, subject, format: "text", today, ...more }, io);
    return { code, out, talk: talk.replaceAll(content, "CONTENT") };
  };

  it("writes aligned text", async () => {
    expect((await run("calls")).out).toMatchInlineSnapshot(`
      "Calls by month (months, 2)
        month    calls  self-served  resolved  escalated  visit  minutes  repeats
        2026-10      1            0         0          1      0       10        0
        2026-11      1            0         1          0      0        4        0

      Calls by client (clients, 1)
        client         calls  self-served  resolved  escalated  visit  minutes  repeats
        Harbor Dental      2            0         1          1      0       14        0

      Calls by runbook (runbooks, 2)
        runbook                  calls  self-served  resolved  escalated  visit  minutes  repeats
        One desk has no network      1            0         0          1      0       10        0
        No runbook followed          1            0         1          0      0        4        0

      Calls by what they were about (things, 0)
        none

      Every call (list, 2)
        at                client         said              outcome    minutes  runbook            repeats
        2026-10-13T09:00  Harbor Dental  =cmd, "now"       escalated       10  network/desk-dead
        2026-11-02T09:00  Harbor Dental  My desk is dead.  resolved         4
      "
    `);
  });

  it("writes JSON with the files behind each figure", async () => {
    expect((await run("calls", { table: "clients", format: "json" })).out).toMatchInlineSnapshot(`
      "{
        "clients": [
          {
            "client": "Harbor Dental",
            "calls": 2,
            "self-served": 0,
            "resolved": 1,
            "escalated": 1,
            "visit": 0,
            "minutes": 14,
            "repeats": 0,
            "pages": [
              "clients/harbor/calls/2026-10-13-a.mdx",
              "clients/harbor/calls/2026-11-02-b.mdx"
            ]
          }
        ]
      }
      "
    `);
  });

  it("writes CSV that no spreadsheet takes for a formula", async () => {
    expect(await run("calls", { table: "list", format: "csv" })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "out": "at,client,said,outcome,minutes,runbook,repeats,page
      2026-10-13T09:00,Harbor Dental,"'=cmd, ""now""",escalated,10,network/desk-dead,,clients/harbor/calls/2026-10-13-a.mdx
      2026-11-02T09:00,Harbor Dental,My desk is dead.,resolved,4,,,clients/harbor/calls/2026-11-02-b.mdx
      ",
        "talk": "",
      }
    `);
  });

  it("writes a CSV's first table, and says which others there are", async () => {
    expect((await run("escalations", { format: "csv" })).talk).toMatchInlineSnapshot(`
      "CSV holds one table: chains. The others, with --table: ends.
      "
    `);
  });

  it("refuses what it does not know, with the names it does", async () => {
    expect([
      await run("escalation"),
      await run("calls", { table: "client" }),
      await run("calls", { format: "xml" }),
      await run("quarter", { quarter: "2026-q5" }),
    ]).toMatchInlineSnapshot(`
      [
        {
          "code": 2,
          "out": "",
          "talk": "There is no report "escalation": did you mean "escalations"? It can be overview, calls, escalations, restores, gaps, visits, quarter.
      ",
        },
        {
          "code": 2,
          "out": "",
          "talk": "There is no table "client": did you mean "clients"? It can be months, clients, runbooks, things, list.
      ",
        },
        {
          "code": 2,
          "out": "",
          "talk": "There is no format "xml". It can be text, json, csv.
      ",
        },
        {
          "code": 2,
          "out": "",
          "talk": "There is no quarter "2026-q5": did you mean "2026-q1", "2026-q2" or "2026-q3"? It can be 2026-q4, 2026-q3, 2026-q2, 2026-q1, 2025-q4, 2025-q3, 2025-q2, 2025-q1, 2024-q4, 2024-q3, 2024-q2, 2024-q1, 2023-q4.
      ",
        },
      ]
    `);
  });

  it("says that a folder is not there", async () => {
    expect((await run("calls", { content: join(content, "nowhere") })).code).toBe(2);
  });

  it("gives the same bytes for the same book and day", async () => {
    for (const subject of reportSubjects)
      expect(await run(subject, { format: "json" })).toEqual(await run(subject, { format: "json" }));
  });
});

describe("tables", () => {
  it.each(reportSubjects)("has a cell for each column, also for an empty book: %s", (subject) => {
    for (const book of [
      harbor({}),
      harbor({
        calls: { "2026-10-13-a": call("2026-10-13") },
        visits: { "2026-10-15": visit("2026-10-15") },
      }),
    ])
      for (const table of reportTables(book, today, subject)) {
        expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
        expect(formatTablesText([table])).toMatch(/\n$/);
        expect(formatTableCsv(table).split("\r\n")[0]).toBe(table.columns.join(","));
        expect(Object.keys(JSON.parse(formatTablesJson([table])) as object)).toEqual([table.name]);
      }
  });
});
