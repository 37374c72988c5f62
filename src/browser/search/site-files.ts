import { clientFolder } from "#search/client-folder.ts";
import { Engine, Library } from "#search/engine.ts";
import type { Parts } from "#search/engine.ts";
import type { ClientHead, ClientMore, ClientsFile, SharedHead, SharedMore } from "#search/types.ts";
import { importAgain } from "./import-again.ts";
import { loadJson } from "./load-json.ts";
import type { MissingPart } from "./missing-parts.ts";

/** The library and the clients in question, as far as they have arrived. */
export class SiteFiles {
  library: Library | null = null;
  /** All clients; null where there is no such list, or not yet. */
  clients: ClientsFile | null = null;
  /** Whether all that understands a query has come, or could not be had. */
  ready = false;
  readonly #engines = new Map<string, Engine>();
  /** Clients whose files are on their way, or could not be had: none of them, or only the details. */
  readonly #asked = new Set<string>();
  readonly #absent = new Set<string>();
  readonly #thin = new Set<string>();
  readonly #missing = new Set<MissingPart>();
  /** Parts without which an answer lacks something. */
  readonly #expected = new Set<MissingPart>(["library", "details", "aids"]);
  readonly #listClients: () => Promise<ClientsFile | null>;
  readonly #changed: () => void;
  #loading = false;

  /** `alone`: an edition of one client, which has no list of clients. `changed`: something has arrived. */
  constructor(alone: boolean, changed: () => void) {
    this.#listClients = () => (alone ? Promise.resolve(null) : loadJson<ClientsFile>("clients.json"));
    this.#changed = changed;
    if (!alone) this.#expected.add("clients");
  }

  /** Loads what the first answer needs; then what understands more than plain words, and the list of clients. */
  async load(client: string | null): Promise<void> {
    this.#loading = true;
    if (client !== null) void loadJson<ClientHead>(`${clientFolder(client)}/head.json`);
    const head = await loadJson<SharedHead>("shared/head.json");
    const same = this.#missing.has("library") === (head === null);
    this.#note("library", head);
    if (!this.ready) {
      await this.#use({ head }, client);
      this.#changed();
    }
    const [aids, more, clients] = await Promise.all([
      importAgain("aids", () => import("#search/aids.ts")),
      loadJson<SharedMore>("shared/more.json"),
      this.#listClients(),
    ]);
    const lacked = this.#missing.size;
    this.#note("aids", aids);
    this.#note("details", more);
    this.#note("clients", clients);
    this.#loading = false;
    // Asked again in vain: the answers stand as they are.
    if (this.ready && same && this.#missing.size === lacked) return;
    await this.#use({ head, more, clients, aids }, client);
    this.ready = true;
    this.#changed();
  }

  #note(part: MissingPart, value: unknown): void {
    if (value === null && this.#expected.has(part)) this.#missing.add(part);
    else this.#missing.delete(part);
  }

  async #use(parts: Parts, client: string | null): Promise<void> {
    const library = new Library(parts);
    const wanted = new Set([...this.#engines.keys(), ...(client === null ? [] : [client])]);
    const engines = await Promise.all(
      [...wanted].filter((id) => id !== "").map((id) => this.#makeEngine(library, id)),
    );
    this.clients = parts.clients ?? null;
    this.library = library;
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
    if (head === null) this.#absent.add(id);
    if (head !== null && more === null && library.aids !== null) this.#thin.add(id);
    return head === null ? null : new Engine(library, head, more);
  }

  /** What a query is put to: a client's pages with the library, or the library alone; undefined before it has come. */
  engine(client: string | null): Engine | undefined {
    return this.#engines.get(client ?? "");
  }

  /** Loads a client in the background, once. */
  want(id: string): void {
    if (!this.#engines.has(id) && !this.#absent.has(id)) void this.#open(id);
  }

  async #open(id: string): Promise<void> {
    const { library } = this;
    if (library === null || this.#asked.has(id)) return;
    this.#asked.add(id);
    const engine = await this.#makeEngine(library, id);
    this.#asked.delete(id);
    if (engine !== null && library === this.library) this.#engines.set(id, engine);
    this.#changed();
  }

  /** True while more is on its way. */
  get looking(): boolean {
    return !this.ready || this.#asked.size > 0;
  }

  /** Whether a client's files could not be had. */
  isAbsent(id: string): boolean {
    return this.#absent.has(id);
  }

  /** What an answer about a client, or about none, lacks. */
  missing(client: string | null): MissingPart[] {
    const parts = [...this.#missing];
    if (client !== null && this.#absent.has(client)) parts.push("client");
    if (client !== null && this.#thin.has(client)) parts.push("identifiers");
    return parts;
  }

  /** Asks again for what could not be had: called at a key or a click, never by an answer, so that a failure does not go round. */
  retry(client: string | null): void {
    const thin = [...this.#thin];
    this.#absent.clear();
    this.#thin.clear();
    if (this.#missing.size > 0 && !this.#loading) void this.load(client);
    else for (const id of thin) void this.#open(id);
  }
}
