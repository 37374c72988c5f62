import type { Engine } from "./engine.ts";
import { order } from "./rows.ts";
import type { Answer, Elsewhere, Row } from "./rows.ts";
import { wordRows } from "./worded-rows.ts";

const ROWS = 24;

/** Answers a query from heads and identifiers alone; full text joins later (`fuse`). Never throws, and once the aids are here never empty. */
export function answer(engine: Engine, query: string, elsewhere: Elsewhere | null = null): Answer {
  const { aids } = engine.library;
  const understood = engine.understand(query, elsewhere?.index ?? null);
  const { rows: identified, unknown: strangers } = aids?.identify(engine, understood, elsewhere) ?? {
    rows: [],
    unknown: [],
  };
  const letters = aids?.unfinished(query, understood) ?? null;
  const rows = new Map<string, Row>();
  const add = (row: Row): void => {
    if (!rows.has(row.key)) rows.set(row.key, row);
  };
  // By itself a letter says no word yet, and half an address is not unknown yet.
  const worded =
    letters !== null && (letters.length === 1 || /\W|^0x/.test(letters))
      ? []
      : wordRows(engine, understood, identified);
  const unknown = letters === null ? strangers : [];
  const placed = identified.map((row) => aids?.besideTrouble(row, understood, worded) ?? row);
  const named = aids?.namedRows(engine, understood, identified) ?? [];
  const asked = aids?.peopleAsked(engine, understood) ?? [];
  for (const row of [...placed, ...asked, ...worded, ...named]) add(row);
  const nothing = rows.size === 0 && unknown.length === 0 && query.trim() !== "";
  const others = nothing ? (aids?.standIns(engine, query, understood) ?? null) : null;
  for (const row of others?.rows ?? []) add(row);
  return {
    understood,
    rows: order([...rows.values()]).slice(0, ROWS),
    unknown,
    standIn: others?.kind ?? null,
  };
}
