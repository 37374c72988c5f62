import { slugify } from "../ids.ts";
import type { SourceRecord } from "../ledger.ts";
import { OWNER_OF_FILE } from "./read-tables.ts";
import type { TableMap } from "./table-map.ts";
import { peekFact, peekText, takeFact } from "./take.ts";
import type { Context } from "./take.ts";

/** A client of the export. */
export interface Owner {
  id: string;
  name: string;
  /** Undefined for the client named on the command line, of whom the export has no record of its own. */
  record: SourceRecord | undefined;
}

export interface Owners {
  list: readonly Owner[];
  /** The client a record belongs to; if there is none, the record is left and counted. */
  of(record: SourceRecord): Owner | undefined;
}

/** The export's clients. `only` is the client named on the command line: whatever names no other is theirs. */
export function createOwners(context: Context, map: TableMap, only: Owner | null): Owners {
  const byName = new Map<string, Owner>();
  const list: Owner[] = [];
  for (const record of context.dump.all(map.client.table)) {
    const named = takeFact(context, record, map.client, "name");
    const isOnly = only !== null && named?.toLowerCase() === only.name.toLowerCase();
    const key = `${record.model}:${String(record.pk)}`;
    const name = named ?? `${map.system} ${String(record.pk)}`;
    if (named === undefined && peekFact(record, map.client, "name") === undefined) {
      context.ledger.leave(record, "it has no name");
      continue;
    }
    const owner = { id: isOnly ? only.id : context.ids.assign("clients", key, name), name, record };
    list.push(owner);
    byName.set(String(record.pk).toLowerCase(), owner);
    const spelled = peekFact(record, map.client, "name")?.text.toLowerCase();
    for (const spelling of spelled === undefined ? [] : [spelled, slugify(spelled)])
      if (!byName.has(spelling)) byName.set(spelling, owner);
  }
  if (only !== null && !list.some((owner) => owner.id === only.id)) list.push(only);
  return {
    list,
    of(record) {
      const columns = [...map.owner, OWNER_OF_FILE];
      for (const column of columns) {
        const text = peekText(record, column);
        if (text === undefined) continue;
        const owner =
          byName.get(text.toLowerCase()) ??
          byName.get(slugify(text)) ??
          (list.length === 1 && only !== null ? only : undefined);
        if (owner === undefined) {
          context.ledger.leave(record, `it belongs to none of the export's clients (${map.client.table})`);
          return undefined;
        }
        for (const each of columns) context.ledger.imply(record, each);
        return owner;
      }
      if (only !== null) return list.find((owner) => owner.id === only.id);
      context.ledger.leave(record, "it names no client");
      return undefined;
    },
  };
}
