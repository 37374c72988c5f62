import type { Engine, Understood } from "./engine.ts";
import { nearestWords } from "./nearest-words.ts";
import { localise } from "./rows.ts";
import type { Row, StandIn } from "./rows.ts";
import type { SearchEntry } from "./types.ts";
import { foundAs } from "./understand.ts";
import { fold, tokenize } from "./words.ts";
import { wordRows } from "./worded-rows.ts";

const ROWS = 8;
/** No row, whatever was typed, but these. */
const LIKE_WORDS = 6;

/**
 * What stands in where nothing answers a query: what begins with the letters typed so far, else the clients that share
 * the name that was said, else the pages whose words come nearest, else the runbooks to start with.
 */
export function standIns(
  engine: Engine,
  query: string,
  understood: Understood,
): { kind: StandIn; rows: Row[] } {
  const letters = unfinished(query, understood);
  if (letters !== null) {
    const rows = beginning(engine, letters);
    return rows.length > 0 ? { kind: "beginning", rows } : { kind: "start", rows: general(engine) };
  }
  const clients = clientsCalled(
    engine,
    tokenize(query).map(({ word }) => word),
  );
  if (clients.length > 0) return { kind: "beginning", rows: clients };
  const words = nearestWords(engine, understood.words);
  const stems = words.flatMap(({ alternatives }) => alternatives[0]?.stems ?? []);
  const rows = wordRows(engine, { ...understood, words, stems }, []).sort((a, b) => b.score - a.score);
  if (rows.length === 0) return { kind: "general", rows: general(engine) };
  return { kind: "nearest", rows: rows.slice(0, LIKE_WORDS).map((row) => ({ ...row, group: "nearest" })) };
}

/**
 * The one or two letters of a word, or the first figures of an address or a code, that may be the beginning of anything;
 * null if more was said, or if it is said to its end.
 */
export function unfinished(query: string, { clients, claims, text }: Understood): string | null {
  const last = /\S+$/.exec(query);
  if (last === null || query.length > text.length) return null;
  const named = clients.find(({ certainty }) => certainty >= 0.5)?.words ?? new Set<number>();
  const more = tokenize(query).some(({ start }, index) => start < last.index && !named.has(index));
  if (more || claims.some(({ what }) => what === "error code")) return null;
  const letters = fold(last[0]);
  return STARTS.test(letters) || /^[\p{L}\p{N}]{1,2}$/u.test(letters) ? letters : null;
}

/** `10.`, `10.20.1`, `f4:e2`, `0x8`: not yet a whole one. */
const STARTS =
  /^(?:0x[0-9a-f]{0,3}|\d{1,3}(?:\.\d{1,3}){0,2}\.?|[0-9a-f]{2}(?:[:-][0-9a-f]{1,2}){0,4}[:-])$/i;

/** Clients, things and runbooks a word of whose name begins with these letters, and what bears an identifier that does. */
function beginning(engine: Engine, letters: string): Row[] {
  const rows: Row[] = [];
  const add = (entry: SearchEntry, score: number, more: Partial<Row> = {}): void => {
    const { address } = localise(engine, entry);
    if (rows.every(({ key }) => key !== address))
      rows.push({ key: address, group: "nearest", entry, address, score, found: [], ...more });
  };
  if (!/\d/.test(letters)) rows.push(...clientsCalled(engine, [letters]));
  for (const entry of engine.things) addNamed(entry, 4);
  for (const { entry, match } of /\d/.test(letters)
    ? (engine.reader?.identifiersStarting(letters) ?? [])
    : [])
    add(entry, 3, { identifier: { field: match.field, value: match.value, agreement: "start" } });
  for (const entry of engine.runbooks) addNamed(entry, 2);
  return rows.sort((a, b) => b.score - a.score).slice(0, ROWS);

  function addNamed(entry: SearchEntry, score: number): void {
    const called = namedBy(entry, [letters]);
    if (called !== null) add(entry, score + called.first, called.more);
  }
}

/** Clients that are called so, while none is chosen. No words name nobody. */
function clientsCalled(engine: Engine, starts: readonly string[]): Row[] {
  if (engine.head !== null || starts.length === 0) return [];
  const found = engine.library.reader?.clients.startingWith(starts, ROWS) ?? [];
  return found.flatMap(({ id, name, aliases = [] }): Row[] => {
    const address = `/clients/${id}/`;
    const entry: SearchEntry = { kind: "client", title: name, address, icon: "building", aliases };
    const called = namedBy(entry, starts);
    if (called === null) return [];
    return [
      { key: address, group: "nearest", entry, address, score: 5 + called.first, found: [], ...called.more },
    ];
  });
}

/** By which name a thing is called so, and whether its own begins so; null if by none. */
function namedBy(
  { title, aliases = [] }: SearchEntry,
  starts: readonly string[],
): { first: number; more: Partial<Row> } | null {
  const isStart = (word: string): boolean => starts.some((start) => word.startsWith(start));
  const names = [title, ...aliases].map((name) => tokenize(name).map(({ word }) => word));
  const at = names.findIndex((words) =>
    starts.every((start) => words.some((word) => word.startsWith(start))),
  );
  if (at < 0) return null;
  const first = fold(title).startsWith(starts[0] ?? "") ? 0.5 : 0;
  const reason = aliases[at - 1];
  const found = (names[0] ?? []).flatMap((word) => (isStart(word) ? foundAs(word) : []));
  return { first, more: reason === undefined ? { found } : { reason } };
}

/** The runbooks to start with, and the list of all. */
function general(engine: Engine): Row[] {
  const { general: names = [], overview = null } = engine.library.reader ?? {};
  const runbooks = names.flatMap((name) => engine.runbooks.find((entry) => entry.name === name) ?? []);
  const entries = runbooks.length > 0 ? runbooks : engine.runbooks.slice(0, LIKE_WORDS);
  const all: SearchEntry[] =
    overview === null
      ? []
      : [
          {
            kind: "page",
            title: "All runbooks",
            address: overview,
            icon: "list-checks",
            description: "By area",
          },
        ];
  return [...entries, ...all].map((entry, index) => {
    const { address } = localise(engine, entry);
    return { key: address, group: "nearest", entry, address, score: 1 - index / 100, found: [] };
  });
}
