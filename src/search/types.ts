/** What a row of search stands for. */
export type EntryKind =
  | "client"
  | "location"
  | "contact"
  | "circuit"
  | "service"
  | "backup"
  | "equipment"
  | "outlet"
  | "vlan"
  | "wifi"
  | "credential"
  | "runbook"
  | "visit"
  | "call"
  | "page";

/** What a reader most likely does next with a row. */
export type NextAction = { do: "start" } | { do: "call"; number: string } | { do: "copy"; text: string };

/** What a value on a page is, so that "ext 12" does not find serial 12. */
export type IdentifierField =
  | "ip"
  | "subnet"
  | "mac"
  | "serial"
  | "asset"
  | "host"
  | "model"
  | "phone"
  | "extension"
  | "circuit"
  | "account"
  | "part"
  | "firmware"
  | "address"
  | "code"
  | "label"
  | "alias";

/** One thing that search can find. Optional keys are absent rather than empty: the files travel. */
export interface SearchEntry {
  kind: EntryKind;
  title: string;
  /** Where it stands on the site. */
  address: string;
  icon: string;
  /** Other names, in callers' words. */
  aliases?: readonly string[];
  /** What callers say when this is what they need. */
  symptoms?: readonly string[];
  /** More ways to say it: searched, shown nowhere. */
  alsoSaid?: string[];
  description?: string;
  action?: NextAction;
  /** A device's type, `outlet`, or for a runbook what it is about. */
  about?: string;
  /** A runbook's name, as pages call it. */
  name?: string;
  /** For a device that runbooks are not made for: retired, planned. */
  unused?: true;
}

/** An identifier and the entry (by position) that bears it. The value is as written on the page. */
export type IdentifierRow = readonly [field: IdentifierField, value: string, entry: number];

/** A runbook of the library as it travels. */
export type RunbookRow = readonly [name: string, title: string, about: string, symptoms: readonly string[]];

/**
 * A thing of a client's as it travels: its address from the client's on, empty if its title tells it; what it is about, empty
 * for nothing; last what few have.
 */
export type EntryRow = readonly [
  kind: EntryKind,
  title: string,
  address: string,
  icon: string,
  about: string,
  aliases: readonly string[],
  rest?: Pick<SearchEntry, "name" | "symptoms" | "unused">,
];

/** `shared/head.json`: the library, for everybody: all that the first answer needs. */
export interface SharedHead {
  version: 3;
  /** Runbooks with those of their symptoms that say most in fewest letters. */
  runbooks: readonly RunbookRow[];
}

/** `shared/more.json`: what can follow the first answer. */
export interface SharedMore {
  version: 3;
  /** Of each runbook in the head, in its order. */
  runbooks: { symptoms: string[]; description?: string }[];
  ids: IdentifierRow[];
  /** The words of this practice. */
  synonyms: string[][];
  /** Names of the runbooks to start with where no word is known. */
  general: string[];
  /** The page that lists all runbooks, in an edition that has one. */
  overview?: string;
}

/** `shared/sayings.json`: more ways to say what the library's runbooks are for. By far the largest, so it comes last. */
export interface SharedSayings {
  version: 1;
  /** Of each runbook in the head, in its order: its sayings, a line each. */
  said: string[];
}

/** What of an entry is shown but seldom searched: it follows the first answer. */
export type EntryDetails = Pick<SearchEntry, "description" | "action" | "alsoSaid">;

/** `clients/<client>/head.json`. */
export interface ClientHead {
  version: 3;
  client: string;
  name: string;
  entries: readonly EntryRow[];
  /** Names of the library's runbooks that are not for this client. */
  lacks: string[];
}

/** `clients/<client>/more.json`: what can follow the first answer. */
export interface ClientMore {
  version: 3;
  /** Names by which a query may call this client; they say whom, not what. */
  called: string[];
  /** Of each entry in the head, in its order. */
  details: EntryDetails[];
  ids: IdentifierRow[];
}

/** One line of `clients.json`: how a query may name a client. */
export interface ClientName {
  id: string;
  name: string;
  aliases?: string[];
  phones?: string[];
  domains?: string[];
  towns?: string[];
  /** What its names of devices begin with: the `hd` of HD-0011 and `hd-prn-back`. */
  marks?: string[];
  contacts?: string[];
  /** Its internet lines: who provides each, and its id. */
  lines?: (readonly [provider: string, id: string])[];
}

/** `clients.json`: the help desk's edition alone. */
export interface ClientsFile {
  version: 1;
  /** Into how many files `across/` is divided. */
  shards: number;
  clients: ClientName[];
}

/** A line of an `across/<n>.json` file: a thing that some client has, by a key made of its name or identifier. */
export type AcrossRow = readonly [
  key: string,
  field: IdentifierField | "word",
  value: string,
  title: string,
  address: string,
  icon: string,
  client: string,
];
