import type { SourceFile } from "#book/page.ts";
import { readBody } from "#markdown/summarize.ts";
import type { BodySummary } from "#markdown/summarize.ts";
import type { RunbookGraph } from "#runbook/graph.ts";
import { readRunbook } from "#runbook/read-runbook.ts";
import type { FoundSecrets } from "../check-secrets.ts";

/** A page's text, to be parsed away from the main thread. */
export interface BodyJob {
  body: string;
  bodyLine: number;
  /** The file, if the text is a runbook's and so also a graph of steps. */
  runbook: string | null;
}

/** What a text says. */
export interface ReadText {
  summary: BodySummary;
  graph: RunbookGraph | null;
}

/** All that there is to do for the texts of a book, and `turns` in the memory that the threads share. */
export interface TextWork {
  bodies: readonly BodyJob[];
  /** The files in which to look for secrets. */
  sources: readonly SourceFile[];
  /** How many of the bodies and of the sources are taken: see `takeTurn`. */
  turns: Int32Array;
}

/** Which of the turns count bodies, and which sources. */
export const BODIES = 0;
export const SOURCES = 1;

/** What a helper thread is given: the work, and a number in shared memory that says which body it is at. */
export interface HelperTask {
  work: TextWork;
  at: Int32Array;
}

/** What `at` says between bodies, and while searching for secrets: no body is to blame. */
export const NO_BODY = -1;

/** What a helper says: what it read in a body, or found in a source. */
export type HelperMessage = { body: number; read: ReadText } | { source: number; found: FoundSecrets };

/** The next page of a queue that nobody has taken. Past the end of the queue, all are taken. */
export function takeTurn(turns: Int32Array, queue: typeof BODIES | typeof SOURCES): number {
  return Atomics.add(turns, queue, 1);
}

export function readText({ body, bodyLine, runbook }: BodyJob): ReadText {
  const { summary, tree } = readBody(body, bodyLine);
  return { summary, graph: tree === null || runbook === null ? null : readRunbook(tree, bodyLine, runbook) };
}
