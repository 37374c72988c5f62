import { summarizeBody } from "#markdown/summarize.ts";
import type { ClientBook } from "./book.ts";

/** From this many headings on, the text on a client's page is a shelf of documents, and gets a page of its own. */
const SHELF = 3;

/**
 * Whether the text below a client's facts is long enough to bury them: an import puts each of a client's documents there,
 * under a heading of its own.
 */
export function holdsDocuments(client: Pick<ClientBook, "page">): boolean {
  return (client.page.body.match(/^## /gm) ?? []).length >= SHELF;
}

/** The documents on a client's page, in their order: what each is called, and its anchor. */
export function listDocuments(client: Pick<ClientBook, "page">): { slug: string; text: string }[] {
  return summarizeBody(client.page.body, 1)
    .headings.filter(({ depth }) => depth === 2)
    .map(({ slug, text }) => ({ slug, text }));
}
