import { answer } from "#search/answer.ts";
import { clientFolder } from "#search/client-folder.ts";
import type { Answer } from "#search/rows.ts";
import type { FullText } from "./full-text.ts";
import { importAgain } from "./import-again.ts";
import type { MissingPart } from "./missing-parts.ts";
import type { OtherClients } from "./other-clients.ts";
import { SiteFiles } from "./site-files.ts";
import type { BoxAids } from "./site-files.ts";

/** What was asked, and what has been found so far. */
export interface Reply {
  answer: Answer;
  /** The client whose pages come first: chosen, or named in the query. */
  client: { id: string; name: string } | null;
  /** True once full text has joined. */
  complete: boolean;
  /** What could not be loaded, so that the answer may lack something. */
  missing: readonly MissingPart[];
  /** What shows more of a reply than its first rows; null until it has come. */
  aids: BoxAids | null;
}

/** Loads what a query needs and answers it, at first from heads, then better. One for a page. */
export class Session {
  readonly #files: SiteFiles;
  #others: OtherClients | null = null;
  readonly #changed: () => void;
  /** The folder of the bundle that carries the full-text engine. */
  readonly #home: string;
  #text: FullText | null = null;

  /**
   * `changed` is called whenever something has arrived that may improve an answer. `alone`: in an edition of one client,
   * which has no list of clients.
   */
  constructor(changed: () => void, alone: string | null = null) {
    this.#files = new SiteFiles(alone !== null, changed);
    this.#changed = changed;
    this.#home = alone === null ? "shared" : clientFolder(alone);
  }

  async start(client: string | null): Promise<void> {
    await this.#files.load(client);
  }

  /** Asks again for what could not be had: at a key or a click. */
  retry(client: string | null): void {
    this.#files.retry(client);
    this.#others?.retry();
  }

  nameOf(id: string): string | undefined {
    return (
      this.#files.engine(id)?.head?.name ??
      this.#files.clients?.clients.find((client) => client.id === id)?.name
    );
  }

  /** Whether there is such a client; null if that cannot be told, or not yet. */
  hasClient(id: string): boolean | null {
    return this.#files.clients?.clients.some((client) => client.id === id) ?? null;
  }

  /** The best answer at once, from what is loaded; null before the library is, or if it could not be had and nothing else answers. */
  ask(query: string, chosen: string | null): Reply | null {
    const files = this.#files;
    const everyone = files.engine(null);
    if (everyone === undefined) return null;
    const named = chosen === null ? everyone.understand(query).clients[0] : undefined;
    const id = chosen ?? (named !== undefined && named.certainty >= 0.5 ? named.id : null);
    if (id !== null) files.want(id);
    const engine = (id === null ? undefined : files.engine(id)) ?? everyone;
    const across = chosen === null || engine === everyone ? this.#elsewhere(query) : null;
    const given = answer(engine, query, across?.found ?? null);
    const found = files.aids?.recentFirst(given) ?? given;
    // What may still turn up, or could not be looked for, is not called unknown.
    const sure = !this.looking && across?.missing !== true;
    return {
      answer: sure ? found : { ...found, unknown: [], standIn: found.standIn === null ? null : "start" },
      client: id === null || files.isAbsent(id) ? null : { id, name: this.nameOf(id) ?? id },
      complete: false,
      missing: [...files.missing(id), ...(across?.missing === true ? (["others"] as const) : [])],
      aids: files.aids,
    };
  }

  #elsewhere(query: string): ReturnType<OtherClients["find"]> | null {
    const { aids, clients } = this.#files;
    if (aids === null || clients === null) return null;
    this.#others ??= new aids.OtherClients(this.#changed);
    return this.#others.find(query, clients);
  }

  /** True while more may still be found: then nothing is said to be unknown. */
  get looking(): boolean {
    return this.#files.looking || this.#others?.looking === true;
  }

  /** Whether all that a first answer needs has come, or could not be had. */
  get ready(): boolean {
    return this.#files.ready;
  }

  /** True if the library could not be had. */
  get failed(): boolean {
    return this.#files.missing(null).includes("head");
  }

  /** Warms full text for the client in question. */
  async prepare(client: string | null): Promise<void> {
    const text = await this.#openText();
    void text?.prepare(client === null ? [] : [client]);
  }

  async #openText(): Promise<FullText | null> {
    const script = await importAgain("full text", () => import("./full-text.ts"));
    if (script !== null) this.#text ??= new script.FullText(this.#home);
    return this.#text;
  }

  /** The same reply with full text; as it was if full text is not to be had. */
  async complete(reply: Reply, keep: string | null, everywhere = false): Promise<Reply> {
    const text = this.#text ?? (await this.#openText());
    const all = this.#files.clients?.clients.map(({ id }) => id) ?? [];
    const engine = reply.client === null ? undefined : this.#files.engine(reply.client.id);
    if (text !== null) return text.complete(reply, everywhere ? all : null, engine, keep);
    return { ...reply, complete: true, missing: [...reply.missing, "text"] };
  }

  get isHelpDesk(): boolean {
    return this.#files.clients !== null;
  }
}
