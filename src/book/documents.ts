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
