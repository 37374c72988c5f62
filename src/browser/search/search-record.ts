import { keepSaid } from "../call/said.ts";
import { rememberClient } from "./memory.ts";
import type { Reply } from "./session.ts";

/** How a search ends: with a result opened, or given up. */
export class SearchRecord {
  #opened = false;

  /** Another text is typed: another search. */
  begin(): void {
    this.#opened = false;
  }

  /** A result is being opened: the search ended well, and its client was seen lately. */
  open(link: HTMLAnchorElement, text: string, nameOf: (client: string) => string | undefined): void {
    this.#opened = true;
    keepSaid(text.trim());
    const id = /^\/clients\/([^/]+)\//.exec(link.pathname)?.[1];
    if (id !== undefined) rememberClient(id, nameOf(id) ?? link.textContent);
  }

  /**
   * The text is given up: if nothing was opened, it is a search that no page answered. Before all that understands a query
   * has come, it says nothing of the pages.
   */
  giveUp(reply: Reply | null, text: string): void {
    if (!this.#opened && reply !== null && text.trim() !== "")
      reply.aids?.rememberUnanswered(text, reply.client?.id ?? null);
  }
}
