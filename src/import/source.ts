import type { SourceRecord } from "./ledger.ts";
import type { PlanOptions } from "./netbox/plan-netbox.ts";
import type { ImportFinding, ImportPlan } from "./plan.ts";

/** What the person pointed at: one file, or every file below a folder. */
export interface SourceInput {
  /** With forward slashes, relative to the folder; for a single file its name. In the order of the paths. */
  files: readonly InputFile[];
}

export interface InputFile {
  path: string;
  /** Null for a file that is no text, such as a picture, and for one that the source does not read. */
  text: string | null;
  /** Set if its encoding was guessed: it is neither UTF-8 nor says that it is UTF-16. */
  guessed?: true;
}

export interface SourceOptions extends PlanOptions {
  /** The client to whom it all belongs, by id, for sources that do not say. */
  client: string | null;
  /** What the columns of a free table mean, as YAML. */
  mapping: string | null;
  /** The content folder's pages as they stand, by path: that client's, and the practice's. */
  pages: ReadonlyMap<string, string>;
}

/** A plan, and what the source's reader itself found that a person should look at. */
export interface SourcePlan extends ImportPlan {
  findings?: readonly ImportFinding[];
}

export interface Source {
  /** What can be read. */
  reads: "file" | "folder" | "either";
  /** The files worth reading; of all others only the path is told. An export may hold gigabytes of pictures. */
  wants?: RegExp;
  /** Whether `--client` must, may or must not be given. */
  client: "needed" | "allowed" | "refused";
  /** Whether `--mapping` must be given. */
  mapping?: boolean;
  /**
   * Whether the source is an observation: it says what was seen, and nothing about what it did not see, so nothing is
   * taken off a page because it is absent.
   */
  observes?: boolean;
  plan(input: SourceInput, options: SourceOptions): SourcePlan;
}

/** A record without a table, such as a file. */
export function fileRecord(model: string, path: string): SourceRecord {
  return { model, pk: path, fields: { path } };
}
