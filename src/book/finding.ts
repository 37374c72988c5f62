import type { Position } from "./read-yaml.ts";

export type Severity = "error" | "warning" | "note";

/** One thing wrong with the content: where, what, and how to mend it. */
export interface Finding extends Position {
  rule: string;
  severity: Severity;
  /** Relative to the content folder. */
  file: string;
  message: string;
  fix: string;
  related?: { file: string; line: number; column: number; message: string }[];
}
