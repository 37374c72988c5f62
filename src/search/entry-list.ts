import type { IdentifierField, IdentifierRow, SearchEntry } from "./types.ts";

type Loose = { [Key in keyof SearchEntry]: SearchEntry[Key] | undefined };

/** Collects entries and their identifiers, leaving out what is empty. */
export class EntryList {
  readonly entries: SearchEntry[] = [];
  readonly ids: IdentifierRow[] = [];

  /** Returns the entry's position, for `identify`. */
  add(entry: Loose & { kind: SearchEntry["kind"]; title: string; address: string; icon: string }): number {
    const kept = Object.fromEntries(
      Object.entries(entry).filter(
        ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
      ),
    );
    this.entries.push(kept as unknown as SearchEntry); // `as`: only absent optional keys were dropped
    return this.entries.length - 1;
  }

  identify(entry: number, field: IdentifierField, value: string | undefined): void {
    if (value === undefined || value === "") return;
    if (!this.ids.some((row) => row[2] === entry && row[0] === field && row[1] === value))
      this.ids.push([field, value, entry]);
  }
}
