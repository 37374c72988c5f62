import type { CodeTarget } from "#runbook/hand-over.ts";
import type { CallGraph } from "#runbook/graph.ts";

/** What a runbook's page tells call mode, as JSON beside it. */
export interface CallPage {
  target: CodeTarget;
  /** As this edition sees it. Answers are numbered as on the whole page, so its codes mean the same in each edition. */
  graph: CallGraph;
  title: string;
  clientName: string;
  /** What it is about, in words, or null if it is the client as a whole. */
  subjectName: string | null;
  /** What only the help desk's call note says; null where none is written. */
  note: NoteFacts | null;
}

export interface NoteFacts {
  /** The contacts, to say who is calling. */
  callers: { id: string; name: string }[];
  timezone: string | null;
  /** The page's revision, as its footer shows it. */
  revision: string;
}

/** A page's data as the text of a script element, in which only "</" could end it early. */
export function writeCallPage(page: CallPage): string {
  return JSON.stringify(page).replaceAll("<", "\\u003c");
}

/** Reads what the page says of itself; null on a page that is no runbook of a client. */
export function readCallPage(root: ParentNode): CallPage | null {
  const text = root.querySelector("script[data-call-page]")?.textContent;
  // `as`: our own build wrote it into this very page.
  return text === undefined || text === null ? null : (JSON.parse(text) as CallPage);
}
