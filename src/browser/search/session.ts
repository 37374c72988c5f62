import { answer } from "#search/answer.ts";
import { clientFolder } from "#search/client-folder.ts";
import { addressHere } from "#search/rows.ts";
import type { Answer, Elsewhere } from "#search/rows.ts";
import { Engine, Library } from "#search/engine.ts";
import type { Parts } from "#search/engine.ts";
import type {
  AcrossRow,
  ClientHead,
  ClientMore,
  ClientsFile,
  SharedHead,
  SharedMore,
} from "#search/types.ts";
import { tokenize } from "#search/words.ts";
import type { FullText } from "./full-text.ts";
import { loadJson } from "./load-json.ts";

/** What was asked, and what has been found so far. */
export interface Reply {
  answer: Answer;
  /** The client whose pages come first: chosen, or named in the query. */
  client: { id: string; name: string } | null;
  /** True once full text has joined. */
  complete: boolean;
}

/** Loads what a query needs and answers it, at first from heads, then better. One for a page. */
export class Session {
  /** Whether something could not be loaded that answers depend on. */
  failed = false;
  #library: Library | null = null;
  #clients: ClientsFile | null = null;
  readonly #engines = new Map<string, Engine>();
  /** Whether all that understands a query has come, or could not be had. */
  #ready = false;
  /** Clients whose files could not be had. */
  readonly #missing = new Set<string>();
  readonly #asked = new Map<string, Promise<void>>();
  #text: FullText | null = null;
  #home = "shared";
  readonly #changed: () => void;

  /** `changed` is called whenever something has arrived that may improve an answer. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Loads what the first answer needs; then what understands more than plain words, and the list of clients. */
  async start(client: string | null): Promise<void> {
    await this.#load(client, () => loadJson<ClientsFile>("clients.json"));
  }

  /** As `start`, in an edition of one client, which has no list of clients. */
  async startAlone(client: string): Promise<void> {
    this.#home = clientFolder(client);
    await this.#load(client, () => Promise.resolve(null));
  }

  async #load(client: string | null, listClients: () => Promise<ClientsFile | null>): Promise<void> {
    if (client !== null) void loadJson<ClientHead>(`${clientFolder(client)}/head.json`);
    const head = await loadJson<SharedHead>("shared/head.json");
    this.failed = head === null;
    await this.#use({ head }, client);
    this.#changed();
    const [aids, more, clients] = await Promise.all([
      import("#search/aids.ts").catch(() => null),
      loadJson<SharedMore>("shared/more.json"),
      listClients(),
    ]);
    await this.#use({ head, more, clients, aids }, client);
    this.#ready = true;
    this.#changed();
  }

  async #use(parts: Parts, client: string | null): Promise<void> {
    const library = new Library(parts);
    const wanted = new Set([...this.#engines.keys(), ...(client === null ? [] : [client])]);
    const engines = await Promise.all(
      [...wanted].filter((id) => id !== "").map((id) => this.#makeEngine(library, id)),
    );
    this.#clients = parts.clients ?? null;
    this.#library = library;
    this.#engines.clear();
    this.#engines.set("", new Engine(library, null, null));
    for (const engine of engines)
      if (engine !== null && engine.head !== null) this.#engines.set(engine.head.client, engine);
  }

  /** A client's engine, with the details only when the library has them too. */
  async #makeEngine(library: Library, id: string): Promise<Engine | null> {
    const [head, more] = await Promise.all([
      loadJson<ClientHead>(`${clientFolder(id)}/head.json`),
      library.aids === null ? null : loadJson<ClientMore>(`${clientFolder(id)}/more.json`),
    ]);
    return head === null ? null : new Engine(library, head, more);
  }

  async #openClient(id: string): Promise<void> {
    const library = this.#library;
    const engine = library === null ? null : await this.#makeEngine(library, id);
    if (engine === null) this.#missing.add(id);
    if (engine === null || library !== this.#library) return;
    this.#engines.set(id, engine);
  }

  /** Asks again for what could not be had: called at each key, never by an answer, so that a failure does not go round. */
  retry(): void {
    this.#missing.clear();
  }

  /** Loads a client once, in the background. */
  #want(id: string): void {
    if (this.#engines.has(id) || this.#asked.has(id) || this.#missing.has(id)) return;
    this.#asked.set(
      id,
      this.#openClient(id).then(() => {
        this.#asked.delete(id);
        this.#changed();
      }),
    );
  }

  nameOf(id: string): string {
    return (
      this.#engines.get(id)?.head?.name ??
      this.#clients?.clients.find((client) => client.id === id)?.name ??
      id
    );
  }

  /** The best answer at once, from what is loaded; null before the library is. */
  ask(query: string, chosen: string | null): Reply | null {
    const everyone = this.#engines.get("");
    if (everyone === undefined) return null;
    const named = chosen === null ? everyone.understand(query).clients[0] : undefined;
    const here = chosen !== null && this.#missing.has(chosen) ? null : chosen;
    const id = here ?? (named !== undefined && named.certainty >= 0.5 ? named.id : null);
    if (id !== null) this.#want(id);
    const engine = id === null ? everyone : (this.#engines.get(id) ?? everyone);
    const client = id === null ? null : { id, name: this.nameOf(id) };
    return {
      answer: answer(engine, query, chosen === null || engine === everyone ? this.#elsewhere(query) : null),
      client,
      complete: false,
    };
  }

  /** Other clients' things that the query names; shards that are not here yet are fetched. */
  #elsewhere(query: string): Elsewhere | null {
    const aids = this.#library?.aids ?? null;
    if (this.#clients === null || aids === null) return null;
    const rows: AcrossRow[] = [];
    for (const key of aids.keysOf(query)) {
      const shard = aids.shardOf(key, this.#clients.shards);
      const here = this.#shards.get(shard);
      if (here !== undefined) rows.push(...here.filter(([other]) => other === key));
      else this.#fetchShard(shard);
    }
    return rows.length === 0 ? null : aids.acrossIndex(rows, this.#clients.clients);
  }

  readonly #shards = new Map<number, readonly AcrossRow[]>();

  #fetchShard(shard: number): void {
    const name = `across/${shard}`;
    if (this.#asked.has(name)) return;
    this.#asked.set(
      name,
      loadJson<AcrossRow[]>(`${name}.json`).then((rows) => {
        this.#shards.set(shard, rows ?? []);
        this.#asked.delete(name);
        this.#changed();
      }),
    );
  }

  /** True while more may still be found: then nothing is said to be unknown. */
  get looking(): boolean {
    return !this.#ready || this.#asked.size > 0;
  }

  /** Warms full text for the client in question. */
  async prepare(client: string | null): Promise<void> {
    const { FullText } = await import("./full-text.ts");
    this.#text ??= new FullText(this.#home);
    void this.#text.prepare(client === null ? [] : [client]);
  }

  /** The same answer with full text; as it was if full text is not to be had. */
  async complete(reply: Reply, keep: string | null, everywhere = false): Promise<Reply> {
    const id = reply.client?.id ?? null;
    const all = (this.#clients?.clients ?? []).map((client) => client.id);
    if (this.#text === null) await this.prepare(id);
    const engine = id === null ? undefined : this.#engines.get(id);
    const answer = await this.#text?.improve(
      reply.answer,
      everywhere ? all : id === null ? [] : [id],
      id,
      keep,
      (address) => (engine === undefined ? address : addressHere(engine, address)),
    );
    return { ...reply, answer: answer ?? reply.answer, complete: true };
  }

  /** A text without some of its words (by position): the client's name, once the client is chosen. */
  without(text: string, words: ReadonlySet<number>): string {
    const tokens = tokenize(text, 40);
    let left = text;
    for (const index of [...words].sort((a, b) => b - a)) {
      const token = tokens[index];
      if (token !== undefined) left = left.slice(0, token.start) + left.slice(token.end);
    }
    return left.replace(/\s+/g, " ").trimStart();
  }

  get isHelpDesk(): boolean {
    return this.#clients !== null;
  }
}
