import type { ClientBook } from "#book/book.ts";
import { escapeProse, oneLine } from "#import/escape-prose.ts";
import type { Fact, Facts } from "#import/plan.ts";
import type { VisitSchema } from "#schemas/visit.ts";
import { printFacts } from "../write/print-page.ts";
import type { Answer } from "./answers.ts";
import type { PageEdits } from "./edit-pages.ts";
import type { Merged } from "./merge-answers.ts";

/** A visit's page from merged answers and what they did to other pages. */
export function writeVisitPage(merged: Merged, client: ClientBook, edits: PageEdits, on: string): string {
  const of = (kind: Answer["kind"]): Answer[] => merged.answers.filter((answer) => answer.kind === kind);
  const calls = of("call").filter(({ ticks }) => ticks.includes("settled"));
  const places = client.locations.size === 1 ? [...client.locations.keys()] : [];
  const data: Partial<Record<keyof typeof VisitSchema.shape, Fact | undefined>> = {
    kind: "visit",
    on,
    by: merged.by,
    reason: merged.reason ?? "scheduled",
    minutes: merged.minutes,
    locations: places,
    summary: line(merged.summary ?? summarize(merged, edits)),
    calls: calls.map(({ about }) => about),
    confirmed: listConfirmed(of("facts"), edits),
    supplied: edits.supplied.map(({ fact, page }) => ({ fact, page })),
    restores: of("restore").map(readRestore),
    checkIns: of("checkIn").map(({ about, values }) => ({
      contact: about,
      said: line(values["said"] ?? ""),
    })),
    training: of("training").map(({ about, values }) => ({
      who: line(values["who"] ?? ""),
      topic: line(values["topic"] ?? about),
    })),
    ideas: of("idea").map(({ values }) => pick(values, ["idea", "from"], { status: "proposed" })),
    promises: of("promise").map(({ values }) => pick(values, ["what", "to", "due"], {})),
    prevented: of("prevented").map(({ values }) => line(values["what"] ?? "")),
  };
  const filled = Object.entries(data).flatMap(([key, value]): [string, Fact][] =>
    value === undefined || (Array.isArray(value) && value.length === 0 && key !== "by") ? [] : [[key, value]],
  );
  return printFacts(Object.fromEntries(filled), of("note").map(writeNote).join("\n\n"));
}

/** A whole page covers its fields; what was written today was seen today. */
function listConfirmed(answers: readonly Answer[], edits: PageEdits): string[] {
  const seen = answers.flatMap(({ about, ticks }) =>
    ticks.map((field) => (field === "" ? about : `${about}#${field}`)),
  );
  const all = [...new Set([...seen, ...edits.written])];
  return all.filter((name) => !name.includes("#") || !all.includes(name.split("#")[0] ?? ""));
}

function readRestore({ about, values }: Answer): Facts {
  const minutes = Number(values["took"] ?? "");
  const took = values["took"] === undefined || !Number.isInteger(minutes) ? values["took"] : `PT${minutes}M`;
  return {
    backup: about,
    ...pick({ ...values, ...(took === undefined ? {} : { took }) }, ["what", "result", "took", "note"], {}),
  };
}

/** The named values that are filled in, in this order, and what always belongs there. */
function pick(values: Readonly<Record<string, string>>, keys: readonly string[], always: Facts): Facts {
  const found = keys.flatMap((key): [string, string][] => {
    const value = line(values[key] ?? "");
    return value === "" ? [] : [[key, value]];
  });
  return { ...Object.fromEntries(found), ...always };
}

/** What has no place in front matter, as text that does nothing. */
function writeNote({ about, values }: Answer): string {
  const said = escapeProse(values["said"] ?? "");
  return about === "" ? said : `${escapeProse(`${about}:`)} ${said}`;
}

/** What somebody said on several lines, as one. */
function line(text: string): string {
  return oneLine(text.replace(/\s*\n\s*/g, " "));
}

function summarize(merged: Merged, { written }: PageEdits): string {
  const seen = merged.answers.filter(({ kind, ticks }) => kind === "facts" && ticks.length > 0).length;
  const parts = [
    ...(written.length > 0 ? [`wrote down ${count(written.length, "fact")}`] : []),
    ...(seen > 0 ? [`saw ${count(seen, "page")} to be true`] : []),
  ];
  const words = parts.length === 0 ? "came by" : parts.join(" and ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function count(amount: number, thing: string): string {
  return `${amount} ${thing}${amount === 1 ? "" : "s"}`;
}
