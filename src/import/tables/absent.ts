import type { Dump } from "../netbox/read-dump.ts";
import type { Absent } from "../plan.ts";
import { NO_TABLE } from "./table-map.ts";
import type { EntityMap, TableMap } from "./table-map.ts";

/** Facts that few exports have, so that nobody wonders why they are missing. */
const RARE: ReadonlySet<string> = new Set(["archived", "important", "prose", "content", "website"]);

/** The tables and columns that a map looks for and an export does not have, under any of their names. */
export function listAbsent(dump: Dump, map: TableMap): Absent[] {
  const entities: readonly EntityMap<string>[] = [
    map.client,
    map.location,
    map.contact,
    map.equipment,
    map.network,
    map.credential,
    map.document,
  ];
  return entities.flatMap(({ table, facts }): Absent[] => {
    if (table === NO_TABLE.table) return [];
    const records = dump.all(table);
    if (records.length === 0) return [{ table, facts: [] }];
    const known = new Set(records.flatMap((record) => Object.keys(record.fields)));
    const missing = Object.entries(facts).flatMap(([fact, columns]) =>
      RARE.has(fact) || columns?.some((column) => known.has(column)) === true ? [] : [sayFact(fact)],
    );
    return missing.length === 0 ? [] : [{ table, facts: missing }];
  });
}

/** `assetTag` as “asset tag”. */
function sayFact(fact: string): string {
  return fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
