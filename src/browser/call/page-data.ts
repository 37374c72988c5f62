import type { CodeTarget } from "#runbook/hand-over.ts";
import type { CallGraph } from "#runbook/graph.ts";

/** What a runbook's page tells call mode, as JSON beside it. Written by `src/components/CallMode.astro`. */
export interface CallPage {
  target: CodeTarget;
  /** Whole, for codes; and as this edition sees it, for the questions. */
  whole: CallGraph;
  shown: CallGraph;
  title: string;
  clientName: string;
  /** What it is about, in words, or null if it is the client as a whole. */
  subjectName: string | null;
  /** The contacts, to say who is calling. */
  callers: { id: string; name: string }[];
  timezone: string | null;
  /** The page's revision, as its footer shows it. */
  revision: string;
  supportPhone: string | null;
  edition: "help-desk" | "in-house";
}

/** Reads what the page says of itself; null on a page that is no runbook of a client. */
export function readCallPage(root: ParentNode): CallPage | null {
  const text = root.querySelector("script[data-call-page]")?.textContent;
  // `as`: our own build wrote it into this very page.
  return text === undefined || text === null ? null : (JSON.parse(text) as CallPage);
}
