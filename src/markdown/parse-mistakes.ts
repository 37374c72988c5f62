import { sayBraceMistake } from "./brace-mistakes.ts";
import { sayCharacterMistake, sayEndMistake, sayPairMistake } from "./tag-mistakes.ts";

/** What stops the parser: where, in words for the author, and the way out as a clause. */
export interface ParseFailure {
  line: number;
  column: number;
  message: string;
  fix: string;
  /** Whether the parser could not tell where it stands. */
  nowhere?: true;
}

/** What the parser says, in its own words. */
export interface ParserMessage {
  ruleId: string | undefined;
  reason: string;
  line: number | undefined;
  column: number | undefined;
}

/** Tells the parser's message in plain words. One that nobody has translated keeps the parser's. */
export function sayParseMistake(said: ParserMessage, body: string): ParseFailure {
  const lines = body.split(/\r\n?|\n/);
  const at = { line: said.line ?? 1, column: said.column ?? 1 };
  for (const say of SAYERS[said.ruleId ?? ""] ?? []) {
    const found = say(said.reason, at, lines);
    if (found !== null) return found;
  }
  return {
    ...at,
    message: `The text cannot be read: ${said.reason.replace(/\.$/, "")}.`,
    fix: "close what is open here; put a backslash before < and { where they are just text.",
  };
}

export interface Spot {
  line: number;
  column: number;
}

/** Says in plain words what is wrong at a place of a text; null if that is not known. */
export type Sayer = (reason: string, at: Spot, lines: readonly string[]) => ParseFailure | null;

/** By the parser's name for what went wrong. */
const SAYERS: Readonly<Record<string, readonly Sayer[]>> = {
  "end-tag-mismatch": [sayPairMistake],
  "unexpected-closing-slash": [sayPairMistake],
  "unexpected-character": [sayCharacterMistake],
  "unexpected-eof": [sayBraceMistake, sayEndMistake],
  acorn: [sayBraceMistake],
};
