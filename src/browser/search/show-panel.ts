import type { Row } from "#search/rows.ts";
import { make } from "./elements.ts";
import type { Reply } from "./session.ts";
import { showRow } from "./show-row.ts";

/** Kinds of result that can be asked for alone. */
export const filters = {
  all: { label: "All", kinds: null },
  runbooks: { label: "Runbooks", kinds: ["runbook"] },
  equipment: { label: "Equipment", kinds: ["equipment", "outlet", "vlan", "wifi", "page"] },
  people: {
    label: "People and lines",
    kinds: ["client", "contact", "location", "circuit", "service", "credential", "backup"],
  },
  history: { label: "Calls and visits", kinds: ["call", "visit"] },
} as const satisfies Record<string, { label: string; kinds: readonly string[] | null }>;
export type Filter = keyof typeof filters;

const GROUPS = ["identifier", "part", "client", "library", "nearest", "others"] as const;
/** A row's group, with identifiers that agree in part set apart from those that agree. */
type Section = (typeof GROUPS)[number];
const FOLDED = 3;

/** Rows that a filter leaves, in order. */
export function rowsFor(reply: Reply, filter: Filter): Row[] {
  const kinds: readonly string[] | null = filters[filter].kinds;
  return kinds === null
    ? reply.answer.rows
    : reply.answer.rows.filter(({ entry }) => kinds.includes(entry.kind));
}

/** The results as lists under their headings, with what nobody has said first. */
export function showResults(reply: Reply, filter: Filter, unfolded: boolean): HTMLElement[] {
  const rows = rowsFor(reply, filter);
  const parts: HTMLElement[] = reply.answer.unknown.map((sentence) =>
    make("p", { class: "unknown-id" }, sentence),
  );
  const guess = sayGuess(reply);
  if (guess !== "" && rows.length > 0) parts.push(make("p", { class: "hint" }, guess));
  for (const group of GROUPS) {
    const own = rows.filter((row) => sectionOf(row) === group);
    if (own.length === 0) continue;
    const shown = group === "others" && !unfolded ? own.slice(0, FOLDED) : own;
    const list = make("ul", {}, ...shown.map((row) => showRow(row, reply.aids)));
    const more =
      own.length > shown.length
        ? make(
            "button",
            { type: "button", class: "more", "data-unfold": true },
            `${own.length - shown.length} more at other clients`,
          )
        : null;
    parts.push(
      make(
        "section",
        { "aria-label": heading(group, reply) },
        make("h3", {}, heading(group, reply)),
        list,
        more,
      ),
    );
  }
  if (rows.length === 0 && reply.answer.rows.length > 0)
    parts.push(make("p", { class: "hint" }, `Nothing under ${filters[filter].label}; there is under All.`));
  return parts;
}

function sectionOf({ group, identifier }: Row): Section {
  const { agreement } = identifier ?? {};
  const part = agreement === "end" || agreement === "start" || agreement === "inside";
  return group === "identifier" && part ? "part" : group;
}

/** What was not understood, where other rows stand in for an answer. */
function sayGuess({ aids, answer }: Reply): string {
  return aids?.sayGuess(answer) ?? "";
}

function heading(group: Section, reply: Reply): string {
  switch (group) {
    case "part":
      return "Matches in part";
    case "identifier":
      return "Exactly this";
    case "client":
      return reply.client?.name ?? "This client";
    case "library":
      return reply.client === null ? "Runbooks" : "Shared runbooks";
    case "nearest":
      return reply.aids?.headingOf(reply.answer) ?? "";
    case "others":
      return reply.client === null ? "Clients" : "Other clients";
  }
}

/** Toggles for the kinds there are. */
export function showFilters(reply: Reply, active: Filter): HTMLElement | null {
  const keys = (Object.keys(filters) as Filter[]).filter(
    (key) => key === "all" || key === active || rowsFor(reply, key).length > 0,
  ); // `as`: Object.keys forgets the key type
  if (keys.length < 3) return null;
  const buttons = keys.map((key) =>
    make(
      "button",
      { type: "button", "data-filter": key, "aria-pressed": String(key === active) },
      filters[key].label,
    ),
  );
  return make("div", { class: "filters", role: "group", "aria-label": "Show" }, ...buttons);
}

/** What a screen reader is told. */
export function sayCount(reply: Reply, filter: Filter): string {
  const rows = rowsFor(reply, filter);
  const first = rows[0];
  const unknown = [...reply.answer.unknown, sayGuess(reply)].filter(Boolean).join(" ");
  if (first === undefined) return unknown === "" ? "No results." : unknown;
  return `${unknown} ${rows.length} ${rows.length === 1 ? "result" : "results"}. First: ${first.entry.title}.`.trim();
}
