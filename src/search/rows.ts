import type { Engine, Understood } from "./engine.ts";
import type { Agreement, IdentifierIndex } from "./identifier-index.ts";
import type { IdentifierField, SearchEntry } from "./types.ts";
import type { Alternative } from "./understand.ts";

/**
 * Rows that stand in for an answer: what begins so, while it is being typed; what to start with, before anything is
 * known to be wrong; the pages with the nearest words; and what to start with where no word is known.
 */
export type StandIn = "beginning" | "start" | "nearest" | "general";

export type RowGroup = "identifier" | "client" | "library" | "others" | "nearest";

/** One result. */
export interface Row {
  /** Unique, so that the selected row is found again in the next answer. */
  key: string;
  group: RowGroup;
  entry: SearchEntry;
  address: string;
  /** What it is about, if that was understood or there is only one. */
  subject?: SearchEntry;
  score: number;
  /** Which words it was found by. */
  found: readonly Alternative[];
  /** The symptom or name that agrees best, if it is not the title. */
  line?: string;
  identifier?: { field: IdentifierField; value: string; agreement: Agreement };
  /** Headings of the page that hold the words, from full text. */
  sections?: { title: string; address: string }[];
  excerpt?: string;
  /** Why it is there, if neither words nor an identifier say so. */
  reason?: string;
  clientName?: string;
}

export interface Answer {
  understood: Understood;
  rows: Row[];
  /** Sentences for what nobody has, such as an address that no device here bears. */
  unknown: string[];
  /** What the rows are if nothing answers the query, and others stand in. */
  standIn: StandIn | null;
}

/** Things from other clients, found by identifier or name. */
export interface Elsewhere {
  index: IdentifierIndex;
  entries: readonly (SearchEntry & { clientName: string })[];
}

/** Groups in their order, best first within each. */
export function order(rows: readonly Row[]): Row[] {
  const rank: Record<RowGroup, number> = { identifier: 0, client: 1, library: 2, nearest: 2, others: 3 };
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => rank[a.row.group] - rank[b.row.group] || b.row.score - a.row.score || a.index - b.index)
    .map(({ row }) => row);
}

/** Puts the row named `keep` back where it was in `before`. */
export function settle(rows: Row[], before: readonly Row[], keep: string | null): Row[] {
  const at = before.findIndex(({ key }) => key === keep);
  const now = rows.findIndex(({ key }) => key === keep);
  if (at < 0 || now < 0 || at === now) return rows;
  const settled = rows.toSpliced(now, 1);
  const chosen = rows[now];
  return chosen === undefined ? rows : settled.toSpliced(at, 0, chosen);
}

/** A library runbook's page at this client, if the client has it. */
export function localise(engine: Engine, entry: SearchEntry): { address: string; own: boolean } {
  if (engine.head === null || entry.name === undefined) return { address: entry.address, own: false };
  if (entry.address.startsWith("/clients/")) return { address: entry.address, own: true };
  if (!engine.has(entry.name)) return { address: entry.address, own: false };
  return { address: `/clients/${engine.head.client}/runbooks/${entry.name}/`, own: true };
}

/** The last part of a thing's address: what a runbook about it ends in. */
export function subjectSlug(subject: SearchEntry): string {
  return subject.address.split("/").filter(Boolean).at(-1) ?? "";
}

/** Where a page of the library stands for a client, filled with its facts; as it is if the client has no use for it. */
export function addressHere(engine: Engine, address: string): string {
  const name = /^\/library\/(.+)\/$/.exec(address)?.[1];
  const runbook = name === undefined ? undefined : engine.runbooks.find((entry) => entry.name === name);
  return runbook === undefined ? address : localise(engine, runbook).address;
}
