import type { Engine } from "#search/engine.ts";
import { addressHere } from "#search/rows.ts";
import type { Answer, Row } from "#search/rows.ts";
import { fuse } from "#search/fuse.ts";
import type { FullTextPage } from "#search/fuse.ts";
import type { QueryWord } from "#search/understand.ts";
import { tokenize } from "#search/words.ts";
import { collectPages } from "./collect-pages.ts";
import { openPagefind } from "./pagefind.ts";
import type { OpenPagefind } from "./pagefind.ts";
import type { Reply } from "./session.ts";

/** How many clients' full text is attached at once; more would fill the tab's memory. */
const AT_ONCE = 40;

/** Full text of the library and of the clients attached to it, searched in Pagefind's worker. */
export class FullText {
  /** Whether some of it could not be had when it was last asked. */
  #failed = false;
  readonly #open = new Map<string, Promise<OpenPagefind | null>>();
  readonly #home: string;

  /** `home`: the folder below `search/` of the bundle that carries the engine. */
  constructor(home: string) {
    this.#home = home;
  }

  /** Starts loading, so that the first search need not wait. */
  prepare(clients: readonly string[]): Promise<OpenPagefind | null> {
    const key = clients.join(" ");
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    for (const [other, old] of this.#open) {
      // Each instance holds memory in the worker; the last two clients are kept.
      if (this.#open.size < 2) break;
      this.#open.delete(other);
      void old.then((open) => open?.instance.destroy());
    }
    const opening = openPagefind(this.#home, clients).catch(() => {
      this.#open.delete(key);
      return null;
    });
    this.#open.set(key, opening);
    return opening;
  }

  /**
   * A reply from heads with full text joined to it: its client's, or that of all these clients. Of many some are attached
   * at a time, so that the tab's memory holds. `engine` is the client's, if it has come; `keep` the row that stays in its
   * place.
   */
  async complete(
    reply: Reply,
    all: readonly string[] | null,
    engine: Engine | undefined,
    keep: string | null,
  ): Promise<Reply> {
    const client = reply.client?.id ?? null;
    const here = (address: string): string => (engine === undefined ? address : addressHere(engine, address));
    const found = await this.#search(reply.answer, all ?? (client === null ? [] : [client]), here);
    const missing = reply.missing.filter((part) => part !== "text");
    return {
      ...reply,
      answer: found === null ? reply.answer : fuse(reply.answer, found, client, keep),
      complete: true,
      missing: this.#failed ? [...missing, "text"] : missing,
    };
  }

  /** The pages that full text finds at these clients; null if there is none. */
  async #search(
    answer: Answer,
    clients: readonly string[],
    addressHere: (address: string) => string,
  ): Promise<FullTextPage[] | null> {
    const pages = new Map<string, FullTextPage>();
    let some = false;
    this.#failed = false;
    for (let at = 0; at === 0 || at < clients.length; at += AT_ONCE) {
      const found = await this.#searchSome(answer, clients.slice(at, at + AT_ONCE), addressHere);
      some ||= found !== null;
      // The library's pages are found with each group again.
      for (const page of found ?? []) if (!pages.has(page.address)) pages.set(page.address, page);
    }
    return some ? [...pages.values()] : null;
  }

  /** Searches word by word, because Pagefind wants every word of a query and callers say too many. Null if it cannot. */
  async #searchSome(
    answer: Answer,
    clients: readonly string[],
    addressHere: (address: string) => string,
  ): Promise<FullTextPage[] | null> {
    const terms = termsOf(answer.understood.words);
    const open = await this.prepare(clients);
    if (open === null) this.#failed = true;
    if (open === null || terms.length === 0) return null;
    try {
      const found = await Promise.all(terms.map((term) => open.instance.search(term)));
      const all = terms.length === 1 ? found[0] : await open.instance.search(terms.join(" "));
      if (terms.some((term, index) => found[index]?.results.length === 0 && isTitled(term, answer.rows)))
        this.#failed = true;
      return await collectPages(open, found, all ?? { results: [] }, addressHere);
    } catch {
      this.#failed = true;
      return null;
    }
  }
}

/** The words to search for: corrected where nobody has them; one and two letters cost a second and find nothing. */
function termsOf(words: readonly QueryWord[]): string[] {
  const terms = words
    .filter(({ weight }) => weight >= 0.4)
    .map((word) => {
      const better = word.alternatives.find(({ why }) => why === "spelled like" || why === "sounds like");
      return better?.says ?? word.token.verb ?? word.token.word;
    })
    .filter((term) => term.length > 2);
  return [...new Set(terms)].slice(0, 7);
}

/**
 * Whether a runbook's title has this very word: then full text has it too, or a part of its index did not come, which
 * Pagefind says to nobody.
 */
function isTitled(term: string, rows: readonly Row[]): boolean {
  return rows.some(
    ({ entry }) => entry.kind === "runbook" && tokenize(entry.title).some(({ word }) => word === term),
  );
}
