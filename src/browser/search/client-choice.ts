import { rememberClient } from "./memory.ts";
import type { Reply, Session } from "./session.ts";

/** The client that a search is for: chosen by the page, the address or the reader. */
export class ClientChoice {
  /** Null for all. */
  chosen: string | null;
  /** The client that the address names, until it is known whether there is one. */
  #named: string | null = null;
  readonly #page: { client?: string; name?: string };

  /** `page`: the client whose page this is, if it is one's. */
  constructor(page: { client?: string; name?: string }) {
    this.#page = page;
    this.chosen = page.client ?? null;
  }

  /** What the address is to name. */
  get inAddress(): string | null {
    return this.chosen ?? this.#named;
  }

  /** Takes the client of the address: at once if the page links to it, else once all clients are known. */
  takeNamed(client: string | null): void {
    const listed =
      client !== null && document.querySelector(`a[href="/clients/${CSS.escape(client)}/"]`) !== null;
    if (listed) this.chosen = client;
    else this.#named = client;
  }

  /** Decides whether there is such a client as the address names; if not, returns the sentence that says so, else "". */
  settle(session: Session | null): string {
    const named = this.#named;
    const known = named === null ? null : (session?.hasClient(named) ?? null);
    if (named === null || session === null || (known === null && !session.ready)) return "";
    this.#named = null;
    if (known === false) return `There is no client “${named.slice(0, 60)}”. All clients are searched.`;
    this.chosen ??= named;
    return "";
  }

  /** Takes the client that a reply recognised; returns the text without its name, or null if there is none to take. */
  lock(reply: Reply | null, text: string): string | null {
    if (this.chosen !== null || reply === null || reply.client === null) return null;
    this.chosen = reply.client.id;
    rememberClient(reply.client.id, reply.client.name);
    return reply.aids?.withoutClient(text, reply) ?? text;
  }

  /** The client to show: chosen, or recognised and offered. */
  show(reply: Reply | null, session: Session | null): { id: string; name: string; locked: boolean } | null {
    const locked = this.chosen !== null;
    const recognised = locked ? null : (reply?.client ?? null);
    const id = this.chosen ?? recognised?.id ?? null;
    return id === null ? null : { id, name: recognised?.name ?? this.nameOf(id, session) ?? id, locked };
  }

  /** A client's name: the page says its own before the list of clients has come. */
  nameOf(id: string, session: Session | null): string | undefined {
    return (id === this.#page.client ? this.#page.name : undefined) ?? session?.nameOf(id);
  }
}
