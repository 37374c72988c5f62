import type { Book, ClientBook } from "#book/book.ts";
import type { WaysOn } from "./number-answers.ts";

/** Where an answer leads, for the help desk: another runbook by its title at this client. */
export function deskWays(book: Book, client: ClientBook | undefined): WaysOn {
  return {
    step: String,
    resolved: "resolved",
    escalate: "escalate",
    visit: "visit",
    page: (href, name = "") => (client?.runbooks.get(name) ?? book.library.get(name))?.data.title ?? href,
  };
}
