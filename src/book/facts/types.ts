import type { DataPath } from "../page.ts";

/** How a value is shown: an identifier gets a chip, a phone number a `tel:` link, a date a `<time>`. */
export type FactKind = "text" | "identifier" | "phone" | "email" | "web" | "date" | "duration";

/** The page that a value comes from. A page that an edition leaves out must not be linked there: look at `page`. */
export interface FactSource {
  /** The site's address, with the anchor of the entry where there is one. */
  address: string;
  label: string;
  /** The page's id, such as `clients/harbor-dental/equipment/sw-01`. */
  page: string;
  path: DataPath;
}

export interface FactValue {
  known: true;
  /** As it reads in a sentence. Dates are ISO 8601; durations are spoken (`4 minutes`). */
  text: string;
  kind: FactKind;
  /** Whether somebody will want to copy it: an identifier, a number, an address. */
  copy: boolean;
  /** What to copy, where that is less than the text. */
  copyText?: string;
  source: FactSource;
}

/** Where a missing value would be written. */
export interface FactPlace {
  /** The page's id; it ends in a slash where the page itself is missing (`clients/harbor-dental/equipment/`). */
  page: string;
  /** The file relative to the content folder, or the folder the missing page belongs in. */
  file: string;
  path: DataPath;
  /** The field as visits and calls refer to it after `#`: `where`, `outlets.D-12.run`; "" for a missing page. */
  field: string;
  /** The site's address of the nearest page that exists. */
  address: string;
}

/** A fact that this client's pages do not hold yet: the first blank on the way to it. */
export interface FactGap {
  known: false;
  /** In words, as a clause: `no NAS is documented`, `the model of SW-01 is not documented`. */
  missing: string;
  where: FactPlace;
}

export type Fact = FactValue | FactGap;

/** What a runbook is about, and so which of `device.*` and `outlet.*` it may name. Neither: the client as a whole. */
export interface FactSubject {
  /** A device's id. */
  device?: string;
  /** An outlet's label. */
  outlet?: string;
}

/** The facts of one client and subject, worked out when asked for and remembered. */
export interface Facts {
  subject: FactSubject;
  /** A value, a gap, or undefined if no such path exists for this kind of subject. */
  get(path: string): Fact | undefined;
}

/** One row of the closed table of paths. */
export interface FactPath {
  path: string;
  description: string;
  /** The kinds of runbook that may name it. */
  subjects: readonly FactSubjectKind[];
  /** Whether only the help desk may see it: inside `<HelpDesk>` alone. */
  helpDeskOnly: boolean;
}

export type FactSubjectKind = "client" | "outlet" | "device";
