import type { Tally, Unplaced } from "./plan.ts";

/** One record of a source: its kind and key in the source's own words, and its values. */
export interface SourceRecord {
  model: string;
  pk: number | string;
  fields: Readonly<Record<string, unknown>>;
}

/** What a source's reader knows about its fields beforehand. */
export interface LedgerRules {
  /** Fields the source keeps for itself: times, sort keys, copies of what other records say. */
  isBookkeeping(record: SourceRecord, field: string): boolean;
  /** Values that say what a blank says, such as a status of active. */
  isImplied(record: SourceRecord, field: string, value: unknown): boolean;
  /** Why records of this kind are not carried over. */
  whyLeft(model: string): string;
  /** A record's name for people. */
  nameOf(record: SourceRecord): string;
}

/**
 * Keeps account of every record and value of a source. A reader says what it carried into a page; `close` then counts
 * all that is left, so that forgetting a field makes it show up in the report rather than disappear.
 */
export interface Ledger {
  carry(record: SourceRecord, ...fields: string[]): void;
  /** These values say no more than the page already does. */
  imply(record: SourceRecord, ...fields: string[]): void;
  /** This value cannot be carried, and why. */
  refuse(record: SourceRecord, field: string, why: string): void;
  /** This record cannot be carried, and why. */
  leave(record: SourceRecord, why: string): void;
  close(records: readonly SourceRecord[]): { unplaced: Unplaced[]; tally: Tally };
}

interface Account {
  carried: Set<string>;
  implied: Set<string>;
  refused: Map<string, string>;
  left?: string;
}

const EXAMPLES = 3;
const NO_PLACE = "no page has a place for it";

export function createLedger(rules: LedgerRules): Ledger {
  const accounts = new Map<SourceRecord, Account>();
  const open = (record: SourceRecord): Account => {
    const account = accounts.get(record) ?? { carried: new Set(), implied: new Set(), refused: new Map() };
    accounts.set(record, account);
    return account;
  };
  return {
    carry(record, ...fields) {
      for (const field of fields) open(record).carried.add(field);
    },
    imply(record, ...fields) {
      for (const field of fields) open(record).implied.add(field);
    },
    refuse: (record, field, why) => void open(record).refused.set(field, why),
    leave: (record, why) => void (open(record).left = why),
    close: (records) => closeAccounts(records, accounts, rules),
  };
}

/** A record's values that say something, with each custom field as a value of its own. */
export function listValues(record: SourceRecord): [field: string, value: unknown][] {
  return Object.entries(record.fields).flatMap(([field, value]): [string, unknown][] => {
    if (isBlank(value)) return [];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [[field, value]];
    return Object.entries(value)
      .filter(([, inner]) => !isBlank(inner))
      .map(([key, inner]) => [`${field}.${key}`, inner]);
  });
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function closeAccounts(
  records: readonly SourceRecord[],
  accounts: ReadonlyMap<SourceRecord, Account>,
  rules: LedgerRules,
): { unplaced: Unplaced[]; tally: Tally } {
  const tally: Tally = {
    records: { total: records.length, carried: 0, left: 0 },
    values: { total: 0, carried: 0, implied: 0, bookkeeping: 0, left: 0, inLeft: 0 },
  };
  const groups = createGroups();
  for (const record of records) {
    const account = accounts.get(record);
    const values = listValues(record);
    tally.values.total += values.length;
    if (account === undefined || account.left !== undefined || account.carried.size === 0) {
      tally.records.left++;
      tally.values.inLeft += values.length;
      groups.add(
        { what: record.model, why: account?.left ?? rules.whyLeft(record.model) },
        rules.nameOf(record),
      );
      continue;
    }
    tally.records.carried++;
    for (const [field, value] of values) {
      const fate = fateOf(record, field, value, account, rules);
      tally.values[fate]++;
      if (fate === "left")
        groups.add(
          { what: record.model, field, why: account.refused.get(field) ?? NO_PLACE },
          rules.nameOf(record),
        );
    }
  }
  return { unplaced: groups.list(), tally };
}

function fateOf(
  record: SourceRecord,
  field: string,
  value: unknown,
  account: Account,
  rules: LedgerRules,
): "carried" | "implied" | "bookkeeping" | "left" {
  if (account.refused.has(field)) return "left";
  if (account.carried.has(field)) return "carried";
  if (account.implied.has(field) || rules.isImplied(record, field, value)) return "implied";
  return rules.isBookkeeping(record, field) ? "bookkeeping" : "left";
}

function createGroups() {
  const groups = new Map<string, Unplaced>();
  return {
    add(group: { what: string; field?: string; why: string }, example: string): void {
      const key = [group.what, group.field ?? "", group.why].join("\0");
      const known = groups.get(key) ?? { ...group, count: 0, examples: [] };
      known.count++;
      if (known.examples.length < EXAMPLES && !known.examples.includes(example)) known.examples.push(example);
      groups.set(key, known);
    },
    list: (): Unplaced[] => [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group),
  };
}
