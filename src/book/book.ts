import type { Backup, Circuit, Contact, Location, Outlet, Service, Vlan } from "#schemas/index.ts";
import type { AnyPage, DataPath, Page } from "./page.ts";

/** Everything the pages say, joined. */
export interface Book {
  practice: Page<"practice"> | null;
  /** Runbooks shared by all clients, by name (`network/desk-has-no-network`). */
  library: ReadonlyMap<string, Page<"runbook">>;
  clients: ReadonlyMap<string, ClientBook>;
}

/** One client's pages, by the names other pages use for them, and what points at what. */
export interface ClientBook {
  id: string;
  page: Page<"client">;
  network: Page<"network"> | null;
  equipment: ReadonlyMap<string, Page<"equipment">>;
  credentials: ReadonlyMap<string, Page<"credential">>;
  /** The client's own runbooks; one with a library runbook's name replaces it here. */
  runbooks: ReadonlyMap<string, Page<"runbook">>;
  /** Newest first. */
  visits: readonly Page<"visit">[];
  /** Newest first. */
  calls: readonly Page<"call">[];
  locations: ReadonlyMap<string, Location>;
  contacts: ReadonlyMap<string, Contact>;
  circuits: ReadonlyMap<string, Circuit>;
  services: ReadonlyMap<string, Service>;
  backups: ReadonlyMap<string, Backup>;
  /** By label, as written on the outlet. `slug` is its address. */
  outlets: ReadonlyMap<string, Outlet & { slug: string }>;
  /** By key: the number, or `number@location` where two locations share one. */
  vlans: ReadonlyMap<string, Vlan & { key: string }>;
  /** What refers to a thing, by the thing's key (`equipment:sw-01`, `contact:maria`, `vlan:10`). */
  backlinks: ReadonlyMap<string, readonly Backlink[]>;
}

/** What a reference turned out to mean. */
export interface Target {
  kind: TargetKind;
  /** Unique within the client's book: `equipment:sw-01`. */
  key: string;
  id: string;
  label: string;
  /** The page that holds it, and where on it. */
  page: AnyPage;
  path: DataPath;
  address: string;
}

export type TargetKind =
  | "equipment"
  | "credential"
  | "runbook"
  | "visit"
  | "call"
  | "location"
  | "contact"
  | "circuit"
  | "service"
  | "backup"
  | "outlet"
  | "vlan"
  | "person"
  | "role"
  | "client"
  | "network"
  | "practice";

export interface Backlink {
  /** The page that refers. */
  page: AnyPage;
  /** Where in its data, or null for a link in its text. */
  path: DataPath | null;
  /** Narrower than the page where that helps: the outlet, link or VLAN on a network page. */
  label: string;
  address: string;
}
