import type { Book, ClientBook } from "#book/book.ts";
import { createFacts } from "#book/facts/index.ts";
import type { FactSubject } from "#book/facts/index.ts";
import { linkRunbook } from "#book/link-runbook.ts";
import type { PageContext } from "../components/context.ts";
import { buildDay } from "../settings.ts";

/** The facts of one client, and of one device or outlet of it, for a page that is rendered for them. */
export function clientContext(book: Book, client: ClientBook, subject: FactSubject = {}): PageContext {
  const facts = createFacts(book, client, subject, buildDay());
  return { facts, runbookLink: (name) => linkRunbook(book, client, subject, name).address };
}
