import type { ClientBook } from "#book/book.ts";
import { fieldPath } from "#book/field-names.ts";
import type { AnyPage } from "#book/page.ts";
import { listPages, pageName } from "#book/page-names.ts";
import { valueAt } from "#book/schema-at-path.ts";
import type { Change, Fact } from "#import/plan.ts";
import { EditRefused, editPage } from "../write/edit-page.ts";
import type { PageEdit } from "../write/edit-page.ts";
import { setIn } from "../write/form.ts";
import { problemsAt, readAnswer } from "../write/read-answer.ts";
import type { Answer } from "./answers.ts";
import type { Merged } from "./merge-answers.ts";
import { showValue } from "./inputs.ts";

/** What answers do to the pages they are about. */
export interface PageEdits {
  changes: Change[];
  /** Each as `equipment/sw-01#where`: what was written now, and so seen today. */
  written: string[];
  /** The same for facts that were missing, with the fact path that runbooks know them by. */
  supplied: { fact: string; page: string }[];
  /** What cannot be taken over, in sentences. Nothing is written while there is any. */
  problems: string[];
}

/**
 * Works out a minimal edit of each page that answers are about. Only answered fields change. A field that somebody edited
 * since the pack was made is a conflict if the two values differ. `visit` is the name of the visit's page to be.
 */
export function editAnswered(
  merged: Merged,
  client: ClientBook,
  texts: ReadonlyMap<string, string>,
  visit: { name: string; on: string },
): PageEdits {
  const result: PageEdits = { changes: [], written: [], supplied: [], problems: [] };
  const edits = new Map<AnyPage, PageEdit[]>();
  const pages = new Map(listPages(client).map((page) => [pageName(page), page]));
  for (const answer of merged.answers) {
    if (answer.kind !== "facts" && answer.kind !== "call") continue;
    const name = answer.kind === "call" ? `calls/${answer.about}` : answer.about;
    const page = pages.get(name);
    if (page === undefined) {
      result.problems.push(
        `${client.page.data.name} has no page ${name} any more. Fix: take its answers out of the file, or restore the page.`,
      );
      continue;
    }
    const found = [
      ...valueEdits(answer, page, result),
      ...(answer.kind === "call" ? tickEdits(answer, page, visit) : []),
    ];
    edits.set(page, [...(edits.get(page) ?? []), ...found]);
  }
  for (const [page, list] of edits) {
    const before = texts.get(page.file);
    if (before === undefined || list.length === 0) continue;
    try {
      const after = editPage(before, page.kind, list);
      if (after !== before) result.changes.push({ file: page.file, before, after });
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      result.problems.push(
        `${page.file} ${error.message}. Fix: make the edit by hand and take its answers out of the file.`,
      );
    }
  }
  return result;
}

function valueEdits(answer: Answer, page: AnyPage, result: PageEdits): PageEdit[] {
  const data = structuredClone(page.data) as Record<string, Fact>; // `as`: front matter holds nothing but facts
  // The parts of a group are judged together.
  for (const [field, typed] of Object.entries(answer.values)) {
    const path = fieldPath(page.data, field);
    if (typed.trim() !== "") setIn(data, path, readAnswer(page.kind, path, typed));
  }
  return Object.entries(answer.values).flatMap(([field, typed]): PageEdit[] => {
    if (typed.trim() === "") return [];
    const name = `${pageName(page)}#${field}`;
    const path = fieldPath(page.data, field);
    const value = readAnswer(page.kind, path, typed);
    // Of a group that is new as a whole, the group is what was seen.
    const isNew = typeof path.at(-2) === "string" && valueAt(page.data, path.slice(0, -1)) === undefined;
    const seen = isNew ? name.slice(0, name.lastIndexOf(".")) : name;
    const [now, was] = [showValue(page, field), answer.was[field]];
    if (was !== undefined && now !== was && now !== show(value))
      result.problems.push(
        `${name} was edited since the pack was made.\n  The page says ${JSON.stringify(now)}; the answer is ${JSON.stringify(typed)}; the pack showed ${JSON.stringify(was)}.\n  Fix: agree on one, and put it into the page or take the answer out of the file.`,
      );
    const [problem] = problemsAt(page.kind, data, path);
    if (problem !== undefined) result.problems.push(`${name}: ${problem.message}\n  Fix: ${problem.fix}`);
    if (page.kind !== "visit" && page.kind !== "call") result.written.push(seen);
    const [fact] = answer.facts;
    if (fact !== undefined && !result.supplied.some((entry) => entry.fact === fact && entry.page === seen))
      result.supplied.push({ fact, page: seen });
    return now === show(value) ? [] : [{ path, value }];
  });
}

/** “Settled today” and “done today” close a call's loose ends with this visit. */
function tickEdits(answer: Answer, page: AnyPage, visit: { name: string; on: string }): PageEdit[] {
  if (page.kind !== "call") return [];
  return [
    ...(answer.ticks.includes("settled") && page.data.settledBy === undefined
      ? [{ path: ["settledBy"], value: visit.name }]
      : []),
    ...(answer.ticks.includes("prevented") && page.data.prevention !== undefined
      ? [{ path: ["prevention", "closedBy"], value: visit.name }]
      : []),
  ];
}

function show(value: Fact): string {
  return Array.isArray(value)
    ? value.map(show).join(", ")
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
}
