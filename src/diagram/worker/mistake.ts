import { DiagramError } from "../errors.ts";
import { sayMistake } from "./mistake-words.ts";

/**
 * What Mermaid's parser said, in words for the author. `offset` is the number of lines that were cut from the top
 * of `original` before it was parsed.
 */
export function describeMistake(error: unknown, original: string, offset: number): Error {
  if (error instanceof NotAFlowchart)
    return new DiagramError(`${error.message}; only flowcharts are drawn.`, { line: offset + 1, fix: START });
  if (!(error instanceof Error))
    return new Error("Mermaid threw something that is not an error.", { cause: error });
  if (error.name === "UnknownDiagramError")
    return new DiagramError("The first line names no kind of diagram.", { line: offset + 1, fix: START });
  if (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError)
    return error;
  const place = readPlace(error);
  if (!place)
    return new DiagramError(`Mermaid cannot read the diagram: ${error.message.split("\n")[0] ?? ""}`);
  const lines = original.split(/\r\n?|\n/);
  const got = /got '([^']*)'/.exec(error.message)?.[1] ?? "";
  const open = got === "EOF" || got === "1" ? findOpenSubgraph(lines) : undefined;
  if (open !== undefined)
    return new DiagramError(`The subgraph \`${(lines[open] ?? "").trim()}\` has no end.`, {
      line: open + 1,
      fix: "write a line `end` below its last node.",
    });
  const stopped = Math.min(place.line + offset, lines.length);
  const line = beginsWithLink(lines[stopped]) && got === "LINK" ? stopped + 1 : stopped;
  const text = lines[line - 1] ?? "";
  const column = place.column === undefined ? undefined : Math.min(place.column + 1, text.length + 1);
  const words = sayMistake({ text, got });
  return new DiagramError(words.message, { line, column: words.column ?? column, fix: words.fix });
}

const START = "start it with `flowchart LR` (left to right) or `flowchart TB` (top to bottom).";

/** Mermaid could read it, but it is another kind of diagram. */
export class NotAFlowchart extends Error {
  readonly type: string;

  constructor(type: string) {
    super(`This is a "${type}" diagram`);
    this.type = type;
  }
}

interface Place {
  line: number;
  /** From 0. */
  column: number | undefined;
}

/**
 * Mermaid's grammar reports the last token it had read: its end is where the reading stopped. A statement that
 * isn't closed swallows the line break, so the place is the end of the line where that token starts.
 */
function readPlace(error: Error): Place | undefined {
  // The lexer, which meets a character that belongs to nothing, has its place in the message alone.
  const lexer = /^Lexical error on line (\d+)/.exec(error.message);
  if (lexer !== null) return { line: Number(lexer[1]), column: undefined };
  // Mermaid's parser hangs this on a plain Error; every part is checked before use.
  const { hash } = error as { hash?: { line?: unknown; loc?: Record<string, unknown> } };
  const { first_line: firstLine, last_line: lastLine, last_column: lastColumn } = hash?.loc ?? {};
  if (typeof firstLine === "number") {
    const sameLine = firstLine === lastLine && typeof lastColumn === "number";
    return { line: firstLine, column: sameLine ? lastColumn : undefined };
  }
  const line =
    typeof hash?.line === "number"
      ? hash.line
      : Number(/on line (\d+)/.exec(error.message)?.[1] ?? Number.NaN);
  return Number.isNaN(line) ? undefined : { line, column: undefined };
}

/** Such a line is what is wrong, though reading stopped at the end of the one before. */
function beginsWithLink(line: string | undefined): boolean {
  return /^\s*[<xo]?(?:--|==|-\.|~~~)/.test(line ?? "");
}

/** The index of the line that opens the last subgraph without an `end`. */
function findOpenSubgraph(lines: readonly string[]): number | undefined {
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^\s*subgraph\b/.test(line)) open.push(index);
    else if (/^\s*end\s*;?\s*$/.test(line)) open.pop();
  }
  return open.at(-1);
}
