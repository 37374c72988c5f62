/** Which columns of one of an export's tables say what, by `columnKey`. Of several the first that says something counts. */
export interface EntityMap<Fact extends string> {
  table: string;
  facts: Readonly<Partial<Record<Fact, readonly string[]>>>;
  /** Columns that go into the note, each behind words that say what it is; empty words put it there bare. */
  remarks: readonly (readonly [words: string, column: string])[];
}

/** How a documentation system's export is laid out: all that differs between one such system and another. */
export interface TableMap {
  /** The vault in which the secrets stay. */
  vault: "it-glue" | "hudu" | "other";
  /** The system's name for people. */
  system: string;
  /** Columns that name the client whose record it is, by key or by name. */
  owner: readonly string[];
  /** Columns the system keeps for itself: times, keys, addresses in its own pages. */
  bookkeeping: RegExp;
  client: EntityMap<"name" | "alias" | "status" | "business" | "prose" | "archived" | "website" | "phone">;
  location: EntityMap<"name" | "address" | "town" | "phone" | "hours" | "prose">;
  contact: EntityMap<
    | "name"
    | "firstName"
    | "lastName"
    | "role"
    | "phone"
    | "extension"
    | "email"
    | "location"
    | "archived"
    | "important"
  >;
  equipment: EntityMap<EquipmentFact>;
  network: EntityMap<"name" | "vlan" | "subnet" | "gateway" | "range" | "dns" | "location">;
  credential: EntityMap<
    "name" | "account" | "rotatedOn" | "resourceType" | "resource" | "archived" | "address"
  >;
  document: EntityMap<"name" | "locator" | "archived" | "content">;
}

export type EquipmentFact =
  | "name"
  | "type"
  | "status"
  | "purpose"
  | "vendor"
  | "model"
  | "serial"
  | "assetTag"
  | "hostname"
  | "firmware"
  | "location"
  | "where"
  | "usedBy"
  | "ip"
  | "mac"
  | "interfaces"
  | "manage"
  | "boughtOn"
  | "warrantyUntil"
  | "prose"
  | "archived";

/** A kind of record that the system does not have. */
export const NO_TABLE = { table: "(none)", facts: {}, remarks: [] } as const;
