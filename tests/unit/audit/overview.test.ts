import { describe, expect, it } from "vitest";
import { auditBook, headlines } from "#audit/index.ts";
import { call, harbor, today, visit } from "./book.ts";

const say = (book: Parameters<typeof auditBook>[0]): string[] =>
  headlines(auditBook(book, today)).map(
    ({ value, of, words, state }) => `${state}: ${value}${of === null ? "" : ` of ${of}`} ${words}`,
  );

describe("the overview", () => {
  it("is calm where nothing is open", () => {
    expect(say(harbor({})).filter((line) => !/^(ok|plain|warn|bad): 0/.test(line))).toEqual([]);
    expect(say(harbor({})).filter((line) => !/^(ok|plain)/.test(line))).toEqual([]);
  });

  it("says what is open", () => {
    const book = harbor(
      {
        calls: {
          "2026-08-01-old": call("2026-08-01", { outcome: "resolved" }),
          "2026-10-13-a": call("2026-10-13", {
            lacked: [{ fact: "where the key is" }],
            wrong: ["index#hours"],
          }),
          "2026-11-02-b": call("2026-11-02", { outcome: "self-served" }),
        },
        visits: { "2026-10-01": visit("2026-10-01", { promises: [{ what: "Ring", due: "2026-11-01" }] }) },
      },
      {
        hours: "Mon-Fri 08:00-17:00",
        visits: { every: "P14D" },
        services: [{ id: "mail", name: "Mail" }],
        backups: [{ id: "image", protects: ["mail"] }],
      },
    );
    expect(say(book)).toMatchInlineSnapshot(`
      [
        "plain: 1 of 2 calls of the last 90 days solved by phone or by the client's own staff",
        "bad: 1 of 1 escalations with an open end",
        "bad: 1 of 1 systems whose restore was never proven",
        "ok: 0 of 1 systems whose restore test is overdue",
        "warn: 1 of 1 missing facts that calls ran into",
        "bad: 1 of 1 pages to look at again that a call made doubtful",
        "warn: 1 of 1 clients whose visit is late",
        "bad: 1 of 1 promises past their day",
        "ok: 0 due within 90 days: warranties, replacements, licences, contracts, secrets",
      ]
    `);
  });
});
