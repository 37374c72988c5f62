import { areasOf, chooseSubject, mentionedThings } from "./choose-subject.ts";
import type { Engine, Understood } from "./engine.ts";
import { nearestEntries } from "./nearest-entries.ts";
import type { HeadHit } from "./head-index.ts";
import type { Agreement, IdentifierIndex } from "./identifier-index.ts";
import type { IdentifierField, SearchEntry } from "./types.ts";
import type { Alternative, QueryWord } from "./understand.ts";

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
  clientName?: string;
}

export interface Answer {
  understood: Understood;
  rows: Row[];
  /** Sentences for what nobody has, such as an address that no device here bears. */
  unknown: string[];
  /** True if nothing matched and the nearest pages stand in. */
  guessed: boolean;
}

/** Things from other clients, found by identifier or name. */
export interface Elsewhere {
  index: IdentifierIndex;
  entries: readonly (SearchEntry & { clientName: string })[];
}

const ROWS = 24;

/** How much each kind of thing counts beside a runbook that agrees as well. */
const KIND_WEIGHT: Readonly<Partial<Record<SearchEntry["kind"], number>>> = {
  runbook: 1,
  equipment: 0.72,
  service: 0.68,
  contact: 0.72,
  circuit: 0.66,
  client: 0.6,
  outlet: 0.6,
  credential: 0.58,
  wifi: 0.55,
  vlan: 0.55,
  location: 0.5,
  backup: 0.5,
  page: 0.5,
  call: 0.42,
  visit: 0.38,
};

/** Answers a query from heads and identifiers alone; full text joins later (`fuse`). Never throws, never empty. */
export function answer(engine: Engine, query: string, elsewhere: Elsewhere | null = null): Answer {
  const understood = engine.understand(query, elsewhere?.index ?? null);
  const { rows: identified, unknown } = identify(engine, understood, elsewhere);
  const rows = new Map<string, Row>();
  const add = (row: Row): void => {
    if (!rows.has(row.key)) rows.set(row.key, row);
  };
  for (const row of [...identified, ...clientRows(engine, understood)]) add(row);
  const worded = wordRows(engine, understood, identified);
  for (const row of worded) add(row);
  if (understood.words.length === 0) for (const row of runbooksAbout(engine, identified)) add(row);
  if (engine.head !== null && understood.onlyWho) for (const row of overview(engine)) add(row);
  const nothing = rows.size === 0 && unknown.length === 0 && understood.clients.length === 0;
  if (nothing && query.trim() !== "") for (const row of nearest(engine, query)) add(row);
  return { understood, rows: order([...rows.values()]).slice(0, ROWS), unknown, guessed: nothing };
}

/** Groups in their order, best first within each. */
export function order(rows: readonly Row[]): Row[] {
  const rank: Record<RowGroup, number> = { identifier: 0, client: 1, library: 2, nearest: 2, others: 3 };
  return rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => rank[a.row.group] - rank[b.row.group] || b.row.score - a.row.score || a.index - b.index)
    .map(({ row }) => row);
}

function identify(
  engine: Engine,
  { claims, words }: Understood,
  elsewhere: Elsewhere | null,
): { rows: Row[]; unknown: string[] } {
  const rows: Row[] = [];
  const unknown: string[] = [];
  for (const claim of claims) {
    if (claim.matches.length === 0 && claim.whole) unknown.push(sayUnknown(engine, claim.what, claim.text));
    for (const [position, match] of claim.matches.slice(0, 8).entries()) {
      const foreign = match.source === 2;
      const source: readonly (SearchEntry & { clientName?: string })[] = foreign
        ? (elsewhere?.entries ?? [])
        : match.source === 1
          ? engine.library.entries
          : (engine.head?.entries ?? []);
      const entry = source[match.entry];
      if (entry === undefined) continue;
      const sure =
        match.agreement === "same" || match.agreement === "alike" || match.agreement === "same number";
      // Beside other words, half an identifier is a hint at most.
      if (!sure && words.length > 0 && position > 1) continue;
      const local = match.source === 1 ? localise(engine, entry) : { address: entry.address };
      rows.push({
        key: local.address,
        group: foreign && engine.head !== null ? "others" : "identifier",
        entry,
        address: local.address,
        score: (sure ? 10 : 5) - position * 0.1 - claims.indexOf(claim) * 0.01,
        found: [],
        identifier: { field: match.field, value: match.value, agreement: match.agreement },
        ...(foreign && entry.clientName !== undefined ? { clientName: entry.clientName } : {}),
      });
    }
  }
  return { rows, unknown };
}

function sayUnknown(engine: Engine, what: string, text: string): string {
  const where = engine.head === null ? "anywhere" : `at ${engine.head.name}`;
  const subnet = what === "address" ? engine.subnetOf(text.replace(/\s+/g, ".")) : null;
  const within = subnet === null ? "" : ` It lies in ${subnet.title} (${subnet.description ?? ""}).`;
  if (what === "error code") return `No page names the error code ${text}.`;
  return `Nothing documented ${where} has the ${what} ${text}.${within}`;
}

/** Clients that the query names, other than the one chosen. */
function clientRows(engine: Engine, { clients, onlyWho: alone }: Understood): Row[] {
  return clients
    .filter(({ id, certainty }) => id !== engine.head?.client && certainty > 0.3)
    .slice(0, alone ? 6 : 3)
    .map(({ id, name, certainty, by }): Row => {
      const address = `/clients/${id}/`;
      const entry: SearchEntry = {
        kind: "client",
        title: name,
        address,
        icon: "building",
        ...(by === "name" ? {} : { description: `by ${by}` }),
      };
      return {
        key: address,
        group: alone && engine.head === null ? "identifier" : "others",
        entry,
        address,
        score: certainty,
        found: [],
        clientName: name,
      };
    });
}

/** Runbooks and things found by what is wrong. */
function wordRows(engine: Engine, { words, onlyWho }: Understood, identified: readonly Row[]): Row[] {
  if (words.length === 0) return [];
  const pointed = [
    ...identified.filter((row) => row.score > 9).map(({ entry }) => entry),
    ...mentionedThings(engine, words),
  ];
  const about = new Set(pointed.map((entry) => entry.about));
  const exact = new Set(
    identified.filter((row) => row.score > 9 && row.group === "identifier").map(({ entry }) => entry.about),
  );
  const areas = pointed.flatMap((entry) => areasOf[entry.about ?? ""] ?? []);
  const runbooks = (onlyWho ? [] : engine.searchRunbooks(words)).flatMap((hit): Row[] => {
    const entry = engine.runbooks[hit.entry];
    if (entry === undefined) return [];
    const local = localise(engine, entry);
    const subject = local.own ? chooseSubject(engine, entry, words, identified) : null;
    const fits =
      (entry.about !== undefined && about.has(entry.about)) ||
      areas.some((area) => entry.name?.startsWith(area) === true);
    const address = subject === null ? local.address : `${local.address}${subjectSlug(subject)}/`;
    const row = toRow(
      hit,
      entry,
      local.own ? "client" : "library",
      address,
      hit.score * (exact.has(entry.about ?? "") ? 2 : fits ? 1.35 : 1),
    );
    return [{ ...row, key: local.address, ...(subject === null ? {} : { subject }) }];
  });
  const things = engine.searchThings(words).flatMap((hit): Row[] => {
    const entry = engine.things[hit.entry];
    if (entry === undefined) return [];
    const named = hit.agreement > 0.9 ? 1.5 : 1;
    // With the trouble in the query's words, a thing is what it is about, not the answer.
    const score = hit.score * (KIND_WEIGHT[entry.kind] ?? 0.5) * named * (0.35 + 0.65 * hit.agreement);
    const row = toRow(hit, entry, "client", entry.address, score);
    const better = runbooks.find((runbook) => saysMore(runbook, hit.found, words));
    return [better === undefined ? row : { ...row, score: Math.min(score, better.score * 0.98) }];
  });
  const rows = [...runbooks, ...things];
  const best = Math.max(...rows.map((row) => row.score), 0);
  return rows.filter((row) => row.score > best * 0.12);
}

/** Whether a runbook is about more of what was said than a thing is: a trouble, and not just its name. */
function saysMore(
  runbook: Row,
  found: readonly (Alternative | null)[],
  words: readonly QueryWord[],
): boolean {
  return words.some((word, index) => {
    const telling = word.weight >= 0.75 && found[index] === null;
    return (
      telling &&
      runbook.found.some((alternative) => word.alternatives.includes(alternative) && alternative.weight > 0.5)
    );
  });
}

function toRow(hit: HeadHit, entry: SearchEntry, group: RowGroup, address: string, score: number): Row {
  const found = hit.found.filter((alternative) => alternative !== null);
  return {
    key: entry.address,
    group,
    entry,
    address,
    score,
    found,
    ...(hit.line !== "" && hit.line !== entry.title ? { line: hit.line } : {}),
  };
}

/** A library runbook's page at this client, if the client has it. */
function localise(engine: Engine, entry: SearchEntry): { address: string; own: boolean } {
  if (engine.head === null || entry.name === undefined) return { address: entry.address, own: false };
  if (entry.address.startsWith("/clients/")) return { address: entry.address, own: true };
  if (!engine.head.library.includes(entry.name)) return { address: entry.address, own: false };
  return { address: `/clients/${engine.head.client}/runbooks/${entry.name}/`, own: true };
}

/** The last part of a thing's address: what a runbook about it ends in. */
function subjectSlug(subject: SearchEntry): string {
  return subject.address.split("/").filter(Boolean).at(-1) ?? "";
}

/** With nothing wrong said, what may be wrong with the thing that was named. */
function runbooksAbout(engine: Engine, identified: readonly Row[]): Row[] {
  const thing = identified[0]?.entry;
  if (thing?.about === undefined || engine.head === null) return [];
  return engine.runbooks.flatMap((entry, index) => {
    const local = localise(engine, entry);
    if (entry.about !== thing.about || !local.own) return [];
    const address = `${local.address}${subjectSlug(thing)}/`;
    return [
      {
        key: local.address,
        group: "client" as const,
        entry,
        address,
        subject: thing,
        score: 1 - index / 1000,
        found: [],
      },
    ];
  });
}

/** The client alone was named: its own page, its people, its lines. */
function overview(engine: Engine): Row[] {
  return engine.things
    .filter(({ kind }) => kind === "client" || kind === "contact" || kind === "circuit" || kind === "page")
    .slice(0, 8)
    .map((entry, index) => ({
      key: entry.address,
      group: "client" as const,
      entry,
      address: entry.address,
      score: 0.001 - index / 1e6,
      found: [],
    }));
}

function nearest(engine: Engine, query: string): Row[] {
  return nearestEntries(query, engine.runbooks).map((entry, index) => {
    const { address } = localise(engine, entry);
    return { key: address, group: "nearest" as const, entry, address, score: 1 - index / 100, found: [] };
  });
}
