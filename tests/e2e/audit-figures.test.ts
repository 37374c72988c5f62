import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, inject, test } from "vitest";
import { runReport } from "#audit/report/run-report.ts";
import { sayMinutes } from "#book/dates.ts";
import { DEMO_DAY } from "./helpers/demo-day.ts";

// What the owner reads on the built pages against what `npm run report` works out from the files.

type Row = Record<string, unknown>;

async function report(subject: string): Promise<Record<string, Row[]>> {
  let text = "";
  const options = { content: "content", subject, format: "json", today: DEMO_DAY };
  expect(await runReport(options, { out: (more) => (text += more), talk: () => undefined })).toBe(0);
  return JSON.parse(text) as Record<string, Row[]>; // `as`: the report's own tests hold its shape
}

async function csv(subject: string, table: string): Promise<string[]> {
  let text = "";
  const options = { content: "content", subject, table, format: "csv", today: DEMO_DAY };
  await runReport(options, { out: (more) => (text += more), talk: () => undefined });
  return text.split("\r\n").slice(1, -1);
}

async function open(page: string): Promise<Document> {
  return new JSDOM(await readFile(join(inject("site"), page, "index.html"), "utf8")).window.document;
}

const words = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, " ").trim() ?? "";

/** The rows of the table below a heading. */
function rowsOf(document: Document, heading: string): Element[] {
  return [...(document.getElementById(heading)?.closest("section")?.querySelectorAll("tbody > tr") ?? [])];
}

/** The figure of a cell, and the pages it leads to. */
function readFigure(cell: Element | undefined): { said: string; pages: number } {
  const details = cell?.querySelector("details");
  const said = words(details?.querySelector("summary") ?? cell);
  return { said, pages: cell?.querySelectorAll("a").length ?? 0 };
}

describe("the calls page", () => {
  const groups = { months: "month", clients: "client", runbooks: "runbook" } as const;
  test.each(Object.entries(groups))("%s: figures, and the pages behind each", async (heading, name) => {
    const tables = await report("calls");
    const rows = rowsOf(await open("audit/calls"), heading);
    const said = tables[heading]?.toSorted((a, b) =>
      heading === "months" ? (String(a["month"]) < String(b["month"]) ? 1 : -1) : 0,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows).toHaveLength(said?.length ?? 0);
    for (const [index, row] of rows.entries()) {
      const [label, ...cells] = [...row.querySelectorAll(":scope > td")];
      const wanted = said?.[index] ?? {};
      expect(words(label)).toBe(wanted[name]);
      const counts = ["calls", "self-served", "resolved", "escalated", "visit"].map((key) => wanted[key]);
      const figures = cells.map(readFigure);
      expect(figures.map((figure) => figure.said)).toEqual(
        [...counts, sayMinutes(Number(wanted["minutes"])), wanted["repeats"]].map(String),
      );
      for (const { said: figure, pages } of figures.toSpliced(5, 1)) expect(pages).toBe(Number(figure));
      expect(figures[5]?.pages).toBe(wanted["calls"]);
    }
  });

  test("CSV has the same calls as JSON", async () => {
    const { list = [] } = await report("calls");
    const lines = await csv("calls", "list");
    expect(lines).toHaveLength(list.length);
    for (const [index, { page }] of list.entries()) expect(lines[index]).toContain(String(page));
  });
});

test("the overview's figures are the report's", async () => {
  const { headlines = [] } = await report("overview");
  const lines = [...(await open("audit")).querySelectorAll(".headlines a")].map((link) => ({
    figure: words(link.querySelector(".words")),
    value: words(link.querySelector(".value")),
    address: link.getAttribute("href"),
  }));
  expect(lines).toEqual(
    headlines.map(({ figure, value, of, address }) => ({
      figure,
      value: typeof of === "number" && of > 0 ? `${String(value)} of ${String(of)}` : String(value),
      address,
    })),
  );
});

test("escalations, restores, gaps and visits count what the report lists", async () => {
  const [escalations, restores, gaps, visits] = await Promise.all(
    ["escalations", "restores", "gaps", "visits"].map(report),
  );
  const [chains, ledger, missing, kept] = await Promise.all(
    ["escalations", "restores", "gaps", "visits"].map((name) => open(`audit/${name}`)),
  );
  const count = (document: Document | undefined, id: string): string =>
    words(document?.querySelector(`#${id} .count`));
  const isOpen = (escalations?.["chains"] ?? []).filter(({ state }) => state !== "closed").length;
  expect(count(chains, "open")).toBe(String(isOpen));
  expect(count(chains, "closed")).toBe(String((escalations?.["chains"]?.length ?? 0) - isOpen));
  expect(count(ledger, "backups")).toBe(String(restores?.["backups"]?.length));
  if (ledger !== undefined) {
    const systems = rowsOf(ledger, "systems").map((row) => words(row.querySelector("td")));
    expect(systems).toEqual(restores?.["systems"]?.map(({ system }) => system));
  }
  for (const table of ["missing", "stale", "symptoms", "unused"])
    expect(count(missing, table)).toBe(String(gaps?.[table]?.length));
  for (const table of ["due", "prevented", "training", "check-ins"])
    expect(count(kept, table)).toBe(String(visits?.[table]?.length));
});

test("every link of every audit page leads to a page of the site", async () => {
  for (const page of ["", "/calls", "/escalations", "/restores", "/gaps", "/visits"]) {
    const document = await open(`audit${page}`);
    const links = [...document.querySelectorAll("main a[href^='/']")].map(
      (a) => a.getAttribute("href") ?? "",
    );
    expect(links.length).toBeGreaterThan(10);
    for (const link of new Set(links)) {
      const [path = "", anchor] = link.split("#");
      expect(existsSync(join(inject("site"), path, "index.html")), link).toBe(true);
      if (anchor !== undefined && path !== "")
        expect((await open(path)).getElementById(decodeURIComponent(anchor)), link).not.toBeNull();
    }
  }
});
