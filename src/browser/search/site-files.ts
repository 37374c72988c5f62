import { clientFolder } from "#search/client-folder.ts";
import { Engine, Library } from "#search/engine.ts";
import type { Parts } from "#search/engine.ts";
import type {
  ClientHead,
  ClientMore,
  ClientsFile,
  SharedHead,
  SharedMore,
  SharedSayings,
} from "#search/types.ts";
import type * as boxAids from "./aids.ts";
import { importAgain } from "./import-again.ts";
import { loadJson } from "./load-json.ts";
import type { MissingPart } from "./missing-parts.ts";

/** The second half of the box: see `aids.ts`. */
export type BoxAids = typeof boxAids;

/** What of a site has arrived; null for what could not be had. */
type SiteParts = Parts & { aids: BoxAids | null };

/** The library and the clients in question, as far as they have arrived. */
export class SiteFiles {
  library: Library | null = null;
  /** Whether all that understands a query has come, or could not be had. */
  ready = false;
  #parts: Partial<SiteParts> = {};
  readonly #engines = new Map<string, Engine>();
  /** Clients whose files are on their way, or could not be had: none of them, or only the details. */
  readonly #asked = new Set<string>();
  readonly #absent = new Set<string>();
  readonly #thin = new Set<string>();
  /** An edition of one client has no list of clients. */
  readonly #alone: boolean;
  readonly #changed: () => void;
  #loading = false;

  /** `alone`: an edition of one client. `changed`: something has arrived. */
  constructor(alone: boolean, changed: () => void) {
    this.#alone = alone;
    this.#changed = changed;
  }

  /** All clients; null where there is no such list, or not yet. */
  get clients(): ClientsFile | null {
    return this.#parts.clients ?? null;
  }

  /** The second half of the box; null until it has come. */
  get aids(): BoxAids | null {
    return this.#parts.aids ?? null;
  }

  /**
   * Loads what the first answer needs; then what understands more than plain words, and the list of clients; last how else
   * runbooks are asked for. Called again, it asks again for what could not be had.
   */
  async load(client: string | null): Promise<void> {
    this.#loading = true;
    if (client !== null) void loadJson<ClientHead>(`${clientFolder(client)}/head.json`);
    await this.#take({ head: await loadJson<SharedHead>("shared/head.json") }, client);
    const [aids, more, clients] = await Promise.all([
      importAgain("aids", () => import("./aids.ts")),
      loadJson<SharedMore>("shared/more.json"),
      this.#alone ? undefined : loadJson<ClientsFile>("clients.json"),
    ]);
    await this.#take({ aids, more, ...(clients === undefined ? {} : { clients }) }, client);
    const sayings = await loadJson<SharedSayings>("shared/sayings.json");
    this.ready = true;
    await this.#take({ sayings }, client);
    this.#loading = false;
  }

  /** Answers from these too. What was asked for again in vain changes nothing. */
  async #take(parts: Partial<SiteParts>, client: string | null): Promise<void> {
    const keys = Object.keys(parts) as (keyof Parts)[]; // `as`: Object.keys forgets the key type
    if (keys.every((key) => parts[key] === this.#parts[key])) return;
    this.#parts = { ...this.#parts, ...parts };
    const library = new Library(this.#parts);
    const wanted = new Set([...this.#engines.keys(), ...(client === null ? [] : [client])]);
    const engines = await Promise.all(
      [...wanted].filter((id) => id !== "").map((id) => this.#makeEngine(library, id)),
    );
    this.library = library;
    this.#engines.clear();
    this.#engines.set("", new Engine(library, null, null));
    for (const engine of engines)
      if (engine !== null && engine.head !== null) this.#engines.set(engine.head.client, engine);
    this.#changed();
  }

  /** A client's engine, with the details only when the library has them too; what could not be had is not asked for again here. */
  async #makeEngine(library: Library, id: string): Promise<Engine | null> {
    const waits = library.aids === null || this.#thin.has(id);
    const [head, more] = await Promise.all([
      this.#absent.has(id) ? null : loadJson<ClientHead>(`${clientFolder(id)}/head.json`),
      waits ? null : loadJson<ClientMore>(`${clientFolder(id)}/more.json`),
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
    const parts: MissingPart[] = this.#lacking();
    if (client !== null && this.#absent.has(client)) parts.push("client");
    if (client !== null && this.#thin.has(client)) parts.push("identifiers");
    return parts;
  }

  #lacking(): (keyof Parts)[] {
    const keys = Object.keys(this.#parts) as (keyof Parts)[]; // `as`: Object.keys forgets the key type
    return keys.filter((key) => this.#parts[key] === null);
  }

  /** Asks again for what could not be had: called at a key or a click, never by an answer, so that a failure does not go round. */
  retry(client: string | null): void {
    const thin = [...this.#thin];
    this.#absent.clear();
    this.#thin.clear();
    if (this.#lacking().length > 0 && !this.#loading) void this.load(client);
    for (const id of thin) void this.#open(id);
  }
}
