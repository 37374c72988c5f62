import type { Root } from "mdast";
import { keepLately } from "#book/keep-lately.ts";
import type { ParseFailure } from "./parse-mistakes.ts";
import { parseMarkdown } from "./parse.ts";

/**
 * The tree of a page's text for those who read it and change nothing: a runbook's text is wanted for its steps, for the
 * facts that it names and for its page, soon one after another, and parsing it takes far longer than any of these.
 */
export const parsePage: (page: { readonly body: string }) => Root | ParseFailure = keepLately(
  100,
  (page: { readonly body: string }) => parseMarkdown(page.body),
);
