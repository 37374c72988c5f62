import type { Document } from "yaml";
import { keyOf } from "./yaml-failure.ts";
import type { Failed, Said } from "./yaml-failure.ts";
import { MISPLACED, sayColon, sayIndent, sayNoColon, sayTwoFacts } from "./yaml-line-mistakes.ts";
import { sayOpenBracket, sayOpenQuote } from "./yaml-open-mistakes.ts";
import { sayUnexpected } from "./yaml-surplus-mistakes.ts";

/** What is wrong at a place of a YAML text, in words for the person who wrote it. */
export interface YamlMistake extends Said {
  offset: number;
}

/**
 * What the YAML parser refuses, in plain words; one mistake a line, as what follows it there is its consequence, and so is
 * that the lines below a line out of place are out of place.
 */
export function sayYamlErrors(document: Document, source: string): YamlMistake[] {
  const lineOf = (offset: number): number => source.slice(0, offset).split("\n").length;
  const lines = new Set<number>();
  const offsets = new Set<number>();
  let displaced = -1;
  return document.errors.flatMap((error) => {
    const line = lineOf(error.pos[0]);
    if (lines.has(line)) return [];
    lines.add(line);
    const mistake = sayError({ error, source, document });
    const at = lineOf(mistake.offset);
    const follows = mistake.message === MISPLACED && at > displaced && at <= displaced + 2;
    if (mistake.message === MISPLACED || error.code === "TAB_AS_INDENT") displaced = at;
    if (follows || offsets.has(mistake.offset)) return [];
    offsets.add(mistake.offset);
    return [mistake];
  });
}

function sayError(failed: Failed): YamlMistake {
  const { error } = failed;
  const offset = error.pos[0];
  const said = SAYERS[error.code]?.(failed) ?? null;
  if (said !== null) return { offset, ...said };
  const words = error.message.replace(/\s+/g, " ").replace(/; please use .*|\.$/, "");
  return {
    offset,
    message: `The front matter is not valid YAML: ${words}.`,
    fix: "check the indentation, the brackets, and put quotes around text that holds a colon or begins with one of @ ` \" ' & * ! % # [ {.",
  };
}

/** By the parser's code for what went wrong; null keeps the parser's words. */
const SAYERS: Readonly<Record<string, (failed: Failed) => Said | null>> = {
  BAD_SCALAR_START: (failed) => ({
    message: `A value cannot begin with ${mark(failed)} unless it stands in quotes.`,
    fix: `put it in quotes: ${keyOf(failed)}: "${failed.source[failed.error.pos[0]] ?? ""}…".`,
  }),
  BLOCK_AS_IMPLICIT_KEY: sayTwoFacts,
  BLOCK_IN_FLOW: sayColon,
  MULTILINE_IMPLICIT_KEY: sayNoColon,
  MISSING_CHAR: (failed) => {
    const { message } = failed.error;
    if (message.startsWith("Missing closing")) return sayOpenQuote(failed);
    return message.startsWith("Sequence item") ? sayIndent(failed) : sayNoColon(failed);
  },
  BAD_INDENT: (failed) =>
    /same column/.test(failed.error.message) ? sayIndent(failed) : sayOpenBracket(failed),
  MULTIPLE_DOCS: ({ source, error }) => ({
    offset: Math.max(0, source.slice(0, error.pos[0]).search(/^(?:\.\.\.|---)[^\n]*\n[^]*?$/m)),
    message: "A line of dots or hyphens divides the facts in two.",
    fix: "remove it.",
  }),
  NON_STRING_KEY: () => ({
    message: "A fact's name is not plain text.",
    fix: "write the fact as name: value, and put a line that begins with a question mark in quotes if it is text.",
  }),
  TAB_AS_INDENT: () => ({
    message: "The line is indented with a tab.",
    fix: "use blanks, two for each step.",
  }),
  BAD_DQ_ESCAPE: (failed) => ({
    message: "A backslash between double quotes begins a sign of its own, and there is none like this.",
    fix: `write it twice (\\\\), or put the text in single quotes: ${keyOf(failed)}: '…\\…'.`,
  }),
  UNEXPECTED_TOKEN: sayUnexpected,
};

function mark({ source, error }: Failed): string {
  return source[error.pos[0]] ?? "this";
}
