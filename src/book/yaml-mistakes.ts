import { isCollection, visit } from "yaml";
import type { Document, YAMLParseError } from "yaml";

/** What is wrong at a place of a YAML text, in words for the person who wrote it. */
export interface YamlMistake {
  offset: number;
  message: string;
  fix: string;
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

const MISPLACED = "The line is indented neither like the one above it nor as a part of it.";

interface Failed {
  error: YAMLParseError;
  source: string;
  document: Document;
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

type Said = Omit<YamlMistake, "offset"> & { offset?: number };

/** By the parser's code for what went wrong; null keeps the parser's words. */
const SAYERS: Readonly<Record<string, (failed: Failed) => Said | null>> = {
  BAD_SCALAR_START: (failed) => ({
    message: `A value cannot begin with ${mark(failed)} unless it stands in quotes.`,
    fix: `put it in quotes: ${keyOf(failed)}: "${failed.source[failed.error.pos[0]] ?? ""}…".`,
  }),
  BLOCK_AS_IMPLICIT_KEY: (failed) => sayTwoFacts(failed),
  BLOCK_IN_FLOW: (failed) => sayColon(failed),
  MULTILINE_IMPLICIT_KEY: (failed) => sayNoColon(failed),
  MISSING_CHAR: (failed) => {
    const { message } = failed.error;
    if (message.startsWith("Missing closing")) return sayOpenQuote(failed, failed.error.pos[0]);
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
  UNEXPECTED_TOKEN: (failed) => sayUnexpected(failed),
};

function sayTwoFacts(failed: Failed): Said | null {
  const { source, error } = failed;
  if (error.message.includes("block sequence")) return sayIndent(failed);
  const rest = source.slice(error.pos[0]);
  const end = rest.indexOf("\n");
  if (/:(?:\s|$)/.test(end < 0 ? rest : rest.slice(0, end))) return sayColon(failed);
  const next = error.pos[0] + end + 1;
  return { ...sayIndent(failed), offset: next + (/\S/.exec(source.slice(next))?.index ?? 0) };
}

function sayColon(failed: Failed): Said {
  return {
    message: "A value holds a colon and a blank, which make it another fact.",
    fix: `put the value in quotes: ${keyOf(failed)}: "…: …".`,
  };
}

function sayIndent({ source, error }: Failed): Said {
  const offset = error.pos[0] + (/\S/.exec(source.slice(error.pos[0]))?.index ?? 0);
  return {
    offset,
    message: MISPLACED,
    fix: "let facts that belong together begin in the same column, and the hyphens of a list too.",
  };
}

function sayNoColon({ source, error }: Failed): Said {
  const offset = error.pos[0];
  const line = source.slice(offset).split("\n")[0] ?? "";
  const tight = /^([\w-]+):\S/.exec(line)?.[1];
  return tight === undefined
    ? {
        message: "The line is neither a fact nor a part of one: no colon follows its name.",
        fix: "write the fact's name, a colon, a blank and the value, as in name: SW-01.",
      }
    : { message: "No blank follows the colon.", fix: `write one: ${tight}: ….` };
}

function sayOpenQuote({ document, source }: Failed, before: number): Said | null {
  let offset = -1;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const start = range?.[0] ?? before;
      if (type?.startsWith("QUOTE") && start < before) offset = Math.max(offset, start);
    },
  });
  const quote = source[offset];
  if (quote === undefined) return null;
  return {
    offset,
    message: `The quotation mark (${quote}) that opens here is not closed.`,
    fix: `put a second ${quote} behind the value on this line.`,
  };
}

function sayOpenBracket({ document, source, error }: Failed): Said | null {
  let offset = -1;
  visit(document, (_, node) => {
    if (!isCollection(node) || node.flow !== true) return;
    const [start, end] = node.range ?? [0, 0];
    // A fact within [ ] is a group without braces of its own.
    if (source[start] !== "[" && source[start] !== "{") return;
    const closed = source[end - 1] === (source[start] === "[" ? "]" : "}");
    if (!closed && start < error.pos[0]) offset = Math.max(offset, start);
  });
  const bracket = source[offset];
  if (bracket === undefined) return null;
  const close = bracket === "[" ? "]" : "}";
  return {
    offset,
    message: `The "${bracket}" that opens here is not closed.`,
    fix: `put "${close}" at its end, as in ${bracket === "[" ? "[one, two]" : "{ id: main, name: Main office }"}, or the whole value in quotes if it is text.`,
  };
}

function sayUnexpected(failed: Failed): Said | null {
  const { source, error, document } = failed;
  const [offset] = error.pos;
  const { message } = error;
  const end = /^Unexpected flow-(?:seq|map)-end/.test(message) ? source[offset] : undefined;
  if (end !== undefined)
    return {
      message: `This "${end}" closes nothing.`,
      fix: `remove it, or put the value in quotes if it is text: ${keyOf(failed)}: "…${end}…".`,
    };
  if (message.startsWith("Block scalar header"))
    return {
      message: `Behind ${source[offset - 1] ?? "|"} nothing more may stand on the line.`,
      fix: "write the text in the lines below, indented by two blanks.",
    };
  if (message.startsWith("Unexpected block-seq-ind"))
    return {
      message: "A list begins on the line of its name.",
      fix: `put each entry on a line of its own, or write ${keyOf(failed)}: [one, two].`,
    };
  if (!message.startsWith("Unexpected scalar at node end")) return null;
  let quoted: [number, number] | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith("QUOTE") && range && range[1] <= offset && range[0] > (quoted?.[0] ?? -1))
        quoted = [range[0], range[1]];
    },
  });
  return sayBehind(failed, quoted);
}

/** What stands behind a value that has ended: most often the rest of a text of which a part stood in quotes. */
function sayBehind(failed: Failed, quoted: [start: number, end: number] | null): Said {
  const { source, error } = failed;
  if (quoted === null || source.slice(quoted[1], error.pos[0]).trim() !== "")
    return {
      message: "The line belongs neither to the value above it nor to the facts.",
      fix: "let facts begin in the first column, and parts of a value two blanks further in.",
    };
  const text = source.slice(...quoted);
  if (text.includes("\n"))
    return {
      offset: quoted[0],
      message: `The quotation mark (${text[0] ?? '"'}) that opens here is closed only in another line.`,
      fix: `put a second ${text[0] ?? '"'} behind the value on this line.`,
    };
  return {
    message: "More follows behind the quotation mark that ends the value.",
    fix:
      text[0] === "'"
        ? `put the whole value in double quotes: ${keyOf(failed)}: "…'…".`
        : `put the whole value in single quotes: ${keyOf(failed)}: '"…" …'.`,
  };
}

function mark({ source, error }: Failed): string {
  return source[error.pos[0]] ?? "this";
}

/** The name of the fact at whose value the error stands, to show the right form of it. */
function keyOf({ source, error }: Failed): string {
  const start = source.lastIndexOf("\n", error.pos[0] - 1) + 1;
  const names = [...source.slice(start, error.pos[0]).matchAll(/([\w-]+):(?=\s)/g)];
  return names.at(-1)?.[1] ?? "name";
}
