import type { Library } from "./engine.ts";
import { IdentifierIndex } from "./identifier-index.ts";
import { ClientRecogniser } from "./recognise-client.ts";
import { Sayings } from "./sayings.ts";
import { emptyWords } from "./stop-words.ts";
import { SynonymTable } from "./synonym-table.ts";
import { defaultSynonyms } from "./synonyms.ts";
import type { ClientsFile, SharedMore } from "./types.ts";

/** What reads more than plain words for everybody, whatever client is chosen. */
export class LibraryReader {
  readonly synonyms: SynonymTable;
  readonly sayings: Sayings;
  /** All clients, by what they are called. */
  readonly clients: ClientRecogniser;
  readonly identifiers: IdentifierIndex;
  /** Names of the runbooks to start with where nothing is known, and the page that lists all, if there is one. */
  readonly general: readonly string[];
  readonly overview: string | null;
  readonly #library: Library;

  constructor(library: Library, more: SharedMore | null, clients: ClientsFile | null) {
    this.#library = library;
    this.synonyms = new SynonymTable([...defaultSynonyms, ...(more?.synonyms ?? [])]);
    this.sayings = new Sayings(library.index);
    this.clients = new ClientRecogniser(clients?.clients ?? []);
    this.identifiers = new IdentifierIndex(more?.ids ?? []);
    this.general = more?.general ?? [];
    this.overview = more?.overview ?? null;
  }

  /** Whether pages use a word for other things than names, or it is chatter. */
  isOrdinary(word: string): boolean {
    return this.#library.index.words.has(word) || emptyWords.has(word);
  }
}
