import { expect, test } from "vitest";
import { assembleBook } from "#book/assemble.ts";
import { readContent } from "#book/read-content.ts";
import { parsePage } from "#book/parse-page.ts";
import { auditBook, headlines } from "#audit/index.ts";
import { openMatters } from "#audit/open-matters.ts";

const { pages } = await readContent("content");
const book = assembleBook(pages.flatMap((source) => parsePage(source).page ?? []));

test.each(["2026-07-01", "2026-09-15", "2026-11-26", "2027-03-01"])(
  "on %s each client's page and the audit count the same loose ends and late visits",
  (today) => {
    const audit = auditBook(book, today);
    const open = audit.chains.filter(({ state }) => state !== "closed");
    for (const client of book.clients.values()) {
      const matters = openMatters(client, today);
      const of = (kind: string): number => matters.filter((matter) => matter.kind === kind).length;
      expect(of("escalation")).toBe(open.filter(({ root }) => root.entry.client.id === client.id).length);
      const late = audit.visits.rhythms.find((rhythm) => rhythm.client.id === client.id)?.late ?? 0;
      expect(of("visit") > 0 && late > 0).toBe(late > 0);
    }
    const words = "escalations with an open end";
    expect(headlines(audit).find((line) => line.words === words)?.value).toBe(open.length);
  },
);
