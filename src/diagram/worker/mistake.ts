import { DiagramError } from "../errors.ts";

/**
 * What Mermaid's parser said, in words for the author. `offset` is the number of lines that were cut from the top
 * of `original` before it was parsed.
 */
export function describeMistake(error: unknown, original: string, offset: number): Error {
  if (error instanceof NotAFlowchart) {
    return new DiagramError(
      `${error.message}; only flowcharts are drawn. Start it with "flowchart LR" or "flowchart TB".`,
      {
        line: offset + 1,
      },
    );
  }
  if (!(error instanceof Error))
    return new Error("Mermaid threw something that is not an error.", { cause: error });
  if (error.name === "UnknownDiagramError") {
    return new DiagramError(
      'The first line names no kind of diagram. Start it with "flowchart LR" or "flowchart TB".',
      {
        line: offset + 1,
      },
    );
  }
  if (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError)
    return error;
  const place = readPlace(error);
  if (!place) return new DiagramError(shorten(error.message));
  const lines = original.split(/\r\n?|\n/);
  const line = Math.min(place.line + offset, lines.length);
  const text = (lines[line - 1] ?? "").trim();
  const column =
    place.column === undefined ? undefined : Math.min(place.column + 1, (lines[line - 1] ?? "").length + 1);
  return new DiagramError(`Mermaid cannot read line ${line}, "${clip(text)}": ${shorten(error.message)}`, {
    line,
    column,
  });
}

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

/**
 * Mermaid's first line names the place, the next two draw it, and the last lists up to twenty names of tokens. What
 * an author can use of that is which kind of thing went wrong.
 */
function shorten(message: string): string {
  const [, expected, got = ""] = /Expecting (.*), got '([^']*)'/.exec(message) ?? [];
  if (expected === undefined) return clip(message.split("\n")[0] ?? "", 200);
  if (expected.includes("'SQE'") && expected.includes("'PE'"))
    return "a bracket or a quotation mark is not closed.";
  if (OWN_WORDS.has(got)) return `"${got}" is one of Mermaid's own words; give the node another name.`;
  if (got === "1" || got === "EOF" || got === "NEWLINE") return "something is missing at its end.";
  return `${NAMES[got] ?? "something"} stands where it cannot stand.`;
}

const OWN_WORDS = new Set([
  "end",
  "graph",
  "subgraph",
  "style",
  "class",
  "click",
  "default",
  "linkStyle",
  "classDef",
  "href",
]);

/** The tokens that authors meet most, in plain words. */
const NAMES: Readonly<Record<string, string>> = {
  AMP: "`&`",
  COLON: "`:`",
  COMMA: "`,`",
  DIAMOND_START: "`{`",
  DIAMOND_STOP: "`}`",
  LINK: "a link",
  LINK_ID: "a link's name",
  NODE_STRING: "a name",
  PE: "`)`",
  PIPE: "`|`",
  PS: "`(`",
  SEMI: "`;`",
  SQE: "`]`",
  SQS: "`[`",
  START_LINK: "a link",
  STR: "a quoted text",
};

function clip(text: string, length = 60): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
