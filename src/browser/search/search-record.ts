import { keepSaid } from "../call/said.ts";
import { rememberClient, rememberUnanswered } from "./memory.ts";

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

  /** The text is given up: if nothing was opened, it is a search that no page answered. */
  giveUp(text: string, client: string | null): void {
    if (!this.#opened && text.trim() !== "") rememberUnanswered(text, client);
  }
}
