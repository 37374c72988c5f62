import type { Book, ClientBook } from "#book/book.ts";
import type { WaysOn } from "../components/number-answers.ts";

/** Where an answer leads, for a client's own staff: another runbook by its title; what their edition lacks, to support. */
export function staffWays(book: Pick<Book, "library">, client: Pick<ClientBook, "runbooks">): WaysOn {
  const titleOf = (name: string) => (client.runbooks.get(name) ?? book.library.get(name))?.data.title;
  return {
    step: (number) => `go to ${number}`,
    resolved: "solved",
    escalate: "call support",
    visit: "call support",
    page: (_, name) => (name === undefined ? undefined : titleOf(name)) ?? "call support",
  };
}
