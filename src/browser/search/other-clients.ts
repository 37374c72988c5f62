import { acrossIndex, keysOf, shardOf } from "#search/across.ts";
import type { Elsewhere } from "#search/rows.ts";
import type { AcrossRow, ClientsFile } from "#search/types.ts";
import { loadJson } from "./load-json.ts";

/** Identifiers of all clients, in files of which those that a query needs are fetched. */
export class OtherClients {
  readonly #files = new Map<number, readonly AcrossRow[]>();
  readonly #asked = new Set<number>();
  /** Files that could not be had. */
  readonly #missing = new Set<number>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Things that a query names, and whether some could not be looked for; what is not here yet is fetched. */
  find(query: string, { clients, shards }: ClientsFile): { found: Elsewhere | null; missing: boolean } {
    const rows: AcrossRow[] = [];
    let missing = false;
    for (const key of keysOf(query)) {
      const shard = shardOf(key, shards);
      missing ||= this.#missing.has(shard);
      const here = this.#files.get(shard);
      if (here !== undefined) rows.push(...here.filter(([other]) => other === key));
      else void this.#fetch(shard);
    }
    return { found: rows.length === 0 ? null : acrossIndex(rows, clients), missing };
  }

  async #fetch(shard: number): Promise<void> {
    if (this.#asked.has(shard) || this.#missing.has(shard)) return;
    this.#asked.add(shard);
    const rows = await loadJson<AcrossRow[]>(`across/${shard}.json`);
    this.#asked.delete(shard);
    if (rows === null) this.#missing.add(shard);
    else this.#files.set(shard, rows);
    this.#changed();
  }

  /** True while something is on its way. */
  get looking(): boolean {
    return this.#asked.size > 0;
  }

  /** What could not be had is asked for again by the next query that needs it. */
  retry(): void {
    this.#missing.clear();
  }
}
